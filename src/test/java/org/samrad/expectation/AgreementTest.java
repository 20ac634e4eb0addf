package org.samrad.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;

class AgreementTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 2, 1);
    private static final UUID VALUE = UUID.randomUUID();
    private static final UUID LIMIT = UUID.randomUUID();
    private static final Item.Words BETTER = new Item.Words(Item.Kind.VALUE, "Ferie på mobil", Side.PROVIDER, DUE);

    private static Agreement in(Agreement.State state) {
        var draft = Agreement.drafted(
                        UUID.randomUUID(), new Agreement.Between(UUID.randomUUID(), UUID.randomUUID(), "da"), List.of())
                .added(VALUE, new Item.Words(Item.Kind.VALUE, "Godkend ferie", Side.PROVIDER, DUE), Side.PROVIDER)
                .added(LIMIT, new Item.Words(Item.Kind.NOT_COVERED, "Vagtplan", null, null), Side.PROVIDER);
        return switch (state) {
            case DRAFT -> draft;
            case OFFERED -> draft.offered(Side.PROVIDER);
            case NEGOTIATED -> in(Agreement.State.OFFERED).changed(VALUE, BETTER, 2, Side.INSTITUTION);
            case SIGNED -> signed();
            case REVIEWED ->
                signed().marked(marked(Side.INSTITUTION, Item.Result.MET)).reviewed();
            case CLOSED -> in(Agreement.State.REVIEWED).closed();
        };
    }

    private static Agreement signed() {
        var offered = in(Agreement.State.OFFERED);
        return offered.signed(Side.PROVIDER, offered.version(), somebody("Liv"), AT)
                .signed(Side.INSTITUTION, offered.version(), somebody("Omar"), AT);
    }

    private static Agreement.Signatory somebody(String name) {
        return new Agreement.Signatory(UUID.randomUUID(), name);
    }

    private static Item.Marked marked(Side side, Item.Result result) {
        var reason = result == Item.Result.MET ? null : Commitment.Reason.NO_TIME;
        var mark = new Item.Mark(result, reason, new Item.Evidence("Set i drift", ""));
        return new Item.Marked(VALUE, side, mark, UUID.randomUUID(), AT);
    }

    /// Each act in each state by each side: `+` it is done, `-` it is refused.
    @ParameterizedTest
    @CsvSource({
        "change, PROVIDER,    + + + - - -",
        "change, INSTITUTION, - + + - - -",
        "offer,  PROVIDER,    + - - - - -",
        "offer,  INSTITUTION, - - - - - -",
        "sign,   PROVIDER,    - + + - - -",
        "sign,   INSTITUTION, - + + - - -",
        "mark,   PROVIDER,    - - - + - -",
        "mark,   INSTITUTION, - - - + - -",
        "close,  PROVIDER,    - - - - + -"
    })
    void everyActInEveryStateForEitherSide(String act, Side side, String grid) {
        var expected = grid.split(" ");

        for (var state : Agreement.State.values()) {
            var agreement = in(state);
            var cell = act + " in " + state + " by " + side;
            if (expected[List.of(Agreement.State.values()).indexOf(state)].equals("+")) {
                carryOut(act, agreement, side);
            } else {
                assertThatThrownBy(() -> carryOut(act, agreement, side))
                        .as(cell)
                        .isInstanceOf(RuleBroken.class);
            }
        }
    }

    private static void carryOut(String act, Agreement agreement, Side side) {
        switch (act) {
            case "change" ->
                agreement.changed(VALUE, BETTER, agreement.item(VALUE).changedIn(), side);
            case "offer" -> agreement.offered(side);
            case "sign" -> agreement.signed(side, agreement.version(), somebody("Liv"), AT);
            case "mark" -> agreement.marked(marked(side, Item.Result.MET));
            default -> agreement.closed();
        }
    }

    @Test
    void aChangeByTheInstitutionIsANegotiationAndByTheProviderANewOffer() {
        var theirs = in(Agreement.State.OFFERED).changed(VALUE, BETTER, 2, Side.INSTITUTION);
        var ours = theirs.changed(VALUE, BETTER, theirs.version(), Side.PROVIDER);

        assertThat(theirs.state()).isEqualTo(Agreement.State.NEGOTIATED);
        assertThat(ours.state()).isEqualTo(Agreement.State.OFFERED);
        assertThat(ours.version()).isEqualTo(5);
    }

    @Test
    void aHandUnderAnOlderVersionDoesNotCount() {
        var offered = in(Agreement.State.OFFERED);
        var half = offered.signed(Side.PROVIDER, offered.version(), somebody("Liv"), AT);
        var changed = half.changed(VALUE, BETTER, 2, Side.INSTITUTION);

        var other = changed.signed(Side.INSTITUTION, changed.version(), somebody("Omar"), AT);

        assertThat(other.state()).isEqualTo(Agreement.State.NEGOTIATED);
        assertThat(other.signature(Side.PROVIDER)).isEmpty();
        assertThatThrownBy(() -> changed.signed(Side.PROVIDER, half.version(), somebody("Liv"), AT))
                .hasMessageContaining("read-again");
    }

    @Test
    void whoWasSlowerIsToldAndOverwritesNothing() {
        var offered = in(Agreement.State.OFFERED);
        var faster = offered.changed(VALUE, BETTER, 2, Side.INSTITUTION);

        assertThatThrownBy(() -> faster.changed(VALUE, BETTER, 2, Side.PROVIDER))
                .hasMessageContaining("web.form.clash");
        assertThatThrownBy(() -> faster.removed(VALUE, 2, Side.PROVIDER)).hasMessageContaining("web.form.clash");
        assertThatThrownBy(() -> faster.removed(VALUE, 4, Side.PROVIDER).changed(VALUE, BETTER, 4, Side.PROVIDER))
                .hasMessageContaining("web.form.clash");
        assertThat(faster.changed(LIMIT, BETTER, 3, Side.PROVIDER).items()).hasSize(2);
    }

    @Test
    void nothingIsOfferedWithoutADayAndSomebodyWhoDoesIt() {
        var draft = Agreement.drafted(UUID.randomUUID(), new Agreement.Between(VALUE, LIMIT, "da"), List.of());
        var half =
                draft.added(VALUE, new Item.Words(Item.Kind.TASK, "Oplæring", Side.INSTITUTION, null), Side.PROVIDER);

        assertThatThrownBy(() -> draft.offered(Side.PROVIDER)).hasMessageContaining("rule.empty");
        assertThatThrownBy(() -> half.offered(Side.PROVIDER)).hasMessageContaining("rule.incomplete");
        assertThatThrownBy(
                        () -> draft.added(VALUE, new Item.Words(Item.Kind.TASK, "Oplæring", null, DUE), Side.PROVIDER))
                .hasMessageContaining("rule.doer");
    }

    @Test
    void whatIsNotMetNeedsAReasonAndEverythingNeedsEvidence() {
        var none = new Item.Evidence("", "");
        var seen = new Item.Evidence("Set", "ftp://x");

        assertThatThrownBy(() -> Item.mustBeGood(new Item.Mark(Item.Result.MET, null, none)))
                .hasMessageContaining("rule.evidence");
        assertThatThrownBy(() -> Item.mustBeGood(new Item.Mark(Item.Result.MET, null, seen)))
                .hasMessageContaining("rule.link");
        assertThatThrownBy(() -> Item.mustBeGood(new Item.Mark(Item.Result.PARTLY, null, new Item.Evidence("Set", ""))))
                .hasMessageContaining("rule.mark-reason");
    }

    @Test
    void theDoersOwnWordDoesNotReplaceTheOtherSides() {
        var own = signed().marked(marked(Side.PROVIDER, Item.Result.MET));

        assertThat(own.unmarked()).isEqualTo(1);
        assertThatThrownBy(own::reviewed).hasMessageContaining("rule.unmarked");
        assertThatThrownBy(() -> own.marked(marked(Side.PROVIDER, Item.Result.PARTLY)))
                .hasMessageContaining("rule.marked-already");
        assertThat(own.marked(marked(Side.INSTITUTION, Item.Result.PARTLY))
                        .reviewed()
                        .state())
                .isEqualTo(Agreement.State.REVIEWED);
    }

    @Test
    void theFingerprintIsOfWhatWasSignedAndOfNothingAfter() {
        var signed = signed();

        var reviewed = signed.marked(marked(Side.INSTITUTION, Item.Result.MET)).reviewed();

        assertThat(signed.hash()).hasSize(64).isEqualTo(reviewed.hash()).isNotEqualTo(signed().hash());
        assertThat(signed.signedText()).contains("Godkend ferie", "Vagtplan").doesNotContain("Liv");
    }
}
