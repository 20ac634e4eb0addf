package org.samrad.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Token;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Regime;
import org.samrad.organisation.RegistrationNumber;
import org.springframework.stereotype.Component;

/// The invented agencies with their units, committees and people, as the stories find them.
@Component
class Scene {
    private final Access access;
    private final Organisations organisations;
    private final Forums forums;
    private final Clock clock;

    private final Map<Agency, UUID> agencies = new EnumMap<>(Agency.class);
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<Agency, UUID> committees = new EnumMap<>(Agency.class);
    private @Nullable Person administrator;

    Scene(Access access, Organisations organisations, Forums forums, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.forums = forums;
        this.clock = clock;
    }

    /// Who looks after the demonstration. Nobody knows the password.
    Person administrator() {
        return java.util.Objects.requireNonNull(administrator, "build the scene first");
    }

    void build() {
        var by = access.addAdministrator(
                new Access.NewPerson("Demo", "administrator@demo.samrad.example", null, "demo.cast.administrator"),
                Token.of(24));
        administrator = by;
        for (var agency : Agency.values()) {
            add(agency, by);
        }
        for (var member : Cast.values()) {
            add(member, by);
        }
        committees(by);
    }

    private void add(Agency agency, Person by) {
        var name = Name.of(agency.country().language(), agency.officialName());
        var id = organisations.add(
                new Organisation.Naming(name, null, ""),
                new Organisation.Facts(
                        agency.country(),
                        agency.type(),
                        RegistrationNumber.of(agency.country(), agency.number()),
                        "",
                        "",
                        new Organisation.Size(agency.size(), clock.today().getYear() - 1)),
                by);
        agencies.put(agency, id);
        for (var unit : agency.units()) {
            units.put(agency + "/" + unit, organisations.addUnit(id, null, unit, by));
        }
    }

    private void add(Cast member, Person by) {
        var organisation = agency(member.agency());
        var person =
                access.add(new Access.NewPerson(member.fullName(), member.email(), organisation, member.noteKey()), by);
        for (var role : member.roles()) {
            access.grant(person.id(), role, Scope.organisation(organisation), by);
        }
        if (member == Cast.TUVA) {
            access.grant(person.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), by);
        }
        if (!member.agency().units().isEmpty()) {
            organisations.placePerson(
                    person.id(), unit(member.agency(), member.agency().units().getFirst()), by);
        }
    }

    UUID agency(Agency agency) {
        return java.util.Objects.requireNonNull(agencies.get(agency), agency::name);
    }

    UUID unit(Agency agency, String name) {
        return java.util.Objects.requireNonNull(units.get(agency + "/" + name), name);
    }

    /// The committee in which an agency's management and employees meet.
    UUID committee(Agency agency) {
        return java.util.Objects.requireNonNull(committees.get(agency), agency::name);
    }

    /// One of the cast, with the roles that are held now.
    Person person(Cast member) {
        return access.people(agency(member.agency()), 0, 100, administrator()).stream()
                .filter(person -> person.email().equals(member.email()))
                .findFirst()
                .orElseThrow();
    }

    private void committees(Person by) {
        var danish = new Forums.NewForum("Samarbejdsudvalget", Forum.Level.MAIN, Regime.DK_SU, null);
        committees.put(Agency.SHARED, forums.add(agency(Agency.SHARED), danish, by));
        seat(Agency.SHARED, Cast.BJARNE, Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR, "Direktionen");
        seat(Agency.SHARED, Cast.SANNE, Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR, "HK Stat");
        var norwegian = new Forums.NewForum("Medbestemmelsesutvalget", Forum.Level.MAIN, Regime.NO_HA, null);
        committees.put(Agency.CITIZENS, forums.add(agency(Agency.CITIZENS), norwegian, by));
        seat(Agency.CITIZENS, Cast.TORUNN, Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR, "Ledelsen");
        seat(Agency.CITIZENS, Cast.EIVIND, Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR, "NTL");
    }

    private void seat(Agency agency, Cast member, Mandate.Side side, Mandate.Seat seat, String represents) {
        var term = new Mandate.Term(clock.today().withDayOfYear(1), null);
        forums.giveMandate(
                committee(agency),
                new Forums.NewMandate(person(member).id(), side, seat, represents, term),
                administrator());
    }
}
