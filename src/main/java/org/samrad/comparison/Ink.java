package org.samrad.comparison;

import java.util.Locale;

/// How a line, a shape or a word is drawn. On a page its class takes the colours of the page, dark or light; a file has
/// the colours that stand here. Lines differ by their dashes and marks by their shapes, so that black and white is
/// enough.
public enum Ink {
    GRID("none", "#d3dade", 1, ""),
    AXIS("none", "#5b6770", 1, ""),
    BAND("#e6ebee", "none", 0, ""),
    BOX("#eef3f3", "#5b6770", 1.2, ""),
    MIDDLE_LINE("none", "#1a222a", 2, ""),
    MINE("#1f6e66", "#ffffff", 1, ""),
    MINE_LINE("none", "#1f6e66", 3, ""),
    FIRST_LINE("none", "#5b6770", 1.8, "7 4"),
    SECOND_LINE("none", "#5b6770", 1.8, "2 3"),
    THIRD_LINE("none", "#5b6770", 1.8, "9 3 2 3"),
    FOURTH_LINE("none", "#5b6770", 1.3, ""),
    TARGET("none", "#8a4a9e", 1.6, "5 4"),
    EVENT("none", "#5b6770", 1, "1 3"),
    BEST("#1f7a5c", "#ffffff", 1, ""),
    MIDDLE("#e0b62f", "#6b5400", 1.2, ""),
    WORST("#b4472f", "#ffffff", 1, ""),
    OTHER("#8b9097", "#ffffff", 1, ""),
    SILENT("#ffffff", "#5b6770", 1.2, ""),
    WORDS("#1a222a", "none", 0, ""),
    STRONG_WORDS("#1a222a", "none", 0, ""),
    QUIET_WORDS("#5b6770", "none", 0, "");

    private final String fill;
    private final String stroke;
    private final double width;
    private final String dashes;

    Ink(String fill, String stroke, double width, String dashes) {
        this.fill = fill;
        this.stroke = stroke;
        this.width = width;
        this.dashes = dashes;
    }

    public String fill() {
        return fill;
    }

    public String stroke() {
        return stroke;
    }

    public double width() {
        return width;
    }

    /// Lengths of dashes and gaps; empty for a whole line.
    public String dashes() {
        return dashes;
    }

    public boolean isStrong() {
        return this == STRONG_WORDS;
    }

    public String style() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ink of(Quartile quartile) {
        return switch (quartile) {
            case BEST -> BEST;
            case MIDDLE -> MIDDLE;
            case WORST -> WORST;
        };
    }
}
