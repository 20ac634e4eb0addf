package org.samrad.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.example.Asking;

/// Help that goes one way: one organisation learns from another about something. Every exchange ends with what came of
/// it, or with the reason why nothing did.
public record Exchange(
        UUID id,
        Between between,
        Origin origin,
        Asking.@Nullable Format format,
        State state,
        @Nullable LocalDate day,
        @Nullable End end) {
    public static final int LAPSES_AFTER_DAYS = 60;
    public static final int LONGEST = 2000;

    /// Who learns from whom, about what.
    public record Between(UUID learner, UUID giver, String area) {
        public Between {
            if (learner.equals(giver)) {
                throw new RuleBroken("", "programme.rule.exchange-self");
            }
        }
    }

    public enum Suggester {
        /// The organisers of a round, where a pair was not possible.
        ORGANISER,
        /// A council that has advised the one that learns.
        COUNCIL,
        /// The one that wants to learn.
        SELF;

        public String textKey() {
            return "programme.exchange.by." + name();
        }
    }

    /// Who suggested it and when, and what it came of: the round of a pairing, or the advice of a council.
    public record Origin(Suggester as, @Nullable UUID of, UUID by, LocalDate on) {
        public Optional<UUID> round() {
            return Optional.ofNullable(of).filter(from -> as == Suggester.ORGANISER);
        }

        public Optional<UUID> advice() {
            return Optional.ofNullable(of).filter(from -> as == Suggester.COUNCIL);
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

        public boolean isOver() {
            return this == RECORDED || this == DECLINED || this == LAPSED;
        }

        /// Whether the two have met.
        public boolean hasMet() {
            return this == HELD || this == RECORDED;
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
            String words) {
        public static final int MOST_CONTENT = 5;

        public End {
            if (declined == LearningPair.Reason.OTHER && words.isBlank()) {
                throw new RuleBroken("words", "programme.rule.decline-words");
            }
        }

        public static End declined(LearningPair.Reason reason, String words) {
            return new End(reason, null, 0, 0, words);
        }

        public static End came(Outcome outcome, int minutes, int content, String words) {
            return new End(null, outcome, minutes, content, words);
        }
    }

    /// The giver says yes.
    public Exchange accepted() {
        return moved(state == State.SUGGESTED, State.ACCEPTED, day, null);
    }

    /// A day is set; it may be moved until it has been held.
    public Exchange scheduled(LocalDate on) {
        return moved(state == State.ACCEPTED || state == State.SCHEDULED, State.SCHEDULED, on, null);
    }

    public Exchange held(LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RuleBroken("", "programme.rule.exchange-ahead");
        }
        return moved(state == State.SCHEDULED, State.HELD, day, null);
    }

    /// What came of it, as the one who learned tells it.
    public Exchange recorded(End how) {
        return moved(state == State.HELD, State.RECORDED, day, how);
    }

    public Exchange declined(End how) {
        return moved(!state.isOver() && state != State.HELD, State.DECLINED, day, how);
    }

    /// Nobody has answered in time.
    public Exchange lapsed(LocalDate today) {
        return moved(isStale(today), State.LAPSED, day, null);
    }

    private Exchange moved(boolean allowed, State to, @Nullable LocalDate on, @Nullable End how) {
        if (!allowed) {
            throw new RuleBroken("", "programme.rule.exchange-state");
        }
        return new Exchange(id, between, origin, format, to, on, how);
    }

    public boolean isStale(LocalDate today) {
        return state == State.SUGGESTED && today.isAfter(origin.on().plusDays(LAPSES_AFTER_DAYS));
    }

    public boolean has(UUID organisation) {
        return between.learner().equals(organisation) || between.giver().equals(organisation);
    }

    public Optional<End> ended() {
        return Optional.ofNullable(end);
    }

    /// How long a talk was asked for, where that was said.
    public Optional<Asking.Format> length() {
        return Optional.ofNullable(format);
    }

    public Optional<LocalDate> on() {
        return Optional.ofNullable(day);
    }
}
