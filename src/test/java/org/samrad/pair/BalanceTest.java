package org.samrad.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.commitment.Commitment;

class BalanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private static Promise promise(UUID giver, UUID taker, int hours, int done) {
        return new Promise(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Promise.Between(giver, taker),
                new Promise.Words("Teknik", "Råd", "sv"),
                new Promise.Effort(hours, DAY, DAY.plusDays(30), UUID.randomUUID()),
                new Promise.Standing(done, null, 1));
    }

    @Test
    void whoeverHasGotMoreThanGivenIsNext() {
        var balance = Balance.of(List.of(ONE, OTHER), List.of(promise(ONE, OTHER, 20, 12), promise(OTHER, ONE, 20, 4)));

        assertThat(balance.turn()).contains(OTHER);
        assertThat(balance.lines().getFirst().given()).isEqualTo(12);
        assertThat(balance.lines().getFirst().taken()).isEqualTo(4);
    }

    @Test
    void whereNothingIsGivenYetWhoeverPromisedLessIsNext() {
        assertThat(Balance.of(List.of(ONE, OTHER), List.of(promise(ONE, OTHER, 20, 0)))
                        .turn())
                .contains(OTHER);
        assertThat(Balance.of(List.of(ONE, OTHER), List.of()).turn()).isEmpty();
        assertThat(Balance.of(List.of(ONE, OTHER), List.of()).isEmpty()).isTrue();
    }

    @Test
    void ofThreeNobodyIsSingledOutWhereTwoAreEqual() {
        var all = List.of(ONE, OTHER, THIRD);

        assertThat(Balance.of(all, List.of(promise(ONE, OTHER, 9, 3), promise(ONE, THIRD, 9, 3)))
                        .turn())
                .isEmpty();
        assertThat(Balance.of(all, List.of(promise(ONE, OTHER, 9, 3))).turn()).contains(OTHER);
    }

    @Test
    void theSideThatGetsItSaysThatItWasGiven() {
        var open = promise(ONE, OTHER, 10, 10);
        var kept = new Promise.Outcome(Commitment.State.KEPT, null, "Två workshoppar", DAY);

        assertThat(open.ended(kept, OTHER).isOpen()).isFalse();
        assertThatThrownBy(() -> open.ended(kept, ONE)).hasMessageContaining("taker-says");
        assertThatThrownBy(() -> open.ended(kept, THIRD)).hasMessageContaining("not-between");
        assertThatThrownBy(() -> open.ended(kept, OTHER).ended(kept, OTHER)).hasMessageContaining("promise-ended");
    }

    @Test
    void whoeverWasToGiveItMayAdmitThatItWasNotAndSaysWhy() {
        var open = promise(ONE, OTHER, 10, 2);
        var partly = new Promise.Outcome(Commitment.State.PARTLY, Commitment.Reason.NO_TIME, "Bara den första", DAY);

        assertThat(open.ended(partly, ONE).isOpen()).isFalse();
        assertThatThrownBy(() -> new Promise.Outcome(Commitment.State.PARTLY, null, "Bara", DAY))
                .hasMessageContaining("pair.rule.reason");
    }
}
