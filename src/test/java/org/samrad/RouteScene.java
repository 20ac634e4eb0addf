package org.samrad;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.consultation.Asking;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Regime;

/// Two agencies and one that is affected, one person of each role, and things for the routes to be about.
final class RouteScene {
    enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    private final RoutesTest test;
    private final Asking.Agency agency;
    private final UUID affected;
    private final Map<RoutesTest.Who, Person> people = new EnumMap<>(RoutesTest.Who.class);
    private final Map<State, Thing> shared = new EnumMap<>(State.class);
    private final Map<String, UUID> organised;

    /// What stands for the names in a route's path.
    record Thing(UUID initiative, UUID consultation, UUID statement, String code, String own, Map<String, UUID> ids) {
        String path(String route) {
            var path = route.replace("{initiative}", initiative.toString())
                    .replace("{code}", code)
                    .replace("{statement}", statement.toString());
            for (var id : ids.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
            }
            var id = path.contains("consultations/{id}")
                    ? consultation
                    : path.contains("initiatives/{id}") ? initiative : ids.get("agency");
            return path.replace("{id}", String.valueOf(id));
        }

        Optional<String> receipt(boolean participates) {
            return Optional.of(own).filter(receipt -> participates && !receipt.isEmpty());
        }

        String nobody() {
            return new UUID(0, 0).toString();
        }
    }

    RouteScene(RoutesTest test) {
        this.test = test;
        this.agency = test.scene();
        this.affected = test.scene().id();
        this.organised = organised();
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                people.put(
                        RoutesTest.Who.valueOf(role.name()),
                        test.person("Ea", agency.id(), role, agency.administrator()));
            }
        }
        people.put(RoutesTest.Who.INITIATIVE_OWNER, agency.owner());
        people.put(RoutesTest.Who.AFFECTED, test.person("Omar", affected, Role.EMPLOYEE, agency.administrator()));
        people.put(RoutesTest.Who.INSTITUTION, test.person("Mette", affected, Role.LEADERSHIP, agency.administrator()));
        people.put(RoutesTest.Who.STRANGER, stranger());
        people.put(RoutesTest.Who.AUDITOR, auditor());
        people.put(RoutesTest.Who.PLATFORM, agency.administrator());
    }

    /// Somebody who has every role, in another agency.
    private Person stranger() {
        var elsewhere = test.scene();
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                var scope = Scope.organisation(elsewhere.id());
                test.access.grant(elsewhere.owner().id(), role, scope, elsewhere.administrator());
            }
        }
        return elsewhere.owner();
    }

    private Person auditor() {
        var auditor = test.person("Tuva", test.scene().id(), null, agency.administrator());
        test.access.grant(auditor.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), agency.administrator());
        return auditor;
    }

    private Map<String, UUID> organised() {
        var ada = agency.administrator();
        var person = test.person("Sanne", agency.id(), null, ada);
        var unit = test.units().addUnit(agency.id(), null, "Drift", ada);
        var forum = test.forums.add(agency.id(), new Forums.NewForum("SU", Forum.Level.MAIN, Regime.DK_SU, null), ada);
        var term = new Mandate.Term(test.today().minusDays(9), null);
        var mandate = test.forums.giveMandate(
                forum,
                new Forums.NewMandate(person.id(), Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, "HK", term),
                ada);
        return Map.of(
                "agency",
                agency.id(),
                "unit",
                unit,
                "forum",
                forum,
                "mandate",
                mandate,
                "person",
                person.id(),
                "upload",
                UUID.randomUUID());
    }

    Browser browser(RoutesTest.Who who) {
        var person = people.get(who);
        return person == null ? test.browser() : test.browserOf(person);
    }

    /// A consultation in this state, with all that stands around it.
    Thing thing(State state) {
        return shared.computeIfAbsent(state, this::fresh);
    }

    /// Something was changed: the next one gets a thing of its own.
    void forget(State state) {
        shared.remove(state);
    }

    private Thing fresh(State state) {
        var made = test.made(state, agency.owner(), affected);
        var ids = new HashMap<>(organised);
        ids.put("group", made.group());
        return new Thing(made.initiative(), made.consultation(), made.statement(), made.code(), made.receipt(), ids);
    }
}
