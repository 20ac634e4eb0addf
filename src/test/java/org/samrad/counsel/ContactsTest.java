package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.example.Asking;
import org.samrad.organisation.Country;
import org.samrad.programme.Exchange;
import org.samrad.programme.Exchanges;
import org.samrad.programme.LearningProfiles;
import org.samrad.programme.Profile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
class ContactsTest extends AdvisedScene {
    @Autowired
    private Contacts contacts;

    @Autowired
    private LearningProfiles profiles;

    @Autowired
    private Exchanges exchanges;

    private UUID museum;
    private Person host;
    private String area;

    @BeforeEach
    void somebodyWhoHasDoneIt() {
        museum = organisation("Museet", Country.NO);
        host = person("Hanne", museum, Role.LEADERSHIP, ada);
        area = profiles.addArea("Område " + UUID.randomUUID(), "nb", host).code();
        shares(Profile.Evidence.MEASURED, true);
    }

    private void shares(Profile.Evidence evidence, boolean suggested) {
        profiles.level(
                Map.of(area, new Profile.Levels(0, 4), "records", new Profile.Levels(3, 0)),
                profiles.draft(host).version(),
                host);
        profiles.ground(
                Map.of(area, new Profile.Ground(evidence, "Målt i mai")),
                profiles.draft(host).version(),
                host);
        profiles.describe(
                Profile.Facts.NONE,
                new Profile.Consent(suggested, 2),
                profiles.draft(host).version(),
                host);
        profiles.share(host);
    }

    private Recommendation learnFrom() {
        return contacts.advice(advised, 2, secretary);
    }

    @Test
    void theCouncilSeesWhyAndWhatTheOtherNeedsInReturn() {
        var found = contacts.suggested(learnFrom(), Set.of(area), secretary);

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.suggestion().giver()).isEqualTo(museum);
            assertThat(one.grounds()).extracting(Profile.Entry::words).containsExactly("Målt i mai");
            assertThat(one.inReturn()).extracting(back -> back.area()).containsExactly("records");
        });
    }

    @Test
    void withoutConsentOrOnItsOwnWordAloneNobodyIsNamed() {
        shares(Profile.Evidence.OWN_WORD, true);
        assertThat(contacts.suggested(learnFrom(), Set.of(area), secretary)).isEmpty();
        assertThatThrownBy(() -> contacts.name(learnFrom(), museum, area, secretary))
                .isInstanceOf(NotFound.class);

        shares(Profile.Evidence.MEASURED, false);
        assertThat(contacts.suggested(learnFrom(), Set.of(area), secretary)).isEmpty();
        assertThatThrownBy(() -> contacts.name(learnFrom(), museum, area, secretary))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAgencyAsksThoseWhoWereNamedAndNoOthers() {
        assertThatThrownBy(() -> contacts.ask(learnFrom(), museum, Asking.Format.SHORT, leader))
                .isInstanceOf(NotFound.class);

        contacts.name(learnFrom(), museum, area, secretary);
        var id = contacts.ask(learnFrom(), museum, Asking.Format.SHORT, leader);

        assertThat(exchanges.get(id, host).length()).contains(Asking.Format.SHORT);
        assertThat(exchanges.get(id, host).origin().as()).isEqualTo(Exchange.Suggester.COUNCIL);
        assertThatThrownBy(() -> contacts.ask(learnFrom(), museum, Asking.Format.LONG, leader))
                .hasMessageContaining("asked-already");
    }

    @Test
    void neitherAnotherAgencyNorTheOneThatWasNamedSeesTheCase() {
        contacts.name(learnFrom(), museum, area, secretary);

        assertThatThrownBy(() -> contacts.advice(advised, 2, host)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.name(learnFrom(), museum, area, leader))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> contacts.advice(advised, 1, secretary)).isInstanceOf(NotFound.class);
    }

    @Test
    void theFunnelFollowsFromAdvisedToSatisfied() {
        contacts.name(learnFrom(), museum, area, secretary);
        assertThat(own()).isEqualTo(new Funnel(1, 0, 0, 0, 0, 0));

        var id = contacts.ask(learnFrom(), museum, Asking.Format.SHORT, leader);
        assertThat(own()).isEqualTo(new Funnel(1, 1, 0, 0, 0, 0));

        exchanges.accept(id, host);
        exchanges.schedule(id, clock.today(), host);
        exchanges.hold(id, leader);
        assertThat(own()).isEqualTo(new Funnel(1, 1, 1, 0, 0, 0));

        exchanges.record(id, Exchange.End.came(Exchange.Outcome.ADAPTED, 25, 5, "Vi ringer først"), leader);
        assertThat(own()).isEqualTo(new Funnel(1, 1, 1, 1, 1, 1));
        assertThat(contacts.funnel(secretary).agencies()).containsEntry(agency, own());
        assertThat(contacts.funnel(host).agencies()).isEmpty();
        assertThat(contacts.funnel(host).own()).isEmpty();
        assertThat(contacts.funnel(Guest.GUEST).agencies()).isEmpty();
    }

    private Funnel own() {
        return contacts.funnel(leader).own().values().iterator().next();
    }

    @Test
    void whatIsToldInTheTalkCountsToo() {
        jobs.run();
        var talk = talks.get(advised, leader);
        var met = new ExperienceTalk.Met(Funnel.Step.MET, 45, 4);
        var told = new ExperienceTalk.Told(
                learnFrom().id(), Recommendation.Status.PARTLY, null, "Møtte dem på et seminar", "nb", met);
        var other = new ExperienceTalk.Told(
                recommendation(1).id(),
                Recommendation.Status.FOLLOWED,
                null,
                "",
                "nb",
                ExperienceTalk.Met.NOBODY);
        talks.note(
                new ExperienceTalks.Noted(
                        advised, talk.version(), List.of(told, other), ExperienceTalk.Looking.NOTHING),
                secretary);
        assertThat(own()).isEqualTo(new Funnel(1, 0, 0, 0, 0, 0));

        talks.hold(advised, talks.get(advised, leader).version(), leader);

        assertThat(own()).isEqualTo(new Funnel(1, 1, 1, 0, 1, 1));
    }
}
