package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpinionsTest {
    private static final BitSet NONE = new BitSet();

    private static Opinion observed(VoteMatrix votes) {
        return observed(votes, null);
    }

    private static Opinion observed(VoteMatrix votes, @Nullable Stability before) {
        return Opinions.analyse(votes, NONE, Options.observed(), before);
    }

    @Test
    void plantedGroupsAreFound() {
        for (int groups = 2; groups <= 3; groups++) {
            var planted = Planted.of(groups, 120, 40, 0.6, groups);

            Opinion opinion = observed(planted.matrix());

            assertThat(opinion.groups()).isEqualTo(groups);
            assertThat(PolisData.agreement(PolisData.groups(opinion), planted.group()))
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void smallWorkplacesHaveGroupsToo() {
        var planted = Planted.of(2, 14, 15, 0.8, 3);

        Opinion opinion = observed(planted.matrix());

        assertThat(opinion.groups()).isEqualTo(2);
        assertThat(PolisData.agreement(PolisData.groups(opinion), planted.group()))
                .isGreaterThan(0.9);
    }

    @Test
    void numberOfThreadsChangesNoBit() {
        var planted = Planted.of(4, 900, 60, 0.5, 5);
        VoteMatrix votes = planted.matrix();

        for (Options options : List.of(Options.observed(), Options.polis())) {
            String one = Printed.of(Opinions.analyse(votes, NONE, options, null));

            assertThat(Printed.of(Opinions.analyse(votes, NONE, options.threads(2), null)))
                    .isEqualTo(one);
            assertThat(Printed.of(Opinions.analyse(votes, NONE, options.threads(8), null)))
                    .isEqualTo(one);
        }
    }

    @Test
    void permutedVotesGiveTheSameBytes() {
        var planted = Planted.of(3, 200, 40, 0.4, 6);
        String one = Printed.of(observed(planted.matrix()));

        for (long seed = 1; seed <= 3; seed++) {
            assertThat(Printed.of(observed(planted.matrix(planted.shuffled(seed)))))
                    .isEqualTo(one);
        }
    }

    @Test
    void plainLoopsAndVectorInstructionsGiveTheSameBytes() {
        VoteMatrix votes = Planted.of(3, 300, 50, 0.4, 7).matrix();

        for (Options options : List.of(Options.observed(), Options.polis())) {
            assertThat(Printed.of(Opinions.analyse(votes, NONE, options, null, new PlainLanes())))
                    .isEqualTo(Printed.of(Opinions.analyse(votes, NONE, options, null, Lanes.fastest())));
        }
    }

    @Test
    void storedStabilityGivesTheSameBytesAsTheOneInMemory() {
        var planted = Planted.of(3, 200, 40, 0.5, 8);
        Stability before =
                observed(planted.matrix(planted.votes().subList(0, 2000))).stability();
        Stability stored = Stability.fromBytes(before.toBytes());

        assertThat(stored).isEqualTo(before);
        assertThat(Printed.of(observed(planted.matrix(), stored)))
                .isEqualTo(Printed.of(observed(planted.matrix(), before)));
    }

    @Test
    void brokenStabilityIsRefused() {
        byte[] bytes =
                observed(Planted.of(2, 30, 10, 0.8, 9).matrix()).stability().toBytes();

        assertThatThrownBy(() -> Stability.fromBytes(new byte[] {1, 2, 3, 4})).hasMessageContaining("not a stability");
        assertThatThrownBy(() -> Stability.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("cut short");
        assertThatThrownBy(() -> Stability.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("left over");
    }

    @Test
    void groupsKeepTheirNumbersWhileVotesArrive() {
        var planted = Planted.of(3, 150, 40, 0.6, 10);
        List<int[]> votes = planted.shuffled(1);
        Stability before = null;
        int[] previous = null;

        for (int update = 5; update <= 20; update++) {
            Opinion opinion = observed(planted.matrix(votes.subList(0, votes.size() * update / 20)), before);
            int[] groups = PolisData.groups(opinion);
            if (previous != null) {
                assertThat(changed(previous, groups)).as("update " + update).isLessThan(0.1);
            }
            previous = groups;
            before = opinion.stability();
        }
    }

    @Test
    void mapDoesNotTurnBetweenUpdates() {
        var planted = Planted.of(2, 150, 40, 0.6, 11);
        List<int[]> votes = planted.shuffled(2);
        Opinion before = observed(planted.matrix(votes.subList(0, votes.size() * 9 / 10)));

        Opinion after = observed(planted.matrix(), before.stability());

        double product = 0;
        for (int row = 0; row < 150; row++) {
            product += before.x(row) * after.x(row) + before.y(row) * after.y(row);
        }
        assertThat(product / 150).isGreaterThan(0.8);
    }

    @Test
    void sameVotesOnceMoreMoveNobody() {
        VoteMatrix votes = Planted.of(3, 150, 40, 0.6, 12).matrix();
        Opinion first = observed(votes);

        Opinion second = observed(votes, first.stability());

        assertThat(PolisData.groups(second)).isEqualTo(PolisData.groups(first));
        for (int row = 0; row < 150; row++) {
            assertThat(second.x(row)).isCloseTo(first.x(row), within(0.02));
        }
    }

    @Test
    void withdrawnStatementsAreAsIfAbsent() {
        var planted = Planted.of(2, 100, 30, 0.7, 13);
        BitSet withdrawn = new BitSet();
        withdrawn.set(20, 30);
        var without = VoteMatrix.builder(100, 30);
        planted.votes().stream().filter(vote -> vote[1] < 20).forEach(vote -> without.add(vote[0], vote[1], vote[2]));

        Opinion moderated = Opinions.analyse(planted.matrix(), withdrawn, Options.observed(), null);
        Opinion absent = observed(without.build());

        for (int row = 0; row < 100; row++) {
            assertThat(moderated.x(row)).isCloseTo(absent.x(row), within(1e-3));
            assertThat(moderated.group(row)).isEqualTo(absent.group(row));
        }
        assertThat(moderated.measured(25)).isFalse();
        assertThat(moderated.tally(0, 25).seen()).isPositive();
    }

    @Test
    void ownPlaceIsThePlaceInTheAnalysis() {
        VoteMatrix votes = Planted.of(3, 150, 40, 0.6, 14).matrix();
        for (Options options : List.of(Options.observed(), Options.polis())) {
            Opinion opinion = Opinions.analyse(votes, NONE, options, null);
            for (int row = 0; row < 150; row += 10) {
                int[] columns = new int[votes.votesOf(row)];
                byte[] cast = new byte[columns.length];
                int[] next = new int[1];
                votes.forEachInRow(row, (r, column, vote) -> {
                    columns[next[0]] = column;
                    cast[next[0]++] = (byte) vote;
                });

                Position place = opinion.place(columns, cast);

                assertThat(place.x()).isCloseTo(opinion.x(row), within(1e-4));
                assertThat(place.y()).isCloseTo(opinion.y(row), within(1e-4));
                assertThat(place.uncertainty()).isCloseTo(opinion.uncertainty(row), within(1e-4));
                assertThat(place.group()).isEqualTo(opinion.group(row));
            }
        }
    }

    @Test
    void fewVotesMeanLargeUncertainty() {
        Opinion opinion = observed(Planted.of(2, 100, 30, 0.7, 15).matrix());

        Position none = opinion.place(new int[0], new byte[0]);
        Position one = opinion.place(new int[] {0}, new byte[] {1});

        assertThat(none.uncertainty()).isCloseTo(1, within(1e-9));
        assertThat(none.group()).isEqualTo(-1);
        assertThat(one.uncertainty()).isBetween(opinion.uncertainty(0), 1.0);
    }

    @Test
    void oneDividingLineLeavesTheSecondAxisWeak() {
        Opinion two = observed(Planted.of(2, 400, 40, 0.6, 16).matrix());
        Opinion three = observed(Planted.of(3, 400, 40, 0.6, 16).matrix());

        assertThat(two.secondAxisWeak()).isTrue();
        assertThat(three.secondAxisWeak()).isFalse();
        assertThat(two.varianceExplained()).isBetween(0.2, 0.9);
    }

    @Test
    void noGroupIsTooSmall() {
        var planted = Planted.of(2, 200, 30, 0.7, 17);
        var builder = VoteMatrix.builder(201, 30);
        planted.votes().forEach(vote -> builder.add(vote[0], vote[1], vote[2]));
        for (int column = 0; column < 30; column++) {
            builder.add(200, column, column % 2 * 2 - 1); // somebody with opinions like nobody else's
        }

        Opinion opinion = observed(builder.build());

        for (int group = 0; group < opinion.groups(); group++) {
            assertThat(opinion.groupSize(group)).isGreaterThanOrEqualTo(4);
        }
    }

    private static double changed(int[] before, int[] after) {
        int both = 0;
        int changed = 0;
        for (int row = 0; row < before.length; row++) {
            if (before[row] >= 0 && after[row] >= 0) {
                both++;
                changed += before[row] == after[row] ? 0 : 1;
            }
        }
        return (double) changed / both;
    }
}
