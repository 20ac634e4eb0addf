package org.samrad;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private final Map<State, Asked> asked = new EnumMap<>(State.class);
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final RouteThings things;
    private final RoutePair pair;
    private final RouteProgramme programme;
    private final RouteExample example;
    private final RouteComparison comparison;
    private final RouteVisit visit;
    private final RouteIndicator indicator;
    private final RoutePulse pulse;
    private final Map<String, Object> fixed;

    /// What stands for the names in a route's path. A family of things is made when a route first names one of them, so
    /// that whoever asks for a meeting waits for no consultation.
    static final class Thing {
        private static final Pattern NAME = Pattern.compile("\\{\\w+}");

        private final List<Family> families;
        private final Map<String, String> names = new HashMap<>();
        private final Set<Family> made = new HashSet<>();

        Thing(List<Family> families) {
            this.families = families;
        }

        /// The longest beginning that is known goes first; what is not known is an id of nothing.
        String path(String route) {
            families.stream().filter(family -> family.mayName(route)).forEach(this::make);
            var path = route;
            for (var beginning : names.keySet().stream()
                    .sorted(comparingInt((String key) -> -key.length()).thenComparing(key -> key))
                    .toList()) {
                path = path.replace(beginning, requireNonNull(names.get(beginning)));
            }
            return NAME.matcher(path).replaceAll(nobody());
        }

        private void make(Family family) {
            if (made.add(family)) {
                family.made().forEach((beginning, value) -> names.put(beginning, named(beginning) + value));
            }
        }

        static String nobody() {
            return new UUID(0, 0).toString();
        }
    }

    /// Things that are made together; which beginnings of paths they stand for is known once one has been made.
    static final class Family {
        private final Supplier<Map<String, Object>> make;
        private final Set<String> beginnings;

        Family(Set<String> beginnings, Supplier<Map<String, Object>> make) {
            this.beginnings = beginnings;
            this.make = make;
        }

        boolean mayName(String route) {
            return beginnings.isEmpty() || beginnings.stream().anyMatch(route::contains);
        }

        Map<String, Object> made() {
            var things = make.get();
            beginnings.addAll(things.keySet());
            return things;
        }
    }

    /// The consultation of a thing, once somebody asks for it.
    private final class Asked {
        private final State state;
        private RouteTable.@Nullable Made made;

        Asked(State state) {
            this.state = state;
        }

        RouteTable.Made get() {
            var known = made == null ? test.made(state, agency.owner(), affected) : made;
            made = known;
            return known;
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
        this.programme = new RouteProgramme(test, organiser, head, other, person(RouteTable.Who.PAIR_FACILITATOR));
        this.pair = new RoutePair(test, organiser, head, other);
        this.example = new RouteExample(test, person(RouteTable.Who.EMPLOYEE), other);
        this.visit = new RouteVisit(test, agency.owner(), person(RouteTable.Who.EMPLOYEE), affected);
        this.comparison = new RouteComparison(test, person(RouteTable.Who.ANALYST), head, other);
        this.indicator = new RouteIndicator(test, person(RouteTable.Who.ANALYST), head);
        this.pulse = new RoutePulse(test, agency.owner(), agency.administrator());
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
        fixed.put("/terms/{code}", "leader");
        fixed.put("/statistics/deliveries/{id}", UUID.randomUUID());
        fixed.put("/statistics/{code}", "nothing-open");
        fixed.put("/api/v1/indicators/{code}", "nothing-open");
        fixed.put("/cooperation/{figure}", "samrad-visits-made");
        fixed.put("/search/like/{kind}/{id}", "method/interview:da");
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

    /// The consultation that belongs to it.
    RouteTable.Made consultation(State state) {
        thing(state);
        return requireNonNull(asked.get(state)).get();
    }

    UUID institution() {
        return affected;
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
        var consulted = new Asked(state);
        asked.put(state, consulted);
        var families = new ArrayList<Family>();
        families.add(family(state, "fixed", () -> fixed));
        families.add(family(state, "consultation", () -> named(consulted.get())));
        things.around(() -> consulted.get().initiative(), state)
                .forEach((name, make) -> families.add(family(state, name, make)));
        families.add(family(state, "programme", () -> programme.things(state)));
        families.add(family(state, "indicator", indicator::things));
        families.add(family(state, "pair", () -> pair.things(state)));
        families.add(family(state, "example", () -> example.things(state)));
        families.add(family(state, "comparison", comparison::things));
        families.add(family(state, "visit", () -> visit.things(state)));
        families.add(family(state, "pulse", () -> pulse.things(state)));
        families.add(family(state, "closing day", () -> Map.of("/closing-days/{day}", closingDay())));
        return new Thing(families);
    }

    private Family family(State state, String name, Supplier<Map<String, Object>> make) {
        return new Family(beginnings.computeIfAbsent(state + name, one -> new HashSet<>()), make);
    }

    private static Map<String, Object> named(RouteTable.Made made) {
        return Map.of(
                "/consultations/{id}",
                made.consultation(),
                "/initiatives/{id}",
                made.initiative(),
                "/{initiative}",
                made.initiative(),
                "/statements/{statement}",
                made.statement(),
                "/decision/{statement}",
                made.statement(),
                "/c/{code}",
                made.code(),
                "/consultations/{id}/groups/{group}",
                made.consultation() + "/groups/" + made.group());
    }

    /// What stands before the first name: `/meetings/` of `/meetings/{id}`.
    private static String named(String beginning) {
        return beginning.substring(0, beginning.indexOf('{'));
    }
}
