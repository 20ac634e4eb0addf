package org.samrad.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Figures over time: one's own as a strong line, others beside it with dashes of their own, the target, and what
/// happened. A period without a figure is a gap.
public final class TrendPicture {
    /// More lines than these nobody can tell apart.
    static final int MOST_OTHERS = 4;

    private static final List<Ink> INKS = List.of(Ink.FIRST_LINE, Ink.SECOND_LINE, Ink.THIRD_LINE, Ink.FOURTH_LINE);
    private static final List<Sign> SIGNS = List.of(Sign.ROUND, Sign.SQUARE, Sign.UP, Sign.DOWN);
    private static final double TOP = 16;
    private static final double PLOT = 190;
    private static final double NUMBER_WIDTH = 14;
    private static final double BETWEEN_NAMES = 28;

    private final Canvas canvas;
    private final Trend trend;
    private final Canvas.Scale across;
    private final Canvas.Scale up;
    private final double left;

    /// A line and its name; `figures` by the place of their period.
    public record Line(String name, Map<Integer, Double> figures) {
        public Line {
            figures = Map.copyOf(figures);
        }
    }

    /// What should be.
    public record Aim(String name, double figure) {}

    /// Something that happened in a period.
    public record Event(int period, String text) {}

    public record Trend(
            List<String> periods,
            @Nullable Line mine,
            List<Line> others,
            @Nullable Aim aim,
            List<Event> events) {
        public Trend(
                List<String> periods, @Nullable Line mine, List<Line> others, @Nullable Aim aim, List<Event> events) {
            this.periods = List.copyOf(periods);
            this.mine = mine;
            this.others = others.stream().limit(MOST_OTHERS).toList();
            this.aim = aim;
            this.events = List.copyOf(events);
        }

        boolean isEmpty() {
            return lines().allMatch(line -> line.figures().isEmpty());
        }

        Stream<Line> lines() {
            return Stream.concat(Stream.ofNullable(mine), others.stream());
        }
    }

    private TrendPicture(Trend trend, int width, DoubleFunction<String> format) {
        this.trend = trend;
        this.canvas = new Canvas(width);
        var all = Stream.concat(
                        trend.lines().flatMap(line -> line.figures().values().stream()),
                        Stream.ofNullable(trend.aim()).map(Aim::figure))
                .mapToDouble(value -> value)
                .summaryStatistics();
        boolean empty = all.getCount() == 0;
        this.up = Canvas.Scale.of(empty ? 0 : all.getMin(), empty ? 1 : all.getMax(), 4, TOP + PLOT, TOP);
        this.left = DoubleStream.of(up.marks().stream().mapToDouble(one -> one).toArray())
                        .map(mark -> Canvas.length(format.apply(mark)))
                        .max()
                        .orElse(0)
                + 8;
        this.across = new Canvas.Scale(0, Math.max(1, trend.periods().size() - 1), 1, left + 10, width - 14);
    }

    public static Picture of(Trend trend, int width, DoubleFunction<String> format, Picture.Said said) {
        return new TrendPicture(trend, width, format).drawn(format, said);
    }

    private Picture drawn(DoubleFunction<String> format, Picture.Said said) {
        for (double mark : up.marks()) {
            canvas.line(left, up.at(mark), canvas.width() - 4, up.at(mark), Ink.GRID);
            canvas.words(left - 6, up.at(mark) + 4, format.apply(mark), Picture.Anchor.END, Ink.QUIET_WORDS);
        }
        periods();
        double below = TOP + PLOT + 42;
        int number = 1;
        double free = 0;
        for (var event : trend.events()) {
            double x = across.at(event.period());
            canvas.line(x, TOP, x, TOP + PLOT, Ink.EVENT);
            double sign = Math.max(x, free);
            free = sign + NUMBER_WIDTH;
            canvas.words(sign, TOP - 4, String.valueOf(number), Picture.Anchor.MIDDLE, Ink.STRONG_WORDS);
            number++;
        }
        var aim = trend.aim();
        if (aim != null) {
            canvas.line(left, up.at(aim.figure()), canvas.width() - 4, up.at(aim.figure()), Ink.TARGET);
        }
        for (int i = 0; i < trend.others().size(); i++) {
            draw(trend.others().get(i), INKS.get(i), SIGNS.get(i), Ink.OTHER);
        }
        var mine = trend.mine();
        if (mine != null) {
            draw(mine, Ink.MINE_LINE, Sign.DIAMOND, Ink.MINE);
        }
        return canvas.picture(legend(below, format), said);
    }

