package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.organisation.Forum;

/// The “yellow card”: the employees' side says that something was decided without the information or the discussion
/// that was due, or in the wrong forum. Management has a month to withdraw the decision; after that it goes to the main
/// forum.
public record BreachCase(UUID id, UUID forum, Charge charge, Raised raised, State state, int version) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST = 4000;

    public enum Type {
        NOT_INFORMED,
        NOT_DISCUSSED,
        WRONG_LEVEL;

        public String textKey() {
            return "dialogue.breach.type." + name();
        }
    }

    /// What is said to have gone wrong. `decision` and `initiative` are empty where it was decided outside of one;
    /// `proposal` is the one whose level is contested.
    public record Charge(
            Type type, String decision, LocalDate decidedOn, String grounds, String language, Links links) {
        public Charge {
            if (decision.isBlank()) {
                throw new RuleBroken("decision", "dialogue.breach.rule.decision");
            }
            if (grounds.isBlank()) {
                throw new RuleBroken("grounds", "dialogue.breach.rule.grounds");
            }
        }
    }

    /// The things that it is about, as far as they are known here.
    public record Links(
            @Nullable UUID initiative,
            @Nullable UUID decision,
            @Nullable UUID proposal) {
        public static final Links NONE = new Links(null, null, null);
    }

    /// When it was raised, by whom, and until when management may withdraw: counted in calendar months.
    public record Raised(LocalDate on, UUID by, LocalDate answerBy) {
        public static Raised on(LocalDate day, UUID by, int months) {
            return new Raised(day, by, WorkingDays.monthsAfter(day, months));
        }
    }

    /// How it stands, since when, and through whom.
    public sealed interface State {
        /// Management has its month.
        record Open() implements State {}

        /// Management has taken the decision back, or lets it wait for the talk.
        record Withdrawn(LocalDate on, UUID by, String words) implements State {}

        /// It is with the main forum: management stands by the decision, or the month has gone. `by` is empty where it
        /// went by itself, `forum` where there is no main forum to go to.
        record Sustained(
                LocalDate on,
                @Nullable UUID by,
                String words,
                @Nullable UUID forum) implements State {}

        /// The main forum has ended it.
        record Settled(LocalDate on, UUID by, String outcome, Sustained after) implements State {}

        default String textKey() {
            return "dialogue.breach.state." + getClass().getSimpleName();
        }
    }

    public static BreachCase raise(UUID forum, Charge charge, Raised raised) {
        return new BreachCase(UUID.randomUUID(), forum, charge, raised, new State.Open(), 0);
    }

    /// What such a case is called: “yellow card” only where the rules know it.
    public static String wordKey(Forum forum) {
        var regime = forum.regime();
        return "dialogue.breach.word." + (regime == null ? "NONE" : regime.name());
    }

    /// It stops the gate while nobody has ended it, and nothing else.
    public boolean isOpen() {
        return state instanceof State.Open || state instanceof State.Sustained;
    }

    /// Management may still withdraw on the last day of its month.
    public boolean isInTime(LocalDate today) {
        return state instanceof State.Open && !today.isAfter(raised.answerBy());
    }

    /// The month has gone without an answer.
    public boolean isOverdue(LocalDate today) {
        return state instanceof State.Open && today.isAfter(raised.answerBy());
    }

    public BreachCase withdrawn(String words, UUID by, LocalDate today) {
        mustBeOpen();
        if (words.isBlank()) {
            throw new RuleBroken("words", "dialogue.breach.rule.words");
        }
        if (today.isAfter(raised.answerBy())) {
            throw new RuleBroken("", "dialogue.breach.rule.too-late", raised.answerBy());
        }
        return with(new State.Withdrawn(today, by, words));
    }

    /// Management stands by what was decided, within the month and with its reasons.
    public BreachCase upheld(String words, UUID by, LocalDate today, @Nullable UUID mainForum) {
        mustBeOpen();
        if (words.isBlank()) {
            throw new RuleBroken("words", "dialogue.breach.rule.words");
        }
        return with(new State.Sustained(today, by, words, mainForum));
    }

    /// The month has gone, and it goes on by itself.
    public BreachCase sentOn(LocalDate today, @Nullable UUID mainForum) {
        if (!isOverdue(today)) {
            throw new RuleBroken("", "dialogue.breach.rule.month", raised.answerBy());
        }
        return with(new State.Sustained(today, null, "", mainForum));
    }

    public BreachCase settled(String outcome, UUID by, LocalDate today) {
        if (!(state instanceof State.Sustained sustained)) {
            throw new RuleBroken("", "dialogue.breach.rule.not-sent-on");
        }
        if (outcome.isBlank()) {
            throw new RuleBroken("outcome", "dialogue.breach.rule.outcome");
        }
        return with(new State.Settled(today, by, outcome, sustained));
    }

    private void mustBeOpen() {
        if (!(state instanceof State.Open)) {
            throw new RuleBroken("", "dialogue.breach.rule.ended");
        }
    }

    /// The main forum that has it or had it.
    public Optional<UUID> mainForum() {
        return switch (state) {
            case State.Sustained sustained -> Optional.ofNullable(sustained.forum());
            case State.Settled settled -> Optional.ofNullable(settled.after().forum());
            default -> Optional.empty();
        };
    }

    private BreachCase with(State next) {
        return new BreachCase(id, forum, charge, raised, next, version + 1);
    }
}
