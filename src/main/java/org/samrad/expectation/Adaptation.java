package org.samrad.expectation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Something that an institution asks to have changed in a solution that it uses: decided by a day, released on a day,
/// and visible to whoever asked.
public record Adaptation(
        UUID id,
        UUID initiative,
        UUID institution,
        Request request,
        @Nullable Decision decision,
        @Nullable LocalDate releasedOn) {
    public static final int LONGEST = 1000;
    /// In so many working days the provider decides.
    public static final int WORKING_DAYS = 10;

    public record Request(String text, String language, UUID by, LocalDate on, LocalDate decideBy) {}

    /// `releaseOn` is the day on which an accepted one is promised.
    public record Decision(
            Answer answer, String why, @Nullable LocalDate releaseOn, UUID by, LocalDate on) {}

    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    public enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        RELEASED;

        public String textKey() {
            return "expectation.adaptation." + name();
        }
    }

    public State state() {
        if (decision == null) {
            return State.WAITING;
        }
        if (releasedOn != null) {
            return State.RELEASED;
        }
        return decision.answer() == Answer.ACCEPTED ? State.ACCEPTED : State.DECLINED;
    }

    public boolean overdue(LocalDate today) {
        return switch (state()) {
            case WAITING -> request.decideBy().isBefore(today);
            case ACCEPTED ->
                decision != null
                        && decision.releaseOn() != null
                        && decision.releaseOn().isBefore(today);
            case DECLINED, RELEASED -> false;
        };
    }

    public Adaptation decided(Decision how) {
        if (decision != null) {
            throw new RuleBroken("", "expectation.rule.adaptation-decided");
        }
        if (how.why().isBlank()) {
            throw new RuleBroken("why", "expectation.rule.reason");
        }
        if (how.answer() == Answer.ACCEPTED && how.releaseOn() == null) {
            throw new RuleBroken("releaseOn", "expectation.rule.release-day");
        }
        var kept =
                how.answer() == Answer.ACCEPTED ? how : new Decision(how.answer(), how.why(), null, how.by(), how.on());
        return new Adaptation(id, initiative, institution, request, kept, null);
    }

    public Adaptation released(LocalDate on) {
        if (state() != State.ACCEPTED) {
            throw new RuleBroken("", "expectation.rule.release-accepted-only");
        }
        return new Adaptation(id, initiative, institution, request, decision, on);
    }
}
