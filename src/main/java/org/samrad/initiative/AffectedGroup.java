package org.samrad.initiative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// People whose work or service the initiative changes. `people` is how many, as far as it is known.
public record AffectedGroup(
        UUID id,
        UUID initiative,
        Kind kind,
        String name,
        @Nullable Integer people,
        @Nullable UUID organisation,
        @Nullable UUID unit) {
    public static final int LONGEST = 120;

    public enum Kind {
        EMPLOYEES,
        USERS,
        PARTNERS;

        public String textKey() {
            return "initiative.group." + name();
        }
    }

    public AffectedGroup {
        if (name.isBlank()) {
            throw new RuleBroken("name", "initiative.rule.no-group-name");
        }
        if (people != null && people < 0) {
            throw new RuleBroken("people", "initiative.rule.negative");
        }
    }
}
