package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Conversations at the edge: the outcome is finite everywhere, in both modes, cold and from a previous state.
class RobustnessTest {
    private static void holds(VoteMatrix votes, BitSet withdrawn) {
        for (Options options : List.of(Options.observed(), Options.polis(), new Options(Mode.OBSERVED, 8, 2))) {
            Opinion cold = Opinions.analyse(votes, withdrawn, options, null);
            finite(cold);
            finite(Opinions.analyse(
                    votes,
                    withdrawn,
                    options,
                    Stability.fromBytes(cold.stability().toBytes())));
        }
    }

    private static void finite(Opinion opinion) {
        int grouped = 0;
        for (int row = 0; row < opinion.participants(); row++) {
            number(opinion.x(row));
            number(opinion.y(row));
            number(opinion.uncertainty(row));
            assertThat(opinion.group(row)).isBetween(-1, opinion.groups() - 1);
            grouped += opinion.group(row) >= 0 ? 1 : 0;
        }
        number(opinion.silhouette());
        number(opinion.varianceExplained());
        for (int group = 0; group < opinion.groups(); group++) {
            grouped -= opinion.groupSize(group);
            for (Representative each : opinion.representative(group)) {
                number(each.share() + each.shareZ() + each.effect() + each.z());
            }
        }
        assertThat(grouped).isZero();
        for (int column = 0; column < opinion.statements(); column++) {
            number(opinion.consensus(column));
            number(opinion.divisiveness(column));
            number(opinion.priority(column));
        }
        if (opinion.statements() > 0) {
            Position place = opinion.place(new int[] {0}, new byte[] {1});
            number(place.x() + place.y() + place.uncertainty());
        }
    }

    private static void number(double value) {
        assertThat(value).isFinite();
    }

    private static VoteMatrix all(int participants, int statements, int vote) {
        var builder = VoteMatrix.builder(participants, statements);
        for (int row = 0; row < participants; row++) {
            for (int column = 0; column < statements; column++) {
                builder.add(row, column, vote);
            }
        }
        return builder.build();
    }

    private static BitSet none() {
        return new BitSet();
    }

    @Test
    void nobodyAndNothing() {
        holds(VoteMatrix.builder(0, 0).build(), none());
        holds(VoteMatrix.builder(5, 0).build(), none());
        holds(VoteMatrix.builder(0, 5).build(), none());
        holds(VoteMatrix.builder(5, 5).build(), none());
    }

    @Test
    void oneParticipant() {
        holds(all(1, 6, 1), none());
        holds(VoteMatrix.builder(1, 2).add(0, 0, 1).add(0, 1, -1).build(), none());
    }

    @Test
    void oneStatement() {
        holds(VoteMatrix.builder(3, 1).add(0, 0, 1).add(1, 0, -1).add(2, 0, 0).build(), none());
        var many = VoteMatrix.builder(40, 1);
        for (int row = 0; row < 40; row++) {
            many.add(row, 0, row % 3 - 1);
        }
        holds(many.build(), none());
    }

    @Test
    void everybodyAgreesWithEverything() {
        VoteMatrix votes = all(30, 10, 1);

        holds(votes, none());

        Opinion opinion = Opinions.analyse(votes, none(), Options.observed(), null);
        assertThat(opinion.groups()).isEqualTo(1);
        assertThat(opinion.consensus(0)).isGreaterThan(0.9);
    }

    @Test
    void everybodyPasses() {
        holds(all(30, 10, 0), none());
    }

    @Test
    void aStatementWithoutVotes() {
        holds(VoteMatrix.builder(3, 3).add(0, 0, 1).add(1, 0, -1).add(2, 2, 1).build(), none());
    }

    @Test
    void everythingIsWithdrawn() {
        BitSet withdrawn = new BitSet();
        withdrawn.set(0, 12);
        VoteMatrix votes = Planted.of(2, 30, 12, 0.7, 1).matrix();

        holds(votes, withdrawn);

        Opinion opinion = Opinions.analyse(votes, withdrawn, Options.observed(), null);
        assertThat(opinion.groups()).isZero();
        assertThat(opinion.group(0)).isEqualTo(-1);
    }

    @Test
    void aParticipantWithVotesOnWithdrawnStatementsOnlyIsNotGrouped() {
        BitSet withdrawn = new BitSet();
        withdrawn.set(12);
        var builder = VoteMatrix.builder(31, 13).add(30, 12, 1);
        Planted.of(2, 30, 12, 0.7, 2).votes().forEach(vote -> builder.add(vote[0], vote[1], vote[2]));
        VoteMatrix votes = builder.build();

        holds(votes, withdrawn);

        assertThat(Opinions.analyse(votes, withdrawn, Options.observed(), null).group(30))
                .isEqualTo(-1);
    }

    @Test
    void moreGroupsThanDifferentPlaces() {
        var builder = VoteMatrix.builder(40, 8);
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 8; column++) {
                builder.add(row, column, row % 2 == 0 ? 1 : -1);
            }
        }
        VoteMatrix votes = builder.build();

        holds(votes, none());

        assertThat(Opinions.analyse(votes, none(), Options.observed(), null).groups())
                .isEqualTo(2);
    }

    @Test
    void repeatedLateAndRevertedVotes() {
        var planted = Planted.of(2, 40, 12, 0.7, 3);
        var builder = VoteMatrix.builder(40, 12);
        planted.votes().forEach(vote -> builder.add(vote[0], vote[1], vote[2]));
        planted.votes().forEach(vote -> builder.add(vote[0], vote[1], -vote[2]));
        planted.votes().forEach(vote -> builder.add(vote[0], vote[1], vote[2]));

        String again = Printed.of(Opinions.analyse(builder.build(), none(), Options.observed(), null));

        assertThat(again).isEqualTo(Printed.of(Opinions.analyse(planted.matrix(), none(), Options.observed(), null)));
    }

    @Test
    void moreStatementsThanTwoBytesHold() {
        int statements = 22_000;
        var builder = VoteMatrix.builder(60, statements);
        Planted.of(2, 60, 100, 0.5, 4).votes().forEach(vote -> builder.add(vote[0], vote[1] * 200, vote[2]));
        VoteMatrix votes = builder.build();

        holds(votes, none());

        assertThat(Opinions.analyse(votes, none(), Options.observed(), null).groups())
                .isEqualTo(2);
    }

    @Test
    void aConversationThatGrowsFromNothing() {
        var planted = Planted.of(2, 60, 20, 0.6, 5);
        List<int[]> votes = planted.shuffled(1);
        Stability before = null;
        for (int count : List.of(0, 1, 2, 3, 5, 8, 20, 60, 200, votes.size())) {
            int participants = Math.min(60, count);
            var builder = VoteMatrix.builder(60, 20);
            votes.subList(0, count).forEach(vote -> builder.add(vote[0], vote[1], vote[2]));
            Opinion opinion = Opinions.analyse(builder.build(), none(), Options.observed(), before);
            finite(opinion);
            assertThat(opinion.participants()).isGreaterThanOrEqualTo(participants);
            before = opinion.stability();
        }
    }

    @Test
    void aConversationThatLosesStatements() {
        Stability before = Opinions.analyse(Planted.of(2, 60, 20, 0.6, 6).matrix(), none(), Options.observed(), null)
                .stability();

        finite(Opinions.analyse(Planted.of(3, 50, 7, 0.6, 7).matrix(), none(), Options.observed(), before));
    }
}
