package org.samrad.example;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// A round of customer visits: the employees of an organisation go out to those who use its solutions, with one theme
/// and the same questions.
public record VisitRound(UUID id, UUID organisation, Plan plan, State state, int version) {
    public static final int LONGEST_THEME = 160;
    public static final int LONGEST = 2000;
    public static final int LONGEST_QUESTION = 400;
    public static final int MOST_QUESTIONS = 12;

    public enum State {
        OPEN,
        CLOSED;

        public String textKey() {
            return "example.visit.round.state." + name();
        }
    }

    public record Words(String theme, String purpose, String language) {}

    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new RuleBroken("to", "example.visit.rule.period");
            }
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// Without units, everybody in the organisation goes.
    public record Plan(Words words, Period period, List<UUID> units) {
        public Plan {
            units = List.copyOf(units);
        }
    }

    /// What everybody asks. `code` names the question of the bank that it was taken from, or is empty.
    public record Question(UUID id, String text, String language, String code) {}

    public Scope scope() {
        return Scope.of("visit-round", id, List.of(organisation));
    }

    public String address() {
        return "/visit-rounds/" + id;
    }

    /// `builtOn` is the version that the writer had before the eyes.
    VisitRound planned(Plan fresh, int builtOn) {
        mustBeOpen();
        if (builtOn != version) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new VisitRound(id, organisation, fresh, state, version + 1);
    }

    VisitRound closed(VisitCoverage coverage) {
        mustBeOpen();
        if (coverage.without() > 0) {
            throw new RuleBroken("", "example.visit.rule.somebody-without", coverage.without());
        }
        if (coverage.ahead() > 0) {
            throw new RuleBroken("", "example.visit.rule.visits-ahead", coverage.ahead());
        }
        return new VisitRound(id, organisation, plan, State.CLOSED, version + 1);
    }

    void mustBeOpen() {
        if (state == State.CLOSED) {
            throw new RuleBroken("", "example.visit.rule.round-closed");
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
