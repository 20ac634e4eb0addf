package org.samrad.insight;

import java.util.Arrays;

/// The loops of `Lanes` in ordinary Java, adding in exactly the same order.
final class PlainLanes implements Lanes {
    @Override
    public void sum(char[] codes, int from, int to, float[] table, float[] eight) {
        Arrays.fill(eight, 0, WIDTH, 0);
        float[] odd = new float[WIDTH];
        int at = from;
        for (; at + 1 < to; at += 2) {
            addLine(table, codes[at] * WIDTH, eight);
            addLine(table, codes[at + 1] * WIDTH, odd);
        }
        if (at < to) {
            addLine(table, codes[at] * WIDTH, eight);
        }
        addLine(odd, 0, eight);
    }

    @Override
    public void sum(int[] codes, int from, int to, float[] table, float[] eight) {
        Arrays.fill(eight, 0, WIDTH, 0);
        float[] odd = new float[WIDTH];
        int at = from;
        for (; at + 1 < to; at += 2) {
            addLine(table, codes[at] * WIDTH, eight);
            addLine(table, codes[at + 1] * WIDTH, odd);
        }
        if (at < to) {
            addLine(table, codes[at] * WIDTH, eight);
        }
        addLine(odd, 0, eight);
    }

    @Override
    public void spread(char[] codes, int from, int to, float[] eight, float[] table) {
        for (int at = from; at < to; at++) {
            addToLine(eight, table, codes[at] * WIDTH);
        }
    }

    @Override
    public void spread(int[] codes, int from, int to, float[] eight, float[] table) {
        for (int at = from; at < to; at++) {
            addToLine(eight, table, codes[at] * WIDTH);
        }
    }

    private static void addLine(float[] table, int line, float[] sum) {
        for (int lane = 0; lane < WIDTH; lane++) {
            sum[lane] += table[line + lane];
        }
    }

    private static void addToLine(float[] eight, float[] table, int line) {
        for (int lane = 0; lane < WIDTH; lane++) {
            table[line + lane] += eight[lane];
        }
    }
}
