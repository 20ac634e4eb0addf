package org.samrad.comparison;

import java.util.List;

/// Oneself and a twin, trait by trait: oneself in the middle, the twin as many spreads above or below as it is.
public final class TwinPicture {
    private static final int ROW = 46;

    private TwinPicture() {}

    /// A trait and what brings near or keeps apart, in words.
    public record Row(String name, Twins.Part part, String words) {}

    /// What stands below the scale.
    public record Ends(String below, String same, String above) {}

    public static Picture of(List<Row> rows, Ends ends, int width, Picture.Said said) {
        var canvas = new Canvas(width);
        var scale = new Canvas.Scale(-Twins.FARTHEST, Twins.FARTHEST, 1, 12, width - 12);
        double y = 4;
        canvas.box(scale.at(-1), 2, scale.at(1), 4 + rows.size() * ROW, Ink.BAND);
        for (var row : rows) {
            canvas.words(
                    4,
                    y + 14,
                    Canvas.fitted(row.name(), width - Canvas.length(row.words()) - 18),
                    Picture.Anchor.START,
                    Ink.WORDS);
            canvas.words(width - 4, y + 14, row.words(), Picture.Anchor.END, Ink.QUIET_WORDS);
            canvas.line(scale.begin(), y + 29, scale.end(), y + 29, Ink.GRID);
            if (row.part().pull() != Twins.Pull.UNKNOWN) {
                canvas.line(scale.at(0), y + 29, scale.at(row.part().apart()), y + 29, Ink.AXIS);
                canvas.mark(Sign.DIAMOND, scale.at(0), y + 29, 5.5, Ink.MINE);
                canvas.mark(Sign.ROUND, scale.at(row.part().apart()), y + 29, 5.5, Ink.OTHER);
            } else {
                canvas.mark(Sign.DIAMOND, scale.at(0), y + 29, 5.5, Ink.MINE);
            }
            y += ROW;
        }
        canvas.words(scale.begin() - 8, y + 14, ends.below(), Picture.Anchor.START, Ink.QUIET_WORDS);
        canvas.wordsInside(scale.at(0), y + 14, ends.same(), Ink.QUIET_WORDS);
        canvas.words(scale.end() + 8, y + 14, ends.above(), Picture.Anchor.END, Ink.QUIET_WORDS);
        return canvas.picture(y + 22, said);
    }
}
