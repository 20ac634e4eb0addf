package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What stands in the way of an initiative, at which level it must be solved, who has it in hand, and what was tried.
public record Obstacle(
        UUID id,
        UUID initiative,
        Kind kind,
        Level level,
        Words words,
        Raised raised,
        State state,
        List<Attempt> attempts) {
    public static final int LONGEST = 600;
    public static final int LONGEST_OWNER = 120;

    public enum Kind {
        ANCHORING,
        MANDATE,
        CULTURE,
        TIME,
        MONEY,
        FUNDING_LOGIC,
        LAW,
        PROCUREMENT,
        TECHNOLOGY,
        COMPETENCE,
        COORDINATION;

        public String textKey() {
            return "lifeevent.obstacle.kind." + name();
        }
    }

    /// Where it can be solved.
    public enum Level {
        OWN,
        ACROSS,
        MINISTRY;

        public String textKey() {
            return "lifeevent.obstacle.level." + name();
        }
    }

    /// `owner` is the function that has it in hand.
    public record Words(String text, String language, String owner) {}

    public record Raised(UUID by, UUID actor, LocalDate on) {}

    /// What was done against it, and what came of that.
    public record Attempt(String text, String language, LocalDate on, UUID by) {}

    public enum How {
        OPEN,
        SOLVED,
        /// One lives with it, and says so.
        ACCEPTED;

        public String textKey() {
            return "lifeevent.obstacle.state." + name();
        }
    }

    /// `lesson` tells others what was learnt; `version` counts the changes.
    public record State(How how, String lesson, @Nullable LocalDate endedOn, int version) {
        public static final State OPEN = new State(How.OPEN, "", null, 1);
    }

    public Obstacle {
        attempts = List.copyOf(attempts);
        if (words.owner().isBlank()) {
            throw new RuleBroken("owner", "lifeevent.rule.obstacle-owner");
        }
    }

    public boolean isOpen() {
        return state.how() == How.OPEN;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleBroken("", "lifeevent.rule.obstacle-ended");
        }
    }

    /// It is out of the way, or one lives with it; what was learnt stays for others.
    Obstacle ended(How how, String lesson, LocalDate on) {
        mustBeOpen();
        if (how == How.OPEN) {
            throw new RuleBroken("how", "web.form.choose");
        }
        if (lesson.isBlank()) {
            throw new RuleBroken("lesson", "lifeevent.rule.lesson");
        }
        return new Obstacle(
                id,
                initiative,
                kind,
                level,
                words,
                raised,
                new State(how, lesson, on, state.version() + 1),
                attempts);
    }
}
