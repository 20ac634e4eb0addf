package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoteMatrixTest {
    @Test
    void lastVoteOfAPairCounts() {
        var votes = VoteMatrix.builder(2, 3)
                .add(0, 1, 1)
                .add(1, 1, 1)
                .add(0, 1, -1)
                .add(0, 1, 0)
                .build();

        assertThat(votes.vote(0, 1)).isZero();
        assertThat(votes.vote(1, 1)).isEqualTo(1);
        assertThat(votes.vote(0, 0)).isEqualTo(VoteMatrix.ABSENT);
        assertThat(votes.votes()).isEqualTo(2);
    }

    @Test
    void countsAreThoseOfTheVotes() {
        var votes = VoteMatrix.builder(4, 2)
                .add(0, 0, 1)
                .add(1, 0, 1)
                .add(2, 0, -1)
                .add(3, 0, 0)
                .build();

        assertThat(List.of(votes.agrees(0), votes.disagrees(0), votes.passes(0), votes.seen(0)))
                .containsExactly(2, 1, 1, 4);
        assertThat(votes.seen(1)).isZero();
        assertThat(votes.votesOf(2)).isEqualTo(1);
    }

    @Test
    void votesAreShownRowByRowWithColumnsRising() {
        var votes = VoteMatrix.builder(2, 70)
                .add(1, 69, 1)
                .add(0, 65, -1)
                .add(1, 2, 0)
                .add(0, 1, 1)
                .build();
        List<String> shown = new ArrayList<>();

        votes.forEach((row, column, vote) -> shown.add(row + " " + column + " " + vote));

        assertThat(shown).containsExactly("0 1 1", "0 65 -1", "1 2 0", "1 69 1");
    }

    @Test
    void moreStatementsThanTwoBytesHoldWorkAlike() {
        int statements = VoteMatrix.NARROW + 1;
        var votes = VoteMatrix.builder(2, statements)
                .add(0, statements - 1, 1)
                .add(1, 0, -1)
                .build();

        assertThat(votes.isNarrow()).isFalse();
        assertThat(votes.vote(0, statements - 1)).isEqualTo(1);
        assertThat(votes.vote(1, 0)).isEqualTo(-1);
        assertThat(votes.agrees(statements - 1)).isEqualTo(1);
    }

    @Test
    void impossibleVotesAreRefusedByName() {
        var builder = VoteMatrix.builder(2, 3);

        assertThatThrownBy(() -> builder.add(2, 0, 1)).hasMessageContaining("participant 2");
        assertThatThrownBy(() -> builder.add(0, 3, 1)).hasMessageContaining("statement 3");
        assertThatThrownBy(() -> builder.add(0, 0, 2)).hasMessageContaining("was 2");
    }
}
