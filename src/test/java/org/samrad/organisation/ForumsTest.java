package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Act;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.beans.factory.annotation.Autowired;

class ForumsTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Forums forums;

    @Autowired
    private Coverages coverages;

    @Autowired
    private ClosingDays closing;

    @Autowired
    private Clock clock;

    private Person ada;
    private UUID home;
    private UUID main;

    @BeforeEach
    void anOrganisationWithAMainCommittee() {
        ada = administrator();
        home = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
        main = forums.add(home, new Forums.NewForum("HSU", Forum.Level.MAIN, Regime.DK_SU, null), ada);
    }

    private UUID seat(UUID forum, Person person, Mandate.Side side, Mandate.Seat seat, @Nullable LocalDate to) {
        var term = new Mandate.Term(clock.today().minusDays(5), to);
        return forums.giveMandate(forum, new Forums.NewMandate(person.id(), side, seat, "HK", term), ada);
    }

    private boolean may(Person person, Act act, UUID forum) {
        return access.get(person.id(), ada).may(act, forums.get(forum, ada).scope());
    }

    @Test
    void theRoleComesAndGoesWithTheSeat() {
        var bjarne = person("Bjarne", home, null, ada);
        var chair = seat(main, bjarne, Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR, null);

        assertThat(may(bjarne, Act.APPROVE_FOR_MANAGEMENT, main)).isTrue();
        assertThat(may(bjarne, Act.APPROVE_FOR_EMPLOYEES, main)).isFalse();
        assertThat(forums.sideOf(main, bjarne)).contains(Mandate.Side.MANAGEMENT);
        forums.endMandate(chair, clock.today().minusDays(1), ada);

        assertThat(may(bjarne, Act.APPROVE_FOR_MANAGEMENT, main)).isFalse();
        assertThat(forums.sideOf(main, bjarne)).isEmpty();
    }

    @Test
    void aSeatOfThePastOrTheFutureAllowsNothingToday() {
        var sanne = person("Sanne", home, null, ada);
        var later = new Mandate.Term(clock.today().plusDays(1), null);
        seat(
                main,
                sanne,
                Mandate.Side.EMPLOYEES,
                Mandate.Seat.MEMBER,
                clock.today().minusDays(1));
        forums.giveMandate(
                main, new Forums.NewMandate(sanne.id(), Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, "HK", later), ada);

        assertThat(may(sanne, Act.READ_FORUM, main)).isFalse();
    }

    @Test
    void eachFirstSitsOnItsSideAndAlone() {
        var sanne = person("Sanne", home, null, ada);
        var omar = person("Omar", home, null, ada);
        seat(main, sanne, Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR, null);

        assertRefused("side", () -> seat(main, omar, Mandate.Side.EMPLOYEES, Mandate.Seat.CHAIR, null));
        assertRefused("seat", () -> seat(main, omar, Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR, null));
        assertThat(may(sanne, Act.RAISE_BREACH, main)).isTrue();
    }

    @Test
    void deputyStandsInForSomebodyOfTheSameSide() {
        var sanne = person("Sanne", home, null, ada);
        var omar = person("Omar", home, null, ada);
        var first = seat(main, sanne, Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, null);
        var term = new Mandate.Term(clock.today(), null);

        assertRefused(
                "deputy-of",
                () -> forums.giveMandate(
                        main,
                        new Forums.NewMandate(omar.id(), Mandate.Side.MANAGEMENT, Mandate.Seat.DEPUTY, "", term, first),
                        ada));
        forums.giveMandate(
                main,
                new Forums.NewMandate(omar.id(), Mandate.Side.EMPLOYEES, Mandate.Seat.DEPUTY, "", term, first),
                ada);
        assertThat(forums.sitting(main, clock.today(), omar))
                .extracting(Forums.HeldMandate::name)
                .containsExactlyInAnyOrder("Sanne", "Omar");
    }

    @Test
    void whoSitsIsForTheOrganisationOnly() {
        var elsewhere = organisations.add(
                new Organisation.Naming(Name.of("da", "Anden " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
        var stranger = person("Sigrid", elsewhere, Role.CHAIR, ada);

        assertThat(forums.sitting(main, clock.today(), person("Omar", home, Role.EMPLOYEE, ada)))
                .isEmpty();
        assertThatThrownBy(() -> forums.sitting(main, clock.today(), stranger)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void subcommitteeHasACommitteeAboveItAndATask() {
        assertRefused(
                "parent",
                () -> forums.add(home, new Forums.NewForum("IT-udvalg", Forum.Level.SUB_COMMITTEE, null, null), ada));
        assertRefused("mandate", () -> forums.add(home, sub("IT-udvalg", main, ""), ada));
        var it = forums.add(home, sub("IT-udvalg", main, "Forbereder sager om it."), ada);

        assertThat(forums.get(it, ada).parent()).isEqualTo(main);
        assertRefused("parent", () -> forums.change(main, under("HSU", it), 1, ada));
        assertRefused("", () -> forums.dissolve(main, clock.today(), "Ny struktur", ada));
    }

    private static Forums.NewForum sub(String name, UUID parent, String task) {
        var usual = Forum.Working.USUAL;
        var working = new Forum.Working(
                usual.openness(), usual.seats(), "", task, "", List.of("HK", "DM"), new Forum.Rules(8, 5, 10, null));
        return new Forums.NewForum(
                name, Forum.Level.SUB_COMMITTEE, Regime.DK_SU, null, parent, working, Forums.Begins.ESTABLISHED);
    }

    private static Forums.NewForum under(String name, @Nullable UUID parent) {
        return new Forums.NewForum(
                name, Forum.Level.MAIN, Regime.DK_SU, null, parent, Forum.Working.USUAL, Forums.Begins.ESTABLISHED);
    }

    @Test
    void rulesOfProcedureGoBeforeTheProfile() {
        var it = forums.get(forums.add(home, sub("IT-udvalg", main, "Forbereder."), ada), ada);
        var usual = forums.deadlines(forums.get(main, ada), clock.today(), ada);
        var own = forums.deadlines(it, clock.today(), ada);

        assertThat(usual.proposalDays()).isEqualTo(12);
        assertThat(usual.sendDays()).isEqualTo(10);
        assertThat(usual.silentApprovalDays()).isEmpty();
        assertThat(own.proposalDays()).isEqualTo(8);
        assertThat(own.sendDays()).isEqualTo(5);
        assertThat(own.silentApprovalDays()).contains(10);
        assertThat(own.firstTalkDays()).isEqualTo(usual.firstTalkDays());
        assertThatThrownBy(() -> new Forum.Rules(5, 8, null, null)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void proposedCommitteeHasNoSeatsUntilItIsEstablished() {
        var fresh = new Forums.NewForum(
                "AMU", Forum.Level.LOCAL, Regime.DK_SU, null, main, Forum.Working.USUAL, Forums.Begins.PROPOSED);
        var forum = forums.add(home, fresh, ada);
        var sanne = person("Sanne", home, null, ada);

        assertRefused("", () -> seat(forum, sanne, Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, null));
        forums.establish(forum, clock.today(), ada);
        seat(forum, sanne, Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, null);

        assertThat(forums.states(forum, ada)).hasSize(2);
    }

    @Test
    void mergerNeedsAnAgreementAndEndsTheSeats() {
        var local = forums.add(home, under("SU Øst", main), ada);
        var below = forums.add(home, sub("Udvalg", local, "Forbereder."), ada);
        var sanne = person("Sanne", home, null, ada);
        seat(local, sanne, Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, null);

        assertRefused("words", () -> forums.merge(local, main, clock.today(), " ", ada));
        assertRefused("into", () -> forums.merge(local, local, clock.today(), "Aftale", ada));
        assertRefused("on", () -> forums.merge(local, main, clock.today().plusDays(1), "Aftale", ada));
        forums.merge(local, main, clock.today().minusDays(1), "Aftale af 1. november", ada);

        assertThat(forums.get(local, ada).state()).isInstanceOf(Forum.State.Merged.class);
        assertThat(forums.get(below, ada).parent()).isEqualTo(main);
        assertThat(may(sanne, Act.READ_FORUM, local)).isFalse();
        assertThat(forums.states(local, ada)).last().isInstanceOfSatisfying(Forum.State.Merged.class, merged -> {
            assertThat(merged.agreement()).contains("1. november");
            assertThat(merged.into()).isEqualTo(main);
        });
    }

    @Test
    void twoWhoChangeACommitteeAtOnceLoseNothing() {
        forums.change(main, under("Hovedudvalget", null), 1, ada);

        assertRefused("", () -> forums.change(main, under("HSU 2", null), 1, ada));
        assertThat(forums.get(main, ada).name()).isEqualTo("Hovedudvalget");
    }

    @Test
    void groupsWithoutAnybodyAreNamed() {
        var it = forums.add(home, sub("IT-udvalg", main, "Forbereder."), ada);
        seat(it, person("Sanne", home, null, ada), Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, null);
        var sitting = forums.sitting(it, clock.today(), ada).stream()
                .map(Forums.HeldMandate::mandate)
                .toList();

        assertThat(forums.get(it, ada).unrepresented(sitting)).containsExactly("DM");
    }

    @Test
    void closingDaysAreNoWorkingDays() {
        var eve = LocalDate.of(2026, 12, 24);
        assertThat(organisations.workingDays(home, ada).isWorkingDay(eve)).isTrue();
        closing.add(home, eve, ClosingDay.Returns.YEARLY, "Juleaftensdag", ada);

        assertRefused("on", () -> closing.add(home, eve, ClosingDay.Returns.ONCE, "Igen", ada));
        assertThat(organisations.workingDays(home, ada).isWorkingDay(eve)).isFalse();
        assertThat(organisations.workingDays(home, ada).isWorkingDay(LocalDate.of(2029, 12, 24)))
                .isFalse();
        closing.remove(home, closing.list(home, ada).getFirst().id(), ada);
        assertThat(organisations.workingDays(home, ada).isWorkingDay(eve)).isTrue();
        assertThatThrownBy(() -> closing.remove(home, UUID.randomUUID(), ada)).isInstanceOf(NotFound.class);
    }

    @Test
    void unitWithoutACommitteeIsExplained() {
        var unit = organisations.addUnit(home, null, "Drift", ada);
        for (int i = 0; i < 25; i++) {
            var one = access.add(
                    new org.samrad.access.Access.NewPerson(
                            "Nr. " + i, "nr-" + UUID.randomUUID() + "@example.org", home),
                    ada);
            organisations.placePerson(one.id(), unit, ada);
        }
        var manager = person("Mette", home, Role.ORGANISATION_ADMINISTRATOR, ada);

        assertThat(coverages.of(home, manager).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.staff()).isEqualTo(25));
        coverages.explain(unit, "Holder personalemøder hver måned.", manager);
        assertThat(coverages.of(home, manager).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).isNotNull());
        assertThatThrownBy(() -> coverages.explain(unit, "Nej", person("Omar", home, Role.EMPLOYEE, ada)))
                .isInstanceOf(NotAllowed.class);
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.field()).isEqualTo(field));
    }
}
