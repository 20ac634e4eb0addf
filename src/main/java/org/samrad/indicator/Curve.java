package org.samrad.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The geometry of a series over time: points, the line between them where no period is missing, numbers that were put
/// right, a target's way, and what was told when. It counts in units of a picture 720 wide and 300 high.
public record Curve(
        List<Dot> dots,
        List<String> lines,
        List<Grid> grid,
        List<Tick> ticks,
        List<Mark> marks,
        @Nullable String way,
        @Nullable Dot aim) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int RIGHT = 700;
    private static final int TOP = 34;
    private static final int BOTTOM = 262;
    private static final int MOST_TICKS = 8;
    private static final int SIGN_WIDTH = 24;

    public Curve(
            List<Dot> dots,
            List<String> lines,
            List<Grid> grid,
            List<Tick> ticks,
            List<Mark> marks,
            @Nullable String way,
            @Nullable Dot aim) {
        this.dots = List.copyOf(dots);
        this.lines = List.copyOf(lines);
        this.grid = List.copyOf(grid);
        this.ticks = List.copyOf(ticks);
        this.marks = List.copyOf(marks);
        this.way = way;
        this.aim = aim;
    }

    /// What a point is: filled where it is reported and counted, hollow where only the published figure is known or it
    /// is an estimate, a cross where the number was put right later.
    public enum Shape {
        FULL,
        HOLLOW,
        CROSS
    }

    public record Dot(String x, String y, Shape shape, Period period, BigDecimal value) {}

    public record Grid(String y, BigDecimal value) {}

    public record Tick(String x, Period period) {}

    /// Something that was told, numbered as in the list beside the picture. The number stands above its line, or beside
    /// the number before where the two would lie upon each other.
    public record Mark(String x, String sign, int number) {}

    /// What is drawn: with a target, its way and what was told about it.
    public record Source(
            Indicator of,
            List<Measurement> series,
            Map<Period, List<Measurement.Revision>> revisions,
            @Nullable Target target,
            List<Target.Event> events) {
        public Source(
                Indicator of,
                List<Measurement> series,
                Map<Period, List<Measurement.Revision>> revisions,
                @Nullable Target target,
                List<Target.Event> events) {
            this.of = of;
            this.series = series;
            this.revisions = revisions;
            this.target = target;
            this.events = events;
        }
    }

    /// None where there is nothing to draw.
    public static Optional<Curve> of(Source source) {
        var known = source.series().stream()
                .filter(one -> value(source, one.content()).isPresent())
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Drawing(source, known).curve());
    }

    private static Optional<BigDecimal> value(Source source, Measurement.Content content) {
        return content.value(source.of().formula());
    }

    /// From periods and values to places.
    private static final class Drawing {
        private final Source source;
        private final List<Measurement> known;
        private final Period first;
        private final int periods;
        private final double least;
        private final double most;
        private final double step;

        Drawing(Source source, List<Measurement> known) {
            this.source = source;
            this.known = known;
            var target = source.target();
            var begins = known.getFirst().key().period();
            var ends = known.getLast().key().period();
            this.first = target != null && target.aim().since().compareTo(begins) < 0
                    ? target.aim().since()
                    : begins;
            var last = target != null && target.aim().by().compareTo(ends) > 0
                    ? target.aim().by()
                    : ends;
            this.periods = Math.max(1, first.until(last));
            double highest = values().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
            double lowest = Math.min(
                    0, values().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
            this.step = step(highest - lowest);
            this.least = Math.floor(lowest / step) * step;
            this.most = Math.max(least + step, Math.ceil(highest / step) * step);
        }

        private Stream<BigDecimal> values() {
            var target = source.target();
            var all = Stream.concat(
                            known.stream().map(Measurement::content),
                            source.revisions().values().stream()
                                    .flatMap(List::stream)
                                    .map(Measurement.Revision::content))
                    .flatMap(content -> value(source, content).stream());
            return target == null
                    ? all
                    : Stream.concat(all, Stream.of(target.aim().value()));
        }

        /// A round distance between the lines of the grid, about five of them.
        private static double step(double span) {
            double rough = Math.max(span, 1e-6) / 4;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double part = rough / power;
            return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
        }

        private String x(Period period) {
            return place(LEFT + (RIGHT - LEFT) * (double) first.until(period) / periods);
        }

        private String y(double value) {
            return place(BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least));
        }

        private static String place(double where) {
            return String.format(Locale.ROOT, "%.1f", where);
        }

        Curve curve() {
            var target = source.target();
            return new Curve(
                    dots(),
                    lines(),
                    grid(),
                    ticks(),
                    marks(),
                    target == null ? null : way(target),
                    target == null ? null : dot(target.aim().by(), target.aim().value(), Shape.HOLLOW));
        }

        private Dot dot(Period period, BigDecimal value, Shape shape) {
            return new Dot(x(period), y(value.doubleValue()), shape, period, value);
        }

        private List<Dot> dots() {
            var dots = new ArrayList<Dot>();
            source.revisions()
                    .forEach((period, all) -> all.stream()
                            .limit(Math.max(0, all.size() - 1))
                            .filter(one -> one.content().status() != Measurement.Status.ESTIMATED)
                            .forEach(one -> value(source, one.content())
                                    .ifPresent(value -> dots.add(dot(period, value, Shape.CROSS)))));
            for (var one : known) {
                boolean full = one.content().status() == Measurement.Status.REPORTED
                        && !one.content().isPublishedOnly();
                dots.add(dot(
                        one.key().period(),
                        value(source, one.content()).orElseThrow(),
                        full ? Shape.FULL : Shape.HOLLOW));
            }
            return dots;
        }

        private List<String> lines() {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            Period before = null;
            for (var one : known) {
                var period = one.key().period();
                if (before != null && before.until(period) > 1) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ")
                        .append(x(period))
                        .append(',')
                        .append(y(value(source, one.content()).orElseThrow().doubleValue()));
                before = period;
            }
            lines.add(line.toString());
            return lines;
        }

        private List<Grid> grid() {
            var grid = new ArrayList<Grid>();
            int count = (int) Math.round((most - least) / step);
            for (int i = 0; i <= count; i++) {
                double value = least + i * step;
                grid.add(new Grid(
                        y(value), new BigDecimal(String.format(Locale.ROOT, "%.6f", value)).stripTrailingZeros()));
            }
            return grid;
        }

        private List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            int every = Math.max(1, Math.ceilDiv(periods + 1, MOST_TICKS));
            for (int i = 0; i <= periods; i += every) {
                ticks.add(new Tick(x(first.plus(i)), first.plus(i)));
            }
            return ticks;
        }

        private List<Mark> marks() {
            var marks = new ArrayList<Mark>();
            int number = 0;
            double free = 0;
            for (var event : source.events()) {
                number++;
                var period = Period.at(first.rule(), event.on());
                if (first.until(period) >= 0 && first.until(period) <= periods) {
                    double part = (double)
                                    (event.on().toEpochDay() - period.first().toEpochDay())
                            / (period.last().toEpochDay() - period.first().toEpochDay() + 1);
                    double where = Math.min(first.until(period) + part, periods);
                    double x = LEFT + (RIGHT - LEFT) * where / periods;
                    double sign = Math.max(x, free);
                    free = sign + SIGN_WIDTH;
                    marks.add(new Mark(place(x), place(sign), number));
                }
            }
            return marks;
        }

        private String way(Target target) {
            var aim = target.aim();
            return x(aim.since()) + "," + y(aim.milestone(aim.since()).doubleValue()) + " " + x(aim.by()) + ","
                    + y(aim.value().doubleValue());
        }
    }
}
