package org.samrad.matching;

import java.util.Arrays;

/// Pairs on their way into a `Graph`.
final class Edges {
    int count;
    int[] a = new int[256];
    int[] b = new int[256];
    long[] weight = new long[256];

    void add(int u, int v, long w) {
        if (count == a.length) {
            a = Arrays.copyOf(a, 2 * count);
            b = Arrays.copyOf(b, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        a[count] = Math.min(u, v);
        b[count] = Math.max(u, v);
        weight[count++] = w;
    }
}
