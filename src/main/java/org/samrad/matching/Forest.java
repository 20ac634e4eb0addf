package org.samrad.matching;

import java.math.BigInteger;
import java.util.Arrays;

/// A pairing, the prices that vouch for it, and its odd sets (blossoms), which lie inside one another like boxes.
///
/// Nodes below n are vertices, the others blossoms. Between two searches holds: y ≥ 0 and z ≥ 0; y(u) + y(v) + Σ z of
/// the blossoms around both ≥ twice the weight, for every edge; with equality for pairs; blossoms are full but for one
/// vertex, their base. When moreover nobody free has y > 0, the pairing is the heaviest.
final class Forest {
    static final int NOBODY = -1;

    final Graph graph;
    final int n;
    final long[] y;
    final long[] z;

    /// The end towards the partner, or `NOBODY`.
    final int[] mate;

    /// The outermost node around a vertex.
    final int[] top;

    /// The blossom directly around a node, or -1.
    final int[] around;

    /// The vertex by which a node is paired outwards.
    final int[] base;

    /// The nodes of a blossom in a ring that begins with the one that holds the base, and the ends from each to the
    /// next.
    final int[][] ring;

    final int[][] link;
    private final int[] firstLeaf;
    private final int[] lastLeaf;
    private final int[] nextLeaf;
    private final int[] spare;
    private int spares;
    private final int[] mark;
    private int marks;

    private static final int[] NONE = new int[0];

    Forest(Graph graph) {
        this.graph = graph;
        n = graph.n;
        int nodes = n + n / 2 + 2;
        y = new long[n];
        z = new long[nodes];
        mate = new int[n];
        top = new int[n];
        around = new int[nodes];
        base = new int[nodes];
        ring = new int[nodes][];
        link = new int[nodes][];
        firstLeaf = new int[nodes];
        lastLeaf = new int[nodes];
        nextLeaf = new int[n];
        spare = new int[nodes - n];
        mark = new int[nodes];
        Arrays.fill(mate, NOBODY);
        Arrays.fill(around, -1);
        Arrays.fill(base, -1);
        Arrays.fill(ring, NONE);
        Arrays.fill(link, NONE);
        for (int v = 0; v < n; v++) {
            top[v] = v;
            base[v] = v;
            firstLeaf[v] = v;
            lastLeaf[v] = v;
        }
        for (int blossom = nodes - 1; blossom >= n; blossom--) {
            spare[spares++] = blossom;
        }
    }

    Forest(Forest other, Graph graph) {
        this.graph = graph;
        n = other.n;
        y = other.y.clone();
        z = other.z.clone();
        mate = other.mate.clone();
        top = other.top.clone();
        around = other.around.clone();
        base = other.base.clone();
        ring = other.ring.clone();
        link = other.link.clone();
        firstLeaf = other.firstLeaf.clone();
        lastLeaf = other.lastLeaf.clone();
        nextLeaf = other.nextLeaf.clone();
        spare = other.spare.clone();
        spares = other.spares;
        mark = new int[other.mark.length];
    }

    int partner(int v) {
        return mate[v] == NOBODY ? NOBODY : graph.vertex[mate[v]];
    }

    boolean isFree(int node) {
        return mate[base[node]] == NOBODY;
    }

    boolean isBlossom(int node) {
        return node >= n && ring[node].length > 0;
    }

    /// Whether somebody free could still be worth something: by its y, if it is the base of its blossom.
    boolean isWanting(int v) {
        int free = base[top[v]];
        return mate[free] == NOBODY && y[free] > 0;
    }

    void pair(int end) {
        mate[graph.vertex[end ^ 1]] = end;
        mate[graph.vertex[end]] = end ^ 1;
    }

    void part(int v) {
        int partner = partner(v);
        mate[v] = NOBODY;
        mate[partner] = NOBODY;
    }

    /// Whether the pair of v is still vouched for by the prices; blossoms vouch for what lies inside them.
    boolean isTight(int v) {
        int partner = partner(v);
        return top[v] == top[partner] || y[v] + y[partner] == graph.doubled[mate[v] >> 1];
    }

    /// A new outermost blossom of the nodes in this ring.
    int wrap(int[] nodes, int[] ends) {
        int blossom = spare[--spares];
        ring[blossom] = nodes;
        link[blossom] = ends;
        base[blossom] = base[nodes[0]];
        around[blossom] = -1;
        firstLeaf[blossom] = firstLeaf[nodes[0]];
        lastLeaf[blossom] = lastLeaf[nodes[0]];
        for (int node : nodes) {
            around[node] = blossom;
            if (node != nodes[0]) {
                nextLeaf[lastLeaf[blossom]] = firstLeaf[node];
                lastLeaf[blossom] = lastLeaf[node];
            }
            lift(node, blossom);
        }
        z[blossom] = 0;
        return blossom;
    }

