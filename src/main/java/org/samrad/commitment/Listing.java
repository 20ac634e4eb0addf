package org.samrad.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of what is owed: the side, and which ones.
public record Listing(Side side, Which which, Narrowed to) {
    public enum Side {
        /// What I owe.
        OWE,
        /// What I am owed.
        OWED;

        public String textKey() {
            return "commitment.side." + name();
        }
    }

    /// How they stand.
    public enum Which {
        OPEN,
        OVERDUE,
        KEPT,
        PARTLY,
        NOT_KEPT,
        LAPSED,
        ALL;

        public String textKey() {
            return "commitment.which." + name();
        }

        /// Those that are still to come stand in the order in which they are due, what is past the newest first.
        public boolean isOpen() {
            return this == OPEN || this == OVERDUE;
        }
    }

    /// Narrowed to an initiative, a house or a kind; each may be left out.
    public record Narrowed(
            @Nullable UUID initiative, @Nullable String house, Commitment.@Nullable Kind kind) {
        public static final Narrowed NOT = new Narrowed(null, null, null);
    }

    /// How many there are on a side.
    public record Count(int open, int overdue) {}

    /// How the commitments of an initiative stand.
    public record Tally(int open, int overdue, int kept, int partly, int notKept, int lapsed) {
        public int all() {
            return open + kept + partly + notKept + lapsed;
        }
    }
}
