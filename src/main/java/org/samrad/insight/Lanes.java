package org.samrad.insight;

/// Eight numbers added at a time: the two loops in which nearly all time is spent.
///
/// A *table* has eight `float` per vote code. `sum` adds up the lines of one participant's votes, `spread` adds the
/// same eight numbers to each of those lines. Nothing is multiplied and nothing branches.
///
/// Every lane is added in the same order in every implementation (even places, odd places, then the two together), and
/// nothing is fused, so the results agree to the last bit whether or not the processor has vector instructions.
interface Lanes {
    int WIDTH = 8;

    void sum(char[] codes, int from, int to, float[] table, float[] eight);

    void sum(int[] codes, int from, int to, float[] table, float[] eight);

    void spread(char[] codes, int from, int to, float[] eight, float[] table);

    void spread(int[] codes, int from, int to, float[] eight, float[] table);

    /// Vector instructions where this process may use them and the processor has registers for eight numbers, else a
    /// plain loop.
    static Lanes fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorLanes.fit()
                ? new VectorLanes()
                : new PlainLanes();
    }
}
