package org.samrad.insight;

/// A number of people that may be published: exact from twenty on, otherwise rounded down to a multiple of five.
///
/// @param people how many, or at least how many when not exact
/// @param exact  whether the number is exact
public record Headcount(int people, boolean exact) {
    private static final int STEP = 5;

    public Headcount {
        if (exact ? people < Share.EXACT_FROM : people < 0 || people % STEP != 0) {
            throw new IllegalArgumentException("not a safe headcount: " + people + (exact ? " exactly" : " or more"));
        }
    }

    public static Headcount of(int people) {
        return people < Share.EXACT_FROM ? new Headcount(people - people % STEP, false) : new Headcount(people, true);
    }
}
