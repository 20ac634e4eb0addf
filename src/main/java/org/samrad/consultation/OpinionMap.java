package org.samrad.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.samrad.insight.Findings;

/// The opinion map as it is drawn: bubbles of people in the shape and colour of their opinion group, with a soft field
/// behind each group. Made for a picture of `WIDTH` by `height` units; areas stand for numbers of people.
///
/// Bubbles that would hide each other are moved apart a little, so places are approximate.
public record OpinionMap(double width, double height, List<Field> fields, List<Bubble> bubbles) {
    static final double WIDTH = 360;
    private static final double LEAST_HEIGHT = 170;
    private static final double MOST_HEIGHT = 300;
    private static final double MARGIN = 12;
    private static final double COVERED = 0.16;
    private static final double LEAST_RADIUS = 6.5;
    private static final double MOST_RADIUS = 15;
    private static final int STEPS = 40;

    /// The ground of a group: a path around the middles of its bubbles, to be drawn with a broad round line.
    public record Field(int rank, String path, double broad) {}

    /// One bubble, centred at `x`, `y`. `path` is its shape, `rank` the group's place among the letters, from 0.
    public record Bubble(int rank, String letter, int people, double x, double y, double radius, String path) {
        public double letterSize() {
            return round(radius * 1.05);
        }

        /// Where the letter's foot stands.
        public double letterY() {
            return round(y + radius * 0.38);
        }
    }

    record Point(double x, double y) {}

    /// A bubble on its way to its place.
    private static final class Spot {
        private final int rank;
        private final String letter;
        private final int people;
        private final double radius;
        private double x;
        private double y;

        Spot(int rank, String letter, int people, double radius, Point at) {
            this.rank = rank;
            this.letter = letter;
            this.people = people;
            this.radius = radius;
            this.x = at.x();
            this.y = at.y();
        }

        int rank() {
            return rank;
        }

        Point at() {
            return new Point(x, y);
        }
    }

    public boolean empty() {
        return bubbles.isEmpty();
    }

    /// How the engine's coordinates are laid on the picture: everything fits, and both directions have one scale.
    private record Paper(double middleX, double middleY, double height, double scale, double perPerson) {
        static Paper of(List<Findings.MapBubble> map) {
            var x = map.stream().mapToDouble(Findings.MapBubble::x).summaryStatistics();
            var y = map.stream().mapToDouble(Findings.MapBubble::y).summaryStatistics();
            double broad = Math.max(x.getMax() - x.getMin(), 0.01);
            double tall = Math.max(y.getMax() - y.getMin(), 0.01);
            double height = Math.clamp(WIDTH * tall / broad, LEAST_HEIGHT, MOST_HEIGHT);
            int people = map.stream().mapToInt(Findings.MapBubble::people).sum();
            int most = map.stream().mapToInt(Findings.MapBubble::people).max().orElse(0);
            double perPerson = COVERED * WIDTH * height / Math.PI / people;
            double edge = MARGIN + radius(most, perPerson);
            double scale = Math.min((WIDTH - 2 * edge) / broad, (height - 2 * edge) / tall);
            return new Paper((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2, height, scale, perPerson);
        }

        Point at(Findings.MapBubble bubble) {
            return new Point(WIDTH / 2 + (bubble.x() - middleX) * scale, height / 2 - (bubble.y() - middleY) * scale);
        }
    }

    /// @param groups in the letters' order; bubbles of others are left out
    public static OpinionMap of(List<Findings.MapBubble> map, List<ResultView.Group> groups) {
        var ranks = new HashMap<Integer, Integer>();
        groups.forEach(group -> ranks.put(group.number(), ranks.size()));
        var known =
                map.stream().filter(bubble -> ranks.containsKey(bubble.group())).toList();
        if (known.isEmpty()) {
            return new OpinionMap(WIDTH, LEAST_HEIGHT, List.of(), List.of());
        }
        var paper = Paper.of(known);
        var spots = new ArrayList<Spot>();
        for (var bubble : known) {
            int rank = ranks.getOrDefault(bubble.group(), 0);
            double radius = radius(bubble.people(), paper.perPerson());
            spots.add(new Spot(rank, groups.get(rank).letter(), bubble.people(), radius, paper.at(bubble)));
        }
        moveApart(spots, paper.height());
        return new OpinionMap(WIDTH, round(paper.height()), fields(spots, groups.size()), bubbles(spots));
    }

    private static double radius(int people, double perPerson) {
        return Math.clamp(Math.sqrt(people * perPerson), LEAST_RADIUS, MOST_RADIUS);
    }

