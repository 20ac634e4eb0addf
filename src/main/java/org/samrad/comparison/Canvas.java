package org.samrad.comparison;

import java.util.ArrayList;
import java.util.List;

/// Where a picture is put together.
final class Canvas {
    private static final double LETTER = Picture.LETTERS * .57;
    static final int LINE = 19;

    private final int width;
    private final List<Picture.Shape> shapes = new ArrayList<>();

    Canvas(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /// A stretch of numbers laid along a line, with round numbers on it.
    record Scale(double from, double to, double step, double begin, double end) {
        /// From the least to the most of these, both inside; where all are the same, some room around them.
        static Scale of(double least, double most, int steps, double begin, double end) {
            double low = least;
            double high = most;
            if (high - low < 1e-9) {
                double room = Math.max(Math.abs(high) * .1, 1e-3);
                low -= room;
                high += room;
            }
            double step = round((high - low) / steps);
            return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, begin, end);
        }

        /// The next of 1, 2, 5, 10, …
        private static double round(double rough) {
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double part = rough / power;
            return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
        }

        double at(double value) {
            return begin + (value - from) / (to - from) * (end - begin);
        }

        List<Double> marks() {
            var marks = new ArrayList<Double>();
            long count = Math.round((to - from) / step);
            for (int i = 0; i <= count; i++) {
                marks.add(from + i * step);
            }
            return marks;
        }
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        through(List.of(new Picture.Point(x1, y1), new Picture.Point(x2, y2)), ink);
    }

    void through(List<Picture.Point> points, Ink ink) {
        shapes.add(new Picture.Outline(points, false, ink));
    }

    void box(double x1, double y1, double x2, double y2, Ink ink) {
        shapes.add(new Picture.Outline(
                List.of(
                        new Picture.Point(x1, y1),
                        new Picture.Point(x2, y1),
                        new Picture.Point(x2, y2),
                        new Picture.Point(x1, y2)),
                true,
                ink));
    }

    void mark(Sign sign, double x, double y, double reach, Ink ink) {
        shapes.add(new Picture.Outline(sign.around(x, y, reach), true, ink));
    }

    void words(double x, double y, String text, Picture.Anchor anchor, Ink ink) {
        if (!text.isEmpty()) {
            shapes.add(new Picture.Lettering(x, y, text, anchor, ink));
        }
    }

    /// Words that must not stand outside of the picture.
    void wordsInside(double x, double y, String text, Ink ink) {
        double half = length(text) / 2;
        words(Math.clamp(x, half + 1, Math.max(half + 1, width - half - 1)), y, text, Picture.Anchor.MIDDLE, ink);
    }

    /// About how long these words are.
    static double length(String text) {
        return text.codePointCount(0, text.length()) * LETTER;
    }

    /// As much of a name as has room.
    static String fitted(String text, double room) {
        int letters = (int) Math.max(4, room / LETTER);
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
    }

    Picture picture(double height, Picture.Said said) {
        return new Picture(width, (int) Math.ceil(height), said, shapes);
    }
}
