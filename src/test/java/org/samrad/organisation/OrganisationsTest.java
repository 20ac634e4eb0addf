package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.beans.factory.annotation.Autowired;

class OrganisationsTest extends SamradTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    @Autowired
    private Organisations organisations;

    @Autowired
    private Forums forums;

    @Autowired
    private OrganisationData data;

    @Autowired
    private Audit audit;

    private Person ada;
    private UUID home;
    private String called;

    @BeforeEach
    void anOrganisation() {
        ada = administrator();
        called = "Styrelsen " + UUID.randomUUID();
        home = add(called);
    }

    private UUID add(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", name), null, ""), facts(Country.DK, "Under en anden"), ada);
    }

    private static Organisation.Facts facts(Country country, String numberless) {
        return new Organisation.Facts(country, Organisation.Type.STATE_AGENCY, null, numberless, "", null);
    }

    @Test
    void factsOfADayShowTheNameOfTheDay() {
        organisations.rename(home, new Organisation.Naming(Name.of("da", "Nyt " + called), DAY, "Lov"), ada);

        assertThat(organisations.findNames(List.of(home), Guest.GUEST).get(home))
                .isEqualTo(Name.of("da", "Nyt " + called));
        assertThat(organisations.findNames(List.of(home), DAY.minusDays(1), ada).get(home))
                .isEqualTo(Name.of("da", called));
        assertThat(audit.lines(0, 1, ada))
                .first()
                .satisfies(line -> assertThat(line.act()).isEqualTo("organisation.renamed"));
    }

    @Test
    void listIsSearchedByOldAndNewNamesAndByNumber() {
        organisations.rename(home, new Organisation.Naming(Name.of("da", "Nyt"), DAY, "Lov"), ada);
        var number = RegistrationNumber.of(Country.SE, "202100-6883");
        var digg = organisations.add(
                new Organisation.Naming(Name.of("sv", "Myndigheten för digital förvaltning"), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, number, "", "", null),
                ada);

        assertThat(organisations.list(called.toUpperCase(java.util.Locale.ROOT), 0, 10, ada))
                .singleElement()
                .satisfies(row -> assertThat(row.name().in("da")).isEqualTo("Nyt"));
        assertThat(organisations.list("202100-6883", 0, 10, ada))
                .extracting(Organisation.Summary::id)
                .contains(digg);
        assertThat(organisations.list("100%_", 0, 10, ada)).isEmpty();
        assertThat(organisations.find("SE 202100-6883", ada)).containsExactly(digg);
        assertRefused(
                "number",
                () -> organisations.add(
                        new Organisation.Naming(Name.of("sv", "Igen"), null, ""),
                        new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, number, "", "", null),
                        ada));
    }

    @Test
    void mergedOrganisationEndsAndCirclesAreRefused() {
        var heir = add("Arving " + UUID.randomUUID());
        var link = new Organisation.Succession(home, heir, Organisation.Succession.Kind.MERGED, DAY, "Lov");
        organisations.succeed(link, ada);

        assertThat(organisations.get(home, ada).isActiveOn(DAY)).isFalse();
        assertThat(organisations.successions(heir, ada)).containsExactly(link);
        assertRefused("", () -> organisations.addUnit(home, null, "For sent", ada));
        assertRefused(
                "successor",
                () -> organisations.succeed(
                        new Organisation.Succession(heir, home, Organisation.Succession.Kind.SPLIT, DAY, "Omvendt"),
                        ada));
    }

    @Test
    void unitsMoveWithAllThatIsInThemAndNeverInACircle() {
        var drift = organisations.addUnit(home, null, "Drift", ada);
        var support = organisations.addUnit(home, drift, "Support", ada);
        var team = organisations.addUnit(home, support, "Team 1", ada);

        assertRefused("inside", () -> organisations.moveUnit(drift, team, ada));
        assertRefused("name", () -> organisations.addUnit(home, drift, "Support", ada));
        assertRefused(
                "inside",
                () -> organisations.moveUnit(
                        team, organisations.addUnit(add("Anden " + UUID.randomUUID()), null, "Fremmed", ada), ada));
        organisations.moveUnit(support, null, ada);
        organisations.renameUnit(support, "Brugerstøtte", ada);

        assertThat(organisations.units(home, ada))
                .extracting(branch -> branch.unit().name())
                .containsExactly("Brugerstøtte", "Drift");
        assertThat(organisations.unitWithDescendants(support, ada))
                .extracting(Unit::id)
                .containsExactly(support, team);
    }

    @Test
    void membersAreCountedOnceAndInvitedWithTheSubunits() {
        var drift = organisations.addUnit(home, null, "Drift", ada);
        var support = organisations.addUnit(home, drift, "Support", ada);
        var omar = person("Omar", home, null, ada);
        var liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        organisations.placePerson(omar.id(), drift, ada);
        organisations.placePerson(omar.id(), support, ada);
        organisations.placePerson(liv.id(), drift, ada);

        assertThat(organisations.memberCount(drift, omar)).isEqualTo(2);
        assertThat(organisations.memberCount(support, omar)).isEqualTo(1);
        assertThat(organisations.memberCount(home, omar)).isEqualTo(2);
        assertThat(organisations.units(home, omar)).singleElement().satisfies(branch -> {
            assertThat(branch.members()).isEqualTo(1);
            assertThat(branch.everybody()).isEqualTo(2);
        });
        assertThat(organisations.membersOf(drift, Scope.organisation(home), liv))
                .isEqualTo(Map.of(omar.id(), omar.email(), liv.id(), liv.email()));
        assertThat(organisations.membersOf(home, Scope.organisation(home), liv)).hasSize(2);
        assertThat(organisations.unitsOf(omar.id(), omar))
                .extracting(Unit::name)
                .containsExactly("Drift", "Support");
        assertThat(organisations.belongsTo(omar.id(), drift, omar)).isTrue();
        assertThat(organisations.belongsTo(liv.id(), support, liv)).isFalse();
    }

    @Test
    void addressesAreForThoseWhoAskOrManageThere() {
        var drift = organisations.addUnit(home, null, "Drift", ada);
        var omar = person("Omar", home, Role.EMPLOYEE, ada);
        organisations.placePerson(omar.id(), drift, ada);
        var stranger = person("Sigrid", add("Fremmed " + UUID.randomUUID()), Role.INITIATIVE_OWNER, ada);
        var theirs = Scope.organisation(java.util.Objects.requireNonNull(stranger.organisation()));

        assertNotAllowed(() -> organisations.membersOf(drift, Scope.organisation(home), omar));
        assertNotAllowed(() -> organisations.membersOf(drift, Scope.organisation(home), stranger));
        assertThat(organisations.membersOf(drift, theirs, stranger)).isEmpty();
        assertNotAllowed(() -> organisations.unitsOf(omar.id(), stranger));
    }

    @Test
    void onlyPeopleOfTheOrganisationHaveAPlaceInIt() {
        var foreign = person("Nora", add("Anden " + UUID.randomUUID()), null, ada);
        var drift = organisations.addUnit(home, null, "Drift", ada);

        assertRefused("unit", () -> organisations.placePerson(foreign.id(), drift, ada));
    }

    @Test
    void nobodySitsOnBothSidesOfOneForum() {
        var sanne = person("Sanne", home, null, ada);
        var forum = forums.add(home, new Forums.NewForum("HSU", Forum.Level.MAIN, Regime.DK_SU, null), ada);
        var seat = forums.giveMandate(forum, seat(sanne, Mandate.Side.EMPLOYEES), ada);

        assertRefused("side", () -> forums.giveMandate(forum, seat(sanne, Mandate.Side.MANAGEMENT), ada));
        assertThat(forums.mandates(home, ada))
                .singleElement()
                .satisfies(held -> assertThat(held.name()).isEqualTo("Sanne"));
        forums.endMandate(seat, DAY, ada);
        assertThat(forums.mandatesOf(sanne.id(), sanne))
                .singleElement()
                .satisfies(mandate -> assertThat(mandate.isOn(DAY.plusDays(1))).isFalse());
        assertRefused("to", () -> forums.endMandate(seat, DAY, ada));
        assertRefused(
                "name", () -> forums.add(home, new Forums.NewForum("HSU", Forum.Level.SUB_COMMITTEE, null, null), ada));
        assertRefused(
                "regime",
                () -> forums.add(home, new Forums.NewForum("AMU", Forum.Level.MAIN, Regime.NO_HA, null), ada));
    }

    private static Forums.NewMandate seat(Person person, Mandate.Side side) {
        return new Forums.NewMandate(
                person.id(), side, Mandate.Seat.MEMBER, "HK", new Mandate.Term(DAY.minusYears(1), null));
    }

    @Test
    void eachActIsForItsRole() {
        var forum = forums.add(home, new Forums.NewForum("SU", Forum.Level.LOCAL, null, null), ada);
        var unit = organisations.addUnit(home, null, "Drift", ada);
        var employee = person("Omar", home, Role.EMPLOYEE, ada);
        var chair = person("Bjarne", home, Role.CHAIR, ada);
        var manager = person("Mette", home, Role.ORGANISATION_ADMINISTRATOR, ada);
        var elsewhere = person("Nora", add("Anden " + UUID.randomUUID()), Role.ORGANISATION_ADMINISTRATOR, ada);
        var name = new Organisation.Naming(Name.of("da", "Ny"), DAY, "Lov");

        for (var one : List.of(employee, chair, elsewhere)) {
            assertNotAllowed(() -> organisations.rename(home, name, one));
            assertNotAllowed(() -> organisations.correct(home, name.name(), facts(Country.DK, "Råd"), one));
            assertNotAllowed(() -> organisations.close(home, DAY, "Lov", one));
            assertNotAllowed(() -> organisations.addUnit(home, null, "Ny", one));
            assertNotAllowed(() -> organisations.renameUnit(unit, "Ny", one));
            assertNotAllowed(() -> organisations.moveUnit(unit, null, one));
            assertNotAllowed(() -> organisations.placePerson(employee.id(), unit, one));
            assertNotAllowed(() -> forums.add(home, new Forums.NewForum("X", Forum.Level.LOCAL, null, null), one));
            assertNotAllowed(() -> forums.giveMandate(forum, seat(employee, Mandate.Side.EMPLOYEES), one));
        }
        assertNotAllowed(() -> organisations.add(name, facts(Country.DK, "Råd"), manager));
        assertNotAllowed(() -> forums.mandates(home, employee));
        assertThat(forums.mandates(home, chair)).isEmpty();
        assertThat(manager.may(Act.MANAGE_ORGANISATION, Scope.organisation(home)))
                .isTrue();
        organisations.rename(home, name, manager);
    }

    @Test
    void whoeverIsErasedLeavesUnitsAndSeats() {
        var sanne = person("Sanne", home, null, ada);
        organisations.placePerson(sanne.id(), organisations.addUnit(home, null, "Drift", ada), ada);
        var forum = forums.add(home, new Forums.NewForum("HSU", Forum.Level.MAIN, null, null), ada);
        forums.giveMandate(forum, seat(sanne, Mandate.Side.EMPLOYEES), ada);

        assertThat(data.export(sanne).toString()).contains("Drift", "HSU", "EMPLOYEES");
        data.erase(sanne);

        assertThat(organisations.unitsOf(sanne.id(), sanne)).isEmpty();
        assertThat(forums.mandatesOf(sanne.id(), sanne)).singleElement().satisfies(mandate -> {
            assertThat(mandate.term().to()).isNotNull();
            assertThat(mandate.represents()).isEmpty();
        });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> organisations.get(UUID.randomUUID(), ada)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organisations.unit(UUID.randomUUID(), ada)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forums.get(UUID.randomUUID(), ada)).isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.field()).isEqualTo(field));
    }

    private static void assertNotAllowed(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotAllowed.class);
    }
}
