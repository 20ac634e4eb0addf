package org.samrad.insight;

/// One statement's line through its votes: vote = m + a·x + b·y by least squares, where the places (x, y) are uncertain
/// and a, b and m are drawn towards what statements usually have.
///
/// Three equations with three unknowns, solved exactly. Sums run over the statement's votes and hold expected values,
/// so that E[x²] includes the uncertainty of x.
final class StatementFit {
    double a;
    double b;
    double m;

    /// The diagonal of the inverse: times the noise, the variances of a, b and m.
    double varianceA;

    double varianceB;
    double varianceM;

    /// Votes.
    double n;

    private double sx;
    private double sy;
    private double sxx;
    private double sxy;
    private double syy;
    private double vx; // sum of vote · x
    private double vy;
    private double v;
    private double vv;

    void clear() {
        n = sx = sy = sxx = sxy = syy = vx = vy = v = vv = 0;
    }

    void add(int vote, double x, double y, double xx, double xy, double yy, double count) {
        n += count;
        sx += x;
        sy += y;
        sxx += xx;
        sxy += xy;
        syy += yy;
        vx += vote * x;
        vy += vote * y;
        v += vote * count;
        vv += vote * vote * count;
    }

    /// @param axisPull   how many votes' worth a and b are drawn to 0
    /// @param middlePull how many votes' worth m is drawn to `middle`
    void solve(double axisPull, double middlePull, double middle) {
        double xx = sxx + axisPull;
        double yy = syy + axisPull;
        double mm = n + middlePull;
        double right = v + middlePull * middle;
        double i11 = yy * mm - sy * sy;
        double i12 = sx * sy - sxy * mm;
        double i13 = sxy * sy - sx * yy;
        double i22 = xx * mm - sx * sx;
        double i23 = sxy * sx - xx * sy;
        double i33 = xx * yy - sxy * sxy;
        double over = 1 / (xx * i11 + sxy * i12 + sx * i13);
        a = (i11 * vx + i12 * vy + i13 * right) * over;
        b = (i12 * vx + i22 * vy + i23 * right) * over;
        m = (i13 * vx + i23 * vy + i33 * right) * over;
        varianceA = i11 * over;
        varianceB = i22 * over;
        varianceM = i33 * over;
    }

    /// Expected sum of (vote - m - a·x - b·y)².
    double squaredErrors() {
        return vv
                - 2 * (a * vx + b * vy + m * v)
                + a * a * sxx
                + 2 * a * b * sxy
                + b * b * syy
                + 2 * m * (a * sx + b * sy)
                + m * m * n;
    }
}
