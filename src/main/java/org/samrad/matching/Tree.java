package org.samrad.matching;

import java.util.Arrays;

/// What a search has reached: an alternating tree that grows from somebody free while time passes. Vertices an even
/// number of steps away are outer and grow cheaper, those at an odd number inner and grow dearer, all at the same pace,
/// so that edges of the tree stay tight. `since` tells from when a node has moved; y is settled when the search is
/// over.
abstract class Tree {
    static final byte OUTSIDE = 0;
    static final byte OUTER = 1;
    static final byte INNER = 2;

    final Forest forest;
    final Graph graph;
    final byte[] label;

    /// The end from a node to the one above it, -1 at the root.
    final int[] above;

    final long[] since;
    final Events events = new Events();
    long now;

    /// The soonest end of the search that is known: when, of which kind, and where.
    long best;

    Finish finish = Finish.NONE;
    int where;

    private int[] waiting = new int[64];
    private int waits;
    private final int[] reached;
    private int reachedCount;
    private final boolean[] isReached;

    /// How a search can end.
    enum Finish {
        NONE,
        /// An outer vertex has come down to price 0 and becomes the free one.
        GIVE_UP,
        /// An edge to somebody else who is free.
        PAIR,
        /// Half-integral only: an edge between two outer vertices closes an odd ring.
        RING,
        /// Half-integral only: an edge to a vertex of a ring, which is opened there.
        BREAK
    }

    Tree(Forest forest) {
        this.forest = forest;
        graph = forest.graph;
        label = new byte[forest.z.length];
        above = new int[forest.z.length];
        since = new long[forest.z.length];
        reached = new int[forest.n];
        isReached = new boolean[forest.n];
        Arrays.fill(above, -1);
    }

    void begin() {
        now = 0;
        best = Long.MAX_VALUE;
        finish = Finish.NONE;
        events.clear();
        waits = 0;
        reachedCount = 0;
    }

    void propose(long when, Finish how, int at) {
        if (when < best) {
            best = when;
            finish = how;
            where = at;
        }
    }

    void plan(long when, int event) {
        if (when < best) {
            events.add(when, event);
        }
    }

    void await(int v) {
        if (waits == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waits);
        }
        waiting[waits++] = v;
    }

    boolean hasWaiting() {
        return waits > 0;
    }

    int nextWaiting() {
        return waiting[--waits];
    }

    void reach(int v) {
        if (!isReached[v]) {
            isReached[v] = true;
            reached[reachedCount++] = v;
        }
        since[v] = now;
    }

    int reachedCount() {
        return reachedCount;
    }

    int reached(int i) {
        return reached[i];
    }

    void forget() {
        for (int i = 0; i < reachedCount; i++) {
            isReached[reached[i]] = false;
        }
    }

    /// The price of a vertex now.
    long price(int v) {
        return switch (label[forest.top[v]]) {
            case OUTER -> forest.y[v] - (now - since[v]);
            case INNER -> forest.y[v] + (now - since[v]);
            default -> forest.y[v];
        };
    }

    void settle(int v) {
        forest.y[v] = price(v);
        since[v] = now;
    }
}
