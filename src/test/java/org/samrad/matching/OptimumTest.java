package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
                for (var goal : n > 1000 ? List.of(Goal.TOTAL) : List.of(Goal.values())) {
                    var rules = Rules.standard()
                            .goal(goal)
                            .weakBelow(Rules.USUALLY_WEAK)
                            .earlier(Invented.couples(all, new Random(n)));

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
}
