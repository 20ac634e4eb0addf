package org.samrad.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Gate;
import org.samrad.initiative.GateEvidence;
import org.springframework.beans.factory.annotation.Autowired;

class ExpectationsTest extends SharedSolution {
    @Autowired
    private Commitments commitments;

    @Autowired
    private Adaptations adaptations;

    @Autowired
    private ExpectationEvidence evidence;

    @Autowired
    private ExpectationData data;

    @Test
    void needsLineUpAndTheOwnerOwesEachAnAnswer() {
        var theirs = need(museum, "Ferie", "Uden egen pc", greta);
        var others = need(permits, "ferie", "Med delegation", liv);

        var table = expectations.sideBySide(hr.id(), omar);
        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.all()).hasSize(2));
        assertThat(expectations.get(others, tuva).stated().side()).isEqualTo(Side.PROVIDER);
        assertThat(commitments.about(theirs, liv)).singleElement().satisfies(owed -> {
            assertThat(owed.parties().debtor()).isEqualTo(liv.id());
            assertThat(owed.parties().creditor()).isEqualTo(greta.id());
        });

        expectations.treat(theirs, Need.Kind.CONFIGURABLE, "Nogle har ingen pc", "Kiosk, 2.000 kr.", liv);
        assertThat(commitments.about(theirs, liv).getFirst().ending().state()).isEqualTo(Commitment.State.KEPT);
        assertThat(expectations.sideBySide(hr.id(), tuva).untreated()).isEqualTo(1);
    }

    @Test
    void onlyTheOwnInstitutionOrTheProviderStatesANeed() {
        assertThatThrownBy(() -> need(permits, "Ferie", "x", greta)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> need(museum, "Ferie", "x", omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> need(museum, "Ferie", "x", stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> expectations.sideBySide(hr.id(), stranger)).isInstanceOf(NotFound.class);
        var need = need(museum, "Ferie", "x", greta);
        assertThatThrownBy(() -> expectations.treat(need, Need.Kind.COMMON, "y", "", greta))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> expectations.withdraw(need, tuva)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasDecidedAboutNeedsIsInTheDraft() {
        expectations.treat(need(museum, "Ferie", "Uden pc", greta), Need.Kind.COMMON, "Alle", "", liv);
        expectations.treat(need(museum, "Vagter", "Vagtplan", greta), Need.Kind.DECLINED, "Egen løsning", "", liv);

        var draft = agreements.get(agreements.draft(hr.id(), museum, "da", liv), liv);

        assertThat(draft.items())
                .extracting(item -> item.words().kind())
                .containsExactlyInAnyOrder(Item.Kind.VALUE, Item.Kind.NOT_COVERED);
        assertThatThrownBy(() -> agreements.offer(draft.id(), liv)).hasMessageContaining("incomplete");
        assertThatThrownBy(() -> agreements.draft(hr.id(), museum, "da", liv)).hasMessageContaining("drafted-already");
        assertThatThrownBy(() -> agreements.get(draft.id(), greta)).isInstanceOf(NotFound.class);
    }

    @Test
    void signedByBothItBecomesCommitmentsThatEndWithTheOtherSidesWord() {
        var id = signed(museum, greta);
        var item = agreements.get(id, omar).items().getFirst();

        assertThat(agreements.unchanged(agreements.get(id, liv), liv)).contains(true);
        assertThat(commitments.about(item.id(), liv)).singleElement().satisfies(owed -> {
            assertThat(owed.subject().kind()).isEqualTo(Commitment.Kind.EXPECTATION);
            assertThat(owed.parties().debtor()).isEqualTo(liv.id());
            assertThat(owed.parties().creditor()).isEqualTo(greta.id());
            assertThat(owed.due()).isEqualTo(LocalDate.of(2027, 3, 1));
        });
        var seen = new Item.Evidence("12 af 40 bruger det", "https://example.org/tal");
        agreements.mark(id, item.id(), new Item.Mark(Item.Result.MET, null, seen), liv);
        assertThat(commitments.about(item.id(), liv).getFirst().isOpen()).isTrue();
        agreements.mark(id, item.id(), new Item.Mark(Item.Result.PARTLY, Commitment.Reason.NO_TIME, seen), greta);
        assertThat(commitments.about(item.id(), liv).getFirst().ending().state())
                .isEqualTo(Commitment.State.PARTLY);
        agreements.review(id, greta);
        agreements.close(id, liv);
        assertThat(agreements.get(id, greta).state()).isEqualTo(Agreement.State.CLOSED);
        assertThat(agreements.unchanged(agreements.get(id, liv), liv)).contains(true);
    }

    @Test
    void everyVersionStaysAndTheNegotiationIsBetweenTheTwo() {
        var id = agreements.draft(hr.id(), museum, "da", liv);
        var item = agreements.addItem(id, value("Ferie"), liv);
        agreements.addItem(id, value("Syg"), liv);
        agreements.offer(id, liv);
        agreements.comment(id, item, "Også for frivillige?", greta);
        agreements.changeItem(id, item, 2, value("Ferie, også for frivillige"), greta);

        assertThat(agreements.versions(id, liv)).hasSize(4);
        assertThat(agreements.versions(id, greta))
                .extracting(Agreements.Version::version)
                .containsExactly(4, 3);
        assertThat(agreements.items(id, 3, greta))
                .extracting(one -> one.words().text())
                .containsExactly("Ferie", "Syg");
        assertThatThrownBy(() -> agreements.items(id, 1, greta)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.get(id, tuva)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.comments(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.sign(id, 4, omar)).isInstanceOf(NotAllowed.class);
        assertThat(agreements.ofInitiative(hr.id(), tuva)).isEmpty();
        assertThat(data.export(greta)).containsEntry("comments", List.of("Også for frivillige?"));
    }

    @Test
    void noRolloutWithoutSignatureAndNoUseWithoutReadiness() {
        var today = LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(1);
        var wave = rollouts.plan(hr.id(), new Wave.Plan("Første", "da", today, today.plusMonths(5), 1), liv);
        rollouts.include(wave, List.of(museum, permits), liv);
        rollouts.addPackage(wave, new TaskPackage.Words("Oplæring", "Alle kan", "", "", today), liv);
        signed(museum, greta);
        assertThatThrownBy(() -> rollouts.start(wave, liv)).hasMessageContaining("wave-unsigned");
        var later =
                rollouts.plan(hr.id(), new Wave.Plan("Anden", "da", today.plusMonths(6), today.plusMonths(9), 1), liv);
        rollouts.include(later, List.of(permits), liv);
        rollouts.start(wave, liv);

        var one = rollouts.inWave(rollouts.wave(wave, greta), greta).getFirst();
        assertThatThrownBy(() -> rollouts.deliver(one.id(), today, greta)).isInstanceOf(NotAllowed.class);
        rollouts.deliver(one.id(), today, liv);
        assertThatThrownBy(() -> rollouts.use(one.id(), today, "x", greta)).hasMessageContaining("use-ready-only");
        rollouts.ready(one.id(), null, Rollout.Standing.NOT_READY, "Mangler oplæring", greta);
        rollouts.ready(one.id(), null, Rollout.Standing.READY, "", greta);
        assertThatThrownBy(() -> rollouts.use(one.id(), today, "x", liv)).isInstanceOf(NotAllowed.class);
        rollouts.use(one.id(), today, "Alle 12 har søgt ferie", greta);
        assertThat(rollouts.get(one.id(), omar).state()).isEqualTo(Rollout.State.IN_USE);
        rollouts.end(wave, liv);
        assertThatThrownBy(() -> rollouts.get(one.id(), tuva)).isInstanceOf(NotFound.class);
    }

    @Test
    void eachInstitutionHasItsOwnCopyOfAPackageAndSomebodyOwesIt() {
        var day = LocalDate.of(2027, 1, 15);
        var wave = rollouts.plan(hr.id(), new Wave.Plan("Første", "da", day, day.plusMonths(5), 1), liv);
        rollouts.addPackage(wave, new TaskPackage.Words("Oplæring", "Alle kan", "10 ledere", "", day), liv);
        rollouts.include(wave, List.of(museum, permits), liv);
        var seen = rollouts.wave(wave, greta);
        var own = rollouts.packages(seen, greta);

        assertThat(own).hasSize(1);
        assertThat(rollouts.packages(seen, liv)).hasSize(2);
        rollouts.give(own.getFirst().id(), omar.id(), day, greta);
        assertThat(commitments
                        .about(own.getFirst().id(), liv)
                        .getFirst()
                        .parties()
                        .debtor())
                .isEqualTo(omar.id());
        assertThatThrownBy(() -> rollouts.give(own.getFirst().id(), tuva.id(), day, greta))
                .isInstanceOfAny(NotAllowed.class, org.samrad.base.RuleBroken.class);
        var why = new Rollouts.Said(TaskPackage.Result.NOT_DONE, Commitment.Reason.NO_TIME, "Flyttet til marts");
        rollouts.finish(own.getFirst().id(), why, omar);
        assertThat(commitments
                        .about(own.getFirst().id(), liv)
                        .getFirst()
                        .ending()
                        .state())
                .isEqualTo(Commitment.State.NOT_KEPT);
    }

    @Test
    void gatesAreProvenByDraftsSignaturesAndReadiness() {
        assertThat(standing(Gate.Criterion.EXPECTATIONS_DRAFTED)).isEqualTo(GateEvidence.Standing.NOT_MET);
        signed(museum, greta);
        assertThat(standing(Gate.Criterion.EXPECTATIONS_DRAFTED)).isEqualTo(GateEvidence.Standing.NOT_MET);
        agreements.draft(hr.id(), permits, "da", liv);
        assertThat(standing(Gate.Criterion.EXPECTATIONS_DRAFTED)).isEqualTo(GateEvidence.Standing.MET);

        assertThat(standing(Gate.Criterion.EXPECTATIONS_SIGNED)).isEqualTo(GateEvidence.Standing.NOT_MET);
        var day = LocalDate.of(2027, 1, 15);
        var wave = rollouts.plan(hr.id(), new Wave.Plan("Første", "da", day, day.plusMonths(5), 1), liv);
        rollouts.include(wave, List.of(museum), liv);
        assertThat(standing(Gate.Criterion.EXPECTATIONS_SIGNED)).isEqualTo(GateEvidence.Standing.MET);
        assertThat(standing(Gate.Criterion.READINESS)).isEqualTo(GateEvidence.Standing.NOT_MET);
    }

    private GateEvidence.Standing standing(Gate.Criterion criterion) {
        return evidence.of(hr).stream()
                .filter(found -> found.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void whoHasTheSolutionAsksForAChangeAndSeesWhatBecameOfIt() {
        assertThatThrownBy(() -> adaptations.ask(hr.id(), "Flere felter", "da", omar))
                .hasMessageContaining("ask-delivered-only");
        signed(museum, greta);
        var today = LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(1);
        var wave = rollouts.plan(hr.id(), new Wave.Plan("Første", "da", today, today.plusMonths(5), 1), liv);
        rollouts.include(wave, List.of(museum), liv);
        rollouts.start(wave, liv);
        rollouts.deliver(
                rollouts.inWave(rollouts.wave(wave, liv), liv).getFirst().id(), today, liv);

        UUID asked = adaptations.ask(hr.id(), "Flere felter", "da", omar);
        adaptations.decide(asked, Adaptation.Answer.ACCEPTED, "God idé", today.plusMonths(1), liv);
        assertThat(commitments.about(asked, liv))
                .extracting(one -> one.ending().state())
                .containsExactlyInAnyOrder(Commitment.State.KEPT, Commitment.State.OPEN);
        adaptations.release(asked, liv);
        assertThat(adaptations.get(asked, omar).state()).isEqualTo(Adaptation.State.RELEASED);
        assertThatThrownBy(() -> adaptations.get(asked, tuva)).isInstanceOf(NotFound.class);
    }
}
