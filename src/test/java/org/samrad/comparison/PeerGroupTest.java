package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;

class PeerGroupTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PeerGroup.Words NAMED = new PeerGroup.Words("Kysterne", "", "da");
    private static final PeerGroup.Words PAIR = new PeerGroup.Words("", "", "da");

    private static PeerGroup group(PeerGroup.Words words, UUID... asked) {
        return PeerGroup.founded(UUID.randomUUID(), words, ME, List.of(asked), NOON);
    }

    @Test
    void onlyWhoHasSaidYesIsIn() {
        var group = group(NAMED, ONE, TWO);
        assertThat(group.in()).containsExactly(ME);

        group = group.answered(ONE, PeerGroup.State.IN, NOON);
        assertThat(group.in()).containsExactly(ME, ONE);

        group = group.answered(TWO, PeerGroup.State.DECLINED, NOON);
        assertThat(group.in()).containsExactly(ME, ONE);
        assertThat(group.isOver()).isFalse();
    }

    @Test
    void eachMayTakeItsConsentBack() {
        var agreed = group(PAIR, ONE).answered(ONE, PeerGroup.State.IN, NOON);

        assertThat(agreed.left(ONE, NOON).in()).containsExactly(ME);
        assertThat(agreed.left(ME, NOON).in()).containsExactly(ONE);
        assertThat(agreed.left(ONE, NOON).isOver()).isTrue();
        assertThat(group(PAIR, ONE).left(ME, NOON).isOver()).isTrue();
    }

    @Test
    void anAnswerIsGivenOnceByWhoWasAsked() {
        var agreed = group(PAIR, ONE).answered(ONE, PeerGroup.State.IN, NOON);
        var takenBack = group(PAIR, ONE).left(ME, NOON);

        Stream.<Runnable>of(
                        () -> agreed.answered(ONE, PeerGroup.State.DECLINED, NOON),
                        () -> agreed.answered(ME, PeerGroup.State.IN, NOON),
                        () -> agreed.answered(TWO, PeerGroup.State.IN, NOON),
                        () -> agreed.left(TWO, NOON),
                        () -> agreed.left(ONE, NOON).left(ONE, NOON),
                        () -> agreed.left(ONE, NOON).answered(ONE, PeerGroup.State.IN, NOON),
                        () -> takenBack.answered(ONE, PeerGroup.State.IN, NOON),
                        () -> group(PAIR, ONE).answered(ONE, PeerGroup.State.LEFT, NOON))
                .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class));
    }

    @Test
    void aGroupHasANameAndOthersInIt() {
        Stream.<Runnable>of(
                        () -> group(PAIR),
                        () -> group(PAIR, ME),
                        () -> group(NAMED, ONE, ONE),
                        () -> group(PAIR, ONE, TWO),
                        () -> PeerGroup.founded(
                                UUID.randomUUID(),
                                NAMED,
                                ME,
                                Stream.generate(UUID::randomUUID)
                                        .limit(PeerGroup.MOST)
                                        .toList(),
                                NOON))
                .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class));
        assertThat(group(PAIR, ONE).isPair()).isTrue();
    }
}
