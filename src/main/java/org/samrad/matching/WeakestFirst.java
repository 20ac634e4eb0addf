package org.samrad.matching;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// First as many pairs as possible, then the weakest as strong as possible, then the largest total.
///
/// `most` proves how many pairs there can be; `best` is the answer, the heaviest of so many pairs at or above the
/// floor;
/// `beyond` proves that with a floor higher by one there are fewer pairs. To find the floor, it is first searched among
/// the
/// edges at hand, which is quick; then `beyond` either proves that it is the highest, or has found better edges.
record WeakestFirst(Pairing most, Pairing best, Pairing beyond) implements Method {

    static WeakestFirst of(Columns columns, Weighing weighing) {
        var most = new Pairing(columns, weighing.withTerms(weighing.morePairs(), 1));
        return of(columns, most);
    }

    private static WeakestFirst of(Columns columns, Pairing most) {
        int pairs = most.pairs();
        var best = most;
        while (true) {
            int floor = floor(best, pairs);
            var beyond = new Pairing(columns, at(most, floor + 1));
            if (pairs == 0 || beyond.pairs() < pairs) {
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
            boolean usable = graph.doubled[edge] != Graph.NEVER;
            mutual[edge] = usable ? pairing.weighing.mutual(graph.vertex[2 * edge], graph.vertex[2 * edge + 1]) : 0;
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
        long perPair = weighing.morePairs();
        var nowMost = most.with(columns, weighing.withTerms(perPair, 1));
        int floor = best.weighing.terms.floor();
        var nowBest = best.with(columns, weighing.withTerms(perPair, floor));
        var nowBeyond = beyond.with(columns, weighing.withTerms(perPair, floor + 1));
        boolean holds = nowBest.pairs() == nowMost.pairs() && nowBeyond.pairs() < nowMost.pairs();
        return holds ? new WeakestFirst(nowMost, nowBest, nowBeyond) : of(columns, nowMost);
    }
}
