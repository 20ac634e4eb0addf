package org.samrad.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// How figures spread: a dot for each organisation, one's own as a diamond with its words, and from eight on a box from
/// quarter to quarter with the middle.
public final class DistributionPicture {
    private static final double DOT = 4.5;
    private static final double STRIP = 118;
    private static final int MOST_ON_A_PILE = 9;

    private DistributionPicture() {}

    /// A figure with its colour, where there is one.
    public record Dot(double figure, @Nullable Quartile quartile) {}

    /// What stands in words: oneself with the figure, the two ends of the scale, and the middle.
    public record Words(String mine, String middle, String better) {}

    public record Spreading(List<Dot> others, @Nullable Dot mine, Words words) {
        public Spreading(List<Dot> others, @Nullable Dot mine, Words words) {
            this.others = List.copyOf(others);
            this.mine = mine;
            this.words = words;
        }

        double[] figures() {
            return java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.ofNullable(mine))
                    .mapToDouble(Dot::figure)
                    .toArray();
        }
    }

    public static Picture of(Spreading spreading, int width, DoubleFunction<String> format, Picture.Said said) {
        var canvas = new Canvas(width);
        var spread = Spread.of(spreading.figures());
        if (spread.isEmpty()) {
            return canvas.picture(20, said);
        }
        var all = spread.get();
        var scale = Canvas.Scale.of(all.least(), all.most(), width < 500 ? 3 : 6, 18, width - 18);
        double base = STRIP;
        piles(canvas, spreading.others(), scale, base);
        canvas.line(scale.begin() - 12, base + DOT + 2, scale.end() + 12, base + DOT + 2, Ink.AXIS);
        if (all.hasQuarters()) {
            box(canvas, all, scale, base + 16, spreading.words().middle() + " " + format.apply(all.middle()));
        }
        double below = base + (all.hasQuarters() ? 58 : 12);
        for (double mark : scale.marks()) {
            canvas.line(scale.at(mark), below, scale.at(mark), below + 5, Ink.AXIS);
            canvas.wordsInside(scale.at(mark), below + 19, format.apply(mark), Ink.QUIET_WORDS);
        }
        canvas.wordsInside(width / 2.0, below + 39, spreading.words().better(), Ink.QUIET_WORDS);
        mine(canvas, spreading, scale, base);
        return canvas.picture(below + 46, said);
    }

    private static void mine(Canvas canvas, Spreading spreading, Canvas.Scale scale, double base) {
        var mine = spreading.mine();
        if (mine != null) {
            double x = scale.at(mine.figure());
            canvas.line(x, 22, x, base + 33, Ink.MINE_LINE);
            canvas.mark(Sign.DIAMOND, x, base, 8, Ink.MINE);
            canvas.wordsInside(x, 14, spreading.words().mine(), Ink.STRONG_WORDS);
        }
    }

    /// Dots that would lie on each other are piled up, the rest of a high pile closer together.
    private static void piles(Canvas canvas, List<Dot> dots, Canvas.Scale scale, double base) {
        var piles = new TreeMap<Long, java.util.ArrayList<Dot>>();
        for (var dot : dots) {
            long place = Math.round((scale.at(dot.figure()) - scale.begin()) / (2 * DOT + 1));
            piles.computeIfAbsent(place, key -> new java.util.ArrayList<>()).add(dot);
        }
        piles.forEach((place, pile) -> {
            double x = scale.begin() + place * (2 * DOT + 1);
            double each = Math.min(2 * DOT + 1, (MOST_ON_A_PILE - 1) * (2 * DOT + 1) / Math.max(1, pile.size() - 1));
            pile.sort(Comparator.comparingDouble(Dot::figure));
            for (int i = 0; i < pile.size(); i++) {
                var quartile = pile.get(i).quartile();
                canvas.mark(
                        quartile == null ? Sign.ROUND : quartile.sign(),
                        x,
                        base - 3 - i * each,
                        DOT,
                        quartile == null ? Ink.OTHER : Ink.of(quartile));
            }
        });
    }

    private static void box(Canvas canvas, Spread all, Canvas.Scale scale, double top, String middle) {
        double height = 16;
        canvas.line(scale.at(all.least()), top + height / 2, scale.at(all.lower()), top + height / 2, Ink.AXIS);
        canvas.line(scale.at(all.upper()), top + height / 2, scale.at(all.most()), top + height / 2, Ink.AXIS);
        canvas.box(scale.at(all.lower()), top, scale.at(all.upper()), top + height, Ink.BOX);
        canvas.line(scale.at(all.middle()), top, scale.at(all.middle()), top + height, Ink.MIDDLE_LINE);
        canvas.wordsInside(scale.at(all.middle()), top + height + 15, middle, Ink.WORDS);
    }
}
