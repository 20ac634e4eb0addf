package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Gate;
import org.samrad.initiative.GateEvidence;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.PlannedDecisions;
import org.samrad.organisation.Country;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Regime;
import org.springframework.beans.factory.annotation.Autowired;

/// From a dated decision to a proposal in the right forum, a warning, a yellow card and its answer.
class ProposalsTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Forums forums;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private PlannedDecisions decisions;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Dialogues dialogues;

    @Autowired
    private Breaches breaches;

    @Autowired
    private BreachEvidence evidence;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Clock clock;

    private Person administrator;
    private Person liv;
    private Person bjarne;
    private Person sanne;
    private UUID organisation;
    private UUID office;
    private UUID local;
    private UUID main;
    private Initiative initiative;

    @BeforeEach
    void municipality() {
        administrator = administrator();
        organisation = organisations.add(
                new Organisation.Naming(Name.of("da", "Kommune " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                administrator);
        office = organisations.addUnit(organisation, null, "Borgerservice", administrator);
        main = forums.add(
                organisation, new Forums.NewForum("HovedMED", Forum.Level.MAIN, Regime.DK_MED, null), administrator);
        local = forums.add(
                organisation, new Forums.NewForum("LokalMED", Forum.Level.LOCAL, Regime.DK_MED, office), administrator);
        liv = person("Liv", organisation, Role.INITIATIVE_OWNER, administrator);
        bjarne = seated("Bjarne", local, Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR);
        sanne = seated("Sanne", local, Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR);
        initiative = initiatives.start(
                new Initiatives.Description(
                        new Initiative.Words("Nyt bookingsystem", "Borgere booker selv tid.", "da"),
                        List.of(),
                        List.of(new Initiative.Affected(organisation, office))),
                liv);
    }

    private Person seated(String name, UUID forum, Mandate.Side side, Mandate.Seat seat) {
        var person = person(name, organisation, null, administrator);
        var term = new Mandate.Term(clock.today().minusYears(1), null);
        forums.giveMandate(forum, new Forums.NewMandate(person.id(), side, seat, "", term), administrator);
        return access.get(person.id(), administrator);
    }

    private UUID plan(LocalDate on) {
        var decider =
                new PlannedDecision.Decider(organisation, office, "Chef for Borgerservice", PlannedDecision.Kind.LINE);
        return decisions.plan(initiative.id(), "Køb af systemet", on, decider, liv);
    }

    private Proposal ofDecision() {
        return proposals.of(initiative.id(), liv).stream()
                .filter(one -> one.cause().why() == Proposal.Why.DECISION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDatedDecisionIsProposedAtTheRightForumAndOwedByItsChair() {
        var on = clock.today().plusDays(90);

        plan(on);

        var proposal = ofDecision();
        var owed = commitments.about(proposal.id(), bjarne);
        assertThat(proposal.forum()).isEqualTo(local);
        assertThat(proposal.before()).isEqualTo(on);
        assertThat(proposal.reasoning()).extracting(RightForum.Step::key).startsWith("decider.unit", "at.unit");
        assertThat(proposals.list(local, 0, 26, sanne)).contains(proposal);
        assertThat(owed).singleElement().satisfies(one -> {
            assertThat(one.parties().debtor()).isEqualTo(bjarne.id());
            assertThat(one.due())
                    .isEqualTo(organisations.workingDays(organisation, liv).before(on, 1));
            assertThat(one.subject().kind()).isEqualTo(Commitment.Kind.DISCUSSION);
        });
    }

    @Test
    void anotherDayMovesTheProposalAndWhatIsOwed() {
        var decision = plan(clock.today().plusDays(90));
        var later = clock.today().plusDays(120);

        decisions.move(initiative.id(), decision, later, "Leverandøren er forsinket.", liv);

        var proposal = ofDecision();
        var owed = commitments.about(proposal.id(), bjarne);
        assertThat(proposal.before()).isEqualTo(later);
        assertThat(owed)
                .hasSize(2)
                .filteredOn(Commitment::isOpen)
                .singleElement()
                .satisfies(one -> assertThat(one.due()).isAfter(clock.today().plusDays(110)));
    }

    @Test
    void whatMustBeDiscussedIsNotDeclinedButMovedWithAReason() {
        plan(clock.today().plusDays(90));
        var id = ofDecision().id();

        assertThatThrownBy(() -> proposals.decline(id, "Nej", bjarne))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("dialogue.proposal.rule.duty"));
        var there = proposals.move(id, main, "Det rækker længere.", bjarne);

        assertThat(proposals.get(id, sanne).state()).isInstanceOf(Proposal.State.Moved.class);
        assertThat(proposals.of(initiative.id(), liv))
                .filteredOn(one -> one.id().equals(there))
                .singleElement()
                .satisfies(one -> assertThat(one.reasoning().getLast().key()).isEqualTo("moved"));
    }

    @Test
    void takenUpItBecomesAnItemUnderTheDuty() {
        plan(clock.today().plusDays(90));
        var proposal = ofDecision();
        var words = new AgendaItem.Words("Nyt bookingsystem", AgendaItem.Type.DISCUSSION, "", "", "", 0, "da");
        var alone = new Proposals.Acceptance(null, words, List.of());

        var item = proposals.accept(proposal.id(), alone, sanne);

        assertThat(proposals.get(proposal.id(), sanne).item()).isEqualTo(item);
        assertThatThrownBy(() -> proposals.accept(proposal.id(), alone, sanne)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whatWaitsBesideItIsTalkedOfInTheSameItem() {
        plan(clock.today().plusDays(90));
        var decision = ofDecision();
        var start = proposals.of(initiative.id(), liv).stream()
                .filter(one -> one.cause().why() != Proposal.Why.DECISION && local.equals(one.forum()))
                .findFirst()
                .orElseThrow();
        var words = new AgendaItem.Words("Nyt bookingsystem", AgendaItem.Type.DISCUSSION, "", "", "", 0, "da");

        var beside =
                proposals.beside(decision, sanne).stream().map(Proposal::id).toList();
        assertThat(browserOf(sanne).visit("/forums/" + local).html()).contains("2 wait for a place on the agenda");
        var item = proposals.accept(decision.id(), new Proposals.Acceptance(null, words, beside), sanne);

        assertThat(beside).containsExactly(start.id());
        assertThat(proposals.get(start.id(), sanne).item()).isEqualTo(item);
        assertThat(proposals.get(decision.id(), sanne).item()).isEqualTo(item);
        assertThat(dialogues.item(item, sanne).about().decision())
                .isEqualTo(decision.cause().decision());
    }

    @Test
    void strangersFindNothing() {
        plan(clock.today().plusDays(90));
        var other = organisations.add(
                new Organisation.Naming(Name.of("da", "Anden " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                administrator);
        var henrik = person("Henrik", other, Role.EMPLOYEE_REPRESENTATIVE, administrator);

        assertThatThrownBy(() -> proposals.list(local, 0, 26, henrik)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.of(initiative.id(), henrik)).isInstanceOf(NotFound.class);
    }

    @Test
    void aYellowCardClosesTheGateUntilItIsWithdrawn() {
        var decision = plan(clock.today().plusDays(3));
        assertThat(breaches.warnings(initiative, liv))
                .singleElement()
                .satisfies(warning -> assertThat(warning.finding()).isEqualTo(BreachWarning.Finding.MISSING));
        var charge = new BreachCase.Charge(
                BreachCase.Type.NOT_DISCUSSED,
                "Køb af systemet",
                clock.today(),
                "Det har ikke været på dagsordenen.",
                "da",
                new BreachCase.Links(initiative.id(), decision, null));

        var id = breaches.raise(local, charge, sanne);

        assertThat(standing(Gate.Criterion.NO_OPEN_BREACH)).isEqualTo(GateEvidence.Standing.NOT_MET);
        assertThat(standing(Gate.Criterion.DISCUSSED_BEFORE_DECISION)).isEqualTo(GateEvidence.Standing.NOT_MET);
        assertThat(breaches.get(id, bjarne).raised().answerBy())
                .isEqualTo(clock.today().plusMonths(1));
        assertThat(commitments.about(id, bjarne))
                .singleElement()
                .satisfies(one -> assertThat(one.due()).isEqualTo(clock.today().plusMonths(1)));

        breaches.withdraw(id, "Vi venter til mødet.", bjarne);

        assertThat(standing(Gate.Criterion.NO_OPEN_BREACH)).isEqualTo(GateEvidence.Standing.MET);
        assertThat(commitments.about(id, bjarne))
                .singleElement()
                .satisfies(one -> assertThat(one.ending().state()).isEqualTo(Commitment.State.KEPT));
        assertThat(breaches.get(id, sanne).state()).isInstanceOf(BreachCase.State.Withdrawn.class);
    }

    @Test
    void upheldItGoesToTheMainForumAsAProposal() {
        var charge = new BreachCase.Charge(
                BreachCase.Type.WRONG_LEVEL,
                "Ny struktur",
                clock.today(),
                "Det rammer alle.",
                "da",
                BreachCase.Links.NONE);
        var id = breaches.raise(local, charge, sanne);

        breaches.uphold(id, "Beslutningen haster.", bjarne);

        var chair = seated("Hanne", main, Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR);
        assertThat(proposals.list(main, 0, 26, chair))
                .anyMatch(one -> one.cause().why() == Proposal.Why.BREACH);
        breaches.settle(id, "Aftalt.", chair);
        assertThat(breaches.get(id, sanne).isOpen()).isFalse();
    }

    @Test
    void thePagesShowTheReasoningAndTheCase() {
        plan(clock.today().plusDays(60));
        var browser = browserOf(sanne);
        var proposal = ofDecision();

        assertThat(browser.visit("/forums/" + local + "/proposals").html()).contains("Nyt bookingsystem");
        assertThat(browser.visit("/forums/" + local + "/proposals/" + proposal.id())
                        .html())
                .contains("Borgerservice", "LokalMED");
        assertThat(browser.visit("/forums/" + local + "/breaches").html()).contains("/breaches/new");
        assertThat(browser.visit("/forums/" + local + "/breaches/new?initiative=" + initiative.id())
                        .status())
                .isEqualTo(200);
        assertThat(browser.visit("/initiatives/" + initiative.id()).html()).contains("LokalMED");
    }

    @Test
    void theLetterComesAsAFile() {
        var charge = new BreachCase.Charge(
                BreachCase.Type.NOT_DISCUSSED,
                "Ny struktur",
                clock.today(),
                "Ikke drøftet.",
                "da",
                BreachCase.Links.NONE);
        var id = breaches.raise(local, charge, sanne);
        var browser = browserOf(sanne);

        var letter = browser.visit("/breaches/" + id + "/letter.pdf");
        var sheet = browser.visit("/breaches/" + id + "/letter.odt");

        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.html()).startsWith("%PDF");
        assertThat(letter.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".pdf");
        assertThat(sheet.html()).startsWith("PK");
        assertThat(browser.visit("/breaches/" + id + "/letter.exe").status()).isEqualTo(404);
    }

    private GateEvidence.Standing standing(Gate.Criterion criterion) {
        return evidence.of(initiative).stream()
                .filter(finding -> finding.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