    private void lift(int node, int outermost) {
        for (int v = first(node); v >= 0; v = next(node, v)) {
            top[v] = outermost;
        }
    }

    /// Takes the box away; its nodes become outermost.
    void unwrap(int blossom) {
        for (int node : ring[blossom]) {
            around[node] = -1;
            lift(node, node);
        }
        ring[blossom] = NONE;
        link[blossom] = NONE;
        base[blossom] = -1;
        z[blossom] = 0;
        spare[spares++] = blossom;
    }

    /// The vertices of a node: `for (int v = first(node); v >= 0; v = next(node, v))`.
    int first(int node) {
        return firstLeaf[node];
    }

    int next(int node, int v) {
        return v == lastLeaf[node] ? -1 : nextLeaf[v];
    }

    int size(int node) {
        int size = 0;
        for (int v = first(node); v >= 0; v = next(node, v)) {
            size++;
        }
        return size;
    }

    /// Σ z of the blossoms around both.
    long common(int u, int v) {
        if (top[u] != top[v] || top[u] < n) {
            return 0;
        }
        int sign = nextMark();
        for (int blossom = around[u]; blossom >= 0; blossom = around[blossom]) {
            mark[blossom] = sign;
        }
        long sum = 0;
        for (int blossom = around[v]; blossom >= 0; blossom = around[blossom]) {
            sum += mark[blossom] == sign ? z[blossom] : 0;
        }
        return sum;
    }

    int nextMark() {
        return ++marks;
    }

    boolean isMarked(int node, int sign) {
        return mark[node] == sign;
    }

    void mark(int node, int sign) {
        mark[node] = sign;
    }

    /// Takes away all boxes around v. Their vertices take over half of each price, so that no edge becomes violated;
    /// the pair that led out of a box may no longer be tight.
    void dissolve(int v) {
        if (top[v] >= n) {
            open(top[v]);
        }
    }

    private void open(int blossom) {
        long half = z[blossom] / 2;
        for (int v = first(blossom); v >= 0; v = next(blossom, v)) {
            y[v] += half;
        }
        int[] nodes = ring[blossom];
        unwrap(blossom);
        for (int node : nodes) {
            if (node >= n) {
                open(node);
            }
        }
    }

    /// Makes v the base of the blossom: pairs along the ring change places from the old base to v.
    void rebase(int blossom, int v) {
        int node = v;
        while (around[node] != blossom) {
            node = around[node];
        }
        if (node >= n) {
            rebase(node, v);
        }
        int[] nodes = ring[blossom];
        int[] ends = link[blossom];
        int length = nodes.length;
        int at = 0;
        while (nodes[at] != node) {
            at++;
        }
        boolean onwards = (at & 1) == 1;
        int step = onwards ? 1 : -1;
        for (int i = at; i != 0 && i != length; i += 2 * step) {
            int near = i + step;
            int far = Math.floorMod(near + step, length);
            int end = onwards ? ends[near] : ends[far] ^ 1;
            turn(nodes[near], end ^ 1);
            turn(nodes[far], end);
            pair(end);
        }
        ring[blossom] = rotated(nodes, at);
        link[blossom] = rotated(ends, at);
        base[blossom] = base[ring[blossom][0]];
    }

    private void turn(int node, int end) {
        if (node >= n) {
            rebase(node, graph.vertex[end]);
        }
    }

    private static int[] rotated(int[] ring, int by) {
        int[] turned = new int[ring.length];
        System.arraycopy(ring, by, turned, 0, ring.length - by);
        System.arraycopy(ring, 0, turned, ring.length - by, by);
        return turned;
    }

    /// Twice the weight of the pairing; the sum does not fit a long where there are many.
    BigInteger doubledWeight() {
        var sum = BigInteger.ZERO;
        for (int v = 0; v < n; v++) {
            if (mate[v] != NOBODY && v < partner(v)) {
                sum = sum.add(BigInteger.valueOf(graph.doubled[mate[v] >> 1]));
            }
        }
        return sum;
    }

    /// Σ y + Σ z · ⌊size/2⌋: no pairing of these edges has a larger doubled weight.
    BigInteger doubledBound() {
        var sum = BigInteger.ZERO;
        for (long price : y) {
            sum = sum.add(BigInteger.valueOf(price));
        }
        for (int blossom = n; blossom < z.length; blossom++) {
            if (isBlossom(blossom)) {
                sum = sum.add(BigInteger.valueOf(z[blossom]).multiply(BigInteger.valueOf(size(blossom) / 2)));
            }
        }
        return sum;
    }
}
