package org.samrad.insight;

/// What the caller may choose.
///
/// @param mode      how positions and groups are computed
/// @param maxGroups the largest number of groups that is tried, 2 to 8
/// @param threads   how many threads may work; it changes the time, never the result
public record Options(Mode mode, int maxGroups, int threads) {
    public Options {
        if (maxGroups < 2 || maxGroups > 8) {
            throw new IllegalArgumentException("maxGroups must be from 2 to 8, was " + maxGroups);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }

    /// Our own mode, at most five groups, one thread.
    public static Options observed() {
        return new Options(Mode.OBSERVED, 5, 1);
    }

    /// The algorithm of Polis, at most five groups, one thread.
    public static Options polis() {
        return new Options(Mode.POLIS, 5, 1);
    }

    /// The same choices, with that many threads.
    public Options threads(int count) {
        return new Options(mode, maxGroups, count);
    }
}
