package org.samrad;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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

/// The table of `routes.txt`, and things for its routes to be about.
abstract class RouteTable extends Asking {
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

    /// A line of the table: a route, the state of the consultation it is tried with, and what each one gets.
    record Line(String method, String path, RouteScene.State state, String expected) {
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
    RequestMappingHandlerMapping mapping;

    @Autowired
    private ApplicationContext beans;

    <T> T bean(Class<T> door) {
        return beans.getBean(door);
    }

    static List<Line> table() throws IOException {
        return new ClassPathResource("routes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    Set<String> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(RouteTable::routes)
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

    /// Plans a draft as if that had been three weeks ago.
    void letPulseBeOver(UUID pulse) {
        database.sql("""
                        update pulse.pulse set planned_on = opens_on - 21, opens_on = opens_on - 21,
                            closes_on = closes_on - 21 where id = ?
                        """).param(pulse).update();
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
}
