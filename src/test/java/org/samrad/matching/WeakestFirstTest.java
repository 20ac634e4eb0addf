package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// First as many pairs as possible, then the weakest as strong as possible, then the total.
class WeakestFirstTest {
    private static final int[] WEAK = {0, 0, Rules.USUALLY_WEAK, 300_000, Score.MOST_MUTUAL};

    /// By counting all pairings.
    @Test
    void theWeakestComesFirstWhenAskedFor() {
        int exempted = 0;
        for (int seed = 0; seed < 1000; seed++) {
            var random = new Random(seed);
            var all = Invented.any(random.nextInt(11), seed);
            var rules = Rules.standard()
                    .goal(Goal.WEAKEST)
                    .weakBelow(WEAK[random.nextInt(WEAK.length)])
                    .forbidden(Invented.couples(all, random));
            var pool = new Pool(all, rules.trust());

            var proposal = Matching.of(all, rules).proposal();

            var count = new Count(Weighing.of(pool, rules), rules.weak());
            long[] most = count.ladder(new boolean[pool.n], 0, 1);
            long[] best = count.ladder(new boolean[pool.n], 0, (int) Math.min(most[1], WeakestFirst.NO_LIMIT));
            assertThat(proposal.matches()).as("seed %d", seed).hasSize((int) most[0]);
            assertThat(count.weakest(proposal)).as("seed %d", seed).isEqualTo(most[1]);
            assertThat(proposal.total()).as("seed %d", seed).isEqualTo(best[2]);
            assertThat(proposal.weak()).containsExactlyInAnyOrderElementsOf(count.weak());
            assertThat(Checker.check(all, rules, proposal)).isEmpty();
            exempted += proposal.weak().size();
        }
        assertThat(exempted).isGreaterThan(1000);
    }

    private record Count(Weighing weighing, int limit) {
        boolean isWeak(int row) {
            boolean weak = true;
            for (int other = 0; other < weighing.pool.n; other++) {
                weak &= other == row || weighing.mutual(row, other) < limit;
            }
            return limit > 0 && weak;
        }

        List<String> weak() {
            return Arrays.stream(weighing.pool.inOrder())
                    .filter(this::isWeak)
                    .mapToObj(weighing.pool::id)
                    .toList();
        }

