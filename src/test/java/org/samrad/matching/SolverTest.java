package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Edmonds' method by itself, on graphs that are hard for it: few weights, odd rings, large numbers.
class SolverTest {
    private static final long[] LARGEST = {1, 3, 10, 1000, 1L << 40, 1L << 57};

    @Test
    void theProofHoldsColdWarmAndAfterEveryEdit() {
        int blossoms = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var random = new Random(seed);
            int n = seed % 20 == 0 ? 20 + random.nextInt(150) : 1 + random.nextInt(10);
            long largest = LARGEST[random.nextInt(LARGEST.length)];
            double share = (0.1 + 0.9 * random.nextDouble()) * Math.min(1, 8.0 / n);
            var weights = new long[n][n];
            var graph = new Graph(n);
            var late = new Edges();
            graph.add(edges(weights, share, largest, late, random));

            var solver = new Solver(graph, new long[0]);
            solver.solve();
            assertProven(solver.forest, "cold", seed);
            blossoms += (int) IntStream.range(n, solver.forest.z.length)
                    .filter(solver.forest::isBlossom)
                    .count();
            var other = new Solver(solver);
            other.graph.add(late);
            other.mend(IntStream.range(0, n).toArray());
            assertProven(other.forest, "warm", seed);
            assertThat(other.forest.doubledWeight().longValue()).isEqualTo(n > 10 ? again(other) : 2 * best(weights));
            edit(other, weights, largest, random, seed);
        }
        assertThat(blossoms).isGreaterThan(500);
    }

    private static Edges edges(long[][] weights, double share, long largest, Edges late, Random random) {
        var edges = new Edges();
        for (int a = 0; a < weights.length; a++) {
            for (int b = 0; b < a; b++) {
                if (random.nextDouble() < share) {
                    weights[a][b] = weights[b][a] = 1 + (long) (random.nextDouble() * largest);
                    (random.nextInt(4) == 0 ? late : edges).add(a, b, weights[a][b]);
                }
            }
        }
        return edges;
    }

    private static void edit(Solver solver, long[][] weights, long largest, Random random, int seed) {
        for (int i = 0; i < 4 && solver.graph.edges > 0; i++) {
            int edge = random.nextInt(solver.graph.edges);
            int a = solver.graph.vertex[2 * edge];
            int b = solver.graph.vertex[2 * edge + 1];
            long weight = random.nextInt(3) == 0 ? 0 : 1 + (long) (random.nextDouble() * largest);
            weights[a][b] = weights[b][a] = weight;
            solver.graph.weigh(edge, weight == 0 ? Graph.NEVER : 2 * weight);
            solver.mend(a, b);
            assertProven(solver.forest, "edit", seed);
            assertThat(solver.forest.doubledWeight().longValue())
                    .isEqualTo(weights.length > 10 ? again(solver) : 2 * best(weights));
        }
    }

    private static long again(Solver solver) {
        var fresh = new Solver(new Graph(solver.graph), new long[0]);
        fresh.solve();
        return fresh.forest.doubledWeight().longValue();
    }

    private static void assertProven(Forest forest, String when, int seed) {
        var graph = forest.graph;
        for (int v = 0; v < forest.n; v++) {
            assertThat(forest.y[v]).as("%s %d", when, seed).isNotNegative();
            assertThat(forest.mate[v] != Forest.NOBODY || forest.y[v] == 0).isTrue();
        }
        var common = new Common(forest);
        for (int edge = 0; edge < graph.edges; edge++) {
            int a = graph.vertex[2 * edge];
            int b = graph.vertex[2 * edge + 1];
            if (forest.common(a, b) != common.of(a, b)) {
                throw new AssertionError(when + " " + seed + ": what two have in common");
            }
            if (forest.y[a] + forest.y[b] + forest.common(a, b) < graph.doubled[edge]) {
                throw new AssertionError(when + " " + seed + ": an edge is not paid for");
            }
        }
        assertThat(forest.doubledWeight()).as("%s %d", when, seed).isEqualTo(forest.doubledBound());
    }

    private static long best(long[][] weights) {
        long[] best = new long[1 << weights.length];
        for (int set = 1; set < best.length; set++) {
            int a = Integer.numberOfTrailingZeros(set);
            int rest = set & (set - 1);
            best[set] = best[rest];
            for (int left = rest; left != 0; left &= left - 1) {
                int b = Integer.numberOfTrailingZeros(left);
                best[set] = Math.max(best[set], weights[a][b] + best[rest ^ (1 << b)]);
            }
        }
        return best[best.length - 1];
    }
}
