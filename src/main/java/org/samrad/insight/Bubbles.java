package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.samrad.insight.Findings.MapBubble;

/// The opinion map without a single person on it: people who lie close together in the same opinion group are drawn as
/// one bubble in their middle.
///
/// **Method.** Fixed-size micro-aggregation, MDAV (Domingo-Ferrer and Mateo-Sanz 2002): take the person furthest from
/// the middle of those left, with the nearest others to make up a bubble; then the person furthest from that one,
/// likewise; until fewer than three bubbles' worth are left, which become one or two. A bubble has the threshold or
/// more, and so many that about [#MOST] bubbles cover the map. Nobody is left out and nobody joins another opinion
/// group. The same positions give the same bubbles; equal distances are settled by row.
///
/// **Units.** The largest coordinate among the bubbles' middles becomes 1; two decimals. The scale comes from the
/// bubbles, so that not even the outermost person's position shows.
///
/// **What it does not show.** People who are not grouped and opinion groups below the threshold. A bubble hides how far
/// its people lie apart.
///
/// **Cost.** People² / size of a bubble, at most some `MOST` · people.
final class Bubbles {
    static final int MOST = 120;

    private final double[] x;
    private final double[] y;
    private final int size;
    private final List<int[]> bubbles = new ArrayList<>();

    private Bubbles(double[] x, double[] y, int size) {
        this.x = x;
        this.y = y;
        this.size = size;
    }

    static List<MapBubble> of(Opinion opinion, int k) {
        int people = opinion.participants();
        double[] x = new double[people];
        double[] y = new double[people];
        Arrays.setAll(x, opinion::x);
        Arrays.setAll(y, opinion::y);
        int[] group = new int[people];
        Arrays.setAll(group, opinion::group);
        return of(x, y, group, k);
    }

    /// @param group the opinion group of each person, or -1
    static List<MapBubble> of(double[] x, double[] y, int[] group, int k) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int size = Math.max(k, (x.length + MOST - 1) / MOST);
        List<MapBubble> map = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int wanted = g;
            int[] members = IntStream.range(0, x.length)
                    .filter(row -> group[row] == wanted)
                    .toArray();
            if (members.length >= k) {
                Bubbles bubbles = new Bubbles(x, y, size);
                bubbles.divide(members);
                for (int[] bubble : bubbles.bubbles) {
                    int said = Math.max(k, bubble.length - bubble.length % 5);
                    map.add(new MapBubble(bubbles.middle(x, bubble), bubbles.middle(y, bubble), said, g));
                }
            }
        }
        return scaled(map);
    }

    /// Sorted, so that the order says nothing about rows.
    private static List<MapBubble> scaled(List<MapBubble> map) {
        double largest = map.stream()
                .mapToDouble(b -> Math.max(Math.abs(b.x()), Math.abs(b.y())))
                .max()
                .orElse(0);
        double scale = largest > 0 ? 100 / largest : 0;
        return map.stream()
                .map(b -> new MapBubble(
                        Math.rint(b.x() * scale) / 100 + 0.0,
                        Math.rint(b.y() * scale) / 100 + 0.0,
                        b.people(),
                        b.group()))
                .sorted(Comparator.comparingInt(MapBubble::group)
                        .thenComparingDouble(MapBubble::x)
                        .thenComparingDouble(MapBubble::y)
                        .thenComparingInt(MapBubble::people))
                .toList();
    }

    private void divide(int[] members) {
        int[] left = members;
        while (left.length >= 3 * size) {
            int far = furthest(left, middle(x, left), middle(y, left));
            double farX = x[far];
            double farY = y[far];
            left = split(left, farX, farY);
            int opposite = furthest(left, farX, farY);
            left = split(left, x[opposite], y[opposite]);
        }
        if (left.length >= 2 * size) {
            int far = furthest(left, middle(x, left), middle(y, left));
            left = split(left, x[far], y[far]);
        }
        bubbles.add(left);
    }

    private double middle(double[] of, int[] members) {
        double sum = 0;
        for (int member : members) {
            sum += of[member];
        }
        return sum / members.length;
    }

    private double distance(int member, double atX, double atY) {
        double dx = x[member] - atX;
        double dy = y[member] - atY;
        return dx * dx + dy * dy;
    }

    private int furthest(int[] members, double atX, double atY) {
        int furthest = members[0];
        for (int member : members) {
            furthest = distance(member, atX, atY) > distance(furthest, atX, atY) ? member : furthest;
        }
        return furthest;
    }

    /// Makes a bubble of the nearest to a point and answers the others. Distances are compared to 24 bits.
    private int[] split(int[] members, double atX, double atY) {
        long[] keys = new long[members.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) Float.floatToIntBits((float) distance(members[i], atX, atY)) << 32 | members[i];
        }
        Arrays.sort(keys);
        bubbles.add(Arrays.stream(keys, 0, size).mapToInt(key -> (int) key).toArray());
        return Arrays.stream(keys, size, keys.length)
                .mapToInt(key -> (int) key)
                .sorted()
                .toArray();
    }
}
