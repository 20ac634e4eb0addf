package org.samrad.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/// Many small curves beside each other, in the order in which they are given. Each has a scale of its own where they
/// must not be held against each other, and the same scale where they may.
public final class ManyPicture {
    private static final double CELL = 150;
    private static final double HIGH = 104;
    private static final double TOP = 26;
    private static final double PLOT = 44;

    private ManyPicture() {}

    public enum Scales {
        COMMON,
        OWN
    }

    /// One of the curves.
    public record Small(String name, Map<Integer, Double> figures, boolean isMine) {
        public Small {
            figures = Map.copyOf(figures);
        }
    }

    public record Many(List<Small> smalls, int periods, Scales scales) {
        public Many {
            smalls = List.copyOf(smalls);
        }
    }

    public static Picture of(Many many, int width, DoubleFunction<String> format, Picture.Said said) {
        var canvas = new Canvas(width);
        int columns = (int) Math.max(1, Math.floor(width / CELL));
        double cell = (double) width / columns;
        for (int i = 0; i < many.smalls().size(); i++) {
            int row = i / columns;
            draw(canvas, many, i, new Picture.Point(i % columns * cell, row * HIGH), cell, format);
        }
        int rows = (many.smalls().size() + columns - 1) / columns;
        return canvas.picture(Math.max(1, rows) * HIGH, said);
    }

    /// A single small curve without words, for a line of a list that says the figures.
    public static Picture spark(Map<Integer, Double> figures, int periods, Picture.Said said) {
        var canvas = new Canvas(96);
        var range = figures.values().stream().mapToDouble(value -> value).summaryStatistics();
        double room = range.getMax() > range.getMin() ? range.getMax() - range.getMin() : 1;
        var points = figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Picture.Point(
                        6 + one.getKey() * 84.0 / Math.max(1, periods - 1),
                        26 - (one.getValue() - range.getMin()) / room * 20))
                .toList();
        canvas.line(2, 30, 94, 30, Ink.GRID);
        if (points.size() > 1) {
            canvas.through(points, Ink.MINE_LINE);
        }
        if (!points.isEmpty()) {
            canvas.mark(Sign.DIAMOND, points.getLast().x(), points.getLast().y(), 3.5, Ink.MINE);
        }
        return canvas.picture(32, said);
    }

    private static void draw(
            Canvas canvas, Many many, int which, Picture.Point at, double cell, DoubleFunction<String> format) {
        var small = many.smalls().get(which);
        var letters = small.isMine() ? Ink.STRONG_WORDS : Ink.WORDS;
        canvas.words(at.x(), at.y() + 14, Canvas.fitted(small.name(), cell - 12), Picture.Anchor.START, letters);
        double base = at.y() + TOP + PLOT;
        canvas.line(at.x(), base + 4, at.x() + cell - 14, base + 4, Ink.GRID);
        var figures = many.scales() == Scales.OWN
                ? small.figures().values().stream()
                : many.smalls().stream().flatMap(one -> one.figures().values().stream());
        var range = figures.mapToDouble(value -> value).summaryStatistics();
        if (small.figures().isEmpty()) {
            canvas.words(at.x(), base, "–", Picture.Anchor.START, Ink.QUIET_WORDS);
            return;
        }
        double room = range.getMax() > range.getMin() ? range.getMax() - range.getMin() : 1;
        var points = new ArrayList<Picture.Point>();
        small.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> points.add(new Picture.Point(
                        at.x() + 4 + one.getKey() * (cell - 24) / Math.max(1, many.periods() - 1),
                        base - (one.getValue() - range.getMin()) / room * PLOT)));
        if (points.size() > 1) {
            canvas.through(points, small.isMine() ? Ink.MINE_LINE : Ink.FOURTH_LINE);
        }
        var last = points.getLast();
        canvas.mark(
                small.isMine() ? Sign.DIAMOND : Sign.ROUND,
                last.x(),
                last.y(),
                4,
                small.isMine() ? Ink.MINE : Ink.OTHER);
        ends(canvas, small, at, cell, format);
    }

    private static void ends(Canvas canvas, Small small, Picture.Point at, double cell, DoubleFunction<String> format) {
        var places = small.figures().keySet().stream().sorted().toList();
        double y = at.y() + TOP + PLOT + 20;
        double first = java.util.Objects.requireNonNull(small.figures().get(places.getFirst()));
        double last = java.util.Objects.requireNonNull(small.figures().get(places.getLast()));
        if (places.size() > 1) {
            canvas.words(at.x(), y, format.apply(first), Picture.Anchor.START, Ink.QUIET_WORDS);
        }
        canvas.words(at.x() + cell - 14, y, format.apply(last), Picture.Anchor.END, Ink.WORDS);
    }
}
