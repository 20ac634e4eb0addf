package org.samrad.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<UUID> BOTH = List.of(ONE, OTHER);
    private static final Paper<Statement> NOTHING =
            new Paper<>(UUID.randomUUID(), Paper.Matter.STATEMENT, 0, Statement.EMPTY, List.of());
    private static final Paper<Statement> FIRST = NOTHING.changed(new Statement("Vi bygger var för sig.", "sv"));

    private static Paper.Hand hand(int version, UUID organisation) {
        return new Paper.Hand(version, organisation, UUID.randomUUID(), "Sigrid", AT);
    }

    private static Paper<Statement> signedByBoth() {
        return FIRST.signed(1, hand(1, ONE)).signed(1, hand(1, OTHER));
    }

    @Test
    void whatNobodyHasWrittenCannotBeSigned() {
        assertThatThrownBy(() -> NOTHING.signed(0, hand(0, ONE))).hasMessageContaining("nothing-to-sign");
        assertThat(NOTHING.isAgreed(BOTH)).isFalse();
    }

    @Test
    void itIsAgreedWithTheLastHand() {
        assertThat(FIRST.signed(1, hand(1, ONE)).isAgreed(BOTH)).isFalse();
        assertThat(signedByBoth().isAgreed(BOTH)).isTrue();
        assertThatThrownBy(() -> signedByBoth().signed(1, hand(1, ONE))).hasMessageContaining("signed-already");
    }

    @Test
    void aChangeAfterSigningIsANewVersionToSignAgain() {
        var second = signedByBoth().changed(new Statement("Vi delar.", "sv"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.isAgreed(BOTH)).isFalse();
        assertThat(second.agreedVersion(BOTH)).contains(1);
        assertThatThrownBy(() -> second.signed(1, hand(1, ONE))).hasMessageContaining("read-again");
    }

    @Test
    void whoeverWasSlowerIsTold() {
        FIRST.mustBeNewest(1);
        assertThatThrownBy(() -> FIRST.mustBeNewest(0)).hasMessageContaining("web.form.clash");
    }

    @Test
    void theFingerprintIsOfTheWordsAndTheHands() {
        var agreed = signedByBoth();

        assertThat(agreed.hash()).hasSize(64).isEqualTo(agreed.hash());
        assertThat(new Paper<>(agreed.pair(), agreed.matter(), 1, new Statement("Annat", "sv"), agreed.hands()).hash())
                .isNotEqualTo(agreed.hash());
        assertThat(FIRST.signed(1, hand(1, ONE)).hash()).isNotEqualTo(agreed.hash());
    }
}
