package org.samrad.insight;

/// The smallest groups about which anything is said. An organisation may raise the limits, never lower them.
///
/// @param people   the fewest answers behind a figure, and the fewest people about whom anything may be worked out;
///                 never below [#FLOOR]
/// @param freeText the fewest people in a group whose written answers are shown; never below [#FREE_TEXT_FLOOR]
public record Threshold(int people, int freeText) {
    public static final int FLOOR = 5;
    public static final int FREE_TEXT_FLOOR = 10;

    public Threshold {
        if (people < FLOOR) {
            throw new IllegalArgumentException("the threshold is never below " + FLOOR + ", was " + people);
        }
        if (freeText < FREE_TEXT_FLOOR || freeText < people) {
            throw new IllegalArgumentException("the threshold for written answers is never below " + FREE_TEXT_FLOOR
                    + " nor below that for figures, was " + freeText);
        }
    }

    /// Five for figures, ten for written answers.
    public static Threshold standard() {
        return new Threshold(FLOOR, FREE_TEXT_FLOOR);
    }

    /// The same rules with a higher limit for figures, and for written answers where needed.
    public static Threshold of(int people) {
        return new Threshold(people, Math.max(people, FREE_TEXT_FLOOR));
    }

    public boolean showsFreeText(int groupSize) {
        return groupSize >= freeText;
    }
}
