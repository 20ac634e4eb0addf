package org.samrad.counsel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.organisation.Country;
import org.samrad.programme.LearningProfiles;
import org.samrad.programme.Profile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// The talk and the contacts as pages: what each side can do there, and that nobody else finds them.
@DirtiesContext
class TalkPagesTest extends AdvisedScene {
    @Autowired
    private LearningProfiles profiles;

    @BeforeEach
    void theTalkHasItsDay() {
        jobs.run();
    }

    private String talk() {
        return "/counsel/" + advised + "/talk";
    }

    private String learnFrom() {
        return "/counsel/" + advised + "/advice/2/learn-from";
    }

    private Browser.Page note(Browser browser, Recommendation.Status users, Recommendation.Status learn) {
        browser.visit(talk());
        return browser.post(
                talk(),
                "version",
                String.valueOf(talks.get(advised, leader).version()),
                "language",
                "nb",
                "hindered",
                "Budsjettet",
                "status-" + recommendation(1).id(),
                users.name(),
                "did-" + recommendation(1).id(),
                "Tolv samtaler",
                "status-" + recommendation(2).id(),
                learn.name(),
                "reason-" + recommendation(2).id(),
                learn == Recommendation.Status.NOT_FOLLOWED ? "NO_TIME" : "",
                "step-" + recommendation(2).id(),
                "ADVISED");
    }

    @Test
    void isNotedByTheSecretariatAndConfirmedByTheAgency() {
        var secretariat = browserOf(secretary);
        var prepared = secretariat.visit(talk());
        assertThat(prepared.html())
                .contains("Experience talk", "Snakk med etterlatte", "Lær av dem", "Move the talk")
                .doesNotContain("Yes, this is how it is");

        var noted = note(secretariat, Recommendation.Status.FOLLOWED, Recommendation.Status.NOT_FOLLOWED);
        assertThat(noted.html()).contains("Budsjettet", "Tolv samtaler", "The agency confirms");

        var agency = browserOf(leader);
        assertThat(agency.visit(talk()).html()).contains("Yes, this is how it is", "Ask for twenty minutes");
        var held = agency.post(
                talk() + "/held", "version", String.valueOf(talks.get(advised, leader).version()));
        assertThat(held.html()).contains("Nobody is reminded any more").doesNotContain("Move the talk");
        assertThat(known().state()).isEqualTo(Case.State.TALK_HELD);
    }

    @Test
    void aRefusedNoteKeepsWhatWasTyped() {
        var agency = browserOf(leader);
        agency.visit(talk());

        var refused = agency.post(
                talk(),
                "version",
                "0",
                "language",
                "nb",
                "hindered",
                "Budsjettet",
                "status-" + recommendation(2).id(),
                "NOT_FOLLOWED",
                "reason-" + recommendation(2).id(),
                "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Budsjettet");
        assertThat(talks.get(advised, leader).told()).isEmpty();
    }

    @Test
    void theAgencyConsentsAndTheSecretariatReadsIt() {
        var agency = browserOf(leader);
        agency.visit(talk());

        agency.post(talk() + "/consent", "consent", "CONTACT");

        assertThat(browserOf(secretary).visit(talk()).html())
                .contains("Others may get in touch.", "Nothing is quoted.")
                .doesNotContain("Save what we allow");
    }

    @Test
    void theCouncilNamesAndTheAgencyAsksForTwentyMinutes() {
        var host = person("Hanne", organisation("Museet", Country.NO), Role.LEADERSHIP, ada);
        var area = profiles.addArea("Område " + UUID.randomUUID(), "nb", host).code();
        profiles.level(
                Map.of(area, new Profile.Levels(0, 4), "records", new Profile.Levels(3, 0)),
                profiles.draft(host).version(),
                host);
        profiles.ground(
                Map.of(area, new Profile.Ground(Profile.Evidence.MEASURED, "Målt i mai")),
                profiles.draft(host).version(),
                host);
        profiles.describe(
                Profile.Facts.NONE,
                new Profile.Consent(true, 2),
                profiles.draft(host).version(),
                host);
        profiles.share(host);
        var museum = requireNonNull(host.organisation());

        var secretariat = browserOf(secretary);
        assertThat(secretariat.visit(learnFrom() + "?area=" + area).html())
                .contains("Museet", "Målt i mai", "What they need themselves", "Name them");
        secretariat.post(
                "/counsel/" + advised + "/advice/2/contacts", "giver", museum.toString(), "about", area);

        var agency = browserOf(leader);
        assertThat(agency.visit(learnFrom() + "?format=SHORT").html())
                .contains("Museet", "20 minutes", "45 minutes", "90 minutes")
                .doesNotContain("Name them");
        agency.post(
                "/counsel/" + advised + "/advice/2/contacts/ask",
                "giver",
                museum.toString(),
                "format",
                "SHORT");

        assertThat(agency.visit(learnFrom()).html()).contains("See the exchange");
        assertThat(browserOf(host).visit("/counsel/" + advised + "/talk").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseFindsTheTalkOrTheContacts() {
        var stranger = person("Stig", organisation("Andre", Country.NO), Role.LEADERSHIP, ada);
        var seats = new ArrayList<Person>(List.of(stranger));
        seats.add(person("Ola", agency, Role.EMPLOYEE, ada));

        for (var one : seats) {
            var browser = browserOf(one);
            assertThat(browser.visit(talk()).status()).isEqualTo(404);
            assertThat(browser.visit(learnFrom()).status()).isEqualTo(404);
        }
        assertThat(browserOf(chair).visit(talk()).html()).contains("Snakk med etterlatte").doesNotContain("Save</button>");
    }

    @Test
    void theFunnelIsForEverybodyAndNamesNobody() {
        var page = browser().visit("/counsel/learn-from");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("What became of the advice to learn from others")
                .doesNotContain("Tilsynet", "Agency by agency");
        assertThat(browserOf(secretary).visit("/counsel/learn-from").html()).contains("Agency by agency", "Tilsynet");
    }
}
