package org.samrad.insight;

import org.jspecify.annotations.Nullable;

/// Which way the map is held.
///
/// Any turned or mirrored map explains the votes equally well, so the direction is a choice. **Cold:** the first axis
/// is the one along which most votes differ (the larger eigenvalue of the sum over votes of (a, b)(a, b)'), the second
/// at right angles, each pointing where the sum of cubed loadings is positive. **Afterwards:** the turn, with or
/// without mirroring, that brings the axes nearest to the previous ones on the statements that both know (orthogonal
/// Procrustes in the plane, Schönemann 1966). Both are closed forms.
final class Orientation {
    private Orientation() {}

    static Turn of(ObservedAxes axes, LiveVotes votes, @Nullable AxesState before) {
        Turn previous = before == null ? null : towards(axes, votes, before);
        return previous == null ? canonical(axes, votes) : previous;
    }

    private static Turn canonical(ObservedAxes axes, LiveVotes votes) {
        double[] spread = spread(axes, votes);
        double angle = Math.atan2(2 * spread[1], spread[0] - spread[2]) / 2;
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double first = 0;
        double second = 0;
        for (int j = 0; j < axes.a.length; j++) {
            double along = cosine * axes.a[j] + sine * axes.b[j];
            double across = -sine * axes.a[j] + cosine * axes.b[j];
            first += along * along * along;
            second += across * across * across;
        }
        double signFirst = first < 0 ? -1 : 1;
        double signSecond = second < 0 ? -1 : 1;
        return new Turn(signFirst * cosine, signFirst * sine, -signSecond * sine, signSecond * cosine);
    }

    /// Sums over live votes of a², ab and b².
    static double[] spread(ObservedAxes axes, LiveVotes votes) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int j = 0; j < axes.a.length; j++) {
            if (votes.live[j]) {
                int seen = votes.votes.seen(j);
                aa += seen * axes.a[j] * axes.a[j];
                ab += seen * axes.a[j] * axes.b[j];
                bb += seen * axes.b[j] * axes.b[j];
            }
        }
        return new double[] {aa, ab, bb};
    }

    private static @Nullable Turn towards(ObservedAxes axes, LiveVotes votes, AxesState before) {
        double xx = 0;
        double xy = 0;
        double yx = 0;
        double yy = 0;
        int shared = Math.min(before.a().length, axes.a.length);
        for (int j = 0; j < shared; j++) {
            if (votes.live[j]) {
                xx += before.a()[j] * axes.a[j];
                xy += before.a()[j] * axes.b[j];
                yx += before.b()[j] * axes.a[j];
                yy += before.b()[j] * axes.b[j];
            }
        }
        double turned = Math.hypot(xx + yy, xy - yx);
        double mirrored = Math.hypot(xx - yy, xy + yx);
        if (turned == 0 && mirrored == 0) {
            return null; // nothing in common
        }
        if (turned >= mirrored) {
            double cosine = (xx + yy) / turned;
            double sine = (xy - yx) / turned;
            return new Turn(cosine, sine, -sine, cosine);
        }
        double cosine = (xx - yy) / mirrored;
        double sine = (xy + yx) / mirrored;
        return new Turn(cosine, sine, sine, -cosine);
    }
}
