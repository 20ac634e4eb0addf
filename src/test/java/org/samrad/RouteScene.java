package org.samrad;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.consultation.Asking;
import org.samrad.organisation.ClosingDay;
import org.samrad.organisation.ClosingDays;
import org.samrad.organisation.Regime;

/// Two agencies and one that is affected, one person of each role, and things for the routes to be about.
final class RouteScene {
    private static final Pattern SECRET = Pattern.compile("/calendar/([\\w-]+)\\.ics");

    enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    private final RouteTable test;
    private final Asking.Agency agency;
    private final UUID affected;
    private final Map<RouteTable.Who, Person> people = new EnumMap<>(RouteTable.Who.class);
    private final Map<State, Thing> shared = new EnumMap<>(State.class);
    private final RouteThings things;
    private final RoutePair pair;
    private final RouteProgramme programme;
    private final RouteExample example;
    private final RouteVisit visit;
    private final Map<String, Object> fixed;

    /// What stands for the names in a route's path: the longest beginning that is known goes first.
    record Thing(
            UUID consultation, UUID statement, UUID institution, String own, List<Map.Entry<String, String>> names) {
        String path(String route) {
            var path = route;
            for (var name : names) {
                path = path.replace(name.getKey(), name.getValue());
            }
            return path;
        }

        Optional<String> receipt(boolean participates) {
            return Optional.of(own).filter(receipt -> participates && !receipt.isEmpty());
        }

        String nobody() {
            return new UUID(0, 0).toString();
        }
    }

    RouteScene(RouteTable test) {
        this.test = test;
        this.agency = test.scene();
        this.affected = test.scene().id();
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                people.put(
                        RouteTable.Who.valueOf(role.name()),
                        test.person("Ea", agency.id(), role, agency.administrator()));
            }
        }
        people.put(RouteTable.Who.INITIATIVE_OWNER, agency.owner());
        people.put(RouteTable.Who.AFFECTED, test.person("Omar", affected, Role.EMPLOYEE, agency.administrator()));
        people.put(RouteTable.Who.INSTITUTION, test.person("Mette", affected, Role.LEADERSHIP, agency.administrator()));
        people.put(RouteTable.Who.STRANGER, stranger());
        people.put(RouteTable.Who.AUDITOR, auditor());
        people.put(RouteTable.Who.PLATFORM, agency.administrator());
        this.things = new RouteThings(test, makers(), agency.id(), affected);
        var organiser = person(RouteTable.Who.PROGRAMME_ORGANISER);
        var head = person(RouteTable.Who.LEADERSHIP);
        var other = person(RouteTable.Who.INSTITUTION);
        this.programme = new RouteProgramme(test, organiser, head, other);
        this.pair = new RoutePair(test, organiser, head, other);
        this.example = new RouteExample(test, person(RouteTable.Who.EMPLOYEE), other);
        this.visit = new RouteVisit(test, agency.owner(), person(RouteTable.Who.EMPLOYEE), affected);
        this.fixed = fixed();
    }

    private RouteThings.Makers makers() {
        return new RouteThings.Makers(
                agency.owner(),
                agency.administrator(),
                person(RouteTable.Who.EMPLOYEE),
                person(RouteTable.Who.EMPLOYEE_REPRESENTATIVE),
                person(RouteTable.Who.ORGANISATION_ADMINISTRATOR),
                person(RouteTable.Who.INSTITUTION));
    }

    private Person person(RouteTable.Who who) {
        return requireNonNull(people.get(who));
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

    /// What there is one of for all routes.
    private Map<String, Object> fixed() {
        var fixed = new HashMap<String, Object>();
        fixed.put("/organisations/{id}", agency.id());
        fixed.put("/forums/{forum}", things.forum().id());
        fixed.put("/mandates/{mandate}", things.forum().mandate());
        fixed.put("/units/{unit}", things.forum().unit());
        fixed.put("/coverage/{unit}", things.forum().unit());
        fixed.put("/people/{person}", things.forum().viceChair().id());
        fixed.put("/regimes/{regime}", Regime.DK_SU);
        fixed.put("/organisations/import/{upload}", UUID.randomUUID());
        fixed.put("/calendar/{secret}", secret());
        return fixed;
    }

    /// The secret of somebody's calendar feed, as that person's page shows it once.
    private String secret() {
        var browser = test.browserOf(person(RouteTable.Who.EMPLOYEE));
        browser.visit("/commitments/settings");
        var shown =
                SECRET.matcher(browser.post("/commitments/settings/calendar").html());
        return shown.find() ? shown.group(1) : "unknown";
    }

    Browser browser(RouteTable.Who who) {
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

    private UUID closingDay() {
        var ada = agency.administrator();
        var closing = test.bean(ClosingDays.class);
        if (closing.list(agency.id(), ada).isEmpty()) {
            closing.add(agency.id(), test.today().plusDays(40), ClosingDay.Returns.ONCE, "Flytning", ada);
        }
        return closing.list(agency.id(), ada).getFirst().id();
    }

    private Thing fresh(State state) {
        var made = test.made(state, agency.owner(), affected);
        var all = new HashMap<>(fixed);
        all.putAll(things.around(made.initiative(), state));
        all.putAll(programme.things(state));
        all.putAll(pair.things(state));
        all.putAll(example.things(state));
        all.putAll(visit.things(state));
        all.put("/closing-days/{day}", closingDay());
        all.put("/consultations/{id}", made.consultation());
        all.put("/initiatives/{id}", made.initiative());
        all.put("/{initiative}", made.initiative());
        all.put("/statements/{statement}", made.statement());
        all.put("/decision/{statement}", made.statement());
        all.put("/c/{code}", made.code());
        all.put("/consultations/{id}/groups/{group}", made.consultation() + "/groups/" + made.group());
        return new Thing(made.consultation(), made.statement(), affected, made.receipt(), names(all));
    }

    private static List<Map.Entry<String, String>> names(Map<String, Object> all) {
        return all.entrySet().stream()
                .sorted(comparingInt(name -> -name.getKey().length()))
                .map(name -> Map.entry(name.getKey(), named(name.getKey()) + name.getValue()))
                .toList();
    }

    /// What stands before the first name: `/meetings/` of `/meetings/{id}`.
    private static String named(String beginning) {
        return beginning.substring(0, beginning.indexOf('{'));
    }
}
