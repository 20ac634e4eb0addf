package org.samrad.insight;

/// The units of the map: distances in proportion to how differently people vote.
///
/// In the model both axes have standard deviation 1, also one along which hardly a vote differs. On the map each
/// direction is drawn in proportion to what it changes. With M = sum over votes of (a, b)(a, b)', divided by its larger
/// eigenvalue, places are multiplied by the symmetric root √M: along the stronger axis one unit is one standard
/// deviation among participants; along the weaker one it is as many as change votes equally much. Groups are formed on
/// this map, hence by difference in votes.
final class MapUnits {
    private MapUnits() {}

    static Turn of(ObservedAxes axes, LiveVotes votes) {
        double[] spread = Orientation.spread(axes, votes);
        double half = (spread[0] - spread[2]) / 2;
        double root = Math.sqrt(half * half + spread[1] * spread[1]);
        double larger = (spread[0] + spread[2]) / 2 + root;
        if (!(larger > 0)) {
            return Turn.NONE;
        }
        double xx = spread[0] / larger;
        double xy = spread[1] / larger;
        double yy = spread[2] / larger;
        double determinant = Math.sqrt(Math.max(0, xx * yy - xy * xy));
        double over = 1 / Math.sqrt(xx + yy + 2 * determinant);
        return new Turn((xx + determinant) * over, xy * over, xy * over, (yy + determinant) * over);
    }
}
