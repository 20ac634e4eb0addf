package org.samrad.derived;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/// A small picture of a figure through the years: a line with a dot for each year, from nothing up to the highest.
public record Trend(List<Dot> dots) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 36;
    private static final int EDGE = 5;

    public Trend {
        dots = List.copyOf(dots);
    }

    public record Dot(String x, String y) {}

    /// Shares are drawn on a scale to a hundred, so that a small change looks small.
    public static Trend of(Sheet.Line line, int lastYear) {
        var shown = line.shown();
        double top = line.figure().unit() == Derived.Unit.PERCENT
                ? 100
                : Math.max(
                        1, shown.stream().mapToDouble(Sheet.Value::result).max().orElse(1));
        return new Trend(shown.stream()
                .map(value -> new Dot(
                        at(EDGE
                                + (WIDTH - 2.0 * EDGE)
                                        * (value.year() - lastYear + Sheet.YEARS - 1)
                                        / (Sheet.YEARS - 1)),
                        at(HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * value.result() / top)))
                .toList());
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /// One dot is no development.
    public boolean isLine() {
        return dots.size() > 1;
    }

    public String points() {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(joining(" "));
    }
}
