package org.samrad.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A decision that an initiative will need, on a day, by somebody who answers for it. `takenOn` is empty until it has
/// been taken.
public record PlannedDecision(
        UUID id,
        UUID initiative,
        String what,
        LocalDate on,
        Decider decider,
        @Nullable LocalDate takenOn) {
    public static final int LONGEST = 300;

    /// Who decides, and at which level: `unit` is empty at the top of the organisation. In a political decision it is
    /// the unit of the leader who submits the case.
    public record Decider(UUID organisation, @Nullable UUID unit, String function, Kind kind) {
        /// Those who answer for the work decide, or politicians; never the IT department alone.
        public void mustAnswerForTheWork() {
            if (function.isBlank()) {
                throw new RuleBroken("function", "initiative.rule.no-function");
            }
            if (kind == Kind.IT) {
                throw new RuleBroken("kind", "initiative.rule.it-alone");
            }
        }
    }

    public enum Kind {
        LINE,
        POLITICAL,
        IT;

        public String textKey() {
            return "initiative.decider." + name();
        }
    }

    /// A day it was planned for, since when, by whom and why it was moved; the first one needs no reason.
    public record Day(UUID decision, LocalDate on, String why, Instant at, UUID by) {}

    public PlannedDecision {
        if (what.isBlank()) {
            throw new RuleBroken("what", "initiative.rule.no-decision");
        }
    }

    public boolean isTaken() {
        return takenOn != null;
    }

    public boolean isOverdue(LocalDate today) {
        return takenOn == null && on.isBefore(today);
    }

    /// Another day; the old one stays visible.
    public PlannedDecision moved(LocalDate day, String why) {
        if (takenOn != null) {
            throw new RuleBroken("on", "initiative.rule.taken");
        }
        if (day.equals(on)) {
            throw new RuleBroken("on", "initiative.rule.same-day");
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "initiative.rule.move-reason");
        }
        return new PlannedDecision(id, initiative, what, day, decider, null);
    }

    public PlannedDecision taken(LocalDate day, LocalDate today) {
        if (takenOn != null) {
            throw new RuleBroken("taken", "initiative.rule.taken");
        }
        if (day.isAfter(today)) {
            throw new RuleBroken("taken", "initiative.rule.not-yet");
        }
        return new PlannedDecision(id, initiative, what, on, decider, day);
    }
}
