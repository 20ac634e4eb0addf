package org.samrad.insight;

/// One participant's place from that participant's votes, on axes that stay as they are.
///
/// **Formula.** The expected place given the votes (see `ObservedAxes`): solves (σ²·I + sum of (a,b)(a,b)') · place =
/// sum of (vote - m)·(a,b) over the votes; the covariance is σ² times the inverse. Then `MapUnits`.
///
/// **Cost.** In proportion to these votes, some nanoseconds each. In `double`, so it can differ from the analysis in
/// the sixth digit.
final class ObservedPlacing implements Opinion.Placing {
    private final AxesState axes;
    private final Turn units;
    private final boolean[] live;
    private final double[] centreX;
    private final double[] centreY;

    ObservedPlacing(AxesState axes, Turn units, boolean[] live, double[] centreX, double[] centreY) {
        this.axes = axes;
        this.units = units;
        this.live = live;
        this.centreX = centreX;
        this.centreY = centreY;
    }

    @Override
    public Position place(int[] columns, byte[] cast) {
        double xx = axes.noise();
        double xy = 0;
        double yy = axes.noise();
        double rightX = 0;
        double rightY = 0;
        int counted = 0;
        for (int i = 0; i < columns.length; i++) {
            int j = columns[i];
            if (live[j]) {
                double a = axes.a()[j];
                double b = axes.b()[j];
                double z = cast[i] - axes.m()[j];
                xx += a * a;
                xy += a * b;
                yy += b * b;
                rightX += a * z;
                rightY += b * z;
                counted++;
            }
        }
        double over = 1 / (xx * yy - xy * xy);
        double px = (yy * rightX - xy * rightY) * over;
        double py = (xx * rightY - xy * rightX) * over;
        double x = units.x(px, py);
        double y = units.y(px, py);
        double scale = axes.noise() * over;
        double uncertainty = units.largestError(scale * yy, -scale * xy, scale * xx);
        boolean grouped = counted > 0 && centreX.length > 0;
        return new Position(x, y, uncertainty, grouped ? Partition.nearest(centreX, centreY, x, y) : -1);
    }
}
