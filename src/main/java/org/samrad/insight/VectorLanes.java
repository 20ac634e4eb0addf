package org.samrad.insight;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The loops of `Lanes` with one vector instruction for eight numbers. This class is only ever touched when the module
/// `jdk.incubator.vector` is present: about two nanoseconds per vote for a `sum` and a `spread`.
final class VectorLanes implements Lanes {
    private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;

    static boolean fit() {
        return FloatVector.SPECIES_PREFERRED.length() >= WIDTH;
    }

    @Override
    public void sum(char[] codes, int from, int to, float[] table, float[] eight) {
        FloatVector even = FloatVector.zero(EIGHT);
        FloatVector odd = even;
        int at = from;
        for (; at + 1 < to; at += 2) {
            even = even.add(FloatVector.fromArray(EIGHT, table, codes[at] * WIDTH));
            odd = odd.add(FloatVector.fromArray(EIGHT, table, codes[at + 1] * WIDTH));
        }
        if (at < to) {
            even = even.add(FloatVector.fromArray(EIGHT, table, codes[at] * WIDTH));
        }
        even.add(odd).intoArray(eight, 0);
    }

    @Override
    public void sum(int[] codes, int from, int to, float[] table, float[] eight) {
        FloatVector even = FloatVector.zero(EIGHT);
        FloatVector odd = even;
        int at = from;
        for (; at + 1 < to; at += 2) {
            even = even.add(FloatVector.fromArray(EIGHT, table, codes[at] * WIDTH));
            odd = odd.add(FloatVector.fromArray(EIGHT, table, codes[at + 1] * WIDTH));
        }
        if (at < to) {
            even = even.add(FloatVector.fromArray(EIGHT, table, codes[at] * WIDTH));
        }
        even.add(odd).intoArray(eight, 0);
    }

    @Override
    public void spread(char[] codes, int from, int to, float[] eight, float[] table) {
        FloatVector add = FloatVector.fromArray(EIGHT, eight, 0);
        for (int at = from; at < to; at++) {
            int line = codes[at] * WIDTH;
            FloatVector.fromArray(EIGHT, table, line).add(add).intoArray(table, line);
        }
    }

    @Override
    public void spread(int[] codes, int from, int to, float[] eight, float[] table) {
        FloatVector add = FloatVector.fromArray(EIGHT, eight, 0);
        for (int at = from; at < to; at++) {
            int line = codes[at] * WIDTH;
            FloatVector.fromArray(EIGHT, table, line).add(add).intoArray(table, line);
        }
    }
}
