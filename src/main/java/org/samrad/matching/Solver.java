package org.samrad.matching;

import java.util.Arrays;

/// Finds the heaviest pairing of a graph and keeps the prices that prove it, so that after a change only what is
/// touched has to be solved again.
///
/// **Cost.** One search per vertex that the start leaves free, each in the size of its tree; on our instances nearly
/// all of the time goes to `HalfStart`. Worst case n searches of m log n.
final class Solver {
    final Graph graph;
    final Forest forest;
    private final Search search;

    /// Prices are taken over from `prices` where there are any; they need not be feasible.
    Solver(Graph graph, long[] prices) {
        this.graph = graph;
        forest = new Forest(graph);
        search = new Search(forest);
        System.arraycopy(prices, 0, forest.y, 0, prices.length);
    }

    Solver(Solver other) {
        graph = new Graph(other.graph);
        forest = new Forest(other.forest, graph);
        search = new Search(forest);
    }

    /// Solves all, beginning with the prices and pairs that are there.
    void solve() {
        for (int v = 0; v < graph.n; v++) {
            forest.dissolve(v);
        }
        raise();
        for (int v = 0; v < graph.n; v++) {
            if (forest.mate[v] != Forest.NOBODY && !forest.isTight(v)) {
                forest.part(v);
            }
        }
        for (int v = 0; v < graph.n; v++) {
            lower(v);
        }
        new HalfStart(forest).run();
        for (int v = 0; v < graph.n; v++) {
            if (forest.isWanting(v)) {
                search.from(forest.base[forest.top[v]]);
            }
        }
    }

    /// Makes all prices high enough, each end of an edge taking half of what is missing.
    private void raise() {
        long[] missing = new long[graph.n];
        for (int v = 0; v < graph.n; v++) {
            missing[v] = missing(v);
        }
        for (int v = 0; v < graph.n; v++) {
            forest.y[v] += (missing[v] + 1) / 2;
        }
    }

    private long missing(int v) {
        long most = 0;
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            most = Math.max(most, graph.weight[i] - forest.y[v] - forest.y[graph.neighbour[i]]);
        }
        return most;
    }

    /// Lowers the price of somebody free until an edge is tight, and pairs along it when that ends at somebody free,
    /// too.
    private void lower(int v) {
        if (forest.mate[v] != Forest.NOBODY || forest.y[v] <= 0) {
            return;
        }
        long least = forest.y[v];
        int pick = -1;
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            int u = graph.neighbour[i];
            long slack = forest.y[v] + forest.y[u] - graph.weight[i];
            boolean free = forest.mate[u] == Forest.NOBODY;
            if (slack < least || (slack == least && pick < 0 && free)) {
                least = slack;
                pick = free ? graph.end[i] : -1;
            }
        }
        forest.y[v] -= least;
        if (pick >= 0) {
            forest.pair(pick);
        }
    }

    /// Solves again after the weights of edges at these vertices have changed, or edges were added there.
    void mend(int... touched) {
        var again = new Again();
        for (int v : touched) {
            if (forest.top[v] >= graph.n) {
                int[] inside = again.dissolve(v);
                for (int u : inside) {
                    again.check(u);
                }
            }
        }
        for (int v : touched) {
            forest.y[v] += missing(v);
            again.check(v);
        }
        again.search();
    }

    /// Those who have lost their pair and look for another.
    private final class Again {
        private int[] vertices = new int[16];
        private int count;

        void add(int v) {
            if (count == vertices.length) {
                vertices = Arrays.copyOf(vertices, 2 * count);
            }
            vertices[count++] = v;
        }

        int[] dissolve(int v) {
            int node = forest.top[v];
            int[] inside = new int[forest.size(node)];
            int at = 0;
            for (int leaf = forest.first(node); leaf >= 0; leaf = forest.next(node, leaf)) {
                inside[at++] = leaf;
            }
            forest.dissolve(v);
            return inside;
        }

        void check(int v) {
            if (forest.mate[v] != Forest.NOBODY && !forest.isTight(v)) {
                add(forest.partner(v));
                forest.part(v);
            }
            if (forest.mate[v] == Forest.NOBODY) {
                add(v);
            }
        }

        void search() {
            for (int i = 0; i < count; i++) {
                if (forest.isWanting(vertices[i])) {
                    search.from(forest.base[forest.top[vertices[i]]]);
                }
            }
        }
    }
}