        long weakest(Proposal proposal) {
            var weak = weak();
            return proposal.matches().stream()
                    .filter(match -> !weak.contains(match.a()) && !weak.contains(match.b()))
                    .mapToLong(Match::mutual)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        /// Most pairs at or above the floor; of these the strongest weakest; of these not always the largest total,
        /// unless the floor is the strongest weakest. The floor is not for pairs with somebody weak.
        long[] ladder(boolean[] taken, int from, int floor) {
            int a = from;
            while (a < taken.length && taken[a]) {
                a++;
            }
            if (a >= taken.length) {
                return new long[] {0, Long.MAX_VALUE, 0};
            }
            taken[a] = true;
            long[] best = ladder(taken, a + 1, floor);
            for (int b = a + 1; b < taken.length; b++) {
                int mutual = weighing.mutual(a, b);
                boolean counts = mutual > 0 && !taken[b] && !isWeak(a) && !isWeak(b);
                if (!taken[b] && mutual > 0 && (mutual >= floor || !counts)) {
                    taken[b] = true;
                    long[] rest = ladder(taken, a + 1, floor);
                    long[] all = {rest[0] + 1, counts ? Math.min(rest[1], mutual) : rest[1], rest[2] + mutual};
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

    /// w is worth 95,300 with x and 67,400 with y; z is worth 632,400 with x and 316,200 with y.
    private static final List<Participant> ONE_IS_WEAK = List.of(
            Participant.of("w", Map.of("q", 2, "r", 1, "f", 4, "g", 4), Map.of("w", 1)),
            Participant.of("x", Map.of("w", 1, "xz", 4), Map.of("q", 4, "zx", 4)),
            Participant.of("y", Map.of("w", 1, "yz", 4), Map.of("r", 4, "zy", 1)),
            Participant.of("z", Map.of("zx", 1, "zy", 1), Map.of("xz", 4, "yz", 4)));

    @Test
    void oneWeakProfileDoesNotSetTheFloorForAll() {
        var rules = Rules.standard().goal(Goal.WEAKEST);

        var all = Matching.of(ONE_IS_WEAK, rules).proposal();
        var others = Matching.of(ONE_IS_WEAK, rules.weakBelow(100_000)).proposal();

        assertThat(all.couples()).containsExactlyInAnyOrder(Couple.of("w", "x"), Couple.of("y", "z"));
        assertThat(all.weak()).isEmpty();
        assertThat(others.couples()).containsExactlyInAnyOrder(Couple.of("w", "y"), Couple.of("x", "z"));
        assertThat(others.weak()).containsExactly("w");
        assertThat(others.totals()).isEqualTo(new Proposal.Totals(4, 699_800, 699_800, true, 67_400));
        assertThat(Checker.check(ONE_IS_WEAK, rules.weakBelow(100_000), others)).isEmpty();
    }

    @Test
    void whenAllAreWeakTheTotalDecides() {
        var rules = Rules.standard().goal(Goal.WEAKEST).weakBelow(Score.MOST_MUTUAL);

        var proposal = Matching.of(ONE_IS_WEAK, rules).proposal();

        assertThat(proposal.weak()).containsExactly("w", "x", "y", "z");
        assertThat(proposal.total()).isEqualTo(699_800);
        assertThat(Checker.check(ONE_IS_WEAK, rules, proposal)).isEmpty();
    }

    @Test
    void pinnedOnesAreNeitherWeakNorPossiblePartners() {
        var rules = Rules.standard().goal(Goal.WEAKEST).weakBelow(100_000).pin("w", "x");

        var proposal = Matching.of(ONE_IS_WEAK, rules).proposal();

        assertThat(proposal.weak()).isEmpty();
        assertThat(Matching.of(ONE_IS_WEAK, rules.unpin("w", "x").pin("x", "z"))
                        .proposal()
                        .weak())
                .containsExactly("w", "y");
        assertThat(Checker.check(ONE_IS_WEAK, rules, proposal)).isEmpty();
    }

    @Test
    void whoIsWeakIsCheckedToo() {
        var rules = Rules.standard().goal(Goal.WEAKEST).weakBelow(100_000);
        var good = Matching.of(ONE_IS_WEAK, rules).proposal();
        for (var weak : List.of(List.<String>of(), List.of("w", "y"), List.of("y"))) {
            var bad = new Proposal(good.matches(), good.leftOut(), good.totals(), weak, good.proof());

            assertThat(Checker.check(ONE_IS_WEAK, rules, bad)).contains("weak are others");
        }
    }

    @Test
    void whatIfAnswersAsANewRunWould() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var all = new ArrayList<>(Invented.any(6 + random.nextInt(50), seed));
            var matching = Matching.of(all, Rules.standard().goal(Goal.WEAKEST).weakBelow(200_000));
            for (int step = 0; step < 4; step++) {
                int at = random.nextInt(all.size());
                var other = Invented.any(1, seed + step).getFirst();
                all.set(at, new Participant(all.get(at).id(), other.needs(), other.strengths(), Facts.UNKNOWN));
                matching = matching.with(all.get(at));
                matching = step < 3 ? matching : matching.with(matching.rules().weakBelow(300_000));

                var anew = Matching.of(all, matching.rules()).proposal();

                assertThat(matching.proposal().totals())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(anew.totals());
                assertThat(matching.proposal().matches()).isEqualTo(anew.matches());
                assertThat(matching.proposal().weak()).isEqualTo(anew.weak());
                assertThat(Checker.check(all, matching.rules(), matching.proposal()))
                        .isEmpty();
            }
        }
    }

    @Test
    void aLimitIsAMutualBenefit() {
        assertThatThrownBy(() -> Rules.standard().weakBelow(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rules.standard().weakBelow(Score.MOST_MUTUAL + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
