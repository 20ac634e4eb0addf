package org.samrad.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// A question put to those it concerns, before it is decided: what is asked and why, whom, until when, what becomes of
/// the answers, and what holds for who sees what.
public record Consultation(
        UUID id,
        UUID initiative,
        List<UUID> owners,
        Terms terms,
        Rules rules,
        Period period,
        State state,
        String source) {

    /// Answers on their way at the closing are still taken for this long.
    static final Duration GRACE = Duration.ofSeconds(30);

    /// What is said to participants. `answerBy` is the day by which they hear what became of it.
    public record Terms(
            String question, String why, String changeable, String promise, LocalDate answerBy, String language) {}

    /// What cannot be bent afterwards. The threshold is the fewest people behind any figure that is shown.
    public record Rules(Moderation moderation, ResultsWhen resultsWhen, Privacy privacy, int threshold) {
        public static final int LEAST_THRESHOLD = 5;
        public static final int MOST_THRESHOLD = 50;
    }

    /// From which day, and until when exactly.
    public record Period(LocalDate opensOn, Instant closesAt) {}

    public enum Moderation {
        /// A new statement is seen by others when a facilitator has let it through.
        STRICT,
        /// A new statement is seen at once, and may be taken out with a reason.
        LIGHT
    }

    public enum ResultsWhen {
        AT_ONCE,
        AFTER_ANSWERING,
        AFTER_CLOSING
    }

    public enum Privacy {
        /// No link between a person and the answers is kept at all.
        ANONYMOUS,
        /// A link is kept so that one may go on from any device; it is shown to nobody.
        CONFIDENTIAL
    }

    /// Where it stands. Each state knows when it came about.
    public sealed interface State {
        record Draft() implements State {}

        record Open(Instant since) implements State {}

        record Closed(Instant at) implements State {}

        /// Closed, and the owner has said what becomes of it.
        record Decided(Instant closed, Instant at) implements State {}
    }

    public Consultation {
        owners = List.copyOf(owners);
    }

    public Scope scope() {
        return Scope.of("initiative", initiative, owners);
    }

    public boolean draft() {
        return state instanceof State.Draft;
    }

    public boolean open() {
        return state instanceof State.Open;
    }

    public boolean closed() {
        return state instanceof State.Closed || state instanceof State.Decided;
    }

    public boolean decided() {
        return state instanceof State.Decided;
    }

    /// Whether an answer that arrived at this moment counts.
    public boolean takesAnswers(Instant arrived, LocalDate today) {
        return open()
                && !today.isBefore(period.opensOn())
                && arrived.isBefore(period.closesAt().plus(GRACE));
    }

    /// Changed while it is a draft. After the opening only the closing time may be moved, with [#closing].
    public Consultation redrafted(Terms newTerms, Rules newRules, Period newPeriod) {
        mustBeDraft();
        return new Consultation(id, initiative, owners, newTerms, newRules, newPeriod, state, source).checked();
    }

    Consultation checked() {
        if (rules.threshold() < Rules.LEAST_THRESHOLD || rules.threshold() > Rules.MOST_THRESHOLD) {
            throw new RuleBroken(
                    "threshold", "consultation.rule.threshold", Rules.LEAST_THRESHOLD, Rules.MOST_THRESHOLD);
        }
        return this;
    }

    /// Open from now on, with its anonymity and threshold fixed for ever.
    public Consultation opened(Instant now, LocalDate closesOn, int groups, int statements) {
        mustBeDraft();
        if (groups == 0) {
            throw new RuleBroken("", "consultation.rule.nobody-asked");
        }
        if (statements < 3) {
            throw new RuleBroken("", "consultation.rule.few-statements");
        }
        if (!period.closesAt().isAfter(now)) {
            throw new RuleBroken("closesOn", "consultation.rule.closes-past");
        }
        if (terms.answerBy().isBefore(closesOn)) {
            throw new RuleBroken("answerBy", "consultation.rule.answer-before-closing");
        }
        return with(new State.Open(now));
    }

    public Consultation closing(Instant newClosing, Instant now) {
        if (!open()) {
            throw new RuleBroken("", "consultation.rule.not-open");
        }
        if (!newClosing.isAfter(now)) {
            throw new RuleBroken("closesOn", "consultation.rule.closes-past");
        }
        return new Consultation(
                id, initiative, owners, terms, rules, new Period(period.opensOn(), newClosing), state, source);
    }

    public Consultation closed(Instant now) {
        if (!open()) {
            throw new RuleBroken("", "consultation.rule.not-open");
        }
        return with(new State.Closed(now));
    }

    /// The owner has published what becomes of the answers; more may follow.
    public Consultation decided(Instant now) {
        return switch (state) {
            case State.Closed closed -> with(new State.Decided(closed.at(), now));
            case State.Decided ignored -> this;
            default -> throw new RuleBroken("", "consultation.rule.not-closed");
        };
    }

    void mustBeDraft() {
        if (!draft()) {
            throw new RuleBroken("", "consultation.rule.opened");
        }
    }

    private Consultation with(State newState) {
        return new Consultation(id, initiative, owners, terms, rules, period, newState, source);
    }

    /// Whether results may be seen by somebody, `answered` being true for a participant who has answered what was
    /// shown. The same on pages, in files and through the API, for owners as for everybody.
    public boolean showsResults(boolean answered) {
        return closed()
                || open()
                        && switch (rules.resultsWhen()) {
                            case AT_ONCE -> true;
                            case AFTER_ANSWERING -> answered;
                            case AFTER_CLOSING -> false;
                        };
    }

    public String stateKey() {
        return "consultation.state." + state.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}
