package org.samrad.pulse;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Share;

/// A question over time as a line of the share that said yes. Where a figure was held back the line is broken.
///
/// @param lines the unbroken stretches, as points of an SVG `polyline`
public record TrendPicture(PulseQuestion question, List<Point> points, List<String> lines) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    private static final int LEFT = 40;
    private static final int RIGHT = 40;
    private static final int TOP = 24;
    private static final int BOTTOM = 34;

    private static final int GAP = 6;

    public record Point(PulseResults.Point of, int x, int y) {
        public Share.@Nullable Shown shown() {
            return of.share().shown();
        }
    }

    static TrendPicture of(PulseResults.Trend trend) {
        var points = new ArrayList<Point>();
        for (var one : trend.points()) {
            var shown = one.share().shown();
            points.add(new Point(one, x(one, trend.points()), shown == null ? HEIGHT - BOTTOM : y(shown.agree())));
        }
        return new TrendPicture(trend.question(), points, lines(points));
    }

    private static List<String> lines(List<Point> points) {
        var lines = new ArrayList<String>();
        var line = new ArrayList<String>();
        for (var point : points) {
            if (point.shown() == null) {
                keep(line, lines);
            } else {
                line.add(String.format(Locale.ROOT, "%d,%d", point.x(), point.y()));
            }
        }
        keep(line, lines);
        return lines;
    }

    private static void keep(List<String> line, List<String> lines) {
        if (line.size() > 1) {
            lines.add(String.join(" ", line));
        }
        line.clear();
    }

    private static int x(PulseResults.Point of, List<PulseResults.Point> all) {
        var first = all.getFirst().closedOn();
        long days = ChronoUnit.DAYS.between(first, all.getLast().closedOn());
        long at = ChronoUnit.DAYS.between(first, of.closedOn());
        return days == 0 ? WIDTH / 2 : LEFT + (int) (at * (WIDTH - LEFT - RIGHT) / days);
    }

    /// How high a percentage lies in the picture.
    public static int y(int percent) {
        return TOP + (100 - percent) * (HEIGHT - TOP - BOTTOM) / 100;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    /// Where the figure of a point begins, so that the first one does not lie upon the scale.
    public int beside(Point point) {
        return point.x() == LEFT ? LEFT + GAP : point.x();
    }

    public String anchor(Point point) {
        return point.x() == LEFT ? "start" : point.x() == right() ? "end" : "middle";
    }
}
