package org.samrad.insight;

import java.util.BitSet;

/// Which statement a participant sees next: by lot, with better odds where one more answer teaches more.
///
/// **Odds.** A statement that was put to `n` people and got `A` agree, `D` disagree and `P` pass has the shares
/// `p = (count + ½) / (n' + 3/2)`, `n' = A + D + P`. The standard error of the shares, `√(Σ p (1 - p) / (n + 2))`, is
/// what is not yet known about it; one more answer lowers it by about a `1 / 2(n + 2)` part of itself. The odds are
/// proportional to the lowering, `√(Σ p (1 - p)) / (n + 2)^1.5`: few answers and divided answers raise them. Where most
/// pass, the answer says little: the odds are multiplied by the share that does not pass.
///
/// **No starving.** One draw in five is made with equal odds among all statements the participant has not answered, so
/// each of `s` statements comes with a chance of at least `1 / 5s` at every step, old and new, liked or not. New
/// statements have the best odds until they have caught up. There is no fixed order, and nobody's order depends on
/// another's.
///
/// **Participant.** Where it is known how much each statement would tell about this participant's place on the map,
/// that factor, relative to its mean, counts as much as the statement's own.
///
/// **What it is not.** It never looks at what a statement says, who wrote it or which side it favours.
///
/// **Cost.** Statements. A pure function: the same arguments, the same statement.
public final class NextStatement {
    /// The share of draws with equal odds.
    static final double EQUAL = 0.2;

    private NextStatement() {}

    /// Chooses for a participant about whom nothing is known.
    ///
    /// @param seen    per statement: how many people it was put to; at least as many as answered
    /// @param answeredOrWithdrawn statements this participant must not see
    /// @param seed    differs for each participant and step; the only source of chance
    /// @return the statement, or -1 when none is left
    public static int choose(
            int[] seen, int[] agrees, int[] disagrees, int[] passes, BitSet answeredOrWithdrawn, long seed) {
        return choose(seen, agrees, disagrees, passes, new double[0], answeredOrWithdrawn, seed);
    }

    /// Chooses for a participant whose place on the map is partly known.
    ///
    /// @param tells per statement, 0 or more: how much an answer would narrow this participant's place, in any unit;
    ///              empty when unknown
    public static int choose(
            int[] seen,
            int[] agrees,
            int[] disagrees,
            int[] passes,
            double[] tells,
            BitSet answeredOrWithdrawn,
            long seed) {
        int statements = seen.length;
        int open = statements - answeredOrWithdrawn.get(0, statements).cardinality();
        if (open == 0) {
            return -1;
        }
        long first = mix(seed);
        long second = mix(first ^ 0x9E3779B97F4A7C15L);
        int first0 = answeredOrWithdrawn.nextClearBit(0);
        if (unit(first) < EQUAL) {
            int skip = (int) (unit(second) * open);
            int at = first0;
            for (; skip > 0; skip--) {
                at = answeredOrWithdrawn.nextClearBit(at + 1);
            }
            return at;
        }
        double[] odds = new double[statements];
        double meanTells = mean(tells, answeredOrWithdrawn, open);
        double total = 0;
        for (int s = first0; s < statements; s = answeredOrWithdrawn.nextClearBit(s + 1)) {
            double own = odds(seen[s], agrees[s], disagrees[s], passes[s]);
            odds[s] = meanTells > 0 ? own * (0.5 + 0.5 * tells[s] / meanTells) : own;
            total += odds[s];
        }
        double ticket = unit(second) * total;
        int last = first0;
        for (int s = first0; s < statements && ticket >= 0; s = answeredOrWithdrawn.nextClearBit(s + 1)) {
            ticket -= odds[s];
            last = s;
        }
        return last;
    }

    /// The odds of one statement, as in the description above; always above 0.
    static double odds(int seen, int agree, int disagree, int pass) {
        int answered = agree + disagree + pass;
        double shown = Math.max(seen, answered) + 2.0;
        double all = answered + 1.5;
        double a = (agree + 0.5) / all;
        double d = (disagree + 0.5) / all;
        double p = (pass + 0.5) / all;
        double spread = a * (1 - a) + d * (1 - d) + p * (1 - p);
        return Math.sqrt(spread) / (shown * Math.sqrt(shown)) * (1 - p);
    }

    private static double mean(double[] tells, BitSet closed, int open) {
        double sum = 0;
        for (int s = closed.nextClearBit(0); s < tells.length; s = closed.nextClearBit(s + 1)) {
            sum += tells[s];
        }
        return sum / open;
    }

    /// SplitMix64's finishing step: neighbouring seeds give unrelated draws.
    private static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
