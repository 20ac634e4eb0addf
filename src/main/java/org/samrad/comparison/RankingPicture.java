package org.samrad.comparison;

import java.util.List;
import java.util.function.DoubleFunction;

/// Figures in order, the best first, with the colour of each as a sign. It is drawn of a [Ranking] only, and an
/// indicator that allows no rank has none.
public final class RankingPicture {
    /// A row's height: the name above, the bar below.
    private static final int ROW = 42;

    private RankingPicture() {}

    public static Picture of(List<Ranking.Row> rows, int width, DoubleFunction<String> format, Picture.Said said) {
        var canvas = new Canvas(width);
        double most = rows.stream()
                .mapToDouble(row -> row.figure().doubleValue())
                .max()
                .orElse(1);
        double least = Math.min(
                0,
                rows.stream()
                        .mapToDouble(row -> row.figure().doubleValue())
                        .min()
                        .orElse(0));
        var scale = new Canvas.Scale(least, most > least ? most : least + 1, 1, 26, width - 6);
        double y = 4;
        for (var row : rows) {
            draw(canvas, row, y, scale, format);
            y += ROW;
        }
        return canvas.picture(Math.max(y, ROW), said);
    }

    private static void draw(
            Canvas canvas, Ranking.Row row, double y, Canvas.Scale scale, DoubleFunction<String> format) {
        if (row.isMine()) {
            canvas.box(0, y, canvas.width(), y + ROW - 3, Ink.BAND);
        }
        var figure = format.apply(row.figure().doubleValue());
        var letters = row.isMine() ? Ink.STRONG_WORDS : Ink.WORDS;
        var name = row.rank() + ". " + row.name();
        double room = canvas.width() - 32 - Canvas.length(figure) - 10;
        canvas.words(26, y + 15, Canvas.fitted(name, room), Picture.Anchor.START, letters);
        canvas.words(canvas.width() - 6, y + 15, figure, Picture.Anchor.END, letters);
        var ink = row.quartile().map(Ink::of).orElse(row.isMine() ? Ink.MINE : Ink.OTHER);
        canvas.mark(row.quartile().map(Quartile::sign).orElse(Sign.SQUARE), 12, y + 20, 6.5, ink);
        double zero = scale.at(0);
        double end = scale.at(row.figure().doubleValue());
        canvas.box(Math.min(zero, end), y + 21, Math.max(Math.max(zero, end), zero + 1.5), y + 31, ink);
        if (row.isMine()) {
            canvas.mark(Sign.DIAMOND, Math.min(end, canvas.width() - 12), y + 26, 6.5, Ink.MINE);
        }
    }
}
