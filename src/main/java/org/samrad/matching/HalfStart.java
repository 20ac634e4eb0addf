package org.samrad.matching;

import java.util.Arrays;

/// The start: the best pairing in which pairs may also be halves, going round in odd rings. No blossoms are needed for
/// it, and on the programmes that we know it is nearly the answer. At the end each ring is turned into pairs and one
/// who stays free, and `Search` does the rest.
final class HalfStart extends Tree {
    private static final int NO_RING = -1;

    /// On an odd ring: the ends onwards and back.
    private final int[] onwards;

    private final int[] back;

    HalfStart(Forest forest) {
        super(forest);
        onwards = new int[forest.n];
        back = new int[forest.n];
        Arrays.fill(onwards, NO_RING);
        Arrays.fill(back, NO_RING);
    }

    /// Prices must be feasible, and there must be no blossoms.
    void run() {
        for (int v = 0; v < forest.n; v++) {
            if (forest.mate[v] == Forest.NOBODY && onwards[v] == NO_RING && forest.y[v] > 0) {
                search(v);
            }
        }
        for (int v = 0; v < forest.n; v++) {
            if (onwards[v] != NO_RING) {
                open(v);
            }
        }
    }

    /// Turns a ring into pairs, v staying free.
    private void open(int v) {
        int u = graph.vertex[leave(v)];
        while (u != v) {
            int end = leave(u);
            int next = leave(graph.vertex[end]);
            forest.pair(end);
            u = graph.vertex[next];
        }
    }

    private int leave(int v) {
        int end = onwards[v];
        onwards[v] = NO_RING;
        back[v] = NO_RING;
        return end;
    }

    private void search(int root) {
        begin();
        label[root] = OUTER;
        above[root] = -1;
        reach(root);
        await(root);
        while (true) {
            while (hasWaiting()) {
                scan(nextWaiting());
            }
            if (events.isEmpty() || events.next() >= best) {
                break;
            }
            now = events.next();
            int end = events.take();
            if (label[graph.vertex[end]] == OUTSIDE) {
                grow(graph.vertex[end], end);
            }
        }
        now = best;
        for (int i = 0; i < reachedCount(); i++) {
            settle(reached(i));
        }
        complete();
        for (int i = 0; i < reachedCount(); i++) {
            label[reached(i)] = OUTSIDE;
            above[reached(i)] = -1;
        }
        forget();
    }

    private void grow(int v, int end) {
        label[v] = INNER;
        above[v] = end ^ 1;
        reach(v);
        int mate = forest.mate[v];
        int partner = graph.vertex[mate];
        label[partner] = OUTER;
        above[partner] = mate ^ 1;
        reach(partner);
        await(partner);
    }

    private void scan(int u) {
        long price = price(u);
        propose(now + price, Finish.GIVE_UP, u);
        for (int i = graph.first[u]; i < graph.first[u + 1]; i++) {
            int v = graph.neighbour[i];
            if (label[v] == OUTSIDE) {
                long when = now + price + forest.y[v] - graph.weight[i];
                if (forest.mate[v] != Forest.NOBODY) {
                    plan(when, graph.end[i]);
                } else {
                    propose(when, onwards[v] == NO_RING ? Finish.PAIR : Finish.BREAK, graph.end[i]);
                }
            } else if (label[v] == OUTER) {
                propose(now + (price + price(v) - graph.weight[i]) / 2, Finish.RING, graph.end[i]);
            }
        }
    }

    private void complete() {
        switch (finish) {
            case GIVE_UP -> flip(where, Forest.NOBODY);
            case PAIR, BREAK -> {
                int v = graph.vertex[where];
                if (finish == Finish.BREAK) {
                    open(v);
                }
                flip(graph.vertex[where ^ 1], where);
                forest.mate[v] = where ^ 1;
            }
            case RING -> ring(graph.vertex[where ^ 1], graph.vertex[where], where);
            case NONE -> throw new IllegalStateException("a search must end");
        }
    }

    /// Makes s paired along `end`, or free, and changes the pairs on its way to the root.
    private void flip(int s, int end) {
        int outer = s;
        int to = end;
        while (true) {
            forest.mate[outer] = to;
            if (above[outer] < 0) {
                return;
            }
            int inner = graph.vertex[above[outer]];
            int up = above[inner];
            forest.mate[inner] = up;
            outer = graph.vertex[up];
            to = up ^ 1;
        }
    }

    /// u and v, both outer, close a ring through the vertex where their ways to the root meet; the way from there to
    /// the root changes its pairs.
    private void ring(int u, int v, int end) {
        int meeting = meeting(u, v);
        link(u, end);
        for (int x = v; x != meeting; ) {
            int up = above[x];
            link(x, up);
            int inner = graph.vertex[up];
            link(inner, above[inner]);
            x = graph.vertex[above[inner]];
        }
        for (int x = u; x != meeting; ) {
            int up = above[x];
            int inner = graph.vertex[up];
            link(inner, up ^ 1);
            int outer = graph.vertex[above[inner]];
            link(outer, above[inner] ^ 1);
            x = outer;
        }
        if (above[meeting] >= 0) {
            int inner = graph.vertex[above[meeting]];
            int up = above[inner];
            forest.mate[inner] = up;
            flip(graph.vertex[up], up ^ 1);
        }
        int x = meeting;
        do {
            forest.mate[x] = Forest.NOBODY;
            x = graph.vertex[onwards[x]];
        } while (x != meeting);
    }

    private int meeting(int u, int v) {
        int sign = forest.nextMark();
        for (int x = u; ; x = grandparent(x)) {
            forest.mark(x, sign);
            if (above[x] < 0) {
                break;
            }
        }
        int x = v;
        while (!forest.isMarked(x, sign)) {
            x = grandparent(x);
        }
        return x;
    }

    private int grandparent(int outer) {
        return graph.vertex[above[graph.vertex[above[outer]]]];
    }

    private void link(int v, int end) {
        onwards[v] = end;
        back[graph.vertex[end]] = end ^ 1;
    }
}
