package org.samrad.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Help that goes one way: one organisation learns from another about something. Every exchange ends with what came of
/// it, or with the reason why nothing did.
public record Exchange(UUID id, Between between, Origin origin, LocalDate suggestedOn, State state, @Nullable End end) {
    public static final int LAPSES_AFTER_DAYS = 60;

    /// Who learns from whom, about what.
    public record Between(UUID learner, UUID giver, String area) {}

    /// Who suggested it, and in which round where it came of a pairing.
    public record Origin(Suggester by, @Nullable UUID round) {
        public enum Suggester {
            MATCH,
            SELF,
            ORGANISER
        }
    }

    public enum State {
        SUGGESTED,
        ACCEPTED,
        SCHEDULED,
        HELD,
        RECORDED,
        DECLINED,
        LAPSED;

        public String textKey() {
            return "programme.exchange.state." + name();
        }
    }

    public enum Outcome {
        ADOPTED,
        ADAPTED,
        REJECTED,
        NOTHING_YET;

        public String textKey() {
            return "programme.exchange.outcome." + name();
        }
    }

    /// How it ended: declined with a reason, or held with an outcome, the minutes spent and how content one was (1–5).
    public record End(
            LearningPair.@Nullable Reason declined,
            @Nullable Outcome outcome,
            int minutes,
            int content,
            String words) {}

    /// What was agreed or happened, in the order of the states.
    public Exchange moved(State to, @Nullable End how) {
        boolean allowed =
                switch (state) {
                    case SUGGESTED -> to == State.ACCEPTED || to == State.DECLINED || to == State.LAPSED;
                    case ACCEPTED -> to == State.SCHEDULED || to == State.DECLINED;
                    case SCHEDULED -> to == State.HELD || to == State.DECLINED;
                    case HELD -> to == State.RECORDED;
                    case RECORDED, DECLINED, LAPSED -> false;
                };
        if (!allowed) {
            throw new RuleBroken("", "programme.rule.exchange-state");
        }
        return new Exchange(id, between, origin, suggestedOn, to, how == null ? end : how);
    }

    /// Unanswered so long that it is over.
    public boolean isStale(LocalDate today) {
        return state == State.SUGGESTED && today.isAfter(suggestedOn.plusDays(LAPSES_AFTER_DAYS));
    }

    public boolean isOpen() {
        return switch (state) {
            case SUGGESTED, ACCEPTED, SCHEDULED, HELD -> true;
            case RECORDED, DECLINED, LAPSED -> false;
        };
    }

    public Optional<End> ended() {
        return Optional.ofNullable(end);
    }
}
