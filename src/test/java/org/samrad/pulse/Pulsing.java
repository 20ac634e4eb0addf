package org.samrad.pulse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Database;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// An agency with the units of the worked cases, whose project lead asks, and a time that can be moved on.
@Import(Pulsing.Time.class)
@TestPropertySource(properties = "samrad.test.house=pulse")
abstract class Pulsing extends SamradTest {
    static volatile Duration ahead = Duration.ZERO;

    @Autowired
    Organisations organisations;

    @Autowired
    Pulses pulses;

    @Autowired
    PulseAnswers answers;

    @Autowired
    PulseResults results;

    @Autowired
    PulseJobs jobs;

    @Autowired
    Database database;

    @Autowired
    org.samrad.base.Clock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        static BeanPostProcessor movable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("sourceOfTime") && bean instanceof Clock source ? new Moved(source) : bean;
                }
            };
        }
    }

    static final class Moved extends Clock {
        private final Clock source;

        Moved(Clock source) {
            this.source = source;
        }

        @Override
        public Instant instant() {
            return source.instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return source.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(source.withZone(zone));
        }
    }

    @AfterEach
    void comeBack() {
        ahead = Duration.ZERO;
    }

    void goTo(LocalDate day) {
        ahead = ahead.plusDays(ChronoUnit.DAYS.between(clock.today(), day));
    }

    /// Units by name: A with A1, A2, A3, and B with B1, B2.
    record Agency(UUID id, Person administrator, Person liv, Map<String, UUID> units) {
        UUID unit(String name) {
            return java.util.Objects.requireNonNull(units.get(name));
        }
    }

    Agency agency() {
        var ada = administrator();
        var id = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.COUNCIL, null, "Under en anden", "", null),
                ada);
        var units = new LinkedHashMap<String, UUID>();
        for (var name : List.of("A", "A1", "A2", "A3", "B", "B1", "B2")) {
            var inside = name.length() == 1 ? null : units.get(name.substring(0, 1));
            units.put(name, organisations.addUnit(id, inside, name, ada));
        }
        return new Agency(id, ada, person("Liv", id, Role.INITIATIVE_OWNER, ada), units);
    }

    static Map<String, Integer> worked() {
        return Map.of("A1", 7, "A2", 4, "A3", 3, "B1", 9, "B2", 3);
    }

    Pulses.Draft draft(LocalDate opens, PulseQuestion... questions) {
        return new Pulses.Draft(
                new Pulse.Words("Kan vi følge med?", "Vi vil vide det", "Ledelsesretten", "Vi taler om det", "da"),
                new Pulse.Period(opens, opens.plusDays(10), opens.plusDays(30)),
                5,
                List.of(questions));
    }

    static PulseQuestion load(int number) {
        return new PulseQuestion(number, ReadyQuestion.LOAD, "");
    }

    /// A draft that opens today.
    UUID drafted(Agency agency, Map<String, Integer> people, PulseQuestion... questions) {
        var id = pulses.draft(draft(clock.today(), questions), agency.liv());
        var asked = new HashMap<UUID, Integer>();
        people.forEach((name, number) -> asked.put(agency.unit(name), number));
        pulses.ask(id, asked, agency.liv());
        return id;
    }

    /// Open from today, with the slips of each unit.
    record Open(UUID id, Map<String, List<String>> slips) {
        List<String> of(String unit) {
            return slips.getOrDefault(unit, List.of());
        }
    }

    Open open(Agency agency, Map<String, Integer> people) {
        return open(agency, people, "", load(1));
    }

    Open open(Agency agency, Map<String, Integer> people, String again, PulseQuestion... questions) {
        var id = drafted(agency, people, questions);
        pulses.plan(id, again, agency.liv());
        var slips = new HashMap<String, List<String>>();
        people.forEach((name, number) ->
                slips.put(name, new ArrayList<>(pulses.makeSlips(id, agency.unit(name), agency.liv()))));
        return new Open(id, slips);
    }

    /// So many of each unit answer, every third with no.
    void answer(Open open, Map<String, Integer> people) {
        people.forEach((unit, number) -> {
            for (int i = 0; i < number; i++) {
                answers.answer(open.of(unit).get(i), Map.of(1, i % 3 == 2 ? -1 : 1), Guest.GUEST);
            }
        });
    }

    /// Asked, answered by all, and closed; answers its id.
    UUID closed(Agency agency, Map<String, Integer> people, String again) {
        var open = open(agency, people, again, load(1));
        answer(open, people);
        goTo(clock.today().plusDays(11));
        results.release(open.id());
        return open.id();
    }

    /// The names of the units that are shown for the first question; everyone is `*`.
    List<String> shown(UUID id, Agency agency) {
        var found = results.results(id, agency.liv());
        var names = new ArrayList<String>();
        for (var figure : found.closing().figures()) {
            if (figure.question() == 1 && figure.share().shown() != null) {
                names.add(
                        figure.place() == 0
                                ? "*"
                                : found.parts().get(figure.place() - 1).name());
            }
        }
        return names;
    }

    int count(String sql, @Nullable Object... values) {
        return database.sql(sql)
                .params(Arrays.asList(values))
                .query(Integer.class)
                .single();
    }
}
