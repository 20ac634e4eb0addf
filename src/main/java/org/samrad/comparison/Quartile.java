package org.samrad.comparison;

/// The colour of a figure among those of others: better or worse than they, which is not the same as good or bad. Each
/// has a sign of its own, so that it is read without colour too.
public enum Quartile {
    /// Green: among the best quarter.
    BEST,
    /// Yellow: neither among the best nor among the worst quarter.
    MIDDLE,
    /// Red: among the worst quarter.
    WORST;

    /// With fewer who have answered there are no colours.
    public static final int FEWEST = 8;

    /// The colour of a place. Those who share a place have the best of their places, so that all of them take the
    /// better colour where a border runs through them.
    static Quartile of(int rank, int respondents) {
        int quarter = respondents / 4;
        if (rank <= quarter) {
            return BEST;
        }
        return rank > respondents - quarter ? WORST : MIDDLE;
    }

    public String textKey() {
        return "comparison.quartile." + name();
    }

    public Sign sign() {
        return switch (this) {
            case BEST -> Sign.UP;
            case MIDDLE -> Sign.ROUND;
            case WORST -> Sign.DOWN;
        };
    }
}
