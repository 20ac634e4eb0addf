package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class GatePagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Initiatives initiatives;

    private Person ada;
    private UUID home;
    private Browser liv;
    private Browser bjarne;
    private Browser omar;
    private String here;

    @BeforeEach
    void anInitiative() {
        ada = administrator();
        home = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
        var owner = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        liv = browserOf(owner);
        bjarne = browserOf(person("Bjarne", home, Role.LEADERSHIP, ada));
        omar = browserOf(person("Omar", home, Role.EMPLOYEE, ada));
        var words = new Initiative.Words("Nyt system", "Et nyt system.", "da");
        here = "/initiatives/"
                + initiatives
                        .start(new Initiatives.Description(words, List.of(), List.of()), owner)
                        .id();
    }

    @Test
    void aRefusedPhaseListsWhatIsMissingWithLinks() {
        var page = liv.post(here + "/phase", "phase", "CONCEPT");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("things are missing before that phase", here + "/decisions#owner", here + "/facts#groups");
    }

    @Test
    void evidenceIsShownToAllAndAWaiverWithItsName() {
        liv.visit(here + "/gates/TRAINING_PLAN");
        liv.post(
                here + "/gates/TRAINING_PLAN",
                "result",
                "MET_WITH_REMARK",
                "words",
                "Kurser i maj",
                "link",
                "https://example.org/plan",
                "on",
                "2026-01-05");
        bjarne.visit(here + "/gates/BUSINESS_CASE");
        bjarne.post(here + "/gates/BUSINESS_CASE", "act", "waive", "why", "Regnes ud senere");

        assertThat(omar.visit(here + "/gates").html())
                .contains("Kurser i maj", "https://example.org/plan", "Regnes ud senere");
        assertThat(omar.visit(here).html()).contains("Regnes ud senere");
        assertThat(liv.visit(here + "/gates").html()).contains("Bjarne");
    }

    @Test
    void refusedEvidenceKeepsWhatWasTyped() {
        liv.visit(here + "/gates/TRAINING_PLAN");

        var page = liv.post(
                here + "/gates/TRAINING_PLAN", "result", "MET", "words", "Kurser", "link", "ftp://x", "on", "5.1.2026");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Kurser", "ftp://x", "5.1.2026");
    }

    @Test
    void onlyThoseWhoMayEnterEvidenceOrWaive() {
        omar.visit(here + "/gates/TRAINING_PLAN");

        assertThat(omar.post(here + "/gates/TRAINING_PLAN", "result", "MET", "words", "Ja", "on", "2026-01-05")
                        .status())
                .isEqualTo(403);
        assertThat(bjarne.visit(here + "/edit").status()).isEqualTo(403);
        assertThat(browserOf(person("Tuva", other(), null, ada))
                        .visit(here + "/gates")
                        .status())
                .isEqualTo(404);
        assertThat(liv.visit(here + "/gates/NOTHING").status()).isEqualTo(404);
    }

    private UUID other() {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Rådet " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.COUNCIL, null, "Under en anden", "", null),
                ada);
    }

    @Test
    void everyPageOfAnInitiativeShowsInEveryLanguage() {
        liv.visit(here + "/groups/new");
        assertThat(liv.post(here + "/groups/new", "kind", "EMPLOYEES", "name", "Sagsbehandlere", "people", "1400")
                        .path())
                .endsWith("/facts");
        liv.post(here + "/amounts/new", amount("120.000.000"));
        liv.post(here + "/measures/new", "name", "Ordninger", "on", "2026-01-05", "total", "400", "done", "12");
        liv.post(here + "/ambition", "criteria", "NEW_SERVICE_LOGIC");
        liv.post(here + "/ambition", "act", "contest", "class", "TRANSFORMATION", "why", "Loven ændres");
        liv.post(here + "/impact", "impact-TASKS", "Papirgangen forsvinder");
        var decider = new String[] {"function", "Kontorchefen", "place", home.toString(), "kind", "LINE"};
        liv.post(here + "/decision-owner", decider);
        liv.post(here + "/decisions/new", plus(decider, "what", "Om vi køber ind", "on", "2027-01-05"));

        for (var language : List.of("en", "da", "sv", "nb", "nn")) {
            for (var page : List.of(
                    "",
                    "/facts",
                    "/gates",
                    "/decisions",
                    "/history",
                    "/edit",
                    "/course",
                    "/ambition",
                    "/impact",
                    "/groups/new",
                    "/amounts/new",
                    "/measures/new",
                    "/decision-owner",
                    "/decisions/new",
                    "/gates/PILOT_RESULT")) {
                var shown = liv.visit(here + page + "?lang=" + language);
                assertThat(shown.status()).as(page + " in " + language).isEqualTo(200);
            }
        }
        assertThat(liv.visit(here + "/facts?lang=da").html())
                .contains("1.400", "120.000.000", "12 ud af 400", "Loven ændres", "Papirgangen forsvinder");
        assertThat(liv.visit(here + "/decisions?lang=da").html()).contains("Om vi køber ind", "Kontorchefen");
    }

    @Test
    void theListKeepsWhatWasChosen() {
        var page = liv.visit("/initiatives?kind=OTHER&phase=IDEA&side=own&lang=da");

        assertThat(page.html()).contains("Nyt system", "value=\"OTHER\" selected");
        assertThat(liv.visit("/initiatives?kind=STRATEGY").html()).doesNotContain("Nyt system");
        assertThat(liv.visit("/initiatives?when=coming").status()).isEqualTo(200);
        assertThat(liv.visit("/initiatives?page=nonsense&kind=x").status()).isEqualTo(200);
    }

    private static String[] amount(String sum) {
        return new String[] {
            "amount", sum, "currency", "DKK", "kind", "BUDGET", "on", "2019-08-23", "source", "Nyhed", "one", "yes"
        };
    }

    private static String[] plus(String[] first, String... more) {
        var all = new java.util.ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
