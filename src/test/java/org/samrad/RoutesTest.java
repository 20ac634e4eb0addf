package org.samrad;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.consultation.Asking;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route × every role → what comes of it, as `routes.txt` says. The routes are the framework's own list, so none
/// can be forgotten.
class RoutesTest extends Asking {
    /// Whoever asks, in the order of the table's columns: a role of the trade in the owning agency, or somebody from
    /// outside of it.
    enum Who {
        GUEST,
        PARTICIPANT,
        EMPLOYEE,
        EMPLOYEE_REPRESENTATIVE,
        CHAIR,
        VICE_CHAIR,
        COMMITTEE_SECRETARY,
        INITIATIVE_OWNER,
        FACILITATOR,
        BENEFIT_OWNER,
        LEADERSHIP,
        PANELLIST,
        RELATIONSHIP_MANAGER,
        COUNCIL_MEMBER,
        COUNCIL_SECRETARY,
        PROGRAMME_ORGANISER,
        PAIR_FACILITATOR,
        ANALYST,
        RECORDS_MANAGER,
        DATA_PROTECTION_OFFICER,
        ACCESSIBILITY_OFFICER,
        ORGANISATION_ADMINISTRATOR,
        AFFECTED,
        INSTITUTION,
        STRANGER,
        AUDITOR,
        PLATFORM
    }

    /// What comes of asking; the sign stands in the table.
    enum Outcome {
        OK('+'),
        SIGN_IN('s'),
        NO('-'),
        NONE('0'),
        BROKEN('!');

        private final char sign;

        Outcome(char sign) {
            this.sign = sign;
        }
    }

    /// A line of the table: a route, the state of the consultation it is tried with, and what each one gets.
    private record Line(String method, String path, RouteScene.State state, String expected) {
        static Line of(String text) {
            var words = text.strip().split("\\s+");
            return new Line(
                    words[0],
                    words[1],
                    RouteScene.State.valueOf(words[2].toUpperCase(Locale.ROOT)),
                    String.join("", List.of(words).subList(3, words.length)));
        }

        String route() {
            return method + " " + path;
        }

        /// As it would stand in the table: guests, the agency's roles, those from outside.
        String with(String outcomes) {
            return "%-4s %-66s %-6s  %s %s %s"
                    .formatted(
                            method,
                            path,
                            state.name().toLowerCase(Locale.ROOT),
                            outcomes.substring(0, 2),
                            outcomes.substring(2, 22),
                            outcomes.substring(22));
        }
    }

    @Autowired
    Forums forums;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ApplicationContext beans;

    <T> T bean(Class<T> door) {
        return beans.getBean(door);
    }

    private static List<Line> table() throws IOException {
        return new ClassPathResource("routes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    private Set<String> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(RoutesTest::routes)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    Agency scene() {
        return agency();
    }

    Organisations units() {
        return organisations;
    }

    LocalDate today() {
        return clock.today();
    }

    /// A consultation that is made for the routes to be about.
    record Made(UUID initiative, UUID consultation, UUID statement, UUID group, String code, String receipt) {}

    Made made(RouteScene.State state, Person owner, UUID affected) {
        var initiative = initiative(owner, affected);
        var id = draft(initiative, RULES, owner);
        var group = ask(id, "Alle", owner);
        var receipt = "";
        if (state != RouteScene.State.DRAFT) {
            consultations.open(id, owner);
            var one = participant(group.code());
            receipt = one.receipt();
            say(1, List.of(one));
        }
        if (state == RouteScene.State.CLOSED) {
            consultations.close(id, owner);
        }
        var statement = statements(id, owner).getFirst().id();
        return new Made(initiative, id, statement, group.id(), group.code(), receipt);
    }

    @Test
    void everyRouteStandsInTheTableAndNoOther() throws IOException {
        var known = table().stream().map(Line::route).collect(toCollection(TreeSet::new));

        assertThat(routes())
                .as(
                        "a new route needs a line in src/test/resources/routes.txt: method, path, state, and a sign for each of "
                                + Arrays.toString(Who.values()))
                .isEqualTo(known);
    }

    @Test
    void everyRoleGetsWhatTheTableSays() throws IOException {
        var scene = new RouteScene(this);
        var browsers = new EnumMap<Who, Browser>(Who.class);
        for (var who : Who.values()) {
            browsers.put(who, scene.browser(who));
        }

        var mistaken = new ArrayList<String>();
        for (var line : table()) {
            var outcomes = outcomes(line, scene, browsers);
            if (!outcomes.equals(line.expected())) {
                mistaken.add(line.with(outcomes));
                System.out.println("CAME " + line.with(outcomes)); // TEMPORARY
            }
        }

        assertThat(String.join("\n", mistaken))
                .as("what came instead; the columns are " + Arrays.toString(Who.values()))
                .isEmpty();
    }

    private String outcomes(Line line, RouteScene scene, Map<Who, Browser> browsers) {
        var outcomes = new StringBuilder();
        browsers.forEach((who, browser) -> {
            var thing = scene.thing(line.state());
            thing.receipt(who == Who.PARTICIPANT).ifPresent(receipt -> {
                browser.forgetCookies();
                browser.keep("answers-" + thing.consultation(), receipt);
            });
            var page = asked(browser, line, thing);
            if (line.method().equals("POST") && page.status() == 200) {
                scene.forget(line.state());
            }
            outcomes.append(outcome(page, thing.path(line.path())).sign);
        });
        return outcomes.toString();
    }

    private static Browser.Page asked(Browser browser, Line line, RouteScene.Thing thing) {
        var path = thing.path(line.path());
        if (line.method().equals("GET")) {
            return browser.visit(path);
        }
        if (!browser.hasToken()) {
            browser.visit("/receipt");
        }
        return path.startsWith("/api/")
                ? browser.json(path, "{\"ballots\":[]}")
                : browser.post(
                        path,
                        "statement",
                        thing.statement().toString(),
                        "value",
                        "1",
                        "person",
                        thing.nobody(),
                        "institution",
                        thing.institution().toString());
    }

    private static Outcome outcome(Browser.Page page, String asked) {
        if (page.path().equals("/sign-in") && !asked.equals("/sign-in")) {
            return Outcome.SIGN_IN;
        }
        return switch (page.status()) {
            case 200, 400, 409, 410, 413, 422 -> Outcome.OK;
            case 401 -> Outcome.SIGN_IN;
            case 403 -> Outcome.NO;
            case 404 -> Outcome.NONE;
            default -> Outcome.BROKEN;
        };
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws IOException {
        var scene = new RouteScene(this);
        var owner = scene.browser(Who.INITIATIVE_OWNER);
        var guest = scene.browser(Who.GUEST);
        var thing = scene.thing(RouteScene.State.OPEN);

        var taken = new ArrayList<String>();
        for (var line : table()) {
            if (line.method().equals("POST")) {
                for (var browser : List.of(owner, guest)) {
                    browser.forgetToken();
                    var page = browser.post(
                            thing.path(line.path()),
                            "statement",
                            thing.statement().toString());
                    if (page.status() != 403) {
                        taken.add(line.route() + " " + page.status());
                    }
                }
            }
        }

        assertThat(taken).isEmpty();
    }
}
