package org.samrad.counsel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.commitment.Listing;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// A council with a secretary and a chair has advised an agency today: on its users, and to learn from others. Time can
/// be moved on.
abstract class AdvisedScene extends SamradTest {
    private static volatile Duration ahead = Duration.ZERO;

    @Autowired
    Organisations organisations;

    @Autowired
    Counsel counsel;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ExperienceTalks talks;

    @Autowired
    CaseStore cases;

    @Autowired
    CouncilStore councils;

    @Autowired
    RecommendationStore advice;

    @Autowired
    TalkJobs jobs;

    @Autowired
    Commitments commitments;

    @Autowired
    org.samrad.base.Clock clock;

    Person ada;
    UUID home;
    UUID agency;
    Person secretary;
    Person chair;
    Person leader;
    UUID council;
    UUID advised;

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

    @BeforeEach
    void anAdvisedCase() {
        ada = administrator();
        home = organisation("Rådsdirektoratet", Country.NO);
        agency = organisation("Tilsynet", Country.NO);
        secretary = person("Siri", home, Role.COUNCIL_SECRETARY, ada);
        chair = person("Carl", home, Role.COUNCIL_MEMBER, ada);
        leader = person("Liv", agency, Role.LEADERSHIP, ada);
        council = UUID.randomUUID();
        var all = new Council.Mandate(
                "Råd om digitalisering",
                clock.today().minusYears(1),
                null,
                EnumSet.allOf(Case.Kind.class),
                EnumSet.allOf(Theme.class));
        councils.add(new Council(council, home, "Rådet", "nb", all, Council.Rules.NORWAY, 0));
        councils.save(new Seat(UUID.randomUUID(), council, chair.id(), true, Set.of(), clock.today(), null));
        advised = advisedCase();
    }

    UUID organisation(String name, Country country) {
        return organisations.add(
                new Organisation.Naming(Name.of("nb", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(country, Organisation.Type.STATE_AGENCY, null, "Prøve", "", null),
                ada);
    }

    UUID advisedCase() {
        var id = counsel.apply(
                council,
                new Case.Application(
                        "Arv og dødsfall",
                        "Etterlatte møter mange etater.",
                        "nb",
                        List.of("Hvem bør vi lære av?"),
                        Case.Kind.PROJECT,
                        Case.Size.MEDIUM,
                        Phase.IDEA,
                        Set.of(Theme.USERS),
                        Case.Reuse.WITHOUT_NAMES,
                        null),
                List.of(),
                leader);
        var today = clock.today();
        counsel.agree(id, today, secretary);
        counsel.documentsIn(id, today, secretary);
        draft(id, "Snakk med etterlatte", Recommendation.Type.USERS);
        draft(id, "Lær av dem som har gjort det", Recommendation.Type.LEARN_FROM);
        cases.save(cases.find(id).orElseThrow().met(today));
        advice.of(id).forEach(one -> advice.save(one.given(today)));
        cases.save(cases.find(id).orElseThrow().sent(today, 2));
        return id;
    }

    private void draft(UUID id, String headline, Recommendation.Type type) {
        recommendations.draft(
                id,
                new Recommendation.Content(headline, "Begynn i dag.", "nb", Theme.USERS, type, agency, "", List.of()),
                secretary);
    }

    Case known() {
        return cases.find(advised).orElseThrow();
    }

    Recommendation recommendation(int number) {
        return advice.find(advised, number).orElseThrow();
    }

    void tell(int number, Recommendation.Status status) {
        recommendations.tell(
                new Recommendations.Seen(advised, number, recommendation(number).version()),
                new Recommendations.Told(status, null, "", "nb"),
                leader);
    }

    /// What somebody owes in the case now.
    List<Commitment> owes(Person person) {
        return commitments
                .list(new Listing(Listing.Side.OWE, Listing.Which.OPEN, Listing.Narrowed.NOT), 0, 50, person)
                .stream()
                .filter(one -> one.subject().path().startsWith("/counsel/" + advised))
                .toList();
    }
}
