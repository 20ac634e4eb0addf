package org.samrad.matching;

import java.util.ArrayList;
import java.util.List;

/// Σ z of the blossoms around any two, in two looks. Vertices are put in an order in which every blossom is one
/// stretch; what two of them have in common is then the least of what neighbours have on the way from one to the other.
/// The least is kept for every stretch whose length is a power of two.
final class Common {
    private final int[] place;
    private final List<long[]> least = new ArrayList<>();

    Common(Forest forest) {
        int n = forest.n;
        place = new int[n];
        int[] order = new int[n];
        int count = 0;
        boolean boxes = false;
        for (int v = 0; v < n; v++) {
            int node = forest.top[v];
            boxes |= node >= n;
            if (forest.first(node) == v) {
                for (int leaf = v; leaf >= 0; leaf = forest.next(node, leaf)) {
                    place[leaf] = count;
                    order[count++] = leaf;
                }
            }
        }
        if (boxes) {
            long[] step = new long[n - 1];
            for (int i = 0; i < step.length; i++) {
                step[i] = forest.common(order[i], order[i + 1]);
            }
            least.add(step);
            for (int length = 1; 2 * length <= step.length; length *= 2) {
                least.add(twiceAsLong(least.getLast(), length));
            }
        }
    }

    private static long[] twiceAsLong(long[] half, int length) {
        long[] whole = new long[half.length - length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Math.min(half[i], half[i + length]);
        }
        return whole;
    }

    long of(int u, int v) {
        if (least.isEmpty() || u == v) {
            return 0;
        }
        int from = Math.min(place[u], place[v]);
        int to = Math.max(place[u], place[v]);
        int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(to - from);
        long[] stretch = least.get(power);
        return Math.min(stretch[from], stretch[to - (1 << power)]);
    }
}