    /// As many names of periods as have room; the last one always.
    private void periods() {
        int count = trend.periods().size();
        double longest =
                trend.periods().stream().mapToDouble(Canvas::length).max().orElse(0) + BETWEEN_NAMES;
        int each = (int) Math.max(1, Math.ceil(longest * Math.max(1, count - 1) / (across.end() - across.begin())));
        for (int i = count - 1; i >= 0; i -= each) {
            canvas.line(across.at(i), TOP + PLOT, across.at(i), TOP + PLOT + 4, Ink.AXIS);
            canvas.wordsInside(across.at(i), TOP + PLOT + 19, trend.periods().get(i), Ink.QUIET_WORDS);
        }
        canvas.line(left, TOP + PLOT, canvas.width() - 4, TOP + PLOT, Ink.AXIS);
    }

    private void draw(Line line, Ink ink, Sign sign, Ink of) {
        var stretch = new ArrayList<Picture.Point>();
        for (int i = 0; i < trend.periods().size(); i++) {
            var figure = line.figures().get(i);
            if (figure == null) {
                end(stretch, ink);
            } else {
                stretch.add(new Picture.Point(across.at(i), up.at(figure)));
            }
        }
        end(stretch, ink);
        line.figures()
                .forEach((i, figure) ->
                        canvas.mark(sign, across.at(i), up.at(figure), ink == Ink.MINE_LINE ? 5 : 3.5, of));
    }

    private void end(List<Picture.Point> stretch, Ink ink) {
        if (stretch.size() > 1) {
            canvas.through(stretch, ink);
        }
        stretch.clear();
    }

    private double legend(double begin, DoubleFunction<String> format) {
        double y = begin;
        var mine = trend.mine();
        if (mine != null) {
            y = entry(y, mine, Ink.MINE_LINE, Sign.DIAMOND, format);
        }
        for (int i = 0; i < trend.others().size(); i++) {
            y = entry(y, trend.others().get(i), INKS.get(i), SIGNS.get(i), format);
        }
        var aim = trend.aim();
        if (aim != null) {
            canvas.line(4, y - 4, 34, y - 4, Ink.TARGET);
            named(y, aim.name(), format.apply(aim.figure()), Ink.WORDS);
            y += Canvas.LINE;
        }
        int number = 1;
        for (var event : trend.events()) {
            canvas.words(19, y, String.valueOf(number), Picture.Anchor.MIDDLE, Ink.STRONG_WORDS);
            named(y, event.text(), "", Ink.WORDS);
            y += Canvas.LINE;
            number++;
        }
        return y - 4;
    }

    private double entry(double y, Line line, Ink ink, Sign sign, DoubleFunction<String> format) {
        canvas.line(4, y - 4, 34, y - 4, ink);
        canvas.mark(sign, 19, y - 4, 4.5, ink == Ink.MINE_LINE ? Ink.MINE : Ink.OTHER);
        var last = line.figures().keySet().stream().max(Integer::compare);
        var figure = last.map(line.figures()::get);
        named(
                y,
                line.name(),
                figure.map(format::apply).orElse("–"),
                ink == Ink.MINE_LINE ? Ink.STRONG_WORDS : Ink.WORDS);
        return y + Canvas.LINE;
    }

    private void named(double y, String name, String figure, Ink ink) {
        double room = canvas.width() - 46 - Canvas.length(figure) - 8;
        canvas.words(42, y, Canvas.fitted(name, room), Picture.Anchor.START, ink);
        canvas.words(canvas.width() - 4, y, figure, Picture.Anchor.END, ink);
    }
}
