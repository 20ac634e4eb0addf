package org.samrad.dialogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said on an item: how it was presented, how each side sees it, and how it ended.
public record Discussion(
        UUID item,
        int version,
        String presentation,
        String management,
        String employees,
        @Nullable Decision decision) {
    public static final int LONGEST = 8000;

    static Discussion none(UUID item) {
        return new Discussion(item, 0, "", "", "", null);
    }
}
