package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// The time in which municipalities may say what they think: two weeks at least, and then they are told what became of
/// it.
public record CommentPeriod(
        UUID id, UUID initiative, Words words, LocalDate opens, LocalDate closes, UUID by, @Nullable Answer answer) {
    public static final int SHORTEST_DAYS = 14;
    public static final int LONGEST = 600;
    public static final int LONGEST_COMMENT = 4000;

    /// `asked` names whom one has written to.
    public record Words(String subject, String language, String asked) {}

    /// What the comments have changed.
    public record Answer(String outcome, LocalDate on) {}

    /// `sender` is the municipality or association that speaks, never a person.
    public record Comment(UUID id, UUID period, String sender, String text, String language, UUID by, LocalDate on) {}

    public enum State {
        PLANNED,
        OPEN,
        CLOSED,
        ANSWERED;

        public String textKey() {
            return "lifeevent.period." + name();
        }
    }

    public CommentPeriod {
        if (closes.isBefore(opens.plusDays(SHORTEST_DAYS))) {
            throw new RuleBroken("closes", "lifeevent.rule.period-short", SHORTEST_DAYS);
        }
    }

    /// Nobody can have commented before anybody was asked.
    CommentPeriod planned(LocalDate today) {
        if (opens.isBefore(today)) {
            throw new RuleBroken("opens", "lifeevent.rule.period-past");
        }
        return this;
    }

    public State on(LocalDate today) {
        if (answer != null) {
            return State.ANSWERED;
        }
        if (today.isBefore(opens)) {
            return State.PLANNED;
        }
        return today.isAfter(closes) ? State.CLOSED : State.OPEN;
    }

    /// Comments come in while it is open. What arrived in time by letter may be entered until it is answered.
    void mustTakeComments(LocalDate today, boolean byLetter) {
        var state = on(today);
        if (state != State.OPEN && !(byLetter && state == State.CLOSED)) {
            throw new RuleBroken(
                    "", state == State.PLANNED ? "lifeevent.rule.period-early" : "lifeevent.rule.period-over");
        }
    }

    CommentPeriod answered(String outcome, List<Comment> comments, LocalDate today) {
        var state = on(today);
        if (state != State.CLOSED) {
            throw new RuleBroken(
                    "", state == State.ANSWERED ? "lifeevent.rule.answer-again" : "lifeevent.rule.answer-early");
        }
        if (outcome.isBlank()) {
            throw new RuleBroken(
                    "outcome", comments.isEmpty() ? "lifeevent.rule.answer-none" : "lifeevent.rule.answer-words");
        }
        return new CommentPeriod(id, initiative, words, opens, closes, by, new Answer(outcome, today));
    }
}
