package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /// Two groups of twenty that differ on statements 0 to 9, agree on 10, disagree on 11 and pass on 12.
    private static Opinion opinion(Options options) {
        var builder = VoteMatrix.builder(40, 13);
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 10; column++) {
                boolean first = row < 20;
                builder.add(row, column, first == (column % 2 == 0) ? 1 : -1);
            }
            builder.add(row, 10, 1).add(row, 11, -1).add(row, 12, 0);
        }
        return Opinions.analyse(builder.build(), new BitSet(), options, null);
    }

    @Test
    void whatAllAgreeOnIsConsensusAndWhatDividesIsNot() {
        Opinion opinion = opinion(Options.observed());

        assertThat(opinion.groups()).isEqualTo(2);
        assertThat(opinion.agreed()).containsExactly(10);
        assertThat(opinion.rejected()).containsExactly(11);
        assertThat(opinion.consensus(10)).isGreaterThan(0.85);
        assertThat(opinion.consensus(0)).isLessThan(0.05);
        assertThat(opinion.divisiveness(0)).isGreaterThan(0.7);
        assertThat(opinion.divisiveness(10)).isZero();
    }

    @Test
    void consensusIsTheFormula() {
        Opinion opinion = opinion(Options.observed());

        double share = 20.5 / 21;
        double lower = share - 1.2815515655446004 * Math.sqrt(share * (1 - share) / 22);
        assertThat(opinion.consensus(10)).isCloseTo(lower * (1 - 0.5 / 21), within(1e-12));
    }

    @Test
    void groupsAreDescribedByWhatSetsThemApart() {
        Opinion opinion = opinion(Options.observed());

        for (int group = 0; group < 2; group++) {
            assertThat(opinion.representative(group)).hasSize(10);
            assertThat(opinion.representative(group))
                    .allSatisfy(each -> assertThat(each.column()).isLessThan(10));
            assertThat(opinion.representative(group))
                    .allSatisfy(each -> assertThat(each.effect()).isGreaterThan(0.9));
        }
    }

    @Test
    void polisConsensusIsTheProductOverGroups() {
        Opinion opinion = opinion(Options.polis());

        assertThat(opinion.groups()).isEqualTo(2);
        assertThat(opinion.consensus(10)).isCloseTo(21.0 / 22 * 21 / 22, within(1e-12));
        assertThat(opinion.consensus(12)).isCloseTo(1.0 / 22 / 22, within(1e-12));
    }

    @Test
    void statementsFewHaveSeenComeFirst() {
        var builder = VoteMatrix.builder(30, 2);
        for (int row = 0; row < 30; row++) {
            builder.add(row, 0, 1);
        }
        builder.add(0, 1, 1).add(1, 1, 1);

        Opinion opinion = Opinions.analyse(builder.build(), new BitSet(), Options.observed(), null);

        assertThat(opinion.priority(1)).isGreaterThan(opinion.priority(0));
    }

    @Test
    void groupsTakeTheNumbersOfTheirPredecessors() {
        assertThat(Names.matching(new double[][] {{0, 9}, {8, 1}})).containsExactly(1, 0);
        assertThat(Names.matching(new double[][] {{0, 0, 9}, {8, 1, 0}})).containsExactly(1, 0);
        assertThat(Names.matching(new double[][] {{1, 9}, {8, 1}, {2, 2}})).containsExactly(1, 0, 2);
    }
}
