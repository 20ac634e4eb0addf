package org.samrad;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
        people.put(RoutesTest.Who.AFFECTED, test.person("Omar", affected, Role.EMPLOYEE, agency.administrator()));
        people.put(RoutesTest.Who.FACILITATOR, test.person("Freja", agency.id(), null, agency.administrator()));
        people.put(RoutesTest.Who.OWNER, agency.owner());
        people.put(
                RoutesTest.Who.ADMINISTRATOR,
                test.person("Asta", agency.id(), Role.ORGANISATION_ADMINISTRATOR, agency.administrator()));
        people.put(RoutesTest.Who.STRANGER, test.scene().owner());
        people.put(RoutesTest.Who.AUDITOR, auditor());
        people.put(RoutesTest.Who.PLATFORM, agency.administrator());
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

    /// A consultation in this state: of its own where a change is tried.
    Thing thing(State state, boolean change) {
        return change ? fresh(state) : shared.computeIfAbsent(state, this::fresh);
    }

    private Thing fresh(State state) {
        var made = test.made(state, agency.owner(), affected);
        var facilitator = people.get(RoutesTest.Who.FACILITATOR);
        if (facilitator != null) {
            var scope = Scope.of("initiative", made.initiative(), List.of(agency.id()));
            test.access.grantOwn(Role.FACILITATOR, scope, facilitator);
        }
        var ids = new HashMap<>(organised);
        ids.put("group", made.group());
        return new Thing(made.initiative(), made.consultation(), made.statement(), made.code(), made.receipt(), ids);
    }
}
