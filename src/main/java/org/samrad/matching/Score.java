package org.samrad.matching;

import java.math.BigInteger;

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

    /// The k-th root of a product of k gains, rounded down.
    static int root(int[] gains, int count) {
        if (count == 2) {
            return root((long) gains[0] * gains[1]);
        }
        double product = 1;
        for (int i = 0; i < count; i++) {
            product *= gains[i];
        }
        int root = (int) Math.pow(product, 1.0 / count);
        while (root > 0 && !isRootAtMost(root, gains, count)) {
            root--;
        }
        while (isRootAtMost(root + 1, gains, count)) {
            root++;
        }
        return root;
    }

    private static boolean isRootAtMost(int root, int[] gains, int count) {
        if (count <= 4) {
            long power = 1;
            long product = 1;
            for (int i = 0; i < count; i++) {
                power *= root;
                product *= gains[i];
            }
            return power <= product;
        }
        var product = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            product = product.multiply(BigInteger.valueOf(gains[i]));
        }
        return BigInteger.valueOf(root).pow(count).compareTo(product) <= 0;
    }
}
