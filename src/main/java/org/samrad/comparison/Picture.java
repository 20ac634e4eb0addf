package org.samrad.comparison;

import java.util.List;
import java.util.Locale;

/// A drawing made of outlines and words, the same on a page, in a file and on paper. It says in words what it shows.
public record Picture(int width, int height, Said said, List<Shape> shapes) {
    /// In units of the drawing, which are pixels at its natural size.
    public static final int LETTERS = 13;

    /// Title and description, for those who do not see it.
    public record Said(String title, String description) {}

    public record Point(double x, double y) {}

    public sealed interface Shape permits Outline, Lettering {}

    /// A line through points, or what they enclose.
    public record Outline(List<Point> points, boolean closed, Ink ink) implements Shape {
        public Outline {
            points = List.copyOf(points);
        }

        /// As a path is written in SVG.
        public String path() {
            var path = new StringBuilder();
            for (var point : points) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(number(point.x()))
                        .append(' ');
                path.append(number(point.y()));
            }
            return closed ? path.append('Z').toString() : path.toString();
        }
    }

    /// Words at a point; `y` is where they stand on the line.
    public record Lettering(double x, double y, String text, Anchor anchor, Ink ink) implements Shape {
        public String left() {
            return number(x);
        }

        public String base() {
            return number(y);
        }
    }

    public enum Anchor {
        START,
        MIDDLE,
        END;

        public String svg() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Picture {
        shapes = List.copyOf(shapes);
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
