package org.samrad.matching;

import java.util.Arrays;

/// The pairs that the solver looks at, with their weights doubled: then every price is a whole number.
///
/// Edge e has two ends, 2e and 2e + 1, and is walked from either: an *end* p stands for "along this edge, to the vertex
/// at p". The way back is `p ^ 1`.
final class Graph {
    /// Twice the weight of a pair that is not to be; no prices make it tight.
    static final long NEVER = -2;

    final int n;
    int edges;
    int[] vertex = new int[0];
    long[] doubled = new long[0];

    /// Around vertex v, from `first[v]` to `first[v + 1]`: the end that leads away, its vertex, twice the weight.
    int[] first;

    int[] end = new int[0];
    int[] neighbour = new int[0];
    long[] weight = new long[0];

    Graph(int n) {
        this.n = n;
        first = new int[n + 1];
    }

    Graph(Graph other) {
        n = other.n;
        edges = other.edges;
        vertex = other.vertex;
        doubled = other.doubled.clone();
        first = other.first;
        end = other.end;
        neighbour = other.neighbour;
        weight = other.weight.clone();
    }

    /// Adds the edges; none may be there already.
    void add(Edges added) {
        vertex = Arrays.copyOf(vertex, 2 * (edges + added.count));
        doubled = Arrays.copyOf(doubled, edges + added.count);
        for (int i = 0; i < added.count; i++) {
            vertex[2 * (edges + i)] = added.a[i];
            vertex[2 * (edges + i) + 1] = added.b[i];
            doubled[edges + i] = 2 * added.weight[i];
        }
        edges += added.count;
        arrange();
    }

    private void arrange() {
        int[] start = new int[n + 1];
        for (int p = 0; p < 2 * edges; p++) {
            start[vertex[p] + 1]++;
        }
        for (int v = 0; v < n; v++) {
            start[v + 1] += start[v];
        }
        first = start.clone();
        end = new int[2 * edges];
        neighbour = new int[2 * edges];
        weight = new long[2 * edges];
        for (int p = 0; p < 2 * edges; p++) {
            int at = start[vertex[p]]++;
            end[at] = p ^ 1;
            neighbour[at] = vertex[p ^ 1];
            weight[at] = doubled[p >> 1];
        }
    }

    /// The edge between two vertices, or -1.
    int find(int a, int b) {
        boolean fewer = first[a + 1] - first[a] <= first[b + 1] - first[b];
        int from = fewer ? a : b;
        int to = fewer ? b : a;
        for (int i = first[from]; i < first[from + 1]; i++) {
            if (neighbour[i] == to) {
                return end[i] >> 1;
            }
        }
        return -1;
    }

    /// Gives an edge another weight; the prices must be mended afterwards.
    void weigh(int edge, long twice) {
        doubled[edge] = twice;
        for (int p = 2 * edge; p <= 2 * edge + 1; p++) {
            int v = vertex[p];
            for (int i = first[v]; i < first[v + 1]; i++) {
                if (end[i] == (p ^ 1)) {
                    weight[i] = twice;
                }
            }
        }
    }
}
