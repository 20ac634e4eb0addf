package org.samrad.matching;

import java.util.Arrays;

/// One search of Edmonds' method: finds somebody free a partner, or another one to be free in the same place who is
/// worth nothing to the whole. Odd rings that close on the way are wrapped into blossoms (Edmonds 1965; prices and
/// events as in Galil 1986).
///
/// An event is an end whose edge becomes tight, or `-blossom - 1` for an inner blossom whose z has come down to 0.
final class Search extends Tree {
    private int[] freed = new int[64];
    private int freedCount;

    Search(Forest forest) {
        super(forest);
    }

    void from(int root) {
        begin();
        freedCount = 0;
        assign(root, OUTER, -1);
        while (true) {
            while (hasWaiting() || freedCount > 0) {
                if (hasWaiting()) {
                    scan(nextWaiting());
                } else {
                    rescan(freed[--freedCount]);
                }
            }
            if (events.isEmpty() || events.next() >= best) {
                break;
            }
            now = events.next();
            if (!happens(events.take())) {
                break;
            }
        }
        now = best;
        complete();
        settleAll();
    }

    /// Gives the node around a vertex its place in the tree; below an inner node follows its partner.
    private void assign(int vertex, byte place, int end) {
        int v = vertex;
        byte next = place;
        int up = end;
        while (true) {
            int node = forest.top[v];
            label[node] = next;
            above[node] = up;
            since[node] = now;
            for (int leaf = forest.first(node); leaf >= 0; leaf = forest.next(node, leaf)) {
                reach(leaf);
                if (next == OUTER) {
                    await(leaf);
                }
            }
            if (next == OUTER) {
                return;
            }
            if (node >= forest.n) {
                plan(now + forest.z[node] / 2, -node - 1);
            }
            int mate = forest.mate[forest.base[node]];
            v = graph.vertex[mate];
            next = OUTER;
            up = mate ^ 1;
        }
    }

    private void scan(int u) {
        long price = price(u);
        int node = forest.top[u];
        propose(now + price, Finish.GIVE_UP, u);
        for (int i = graph.first[u]; i < graph.first[u + 1]; i++) {
            int v = graph.neighbour[i];
            int other = forest.top[v];
            if (other == node || label[other] == INNER) {
                continue;
            }
            if (label[other] == OUTER) {
                plan(now + (price + price(v) - graph.weight[i]) / 2, graph.end[i]);
            } else {
                long when = now + price + forest.y[v] - graph.weight[i];
                if (forest.isFree(other)) {
                    propose(when, Finish.PAIR, graph.end[i]);
                } else {
                    plan(when, graph.end[i]);
                }
            }
        }
    }

