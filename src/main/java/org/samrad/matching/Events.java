package org.samrad.matching;

import java.util.Arrays;

/// What will happen during a search, soonest first; at the same moment the smaller number first. Events that something
/// else has overtaken are left in and recognised when their time comes.
final class Events {
    private long[] moment = new long[1024];
    private int[] what = new int[1024];
    private int count;

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long next() {
        return moment[0];
    }

    void add(long when, int event) {
        if (count == moment.length) {
            moment = Arrays.copyOf(moment, 2 * count);
            what = Arrays.copyOf(what, 2 * count);
        }
        int i = count++;
        while (i > 0) {
            int above = (i - 1) >> 1;
            if (moment[above] < when || (moment[above] == when && what[above] <= event)) {
                break;
            }
            moment[i] = moment[above];
            what[i] = what[above];
            i = above;
        }
        moment[i] = when;
        what[i] = event;
    }

    int take() {
        int first = what[0];
        long when = moment[--count];
        int event = what[count];
        int i = 0;
        for (int below = 1; below < count; below = 2 * i + 1) {
            if (below + 1 < count && isSooner(below + 1, below)) {
                below++;
            }
            if (moment[below] > when || (moment[below] == when && what[below] >= event)) {
                break;
            }
            moment[i] = moment[below];
            what[i] = what[below];
            i = below;
        }
        moment[i] = when;
        what[i] = event;
        return first;
    }

    private boolean isSooner(int i, int j) {
        return moment[i] < moment[j] || (moment[i] == moment[j] && what[i] < what[j]);
    }
}
