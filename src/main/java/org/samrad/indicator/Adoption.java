package org.samrad.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Actual use against expected use, unit by unit. Units of fewer than five people are told together, and never so that
/// one of them could be reckoned from the rest: use is followed, people are not.
public record Adoption(List<Line> lines) {
    public static final int FEWEST = 5;

    public Adoption {
        lines = List.copyOf(lines);
    }

    /// What is expected of a unit in a period, and how many work there.
    public record Expected(UUID unit, BigDecimal use, int people) {}

    /// One unit, or several small ones together.
    public record Line(List<UUID> units, BigDecimal expected, Optional<BigDecimal> actual) {
        public Line {
            units = List.copyOf(units);
        }

        public boolean isTogether() {
            return units.size() > 1;
        }

        /// In whole per cent; none where nothing is known.
        public Optional<Integer> percent() {
            return actual.map(done -> done.multiply(BigDecimal.valueOf(100))
                    .divide(expected, 0, RoundingMode.HALF_UP)
                    .intValue());
        }
    }

    public static Adoption of(List<Expected> expected, Map<UUID, BigDecimal> actual) {
        var sorted = expected.stream()
                .sorted(Comparator.comparingInt(Expected::people))
                .toList();
        var small = new ArrayList<Expected>();
        int people = 0;
        for (var one : sorted) {
            if (one.people() < FEWEST || !small.isEmpty() && (people < FEWEST || small.size() < 2)) {
                small.add(one);
                people += one.people();
            }
        }
        boolean hidden = !small.isEmpty() && people < FEWEST;
        var lines = new ArrayList<Line>();
        expected.stream().filter(one -> !small.contains(one)).forEach(one -> lines.add(line(List.of(one), actual)));
        if (!small.isEmpty() && !hidden) {
            lines.add(line(small, actual));
        }
        return new Adoption(lines);
    }

    private static Line line(List<Expected> of, Map<UUID, BigDecimal> actual) {
        var known = of.stream()
                .map(Expected::unit)
                .filter(actual::containsKey)
                .map(actual::get)
                .toList();
        return new Line(
                of.stream().map(Expected::unit).toList(),
                of.stream().map(Expected::use).reduce(BigDecimal.ZERO, BigDecimal::add),
                known.size() < of.size()
                        ? Optional.empty()
                        : Optional.of(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /// Whether a unit stands on a line of its own.
    public boolean shows(UUID unit) {
        return lines.stream().anyMatch(line -> line.units().equals(List.of(unit)));
    }
}
