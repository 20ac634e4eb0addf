package org.samrad.pair;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Listing;
import org.samrad.programme.LearningPair;

/// What is owed in a room stands on “What I owe” too, and may be let go, handed over or reported there. The room tells
/// the same.
class OwedInARoomTest extends InARoom {
    private UUID promised(Person inCharge) {
        var words = new Promise.Words("Teknik", "Råd om e-tjänster", "sv");
        return promises.promise(pair, home(large), words, effort(inCharge, 20), small);
    }

    private Promise promise(UUID id) {
        return promises.get(room(small), id, small);
    }

    private UUID open(UUID thing) {
        return commitments.about(thing, small).stream()
                .filter(Commitment::isOpen)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private FollowUp followUp(Person by, int months) {
        return continuations.followUps(room(by), by).stream()
                .filter(one ->
                        one.organisation().equals(home(by)) && one.asked().months() == months)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasLetGoIsNotOpenInTheRoomEither() {
        var id = promised(smallMember);
        promises.give(pair, id, clock.today(), 3, "", small);

        commitments.waive(open(id), "Vi har fått hjälp av andra.", large);

        var now = promise(id);
        var outcome = requireNonNull(now.standing().outcome());
        assertThat(now.isOpen()).isFalse();
        assertThat(outcome.state()).isEqualTo(Commitment.State.LAPSED);
        assertThat(outcome.said()).isEqualTo("Vi har fått hjälp av andra.");
        assertThat(Balance.of(room(small).members(), promises.list(room(small), small))
                        .lines()
                        .getFirst())
                .isEqualTo(new Balance.Line(room(small).members().getFirst(), 3, 3, 0));
        assertThatThrownBy(() -> promises.give(pair, id, clock.today(), 2, "", small))
                .hasMessageContaining("promise-ended");
        var kept = new Promise.Outcome(Commitment.State.KEPT, null, "Ändå", clock.today());
        assertThatThrownBy(() -> promises.end(pair, id, kept, large)).hasMessageContaining("promise-ended");
        assertThat(browserOf(small).visit("/pairs/" + pair + "/promises/" + id).html())
                .contains("Lapsed", "Vi har fått hjälp av andra.", "Nobody owes it any more");
    }

    @Test
    void whoTakesItOverIsInChargeInTheRoom() {
        var id = promised(smallMember);

        commitments.handOver(open(id), small.id(), "Nils slutar", smallMember);

        assertThat(promise(id).effort().inCharge()).isEqualTo(small.id());
        assertThat(promise(id).isOpen()).isTrue();
        var version = promise(id).standing().version();
        promises.change(pair, id, promise(id).words(), effort(smallMember, 8), version, small);
        assertThat(promise(id).effort().inCharge()).isEqualTo(smallMember.id());
        assertThat(promise(id).isOpen()).isTrue();
    }

    @Test
    void whatIsOwedInARoomGoesToNobodyWithoutASeat() {
        var id = promised(smallMember);
        var boss = person("Birgit", home(small), Role.ORGANISATION_ADMINISTRATOR, ada);

        assertThatThrownBy(() -> commitments.handOver(open(id), colleague.id(), "Ledig", smallMember))
                .hasMessageContaining("not-known");
        assertThat(commitments.handOverAll(smallMember.id(), boss.id(), "Slutar", boss))
                .isZero();
        assertThat(commitments.stays(smallMember.id(), boss)).isEqualTo(1);
        assertThat(browserOf(boss).visit("/commitments").html()).doesNotContain("Råd om e-tjänster");
        assertThatThrownBy(() -> commitments.get(open(id), boss)).isInstanceOf(NotFound.class);
        assertThat(commitments.handOverAll(smallMember.id(), small.id(), "Slutar", boss))
                .isEqualTo(1);
        assertThat(promise(id).effort().inCharge()).isEqualTo(small.id());
    }

    @Test
    void aStatusThatTheOthersDoNotNeedIsNotAskedForAnyMore() {
        continued();
        var mine = followUp(small, FollowUp.HALF_A_YEAR);

        commitments.waive(open(mine.id()), "Vi talades vid i går.", large);

        assertThat(followUp(small, FollowUp.HALF_A_YEAR).isOpen()).isFalse();
        assertThat(followUp(small, FollowUp.A_YEAR).isOpen()).isTrue();
        var answer = new FollowUp.Answer(all(FollowUp.Result.REACHED), "Klart", "sv", false, small.id(), clock.now());
        assertThatThrownBy(() -> continuations.answer(pair, mine.id(), answer, small))
                .hasMessageContaining("let-go");
        var one = browserOf(small);
        assertThat(one.visit("/pairs/" + pair + "/continuation").html())
                .contains("No longer needed", "Vi talades vid i går.");
        assertThat(one.visit("/pairs/" + pair + "/follow-ups/" + mine.id()).html())
                .contains("The others have not needed this status");
    }

    @Test
    void aFirstStepThatIsReportedElsewhereIsKnownInTheRoom() {
        continued();
        var area = continuations.agreed(room(small), small).areas().getFirst();
        var mine = new Continuation.Step(area.id(), home(small));
        var step = continuations.steps(room(small), small);
        assertThat(step).hasSize(2);
        assertThat(step.get(mine)).matches(Commitment::isOpen);

        var owed = open(area.owedBy(area.owners().getFirst()));
        commitments.report(owed, Commitment.State.KEPT, null, "Mötet är hållet.", smallMember);

        assertThat(continuations.steps(room(large), large).get(mine)).matches(one -> !one.isOpen());
        assertThat(browserOf(large).visit("/pairs/" + pair + "/continuation").html())
                .contains("Kept", "Mötet är hållet.", "Under way");
    }

    @Test
    void whatASideWroteAboutAStatusStaysInTheRoom() {
        continued();
        var mine = followUp(small, FollowUp.HALF_A_YEAR);
        var words = "Två mallar delas.";
        var answer = new FollowUp.Answer(all(FollowUp.Result.REACHED), words, "sv", false, small.id(), clock.now());

        continuations.answer(pair, mine.id(), answer, small);

        assertThat(commitments.about(mine.id(), small))
                .extracting(one -> one.ending().note())
                .containsExactly("");
    }

    @Test
    void whatIsOpenEndsWithThePairAndSaysSo() {
        var id = promised(small);
        continued();
        for (var by : List.of(small, large)) {
            continuations.evaluate(
                    pair,
                    new Evaluation(
                            home(by),
                            java.util.Set.of(Evaluation.Cause.TRUST),
                            new Evaluation.Words("", "Inget", "sv", false),
                            new Evaluation.Meetings(0, 0),
                            new Evaluation.Said(by.id(), clock.now())),
                    by);
        }

        continuations.end(pair, "Vi slås ihop.", small);

        var outcome = requireNonNull(promise(id).standing().outcome());
        assertThat(outcome.said()).isEqualTo("Vi slås ihop.");
        assertThat(continuations.followUps(room(small), small)).noneMatch(FollowUp::isOpen);
        assertThat(continuations.steps(room(small), small).values()).noneMatch(Commitment::isOpen);
        var report = reports.report(round, organiser).report();
        assertThat(report.figures().exchange().promised()).isZero();
    }

    @Test
    void whereTheOrganiserEndsThePairNothingStaysOpen() {
        var id = promised(small);

        pairings.move(pair, LearningPair.State.ENDED, organiser);

        assertThat(promise(id).isOpen()).isFalse();
        var open = new Listing(Listing.Side.OWE, Listing.Which.OPEN, Listing.Narrowed.NOT);
        assertThat(commitments.list(open, 0, 50, small))
                .noneMatch(one -> one.subject().house().equals("pair"));
    }
}
