package org.samrad.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class GuidelinesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Forums forums;

    @Autowired
    private Guidelines guidelines;

    @Autowired
    private ExpectedSteps expected;

    @Autowired
    private GuidelineStore store;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeFacts facts;

    @Autowired
    private Clock clock;

    private Person ada;
    private Committee committee;
    private Person bjarne;
    private Person sanne;
    private Person member;
    private Person omar;

    @BeforeEach
    void aMainCommittee() {
        ada = administrator();
        committee = Committee.in(organisations, forums, clock.today(), ada);
        bjarne = seated("Bjarne", Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR);
        sanne = seated("Sanne", Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR);
        member = seated("Mette", Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER);
        omar = person("Omar", committee.organisation(), Role.EMPLOYEE, ada);
    }

    private Person seated(String name, Mandate.Side side, Mandate.Seat seat) {
        var person = person(name, committee.organisation(), null, ada);
        committee.seat(forums, person, side, seat, ada);
        return access.get(person.id(), ada);
    }

    private UUID asked(Guideline.Kind kind) {
        return guidelines.request(committee.forum(), Committee.subject(kind), "Det går stærkt", sanne);
    }

    private UUID agreed(Guideline.Kind kind) {
        var id = asked(kind);
        guidelines.talk(id, clock.today(), bjarne);
        guidelines.write(id, committee.wording("Vi drøfter først."), 0, sanne);
        guidelines.approve(id, 1, bjarne);
        guidelines.approve(id, 1, sanne);
        return id;
    }

    @Test
    void theFirstTalkIsOwedByManagementsChair() {
        var id = asked(Guideline.Kind.GUIDELINE);

        assertThat(commitments.about(id, sanne)).singleElement().satisfies(owed -> {
            assertThat(owed.parties().debtor()).isEqualTo(bjarne.id());
            assertThat(owed.due())
                    .isAfter(clock.today().plusDays(22))
                    .isBeforeOrEqualTo(clock.today().plusDays(30));
            assertThat(organisations
                            .workingDays(committee.organisation(), sanne)
                            .isWorkingDay(owed.due()))
                    .isTrue();
        });
        guidelines.talk(id, clock.today(), sanne);

        assertThat(commitments.about(id, sanne))
                .singleElement()
                .satisfies(owed -> assertThat(owed.ending().state()).isEqualTo(Commitment.State.KEPT));
    }

    @Test
    void itHoldsWhenBothSidesHaveApprovedTheSameWords() {
        var id = asked(Guideline.Kind.GUIDELINE);
        guidelines.talk(id, clock.today(), bjarne);
        guidelines.write(id, committee.wording("Første ord"), 0, sanne);
        guidelines.approve(id, 1, bjarne);
        guidelines.write(id, committee.wording("Andre ord"), 1, sanne);

        assertThatThrownBy(() -> guidelines.approve(id, 1, bjarne)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> guidelines.write(id, committee.wording("Tabt"), 1, bjarne))
                .isInstanceOf(RuleBroken.class);
        guidelines.approve(id, 2, sanne);
        assertThat(guidelines.inForce(committee.organisation(), clock.today(), omar))
                .isEmpty();
        guidelines.approve(id, 2, bjarne);

        assertThat(guidelines.inForce(committee.organisation(), clock.today(), omar))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(id);
                    assertThat(one.holding()).isNotNull();
                    assertThat(one.steps()).hasSize(1);
                });
    }

    @Test
    void draftsAreForTheCommitteeAndAgreementsForAllEmployees() {
        var id = asked(Guideline.Kind.GUIDELINE);
        var stranger = person(
                "Nora", Committee.in(organisations, forums, clock.today(), ada).organisation(), null, ada);

        assertThatThrownBy(() -> guidelines.get(id, omar)).isInstanceOf(NotFound.class);
        assertThat(guidelines.ofForum(committee.forum(), 0, 10, omar)).isEmpty();
        assertThat(guidelines.ofForum(committee.forum(), 0, 10, member)).hasSize(1);
        var held = agreed(Guideline.Kind.GUIDELINE);

        assertThat(guidelines.get(held, omar).holding()).isNotNull();
        assertThatThrownBy(() -> guidelines.get(held, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guidelines.ofForum(committee.forum(), 0, 10, stranger))
                .isInstanceOf(NotFound.class);
        assertThat(guidelines.inForce(committee.organisation(), clock.today(), stranger))
                .isEmpty();
    }

    @Test
    void eachActIsForItsSeat() {
        var id = asked(Guideline.Kind.GUIDELINE);

        for (var one : List.of(member, omar)) {
            assertThatThrownBy(() -> guidelines.request(
                            committee.forum(), Committee.subject(Guideline.Kind.GUIDELINE), "Ja", one))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> guidelines.talk(id, clock.today(), member)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guidelines.refuse(id, clock.today(), "Nej", sanne))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guidelines.giveNotice(id, "Nej", member)).isInstanceOf(NotAllowed.class);
        guidelines.talk(id, clock.today(), sanne);
        guidelines.write(id, committee.wording("Ord"), 0, bjarne);
        assertThatThrownBy(() -> guidelines.approve(id, 1, member)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void managementRefusesOnlyAfterADiscussion() {
        var id = asked(Guideline.Kind.GUIDELINE);

        assertThatThrownBy(() -> guidelines.refuse(id, clock.today(), " ", bjarne))
                .isInstanceOf(RuleBroken.class);
        guidelines.refuse(id, clock.today(), "Begge parter fremlagde deres syn.", bjarne);

        assertThat(guidelines.get(id, sanne).stage(clock.today())).isEqualTo(Guideline.Stage.REFUSED);
        assertThat(commitments.about(id, sanne)).noneMatch(Commitment::isOpen);
    }

    @Test
    void noticeRunsAndThenItExpires() {
        var id = agreed(Guideline.Kind.GUIDELINE);
        guidelines.giveNotice(id, "Forældet", sanne);
        var end = clock.today().plusMonths(3);

        assertThat(guidelines.inForce(committee.organisation(), end.minusDays(1), omar))
                .hasSize(1);
        assertThat(guidelines.inForce(committee.organisation(), end, omar)).isEmpty();
        assertThat(store.over(end.minusDays(1))).doesNotContain(id);
        assertThat(store.over(end)).contains(id);
        guidelines.expire();
        assertThat(guidelines.get(id, omar).stage(clock.today())).isEqualTo(Guideline.Stage.NOTICE_GIVEN);
    }

    @Test
    void proceduralGuidelineChangesOnlyWhenEverybodyAgrees() {
        var id = agreed(Guideline.Kind.PROCEDURAL);

        assertThatThrownBy(() -> guidelines.giveNotice(id, "Væk", bjarne)).isInstanceOf(RuleBroken.class);
        guidelines.write(id, committee.wording("Nye ord"), 0, bjarne);
        guidelines.approve(id, 1, bjarne);
        guidelines.approve(id, 1, sanne);
        assertThat(guidelines.get(id, omar).holding())
                .isNotNull()
                .satisfies(v -> assertThat(v.number()).isEqualTo(1));
        guidelines.approve(id, 1, member);

        assertThat(guidelines.get(id, omar).holding())
                .isNotNull()
                .satisfies(v -> assertThat(v.number()).isEqualTo(2));
        assertThat(guidelines.versions(guidelines.get(id, omar), omar)).hasSize(2);
    }

    @Test
    void proceduralGuidelineBelongsInTheMainCommittee() {
        var local = forums.add(
                committee.organisation(), new Forums.NewForum("Lokal-MED", Forum.Level.LOCAL, null, null), ada);
        forums.giveMandate(
                local,
                new Forums.NewMandate(
                        sanne.id(),
                        Mandate.Side.EMPLOYEES,
                        Mandate.Seat.VICE_CHAIR,
                        "FOA",
                        new Mandate.Term(clock.today(), null)),
                ada);
        var vice = access.get(sanne.id(), ada);

        assertThatThrownBy(() ->
                        guidelines.request(local, Committee.subject(Guideline.Kind.PROCEDURAL), "Teknologi", vice))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("guideline.rule.main-forum"));
    }

    @Test
    void newInitiativeIsToldItsExpectedSteps() {
        var id = agreed(Guideline.Kind.PROCEDURAL);
        var liv = person("Liv", committee.organisation(), Role.INITIATIVE_OWNER, ada);
        var words = new Initiative.Words("Nyt system", "Et nyt system.", "da");
        var initiative = initiatives.start(new Initiatives.Description(words, List.of(), List.of()), liv);
        facts.addGroup(
                initiative.id(),
                new InitiativeFacts.NewGroup(AffectedGroup.Kind.EMPLOYEES, "Sagsbehandlere", 80, null, null),
                access.get(liv.id(), ada));

        assertThat(expected.of(initiative, omar)).singleElement().satisfies(one -> {
            assertThat(one.guideline().id()).isEqualTo(id);
            assertThat(one.finding().basis()).isEqualTo(Reach.Basis.PEOPLE);
            assertThat(one.steps())
                    .singleElement()
                    .satisfies(step ->
                            assertThat(step.forums()).extracting(Forum::id).containsExactly(committee.forum()));
        });
        assertThatThrownBy(() -> expected.say(id, initiative.id(), Reach.Choice.DOES_NOT, "Lille", omar))
                .isInstanceOf(NotAllowed.class);
        expected.say(id, initiative.id(), Reach.Choice.DOES_NOT, "Kun et navneskifte", bjarne);
        assertThat(expected.of(initiative, omar)).singleElement().satisfies(one -> {
            assertThat(one.finding().counts()).isFalse();
            assertThat(one.steps()).isEmpty();
        });
    }
}
