package org.samrad.matching;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// First as many pairs as possible, then the weakest as strong as possible, then the largest total.
///
/// `most` proves how many pairs there can be; `best` is the answer, the heaviest of so many pairs at or above the
/// floor; `beyond` proves that with a floor higher by one there are fewer pairs. To find the floor, it is first
/// searched among the edges at hand, which is quick; then `beyond` either proves that it is the highest, or has found
/// better edges.
///
/// Whoever is weak by the rules does not count for the floor: otherwise one empty questionnaire would set it for all.
record WeakestFirst(Pairing most, Pairing best, Pairing beyond) implements Method {
    /// The floor when no pair counts.
    static final int NO_LIMIT = Score.MOST_MUTUAL + 1;

    static WeakestFirst of(Columns columns, Weighing weighing, Rules rules) {
        var counted = weighing.withWeak(weak(columns, weighing, rules.weak()));
        return of(columns, new Pairing(columns, counted.withTerms(counted.morePairs(), 1)));
    }

    /// Who has no possible partner with so much mutual benefit.
    private static BitSet weak(Columns columns, Weighing weighing, int mutual) {
        var weak = new BitSet();
        if (mutual > 0) {
            var enough = weighing.withTerms(0, mutual);
            long[] limits = new long[weighing.pool.n];
            Arrays.fill(limits, -2L * mutual << enough.terms.shift());
            var nobody = new Solver(new Graph(weighing.pool.n), new long[0]);
            var found = new Pricer(columns, enough, nobody, 1, limits).lookAtAll(Math.max(1, columns.blocks));
            for (int row = 0; row < weighing.pool.n; row++) {
                weak.set(row, !weighing.isOut(row) && found.nearest().count(row) == 0);
            }
        }
        return weak;
    }

    private static WeakestFirst of(Columns columns, Pairing most) {
        int pairs = most.pairs();
        var best = most;
        while (true) {
            int floor = floor(best, pairs);
            var beyond = new Pairing(columns, at(most, floor + 1));
            if (pairs == 0 || floor == NO_LIMIT || beyond.pairs() < pairs) {
                if (best.weighing.terms.floor() != floor) {
                    best = new Pairing(columns, at(most, floor));
                }
                return new WeakestFirst(most, best, beyond);
            }
            best = beyond;
        }
    }

    private static Weighing at(Pairing most, int floor) {
        return most.weighing.withTerms(most.weighing.terms.perPair(), floor);
    }

    /// The highest floor with which the edges at hand still make so many pairs.
    private static int floor(Pairing pairing, int pairs) {
        if (pairs == 0) {
            return 1;
        }
        var graph = pairing.solver.graph;
        int[] mutual = new int[graph.edges];
        for (int edge = 0; edge < graph.edges; edge++) {
            int a = graph.vertex[2 * edge];
            int b = graph.vertex[2 * edge + 1];
            boolean usable = graph.doubled[edge] != Graph.NEVER;
            mutual[edge] = !usable ? 0 : pairing.weighing.counts(a, b) ? pairing.weighing.mutual(a, b) : NO_LIMIT;
        }
        int[] steps = Arrays.stream(mutual).sorted().distinct().toArray();
        int low = Arrays.binarySearch(steps, pairing.weakest());
        int high = steps.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (pairsAt(graph, mutual, steps[middle]) >= pairs) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return steps[low];
    }

    private static int pairsAt(Graph graph, int[] mutual, int floor) {
        var edges = new Edges();
        for (int edge = 0; edge < graph.edges; edge++) {
            if (mutual[edge] >= floor) {
                edges.add(graph.vertex[2 * edge], graph.vertex[2 * edge + 1], 1);
            }
        }
        var strong = new Graph(graph.n);
        strong.add(edges);
        var solver = new Solver(strong, new long[0]);
        solver.solve();
        return solver.forest.doubledWeight().shiftRight(1).intValueExact();
    }

    @Override
    public Solution solution() {
        var terms = best.weighing.terms;
        var bundles = Heaviest.bundles(best);
        long others = bundles.size() * terms.perPair();
        for (int[] pair : bundles) {
            others += best.weighing.isKept(pair[0], pair[1]) ? terms.bonus() : 0;
        }
        var bound = BigInteger.valueOf(best.weighing.inScore(best.bound()) - others);
        return new Solution(
                bundles, bound, true, List.of(best.certificate(), most.certificate(), beyond.certificate()), best);
    }

    @Override
    public Method with(Columns columns, Weighing weighing, Rules rules) {
        var counted = weighing.withWeak(weak(columns, weighing, rules.weak()));
        long perPair = counted.morePairs();
        var nowMost = most.with(columns, counted.withTerms(perPair, 1));
        int floor = best.weighing.terms.floor();
        var nowBest = best.with(columns, counted.withTerms(perPair, floor));
        var nowBeyond = beyond.with(columns, counted.withTerms(perPair, floor + 1));
        boolean holds = nowBest.pairs() == nowMost.pairs() && nowBeyond.pairs() < nowMost.pairs();
        return holds ? new WeakestFirst(nowMost, nowBest, nowBeyond) : of(columns, nowMost);
    }
}
