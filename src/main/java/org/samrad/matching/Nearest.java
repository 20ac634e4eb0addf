package org.samrad.matching;

/// For each row the partners with the least slack, at most so many; equal slack goes by row. The content does not
/// depend on the order of offers.
final class Nearest {
    private final int most;
    private final int[] count;
    private final long[] slack;
    private final int[] partner;

    /// Beyond this slack nothing is kept any more.
    final long[] limit;

    Nearest(int most, long[] limit) {
        this.most = most;
        this.limit = limit.clone();
        count = new int[limit.length];
        slack = new long[limit.length * most];
        partner = new int[limit.length * most];
    }

    int count(int row) {
        return count[row];
    }

    int partner(int row, int i) {
        return partner[row * most + i];
    }

    boolean has(int row, int other) {
        for (int i = 0; i < count[row]; i++) {
            if (partner(row, i) == other) {
                return true;
            }
        }
        return false;
    }

    boolean isFull(int row) {
        return count[row] == most;
    }

    void offer(int row, int other, long gap) {
        int from = row * most;
        if (count[row] < most) {
            if (gap > limit[row]) {
                return;
            }
            int i = count[row]++;
            while (i > 0) {
                int above = (i - 1) >> 1;
                if (!isFarther(gap, other, from + above)) {
                    break;
                }
                put(from + i, slack[from + above], partner[from + above]);
                i = above;
            }
            put(from + i, gap, other);
        } else if (!isFarther(gap, other, from)) {
            sink(from, gap, other);
        }
        if (count[row] == most) {
            limit[row] = Math.min(limit[row], slack[from]);
        }
    }

    private void sink(int from, long gap, int other) {
        int i = 0;
        for (int below = 1; below < most; below = 2 * i + 1) {
            if (below + 1 < most && isFarther(slack[from + below + 1], partner[from + below + 1], from + below)) {
                below++;
            }
            if (isFarther(gap, other, from + below)) {
                break;
            }
            put(from + i, slack[from + below], partner[from + below]);
            i = below;
        }
        put(from + i, gap, other);
    }

    private boolean isFarther(long gap, int other, int at) {
        return gap > slack[at] || (gap == slack[at] && other > partner[at]);
    }

    private void put(int at, long gap, int other) {
        slack[at] = gap;
        partner[at] = other;
    }

    void merge(Nearest others) {
        for (int row = 0; row < count.length; row++) {
            for (int i = 0; i < others.count[row]; i++) {
                offer(row, others.partner[row * most + i], others.slack[row * most + i]);
            }
        }
    }
}
