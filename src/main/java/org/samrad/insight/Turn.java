package org.samrad.insight;

/// A linear change of the plane: new x = xx · x + xy · y, new y = yx · x + yy · y.
record Turn(double xx, double xy, double yx, double yy) {
    static final Turn NONE = new Turn(1, 0, 0, 1);

    double x(double x, double y) {
        return xx * x + xy * y;
    }

    double y(double x, double y) {
        return yx * x + yy * y;
    }

    /// First `this`, then the other.
    Turn then(Turn next) {
        return new Turn(
                next.xx * xx + next.xy * yx,
                next.xx * xy + next.xy * yy,
                next.yx * xx + next.yy * yx,
                next.yx * xy + next.yy * yy);
    }

    /// The standard error along the most uncertain direction of a covariance after this change: the root of the larger
    /// eigenvalue of T·C·T'.
    double largestError(double cxx, double cxy, double cyy) {
        double axx = xx * xx * cxx + 2 * xx * xy * cxy + xy * xy * cyy;
        double axy = xx * yx * cxx + (xx * yy + xy * yx) * cxy + xy * yy * cyy;
        double ayy = yx * yx * cxx + 2 * yx * yy * cxy + yy * yy * cyy;
        double half = (axx - ayy) / 2;
        return Math.sqrt(Math.max(0, (axx + ayy) / 2 + Math.sqrt(half * half + axy * axy)));
    }
}