    /// A vertex that an opened blossom has let out of the tree: the edges that reach it from outer vertices.
    private void rescan(int v) {
        if (label[forest.top[v]] != OUTSIDE) {
            return;
        }
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            int u = graph.neighbour[i];
            if (label[forest.top[u]] == OUTER) {
                plan(now + forest.y[v] + price(u) - graph.weight[i], graph.end[i]);
            }
        }
    }

    /// @return false when the search is over
    private boolean happens(int event) {
        if (event < 0) {
            int blossom = -event - 1;
            if (forest.around[blossom] < 0
                    && forest.isBlossom(blossom)
                    && label[blossom] == INNER
                    && forest.z[blossom] == 2 * (now - since[blossom])) {
                open(blossom);
            }
            return true;
        }
        int end = label[forest.top[graph.vertex[event ^ 1]]] == OUTER ? event : event ^ 1;
        int u = graph.vertex[end ^ 1];
        int v = graph.vertex[end];
        int node = forest.top[v];
        if (forest.top[u] == node
                || label[forest.top[u]] != OUTER
                || label[node] == INNER
                || price(u) + price(v) != graph.doubled[end >> 1]) {
            return true;
        }
        if (label[node] == OUTER) {
            close(u, v, end);
        } else if (forest.isFree(node)) {
            best = now;
            finish = Finish.PAIR;
            where = end;
            return false;
        } else {
            assign(v, INNER, end ^ 1);
        }
        return true;
    }

    private void complete() {
        if (finish == Finish.GIVE_UP) {
            flip(where, Forest.NOBODY);
            return;
        }
        int v = graph.vertex[where];
        if (forest.top[v] >= forest.n) {
            forest.rebase(forest.top[v], v);
        }
        flip(graph.vertex[where ^ 1], where);
        forest.mate[v] = where ^ 1;
    }

    /// Makes s paired along `end`, or free, and changes the pairs on its way to the root.
    private void flip(int s, int end) {
        int vertex = s;
        int to = end;
        while (true) {
            int outer = forest.top[vertex];
            rebase(outer, vertex);
            forest.mate[vertex] = to;
            if (above[outer] < 0) {
                return;
            }
            int inner = forest.top[graph.vertex[above[outer]]];
            int up = above[inner];
            int here = graph.vertex[up ^ 1];
            rebase(inner, here);
            forest.mate[here] = up;
            vertex = graph.vertex[up];
            to = up ^ 1;
        }
    }

    private void rebase(int node, int v) {
        if (node >= forest.n) {
            forest.rebase(node, v);
        }
    }

    private void settleAll() {
        for (int i = 0; i < reachedCount(); i++) {
            settle(reached(i));
        }
        for (int i = 0; i < reachedCount(); i++) {
            int node = forest.top[reached(i)];
            if (label[node] != OUTSIDE) {
                settleBox(node);
                label[node] = OUTSIDE;
                above[node] = -1;
            }
        }
        for (int i = 0; i < reachedCount(); i++) {
            unwrapEmpty(forest.top[reached(i)]);
        }
        forget();
    }

    private void settleBox(int node) {
        if (node >= forest.n) {
            forest.z[node] += (label[node] == OUTER ? 2 : -2) * (now - since[node]);
        }
    }

    /// A blossom whose price is 0 says nothing.
    private void unwrapEmpty(int node) {
        if (forest.isBlossom(node) && forest.z[node] == 0) {
            int[] inside = forest.ring[node];
            forest.unwrap(node);
            for (int each : inside) {
                unwrapEmpty(each);
            }
        }
    }

    /// An edge between two outer nodes closes an odd ring: it becomes one outer blossom.
    private void close(int u, int v, int end) {
        int meeting = meeting(forest.top[u], forest.top[v]);
        int[] left = way(forest.top[u], meeting);
        int[] right = way(forest.top[v], meeting);
        int length = left.length + right.length + 1;
        int[] nodes = new int[length];
        int[] ends = new int[length];
        nodes[0] = meeting;
        for (int i = 0; i < left.length; i++) {
            nodes[left.length - i] = left[i];
            ends[left.length - i - 1] = above[left[i]] ^ 1;
        }
        ends[left.length] = end;
        for (int i = 0; i < right.length; i++) {
            nodes[left.length + 1 + i] = right[i];
            ends[left.length + 1 + i] = above[right[i]];
        }
        int up = above[meeting];
        for (int node : nodes) {
            boolean joins = label[node] == INNER;
            if (joins) {
                for (int leaf = forest.first(node); leaf >= 0; leaf = forest.next(node, leaf)) {
                    settle(leaf);
                    await(leaf);
                }
            }
            settleBox(node);
            label[node] = OUTSIDE;
            above[node] = -1;
        }
        int blossom = forest.wrap(nodes, ends);
        label[blossom] = OUTER;
        above[blossom] = up;
        since[blossom] = now;
    }

    /// Where two ways to the root meet, walked in turn so that it costs no more than the ring is long.
    private int meeting(int a, int b) {
        int sign = forest.nextMark();
        int one = a;
        int other = b;
        while (true) {
            if (one >= 0) {
                if (forest.isMarked(one, sign)) {
                    return one;
                }
                forest.mark(one, sign);
                one = grandparent(one);
            }
            int swap = one;
            one = other;
            other = swap;
        }
    }

    private int grandparent(int outer) {
        return above[outer] < 0 ? -1 : parent(parent(outer));
    }

    private int parent(int node) {
        return forest.top[graph.vertex[above[node]]];
    }

    private int[] way(int from, int meeting) {
        int length = 0;
        for (int node = from; node != meeting; node = parent(node)) {
            length++;
        }
        int[] way = new int[length];
        int node = from;
        for (int i = 0; i < length; i++) {
            way[i] = node;
            node = parent(node);
        }
        return way;
    }

    /// An inner blossom whose price is used up: of its ring, the even way from where the tree enters to the base stays
    /// in the tree, the rest is let out.
    private void open(int blossom) {
        int[] nodes = forest.ring[blossom];
        int[] ends = forest.link[blossom];
        int end = above[blossom];
        for (int leaf = forest.first(blossom); leaf >= 0; leaf = forest.next(blossom, leaf)) {
            settle(leaf);
        }
        label[blossom] = OUTSIDE;
        above[blossom] = -1;
        forest.unwrap(blossom);
        int length = nodes.length;
        int entry = forest.top[graph.vertex[end ^ 1]];
        int at = 0;
        while (nodes[at] != entry) {
            at++;
        }
        boolean onwards = (at & 1) == 1;
        int step = onwards ? 1 : -1;
        int i = at;
        while (i != 0 && i != length) {
            assign(graph.vertex[end ^ 1], INNER, end);
            i += 2 * step;
            int here = Math.floorMod(i, length);
            int before = i - step;
            end = onwards ? ends[before] ^ 1 : ends[here];
        }
        int last = nodes[0];
        label[last] = INNER;
        above[last] = end;
        since[last] = now;
        for (int leaf = forest.first(last); leaf >= 0; leaf = forest.next(last, leaf)) {
            reach(leaf);
        }
        if (last >= forest.n) {
            plan(now + forest.z[last] / 2, -last - 1);
        }
        for (int node : nodes) {
            if (label[node] == OUTSIDE) {
                letOut(node);
            }
        }
    }

    private void letOut(int node) {
        for (int leaf = forest.first(node); leaf >= 0; leaf = forest.next(node, leaf)) {
            if (freedCount == freed.length) {
                freed = Arrays.copyOf(freed, 2 * freedCount);
            }
            freed[freedCount++] = leaf;
        }
    }
}
