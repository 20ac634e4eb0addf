package org.samrad.comparison;

import java.util.List;

/// The shape of a mark in a picture; it tells by itself what a colour tells.
public enum Sign {
    /// Points upwards: among the best.
    UP,
    ROUND,
    /// Points downwards: among the worst.
    DOWN,
    /// The reader's own organisation.
    DIAMOND,
    SQUARE,
    CROSS;

    private static final int CORNERS_OF_A_CIRCLE = 16;

    /// Its outline around a middle, half as wide as `reach` to each side.
    List<Picture.Point> around(double x, double y, double reach) {
        return switch (this) {
            case UP -> List.of(at(x, y - reach), at(x + reach, y + reach), at(x - reach, y + reach));
            case DOWN -> List.of(at(x, y + reach), at(x + reach, y - reach), at(x - reach, y - reach));
            case DIAMOND ->
                List.of(at(x, y - reach * 1.3), at(x + reach * 1.3, y), at(x, y + reach * 1.3), at(x - reach * 1.3, y));
            case SQUARE -> {
                double r = reach * .88;
                yield List.of(at(x - r, y - r), at(x + r, y - r), at(x + r, y + r), at(x - r, y + r));
            }
            case CROSS -> cross(x, y, reach);
            case ROUND -> circle(x, y, reach);
        };
    }

    /// In a square of 16, as it stands beside a word.
    public String path() {
        return new Picture.Outline(around(8, 8, 5.5), true, Ink.WORDS).path();
    }

    private static List<Picture.Point> circle(double x, double y, double reach) {
        return java.util.stream.IntStream.range(0, CORNERS_OF_A_CIRCLE)
                .mapToDouble(i -> 2 * Math.PI * i / CORNERS_OF_A_CIRCLE)
                .mapToObj(angle -> at(x + reach * Math.cos(angle), y + reach * Math.sin(angle)))
                .toList();
    }

    private static List<Picture.Point> cross(double x, double y, double reach) {
        double t = reach * .35;
        double r = reach;
        return List.of(
                at(x - r, y - r + t),
                at(x - r + t, y - r),
                at(x, y - t),
                at(x + r - t, y - r),
                at(x + r, y - r + t),
                at(x + t, y),
                at(x + r, y + r - t),
                at(x + r - t, y + r),
                at(x, y + t),
                at(x - r + t, y + r),
                at(x - r, y + r - t),
                at(x - t, y));
    }

    private static Picture.Point at(double x, double y) {
        return new Picture.Point(x, y);
    }
}
