package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextStatementTest {
    private static final int DRAWS = 20_000;

    @Test
    void whatIsAnsweredOrWithdrawnNeverComes() {
        var closed = new BitSet();
        closed.set(0, 8);
        for (int seed = 0; seed < 2000; seed++) {
            assertThat(NextStatement.choose(tens(10), tens(10), tens(10), tens(10), closed, seed))
                    .isBetween(8, 9);
        }
    }

    @Test
    void whenAllIsAnsweredThereIsNone() {
        var closed = new BitSet();
        closed.set(0, 10);

        assertThat(NextStatement.choose(tens(10), tens(10), tens(10), tens(10), closed, 1))
                .isEqualTo(-1);
        assertThat(NextStatement.choose(tens(0), tens(0), tens(0), tens(0), new BitSet(), 1))
                .isEqualTo(-1);
    }

    @Test
    void theSameSeedGivesTheSameStatement() {
        for (int seed = 0; seed < 100; seed++) {
            int first = NextStatement.choose(tens(50), tens(50), tens(50), tens(50), new BitSet(), seed);

            assertThat(NextStatement.choose(tens(50), tens(50), tens(50), tens(50), new BitSet(), seed))
                    .isEqualTo(first);
        }
    }

    @Test
    void everyStatementComesFirstAboutEquallyOftenWhenNothingIsKnown() {
        int[] first = draws(new int[40], new int[40], new int[40], new int[40], new double[0]);

        assertThat(Arrays.stream(first).min().orElse(0)).isGreaterThan(DRAWS / 40 * 8 / 10);
        assertThat(Arrays.stream(first).max().orElse(0)).isLessThan(DRAWS / 40 * 12 / 10);
    }

    @Test
    void noStatementStarvesHoweverWellItIsKnown() {
        int[] agrees = new int[40];
        agrees[7] = 100_000;

        int[] first = draws(agrees, agrees, new int[40], new int[40], new double[0]);

        // at least one fifth of its equal part, less chance
        assertThat(first[7]).isGreaterThan(DRAWS / 5 / 40 * 7 / 10);
    }

    @Test
    void aStatementThatArrivesLateCatchesUp() {
        int statements = 60;
        int[] seen = new int[statements];
        int[] agrees = new int[statements];
        int[] disagrees = new int[statements];
        var random = new SplittableRandom(5);
        int added = 400;
        for (int participant = 0; participant < 800; participant++) {
            var closed = new BitSet();
            closed.set(59, participant < added);
            for (int step = 0; step < 15; step++) {
                long seed = participant * 1000L + step;
                int next = NextStatement.choose(seen, agrees, disagrees, new int[statements], closed, seed);
                seen[next]++;
                (random.nextBoolean() ? agrees : disagrees)[next]++;
                closed.set(next);
            }
        }

        double others = IntStream.range(0, 59).map(s -> seen[s]).average().orElse(0);
        assertThat(seen[59]).isGreaterThan((int) (0.75 * others));
        assertThat(IntStream.range(0, 59).map(s -> seen[s]).min().orElse(0)).isGreaterThan((int) (0.7 * others));
    }

    @Test
    void dividedStatementsComeBeforeSettledAndBeforePassedOnes() {
        double divided = NextStatement.odds(100, 50, 50, 0);

        assertThat(divided).isGreaterThan(1.5 * NextStatement.odds(100, 98, 2, 0));
        assertThat(divided).isGreaterThan(1.5 * NextStatement.odds(100, 20, 20, 60));
        assertThat(NextStatement.odds(0, 0, 0, 0)).isGreaterThan(10 * divided);
        assertThat(NextStatement.odds(1000, 0, 0, 1000)).isPositive();
    }

    @Test
    void beingShownWithoutAnswerCountsAsShown() {
        assertThat(NextStatement.odds(500, 5, 5, 0)).isLessThan(0.1 * NextStatement.odds(10, 5, 5, 0));
    }

    @Test
    void whatTellsMoreAboutTheParticipantComesMoreOften() {
        double[] tells = new double[40];
        Arrays.fill(tells, 1);
        tells[3] = 20;

        int[] first = draws(tens(40), tens(40), tens(40), tens(40), tells);

        assertThat(first[3]).isGreaterThan(4 * first[4]);
        assertThat(first[4]).isPositive();
    }

    @Test
    void agreeingAndDisagreeingAreTreatedAlike() {
        assertThat(NextStatement.odds(100, 80, 15, 5)).isCloseTo(NextStatement.odds(100, 15, 80, 5), within(1e-15));
    }

    private static int[] tens(int statements) {
        int[] counts = new int[statements];
        Arrays.fill(counts, 10);
        return counts;
    }

    private static int[] draws(int[] seen, int[] agrees, int[] disagrees, int[] passes, double[] tells) {
        int[] first = new int[seen.length];
        for (int seed = 0; seed < DRAWS; seed++) {
            first[NextStatement.choose(seen, agrees, disagrees, passes, tells, new BitSet(), seed)]++;
        }
        return first;
    }
}
