package org.samrad.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// Something of the scope that can be counted, and how many of it have come how far: schemes moved to common rules,
/// institutions connected. The points are in order of their days; none is ever overwritten.
public record ScopeMeasure(UUID id, UUID initiative, String name, List<Point> points) {
    public static final int LONGEST = 120;

    /// `done` of `total` on a day, and where that is known from.
    public record Point(LocalDate on, int total, int done, String source) {
        public Point {
            if (total < 1) {
                throw new RuleBroken("total", "initiative.rule.no-total");
            }
            if (done < 0 || done > total) {
                throw new RuleBroken("done", "initiative.rule.done", total);
            }
        }

        public int percent() {
            return (int) Math.floorDiv(100L * done, total);
        }
    }

    public ScopeMeasure {
        points = List.copyOf(points);
        if (name.isBlank()) {
            throw new RuleBroken("name", "initiative.rule.no-measure");
        }
    }

    public Point latest() {
        return points.getLast();
    }
}
