package org.samrad.initiative;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that an initiative will need, on a day, by somebody who answers for it. `takenOn` is empty until it has
/// been taken.
public record PlannedDecision(
        UUID id,
        UUID initiative,
        String what,
        LocalDate on,
        Decider decider,
        @Nullable LocalDate takenOn) {

    /// Who decides, and at which level: `unit` is empty at the top of the organisation. In a political decision it is
    /// the
    /// unit of the leader who submits the case.
    public record Decider(UUID organisation, @Nullable UUID unit, String function, Kind kind) {}

    public enum Kind {
        LINE,
        POLITICAL,
        IT;

        public String textKey() {
            return "initiative.decider." + name();
        }
    }
}