    /// Pushes overlapping bubbles apart by half of what they overlap, in fixed order, so that the same map is drawn
    /// every time.
    private static void moveApart(List<Spot> spots, double height) {
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < spots.size(); i++) {
                for (int j = i + 1; j < spots.size(); j++) {
                    push(spots.get(i), spots.get(j), i + j);
                }
            }
            for (var spot : spots) {
                double edge = spot.radius + 6;
                spot.x = Math.clamp(spot.x, edge, WIDTH - edge);
                spot.y = Math.clamp(spot.y, edge, height - edge);
            }
        }
    }

    private static void push(Spot one, Spot other, int seed) {
        double dx = other.x - one.x;
        double dy = other.y - one.y;
        double apart = Math.hypot(dx, dy);
        double wanted = (one.radius + other.radius) * 1.02;
        if (apart >= wanted) {
            return;
        }
        if (apart < 1e-6) {
            dx = Math.cos(seed);
            dy = Math.sin(seed);
            apart = 1;
            wanted = 1 + wanted;
        }
        double by = (wanted - apart) / apart / 2;
        one.x -= dx * by;
        one.y -= dy * by;
        other.x += dx * by;
        other.y += dy * by;
    }

    private static List<Bubble> bubbles(List<Spot> spots) {
        return spots.stream()
                .sorted(Comparator.comparingInt(Spot::rank))
                .map(spot -> new Bubble(
                        spot.rank,
                        spot.letter,
                        spot.people,
                        round(spot.x),
                        round(spot.y),
                        round(spot.radius),
                        shape(spot.rank, spot.x, spot.y, spot.radius)))
                .toList();
    }

    private static List<Field> fields(List<Spot> spots, int groups) {
        var fields = new ArrayList<Field>();
        for (int group = 0; group < groups; group++) {
            int wanted = group;
            var own = spots.stream().filter(spot -> spot.rank == wanted).toList();
            if (!own.isEmpty()) {
                var around = around(own.stream().map(Spot::at).toList());
                double broad =
                        own.stream().mapToDouble(spot -> spot.radius).max().orElse(0);
                fields.add(new Field(group, path(around), round(2 * broad + 8)));
            }
        }
        return fields;
    }

    /// The corners of the smallest bulging shape around points (Andrew's monotone chain).
    static List<Point> around(List<Point> points) {
        var sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        var corners = new ArrayList<Point>(half(sorted));
        corners.addAll(half(sorted.reversed()));
        return corners;
    }

    private static List<Point> half(List<Point> sorted) {
        var chain = new ArrayList<Point>();
        for (var at : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), at) <= 0) {
                chain.removeLast();
            }
            chain.add(at);
        }
        chain.removeLast();
        return chain;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    /// The shape of a group as a sign in a box of 24 by 24.
    public static String sign(int rank) {
        return shape(rank, 12, rank % 8 == 2 ? 14 : rank % 8 == 5 ? 10 : 12, 8.5);
    }

    /// A shape for each group: circle, square, triangle, diamond, hexagon, triangle on its tip, pentagon, octagon. All
    /// have the same area.
    static String shape(int rank, double x, double y, double radius) {
        return switch (rank % 8) {
            case 1 -> polygon(4, 45, x, y, radius);
            case 2 -> polygon(3, 90, x, y, radius);
            case 3 -> polygon(4, 0, x, y, radius);
            case 4 -> polygon(6, 0, x, y, radius);
            case 5 -> polygon(3, -90, x, y, radius);
            case 6 -> polygon(5, 90, x, y, radius);
            case 7 -> polygon(8, 22.5, x, y, radius);
            default ->
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fa%3$.1f %3$.1f 0 1 0 %4$.1f 0a%3$.1f %3$.1f 0 1 0 -%4$.1f 0z",
                        x - radius,
                        y,
                        radius,
                        2 * radius);
        };
    }

    private static String polygon(int corners, double turned, double x, double y, double radius) {
        double reach = radius * Math.sqrt(2 * Math.PI / corners / Math.sin(2 * Math.PI / corners));
        var points = new ArrayList<Point>();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turned + 360.0 * i / corners);
            points.add(new Point(x + reach * Math.cos(angle), y - reach * Math.sin(angle)));
        }
        return path(points);
    }

    private static String path(List<Point> points) {
        var path = new StringBuilder();
        for (var point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()));
        }
        return path.append('z').toString();
    }

    private static double round(double value) {
        return Math.rint(value * 10) / 10;
    }
}
