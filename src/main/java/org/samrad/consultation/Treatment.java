package org.samrad.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the owner says will be done with a statement, why, and what happens next.
public record Treatment(
        UUID statement,
        Kind kind,
        String reason,
        String nextStep,
        @Nullable LocalDate byWhen,
        @Nullable Instant publishedAt) {

    public enum Kind {
        /// Part of the common core: the same for all.
        COMMON,
        /// Each organisation or unit can set it up as it needs.
        CONFIGURABLE,
        /// Done where it is needed.
        LOCAL,
        /// Will not be done.
        DECLINED
    }

    public boolean published() {
        return publishedAt != null;
    }
}
