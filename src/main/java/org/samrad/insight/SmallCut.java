package org.samrad.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Finds, in a graph whose edges carry numbers of people, a set of vertices that fewer than `k` people connect to the
/// rest.
///
/// **Why a graph.** When the same people are divided in two ways at once (into audience groups and into opinion
/// groups), each person is an edge from a part of the first division to a part of the second. The published sums are
/// the rows of the incidence matrix of that graph. Multiplying the rows of one division by -1 does not change what can
/// be computed from them, and turns the matrix into that of a directed graph, whose row space is its *cut space*: every
/// combination of published sums is a combination of cuts, and the smallest sets of people on which a non-zero
/// combination can rest are the minimal cuts (Bollobás, *Modern Graph Theory*, II.3; Biggs, *Algebraic Graph Theory*,
/// 4). So *nothing whatsoever can be computed about fewer than k people, with any coefficients, exactly when no cut has
/// fewer than k people.*
///
/// **Method.** Maximum adjacency orders: when a vertex is reached with attachment `r`, its connectivity to the vertex
/// it was reached from is at least `r` (Nagamochi and Ibaraki 1992), so the two are merged when `r >= k`; the last
/// vertex of an order is attached by its whole degree (Stoer and Wagner 1997). So each pass either starts with a vertex
/// of degree below `k`, which is the answer, or merges at least two; and no merge crosses a small cut. Integers only;
/// nothing is rounded.
///
/// **Cost.** Passes · (edges · log edges); in practice two to four passes.
final class SmallCut {
    private final int vertices;
    private final int k;
    private final int[] mergedInto;
    private int[] from;
    private int[] to;
    private int[] people;

    private SmallCut(int vertices, int[] from, int[] to, int[] people, int k) {
        this.vertices = vertices;
        this.k = k;
        this.from = from;
        this.to = to;
        this.people = people;
        mergedInto = new int[vertices];
        Arrays.setAll(mergedInto, v -> v);
    }

    /// One side of a cut with at least one and fewer than `k` people, or null when there is none.
    ///
    /// @param people the number of people on each edge `from[i] – to[i]`, above 0; edges may be parallel
    static @Nullable BitSet find(int vertices, int[] from, int[] to, int[] people, int k) {
        return new SmallCut(vertices, from, to, people, k).find();
    }

    private @Nullable BitSet find() {
        while (true) {
            mergeParallel();
            if (from.length == 0) {
                return null;
            }
            int cut = thinVertex();
            if (cut >= 0) {
                return mergedWith(cut);
            }
            mergeStrong();
        }
    }

    private int root(int vertex) {
        int at = vertex;
        while (mergedInto[at] != at) {
            mergedInto[at] = mergedInto[mergedInto[at]];
            at = mergedInto[at];
        }
        return at;
    }

    private BitSet mergedWith(int vertex) {
        BitSet side = new BitSet(vertices);
        for (int v = 0; v < vertices; v++) {
            if (root(v) == vertex) {
                side.set(v);
            }
        }
        return side;
    }

    /// Renames the ends by what they are merged into, drops loops, and adds parallel edges together.
    private void mergeParallel() {
        long[] key = new long[from.length];
        int kept = 0;
        int[] weight = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            int a = root(from[i]);
            int b = root(to[i]);
            if (a != b) {
                weight[kept] = people[i];
                key[kept++] = ((long) Math.min(a, b) * vertices + Math.max(a, b)) * from.length + (kept - 1);
            }
        }
        long[] sorted = Arrays.copyOf(key, kept);
        Arrays.sort(sorted);
        int[] a = new int[kept];
        int[] b = new int[kept];
        int[] sum = new int[kept];
        int edges = 0;
        long last = -1;
        for (long entry : sorted) {
            long pair = entry / from.length;
            if (pair != last) {
                a[edges] = (int) (pair / vertices);
                b[edges++] = (int) (pair % vertices);
                last = pair;
            }
            sum[edges - 1] += weight[(int) (entry % from.length)];
        }
        from = Arrays.copyOf(a, edges);
        to = Arrays.copyOf(b, edges);
        people = Arrays.copyOf(sum, edges);
    }

    /// A vertex whose edges carry fewer than `k` people in all, or -1.
    private int thinVertex() {
        int[] degree = new int[vertices];
        for (int i = 0; i < from.length; i++) {
            degree[from[i]] += people[i];
            degree[to[i]] += people[i];
        }
        for (int v = 0; v < vertices; v++) {
            if (degree[v] > 0 && degree[v] < k) {
                return v;
            }
        }
        return -1;
    }

    /// One maximum adjacency order of each connected part, merging what hangs together by `k` or more.
    private void mergeStrong() {
        int[] start = new int[vertices + 1];
        for (int i = 0; i < from.length; i++) {
            start[from[i] + 1]++;
            start[to[i] + 1]++;
        }
        for (int v = 0; v < vertices; v++) {
            start[v + 1] += start[v];
        }
        int[] edge = new int[2 * from.length];
        int[] next = Arrays.copyOf(start, vertices);
        for (int i = 0; i < from.length; i++) {
            edge[next[from[i]]++] = i;
            edge[next[to[i]]++] = i;
        }
        boolean[] reached = new boolean[vertices];
        int[] attached = new int[vertices];
        for (int v = 0; v < vertices; v++) {
            if (!reached[v] && start[v] < start[v + 1]) {
                order(v, start, edge, reached, attached);
            }
        }
    }

    private void order(int first, int[] start, int[] edge, boolean[] reached, int[] attached) {
        PriorityQueue<Long> queue = new PriorityQueue<>();
        queue.add((long) first);
        while (!queue.isEmpty()) {
            int v = (int) (queue.poll() & Integer.MAX_VALUE);
            if (reached[v]) {
                continue;
            }
            reached[v] = true;
            for (int at = start[v]; at < start[v + 1]; at++) {
                int e = edge[at];
                int other = from[e] == v ? to[e] : from[e];
                if (!reached[other]) {
                    attached[other] += people[e];
                    queue.add(-((long) attached[other] << 32) + other);
                    if (attached[other] >= k) {
                        mergedInto[root(other)] = root(v);
                    }
                }
            }
        }
    }
}
