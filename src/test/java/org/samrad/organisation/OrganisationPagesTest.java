package org.samrad.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

class OrganisationPagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    private Person ada;
    private Browser browser;
    private String called;
    private UUID id;
    private String here;

    @BeforeEach
    void anOrganisation() {
        ada = administrator();
        browser = browserOf(ada);
        called = "Styrelsen <" + UUID.randomUUID() + ">";
        id = organisations.add(
                new Organisation.Naming(Name.of("da", called), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.COUNCIL, null, "Under en anden", "", null),
                ada);
        here = "/organisations/" + id;
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void guestIsAskedToSignInFirst() {
        assertThat(browser().visit(here).path()).isEqualTo("/sign-in");
        assertThat(browser().visit("/organisations").path()).isEqualTo("/sign-in");
    }

    @Test
    void listIsSearchedAndSaysWhatToDoWhenNothingIsFound() {
        var found = browser.visit("/organisations?q=" + called.substring(11, 40));
        var none = browser.visit("/organisations?q=findes-ikke");

        assertThat(found.html()).contains(escaped(called)).contains("aria-current=\"page\">Organisations");
        assertThat(none.html()).contains("No organisation has “findes-ikke”", "See all organisations");
        assertThat(browser.visit("/organisations?q=%00%25").status()).isEqualTo(200);
    }

    @Test
    void refusedFormKeepsWhatWasTypedAndNamesTheRemedy() {
        browser.visit("/organisations/new");

        var page = browser.post(
                "/organisations",
                "name-da",
                "Ny styrelse",
                "country",
                "DK",
                "type",
                "STATE_AGENCY",
                "number",
                "24256791");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("value=\"Ny styrelse\"", "24256791 is not a CVR number", "href=\"#number\"")
                .contains("value=\"STATE_AGENCY\" selected");
        var empty = browser.post("/organisations");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("href=\"#country\"", "href=\"#type\"");
    }

    @Test
    void organisationIsAddedRenamedAndSucceeded() {
        browser.visit("/organisations/new");
        var added = browser.post(
                "/organisations",
                "name-da",
                "Gammel styrelse",
                "country",
                "DK",
                "type",
                "STATE_AGENCY",
                "numberless",
                "Prøve",
                "size",
                "1200",
                "year",
                "2025");
        assertThat(added.html()).contains("Gammel styrelse", "1,200 in 2025", "None of its own: Prøve");

        browser.visit(added.path() + "/names");
        var renamed = browser.post(
                added.path() + "/names", "name-da", "Ny styrelse", "since", "1.6.2020", "reason", "Ny lov");
        assertThat(renamed.html())
                .contains("<h1 class=\"ds-heading\" data-size=\"lg\">Ny styrelse</h1>")
                .contains("Gammel styrelse", "since 1 June 2020", "Ny lov");
    }

    @Test
    void mergedOrganisationPointsToItsSuccessorAndBack() {
        var name = "Gammel styrelse " + UUID.randomUUID();
        browser.visit("/organisations/new");
        var added = browser.post(
                "/organisations", "name-da", name, "country", "DK", "type", "STATE_AGENCY", "numberless", "Prøve");
        browser.visit(added.path() + "/successors");
        assertThat(browser.post(added.path() + "/successors", "kind", "SPLIT", "successor", "Findes ikke")
                        .html())
                .contains("Fill in this field");
        var ended = browser.post(
                added.path() + "/successors",
                "kind",
                "MERGED",
                "successor",
                called,
                "on",
                "2024-01-01",
                "reason",
                "Lagt sammen");
        assertThat(ended.html()).contains("Went up in another organisation on 1 January 2024", escaped(called));
        assertThat(browser.visit(here).html()).contains("Since 1 January 2024 it holds", name);
    }

    @Test
    void unitsAndPeopleAreKeptFromTheirPages() {
        browser.visit(here + "/units/new");
        browser.post(here + "/units", "name", "Drift", "inside", "");
        var drift = organisations.units(id, ada).getFirst().unit().id();
        var again = browser.post(here + "/units", "name", "Drift", "inside", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("There is already a unit “Drift”");
        assertThat(browser.visit(here + "/units/" + drift).html()).contains("value=\"Drift\"");
        browser.post(here + "/units/" + drift, "name", "Drift og support", "inside", "");

        browser.visit(here + "/people");
        var email = "sanne-" + UUID.randomUUID() + "@example.org";
        var people = browser.post(here + "/people", "name", "Sanne Holm", "email", email, "unit", drift.toString());
        assertThat(people.html()).contains("Sanne Holm", email, "<td>Drift og support</td>");
        var sanne = access.people(id, 0, 1, ada).getFirst();
        assertThat(browser.visit(here + "/people/" + sanne.id()).html()).contains("Sanne Holm");
        assertThat(browser.visit(here).html()).contains("See the one person");
    }

    @Test
    void seatsAreGivenAndEndedFromThePageOfTheirForum() {
        var email = person("Sanne Holm", id, null, ada).email();
        browser.visit(here + "/forums/new");
        var forum = browser.post(here + "/forums", "name", "HSU", "level", "MAIN", "regime", "DK_SU", "area", "");
        assertThat(forum.html()).contains("SU (Danish state)", "The whole organisation", "Nobody has a seat yet.");
        var seats = forum.path() + "/mandates";

        var seated = browser.post(
                seats, "email", email, "side", "EMPLOYEES", "seat", "MEMBER", "represents", "HK", "from", "1.1.2026");
        assertThat(seated.html()).contains("Sanne Holm", "HK", "End the seat");
        var both = browser.post(seats, "email", email, "side", "MANAGEMENT", "seat", "MEMBER", "from", "1.2.2026");
        assertThat(both.html()).contains("Nobody can sit on both");
        assertThat(browser.post(seats, "email", "nobody@example.org", "side", "MANAGEMENT", "seat", "MEMBER")
                        .html())
                .contains("href=\"#from\"");
        var link = seated.html().replaceFirst("(?s).*href=\"([^\"]+/mandates/[^\"]+)\".*", "$1");
        browser.visit(link);
        assertThat(browser.post(link, "to", "1.2.2026").html()).doesNotContain("End the seat");
        assertThat(browser.visit(here).html()).contains("HSU");
    }

    @Test
    void employeeReadsNamesButNeitherPeopleNorForms() {
        var omar = browserOf(person("Omar", id, Role.EMPLOYEE, ada));

        assertThat(omar.visit(here).html())
                .contains(escaped(called), "1 person")
                .doesNotContain("/people", "Correct the facts");
        for (var path : List.of("/people", "/facts", "/names", "/successors", "/units/new", "/forums/new")) {
            assertThat(omar.visit(here + path).status()).as(path).isEqualTo(403);
        }
        assertThat(omar.visit("/organisations/new").status()).isEqualTo(403);
        assertThat(omar.visit("/organisations/import").status()).isEqualTo(403);
        assertThat(omar.visit("/organisations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(omar.visit("/organisations/x").status()).isEqualTo(404);
    }

    @Test
    void listIsUploadedLookedAtAndBroughtIn() {
        var name = "Ny " + UUID.randomUUID();
        var list = "Art;Navn;Land;Type;Uden nummer fordi\r\nOrganisation;" + name + ";Danmark;Råd;Prøve\r\n";
        assertThat(browser.visit("/organisations/import").html()).contains("Fetch the example");
        assertThat(browser.visit("/organisations/import/example.csv?language=nb")
                        .html())
                .contains("Brukerstøtte");

        var preview = browser.upload("/organisations/import", "file", list.getBytes(UTF_8));
        assertThat(preview.html()).contains("One row would be carried out", name, "Added");
        assertThat(organisations.find(name, ada)).isEmpty();
        assertThat(browser.post(preview.path()).html()).contains("One row was brought in.");
        assertThat(organisations.find(name, ada)).hasSize(1);
    }

    @Test
    void badListsAreToldWithLineAndColumn() {
        browser.visit("/organisations/import");
        var bad = browser.upload("/organisations/import", "file", "Art;Navn\nTing;A\nEnhed;".getBytes(UTF_8));
        assertThat(bad.html()).contains("Line 2, Kind:", "Line 3, Name:", "Nothing was brought in");

        browser.visit("/organisations/import");
        var none = browser.upload("/organisations/import", "file", new byte[0]);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html()).contains("Choose the file with the list");
        var large = browser.upload("/organisations/import", "file", new byte[12 * 1024 * 1024]);
        assertThat(large.html()).contains("larger than 10 MB");
    }

    @Test
    void pagesSpeakTheReadersLanguage() {
        assertThat(browser.visit(here + "?lang=da").html()).contains("<html lang=\"da\"", "Enheder");
        assertThat(browser.visit(here + "?lang=sv").html()).contains("Enheter", "Danmark");
        assertThat(browser.visit(here + "?lang=nn").html()).contains("Einingar");
    }
}
