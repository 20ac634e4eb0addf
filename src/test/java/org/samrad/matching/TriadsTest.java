package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriadsTest {
    @Test
    void oneTriadIsTheBestOfAll() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var all = Invented.any(random.nextInt(13), seed);
            var rules = Rules.standard().triads(1).forbidden(Invented.couples(all, random));

            var proposal = Matching.of(all, rules).proposal();

            assertThat(proposal.optimal()).as("seed %d", seed).isTrue();
            assertThat(proposal.total()).as("seed %d", seed).isEqualTo(best(new Pool(all, rules.trust()), rules));
            assertThat(Checker.check(all, rules, proposal)).isEmpty();
        }
    }

    private static long best(Pool pool, Rules rules) {
        var weighing = Weighing.of(pool, rules);
        var bundles = new Bundles(pool);
        long[] pairs = new long[1 << pool.n];
        for (int set = 1; set < pairs.length; set++) {
            int a = Integer.numberOfTrailingZeros(set);
            int rest = set & (set - 1);
            pairs[set] = pairs[rest];
            for (int left = rest; left != 0; left &= left - 1) {
                int b = Integer.numberOfTrailingZeros(left);
                pairs[set] = Math.max(pairs[set], weighing.mutual(a, b) + pairs[rest ^ (1 << b)]);
            }
        }
        long best = pairs[pairs.length - 1];
        for (int set = 0; set < pairs.length; set++) {
            if (Integer.bitCount(set) == 3) {
                int[] three = rowsOf(set, pool.n);
                boolean banned = weighing.isBanned(three[0], three[1])
                        || weighing.isBanned(three[0], three[2])
                        || weighing.isBanned(three[1], three[2]);
                long worth = banned ? 0 : Bundles.worth(bundles.mutual(three, 3), 3);
                best = Math.max(best, worth == 0 ? 0 : worth + pairs[(pairs.length - 1) ^ set]);
            }
        }
        return best;
    }

    private static int[] rowsOf(int set, int n) {
        return IntStream.range(0, n).filter(row -> ((set >> row) & 1) == 1).toArray();
    }

    @Test
    void moreTriadsAreNeverWorseAndStayBelowTheirBound() {
        for (int seed = 0; seed < 30; seed++) {
            var all = Invented.sparse(31, seed);
            var one = Matching.of(all, Rules.standard().triads(1)).proposal();
            var rules = Rules.standard().triads(4);

            var more = Matching.of(all, rules).proposal();

            assertThat(more.total()).isGreaterThanOrEqualTo(one.total());
            assertThat(more.totals().upperBound()).isGreaterThanOrEqualTo(more.total());
            assertThat(Checker.check(all, rules, more)).isEmpty();
        }
    }

    @Test
    void underTheOtherGoalWhoIsLeftOverJoinsAPair() {
        var all = Invented.dense(31, 2);
        var rules = Rules.standard().goal(Goal.WEAKEST).triads(1);

        var proposal = Matching.of(all, rules).proposal();

        assertThat(proposal.leftOut()).isEmpty();
        assertThat(proposal.matches())
                .filteredOn(match -> match.members().size() == 3)
                .hasSize(1);
        assertThat(proposal.optimal()).isFalse();
        assertThat(Checker.check(all, rules, proposal)).isEmpty();
    }
}
