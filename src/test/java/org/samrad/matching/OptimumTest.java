package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/// The best is the best: held against JGraphT, against its own certificate, and against counting everything.
class OptimumTest {
    @Test
    void equalsTheOptimumOfJGraphT() {
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var all = Invented.any(random.nextInt(seed % 10 == 0 ? 61 : 24), seed);
            var rules =
                    Rules.standard().forbidden(Invented.couples(all, random)).earlier(Invented.couples(all, random));

            var proposal = Matching.of(all, rules).proposal();

            assertThat(proposal.total()).as("seed %d", seed).isEqualTo(optimum(all, rules));
            assertThat(proposal.optimal()).isTrue();
            assertThat(Checker.check(all, rules, proposal)).isEmpty();
        }
    }

    private static long optimum(List<Participant> all, Rules rules) {
        var pool = new Pool(all, rules.trust());
        var weighing = Weighing.of(pool, rules);
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(
                SupplierUtil.createIntegerSupplier(1000), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int a = 0; a < pool.n; a++) {
            graph.addVertex(a);
            for (int b = 0; b < a; b++) {
                if (weighing.mutual(a, b) > 0) {
                    graph.setEdgeWeight(graph.addEdge(a, b), weighing.mutual(a, b));
                }
            }
        }
        return graph.edgeSet().isEmpty()
                ? 0
                : Math.round(
                        new KolmogorovWeightedMatching<>(graph).getMatching().getWeight());
    }

    @Test
    void certificatesHoldAtEverySize() {
        for (int n : new int[] {100, 300, 767, 1600}) {
            for (var all : List.of(Invented.sparse(n, n), Invented.dense(n, n))) {
                for (var goal : n > 400 ? List.of(Goal.TOTAL) : List.of(Goal.TOTAL, Goal.WEAKEST)) {
                    var rules = Rules.standard().goal(goal).earlier(Invented.couples(all, new Random(n)));

                    var proposal = Matching.of(all, rules).proposal();

                    assertThat(Checker.check(all, rules, proposal)).isEmpty();
                    assertThat(proposal.optimal()).isTrue();
                }
            }
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var all = Invented.any(2 + random.nextInt(90), seed);
            var rules = Rules.standard().forbidden(Invented.couples(all, random));
            rules = seed % 2 == 0 ? rules : rules.goal(Goal.WEAKEST);
            var proposal = Matching.of(all, rules).proposal();

            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);

            assertThat(Matching.of(shuffled, rules).proposal()).isEqualTo(proposal);
        }
    }

    @Test
    void amongEqualsTheIdentifiersDecideAsDocumented() {
        var all = new ArrayList<Participant>();
        for (int i = 0; i < 8; i++) {
            all.add(Invented.one("id" + i, i < 4 ? "x" : "y", i < 4 ? "y" : "x"));
        }

        var proposal = Matching.of(all, Rules.standard()).proposal();

        assertThat(proposal.total()).isEqualTo(4_000_000);
        assertThat(ties(proposal.couples())).isEqualTo(bestTies(new boolean[4], 0));
    }

    private static long ties(Iterable<Couple> couples) {
        long sum = 0;
        for (var couple : couples) {
            sum += Order.tie(Order.hash(couple.a()), Order.hash(couple.b()), 22);
        }
        return sum;
    }

    private static long bestTies(boolean[] taken, int i) {
        long best = 0;
        for (int j = 0; j < 4 && i < 4; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.max(best, ties(List.of(Couple.of("id" + i, "id" + (j + 4)))) + bestTies(taken, i + 1));
                taken[j] = false;
            }
        }
        return best;
    }

    /// Most pairs, then the strongest weakest, then the total, by counting all pairings.
    @Test
    void theWeakestComesFirstWhenAskedFor() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var all = Invented.any(random.nextInt(11), seed);
            var rules = Rules.standard().goal(Goal.WEAKEST).forbidden(Invented.couples(all, random));
            var pool = new Pool(all, rules.trust());

            var proposal = Matching.of(all, rules).proposal();

            var weighing = Weighing.of(pool, rules);
            long[] most = ladder(weighing, new boolean[pool.n], 0, 1);
            long[] best = ladder(weighing, new boolean[pool.n], 0, (int) Math.min(most[1], Score.MOST_MUTUAL));
            assertThat(proposal.matches()).as("seed %d", seed).hasSize((int) most[0]);
            assertThat(proposal.totals().weakest()).isEqualTo(most[0] == 0 ? 0 : (int) most[1]);
            assertThat(proposal.total()).as("seed %d", seed).isEqualTo(best[2]);
            assertThat(Checker.check(all, rules, proposal)).isEmpty();
        }
    }

    /// Most pairs at or above the floor; of these the strongest weakest; of these not always the largest total, unless
    /// the
    /// floor is the strongest weakest.
    private static long[] ladder(Weighing weighing, boolean[] taken, int from, int floor) {
        int a = from;
        while (a < taken.length && taken[a]) {
            a++;
        }
        if (a >= taken.length) {
            return new long[] {0, Long.MAX_VALUE, 0};
        }
        taken[a] = true;
        long[] best = ladder(weighing, taken, a + 1, floor);
        for (int b = a + 1; b < taken.length; b++) {
            int mutual = weighing.mutual(a, b);
            if (!taken[b] && mutual >= floor) {
                taken[b] = true;
                long[] rest = ladder(weighing, taken, a + 1, floor);
                long[] all = {rest[0] + 1, Math.min(rest[1], mutual), rest[2] + mutual};
                best = isBetter(all, best, floor) ? all : best;
                taken[b] = false;
            }
        }
        taken[a] = false;
        return best;
    }

    /// A floor above 1 is the strongest weakest already.
    private static boolean isBetter(long[] one, long[] other, int floor) {
        if (floor > 1 && one[0] == other[0]) {
            return one[2] > other[2];
        }
        return Arrays.compare(one, other) > 0;
    }
}
