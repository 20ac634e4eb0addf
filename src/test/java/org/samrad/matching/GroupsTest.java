package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void sizesComeOutAsEvenAsTheyCan() {
        assertThat(GroupMethod.sizes(12, 4)).containsExactly(4, 4, 4);
        assertThat(GroupMethod.sizes(14, 4)).containsExactly(5, 5, 4);
        assertThat(GroupMethod.sizes(7, 4)).containsExactly(4, 3);
        assertThat(GroupMethod.sizes(2, 4)).containsExactly(2);
        assertThat(GroupMethod.sizes(1, 4)).isEmpty();
    }

    @Test
    void rulesHoldInGroups() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var all = Invented.any(8 + random.nextInt(20), seed);
            var pin = Couple.of(all.get(0).id(), all.get(5).id());
            var forbidden = Invented.couples(all, random);
            forbidden.remove(pin);
            var rules = Rules.standard()
                    .size(3 + random.nextInt(3))
                    .forbidden(forbidden)
                    .pin(pin.a(), pin.b());

            var proposal = Matching.of(all, rules).proposal();

            assertThat(Checker.check(all, rules, proposal)).as("seed %d", seed).isEmpty();
            assertThat(proposal.optimal()).isFalse();
            assertThat(proposal.proof()).isEmpty();
        }
    }

    @Test
    void theyAreNearlyAsGoodAsTheBestOfAFew() {
        for (int seed = 0; seed < 10; seed++) {
            var all = Invented.dense(9, seed);

            var proposal = Matching.of(all, Rules.standard().size(3)).proposal();

            assertThat(proposal.total() * 100).isGreaterThanOrEqualTo(best(all) * 97);
            assertThat(proposal.totals().upperBound()).isGreaterThanOrEqualTo(best(all));
        }
    }

    private static long best(List<Participant> all) {
        var bundles = new Bundles(new Pool(all, Rules.standard().trust()));
        return best(bundles, (1 << all.size()) - 1, all.size());
    }

    private static long best(Bundles bundles, int left, int n) {
        long best = 0;
        int a = Integer.numberOfTrailingZeros(left);
        for (int b = a + 1; b < n && left != 0; b++) {
            for (int c = b + 1; c < n; c++) {
                int three = 1 << a | 1 << b | 1 << c;
                if ((three & ~left) == 0) {
                    long worth = Bundles.worth(bundles.mutual(new int[] {a, b, c}, 3), 3);
                    best = Math.max(best, worth + best(bundles, left & ~three, n));
                }
            }
        }
        return best;
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        var all = Invented.sparse(40, 6);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        var rules = Rules.standard().size(4);

        assertThat(Matching.of(shuffled, rules).proposal())
                .isEqualTo(Matching.of(all, rules).proposal());
    }
}
