package org.samrad.insight;

import java.util.Arrays;

/// The axes of `ObservedAxes` between two updates: per statement m, a and b, and the shared variances.
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the engine
record AxesState(
        double[] m,
        double[] a,
        double[] b,
        double noise,
        double spreadOfAxes,
        double commonMiddle,
        double spreadOfMiddles) {

    private static final int FIRST_PASSES = 12;
    private static final double FLAT = 1e-6;
    private static final double FIRST_TOLERANCE = 1e-2;

    /// How large a typical change of reception is, per standard deviation along an axis: the scale of the first guess.
    private static final double TYPICAL = 0.3;

    /// No axes at all.
    static AxesState none() {
        return new AxesState(new double[0], new double[0], new double[0], 0.5, 0.1, 0, 0.3);
    }

    /// Whether nothing is known along either axis, so that a new start is better.
    boolean flat() {
        return Sums.dot(a, a) + Sums.dot(b, b) < FLAT;
    }

    /// A first guess from the axes of the filled-in votes, to a hundredth.
    static AxesState cold(LiveVotes votes) {
        var guess = new ImputedAxes(votes, FIRST_TOLERANCE, FIRST_PASSES);
        double scale = TYPICAL * Math.sqrt(votes.statements());
        double[] a = guess.axes[0];
        double[] b = guess.axes[1];
        Sums.scale(a, scale);
        Sums.scale(b, scale);
        return new AxesState(votes.mean.clone(), a, b, 0.5, 0.1, 0, 0.3);
    }

    /// The same axes for a conversation that may have grown: new statements begin at their mean, across no axis.
    AxesState grown(LiveVotes votes) {
        int statements = votes.statements();
        int known = Math.min(m.length, statements);
        double[] newM = Arrays.copyOf(votes.mean, statements);
        for (int j = 0; j < known; j++) {
            newM[j] = a[j] == 0 && b[j] == 0 ? votes.mean[j] : m[j];
        }
        return new AxesState(
                newM,
                Arrays.copyOf(a, statements),
                Arrays.copyOf(b, statements),
                noise,
                spreadOfAxes,
                commonMiddle,
                spreadOfMiddles);
    }
}
