package org.samrad.insight;

/// The few distributions the findings need: to about ten digits, the normal quantile to nine.
///
/// Sources: the incomplete beta function by continued fraction (Press et al., *Numerical Recipes*, 6.4), the logarithm
/// of the gamma function by Lanczos with nine terms, the normal quantile by Acklam's rational approximation.
final class Distributions {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private static final double[] CENTRE_OVER = {
        -39.69683028665376,
        220.9460984245205,
        -275.9285104469687,
        138.3577518672690,
        -30.66479806614716,
        2.506628277459239
    };
    private static final double[] CENTRE_UNDER = {
        -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1
    };
    private static final double[] TAIL_OVER = {
        -0.007784894002430293,
        -0.3223964580411365,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783
    };
    private static final double[] TAIL_UNDER = {
        0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1
    };

    private Distributions() {}

    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /// The chance that a Beta(a, b) variable is at most x.
    static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(1 - x, b, a) / b;
    }

    /// Lentz's method. It needs some √max(a, b) terms.
    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /// The x that a Beta(a, b) variable stays below with the given chance: Newton's steps kept inside a bracket that
    /// shrinks, to 1e-10.
    static double betaQuantile(double chance, double a, double b) {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        double logFront = logGamma(a + b) - logGamma(a) - logGamma(b);
        for (int step = 0; step < 100 && high - low > 1e-10; step++) {
            double error = beta(x, a, b) - chance;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = Math.exp(logFront + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
            double next = x - error / density;
            if (Math.abs(next - x) < 1e-11) {
                return next;
            }
            x = next > low && next < high ? next : (low + high) / 2;
        }
        return x;
    }

    /// The z that a standard normal variable stays below with the given chance.
    static double normalQuantile(double chance) {
        return chance < 0.5 ? -normalQuantile(1 - chance, chance) : normalQuantile(chance, 1 - chance);
    }

    /// @param upper the tail above the (positive) answer, given apart so that small tails keep their digits
    private static double normalQuantile(double lower, double upper) {
        if (upper > 0.02425) {
            double q = lower - 0.5;
            return q * polynomial(q * q, CENTRE_OVER) / polynomial(q * q, CENTRE_UNDER);
        }
        double q = Math.sqrt(-2 * Math.log(upper));
        return -polynomial(q, TAIL_OVER) / polynomial(q, TAIL_UNDER);
    }

    /// Horner's rule, highest power first.
    private static double polynomial(double x, double[] coefficients) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }

    /// The chance of `hits` or more among `draws` taken without replacement from `all`, of which `marked` are marked
    /// (Fisher's exact test, one side). Terms are added until they no longer matter.
    static double drawsAtLeast(int hits, int draws, int marked, int all) {
        int most = Math.min(draws, marked);
        int least = Math.max(0, draws + marked - all);
        if (hits <= least) {
            return 1;
        }
        if (hits > most) {
            return 0;
        }
        double term = Math.exp(logChoose(marked, hits) + logChoose(all - marked, draws - hits) - logChoose(all, draws));
        double sum = 0;
        for (int x = hits; x <= most && term > sum * 1e-16; x++) {
            sum += term;
            term *= (double) (marked - x) * (draws - x) / ((x + 1.0) * (all - marked - draws + x + 1.0));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(int of, int take) {
        return logGamma(of + 1.0) - logGamma(take + 1.0) - logGamma(of - take + 1.0);
    }
}
