package org.samrad.matching;

/// What two organisations would have of each other.
///
/// @param gainA   what the first would learn from the second, in ten-thousandths of its stated need
/// @param gainB   the other direction
/// @param context 70 to 100 per cent, see `Facts`
public record Score(int gainA, int gainB, int context) {
    public static final int MOST_GAIN = 10_000;
    public static final int MOST_MUTUAL = 1_000_000;
    static final int MOST_CONTEXT = 100;

    /// The mutual benefit, 0 to 1,000,000: the root of the product of both gains, rounded down, times the context. When
    /// one learns nothing it is 0, and the two are no pair: what flows one way is an exchange.
    public int mutual() {
        return root((long) gainA * gainB) * context;
    }

    /// The root of a number below 2^53, rounded down. The processor's root is exact to the last bit, so that one step
    /// at most is to be taken back.
    static int root(long product) {
        int root = (int) Math.sqrt((double) product);
        return (long) root * root > product ? root - 1 : root;
    }
}
