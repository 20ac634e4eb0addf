package org.samrad.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Role;
import org.samrad.base.WorkingDays;
import org.samrad.commitment.Commitment.Kind;
import org.samrad.commitment.Commitment.State;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.beans.factory.annotation.Autowired;

class CommitmentPagesTest extends Owing {
    @Autowired
    private Initiatives initiatives;

    @Test
    void guestIsAskedToSignIn() {
        for (var path : List.of("/commitments", "/commitments/settings", "/commitments/hand-over")) {
            assertThat(browser().visit(path).path()).as(path).isEqualTo("/sign-in");
        }
    }

    @Test
    void emptyPageExplainsWhatWillStandThere() {
        var page = browserOf(bjarne).visit("/commitments");

        assertThat(page.html())
                .contains("You owe nobody anything just now", "What I owe (0)", "What I am owed (0)")
                .contains("aria-current=\"page\">Commitments");
        assertThat(browserOf(bjarne).visit("/commitments?side=OWED").html())
                .contains("Nobody owes you anything just now");
    }

    @Test
    void whatIsDueIsSaidInPlainWords() {
        var today = clock.today();
        var days = WorkingDays.of(WorkingDays.Calendar.DK);
        owed(Kind.ACTION, "Spørg jura", today.plusDays(3));
        owed(Kind.ANSWER, "Svar på forslaget", today);
        owed(Kind.FOLLOW_UP, "Se på det igen", days.before(today.plusDays(1), 3));

        var bjarnes = browserOf(bjarne).visit("/commitments").html();
        assertThat(bjarnes)
                .contains("in 3 days", "today", "working days late", "Overdue", "to Sanne Holm")
                .contains("<a href=\"/commitments?side=OWE&amp;which=OVERDUE\"".replace("<a ", ""))
                .contains("One is overdue", "lang=\"da\">Spørg jura");
        assertThat(browserOf(sanne).visit("/commitments?side=OWED").html()).contains("from Bjarne Lund");
        assertThat(browserOf(bjarne).visit("/commitments?which=OVERDUE").html())
                .contains("Se på det igen")
                .doesNotContain("Spørg jura");
    }

    @Test
    void listIsNarrowedAndPagedAndForgivesAWrongAddress() {
        var liv = person("Liv", agency, Role.INITIATIVE_OWNER, ada);
        var initiative = initiative(liv);
        var parties = new Commitment.Parties(bjarne.id(), null, "alle ansatte");
        commitments.raiseAll(
                IntStream.range(0, 30)
                        .mapToObj(i -> new Commitments.Debt(
                                new Commitment.Subject(
                                        i < 28 ? "involvement" : "dialogue",
                                        i < 28 ? Kind.ANSWER : Kind.ACTION,
                                        UUID.randomUUID(),
                                        i < 28 ? initiative : null,
                                        "Sag nr. " + i + ".",
                                        "da",
                                        "/x"),
                                parties,
                                clock.today().plusDays(i)))
                        .toList(),
                bjarne);
        var browser = browserOf(bjarne);

        assertThat(browser.visit("/commitments").html())
                .contains("Sag nr. 24.", "page=2", "Nyt tilskudssystem", "lang=\"da\">alle ansatte")
                .doesNotContain("Sag nr. 25.");
        assertThat(browser.visit("/commitments?page=2").html()).contains("Sag nr. 25.", "Sag nr. 29.");
        assertThat(browser.visit("/commitments?initiative=" + initiative + "&kind=ANSWER&house=involvement&page=2")
                        .html())
                .contains("Sag nr. 27.", "initiative=" + initiative)
                .doesNotContain("Sag nr. 28.");
        assertThat(browser.visit("/commitments?house=dialogue").html()).contains("Sag nr. 29.");
        assertThat(browser.visit("/commitments?which=KEPT").html()).contains("There are none of these.");
        for (var wrong : List.of("side=x", "which=%00", "initiative=1", "kind=a&house=b", "page=-7", "page=x")) {
            assertThat(browser.visit("/commitments?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(200);
        }
    }

    private UUID initiative(org.samrad.access.Person owner) {
        return initiatives
                .start(
                        new Initiatives.Description(
                                new Initiative.Words("Nyt tilskudssystem", "Så det går lettere", "da"),
                                List.of(),
                                List.of()),
                        owner)
                .id();
    }

    @Test
    void whoOwesTellsHowItWentAndWhoIsOwedReadsIt() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today());
        var browser = browserOf(bjarne);
        assertThat(browser.visit("/commitments/" + id).html()).contains("Say how it went", "Promised", "Sanne Holm");

        var refused = browser.post("/commitments/" + id + "/report", "outcome", "NOT_KEPT", "note", "Ingen penge");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Choose the reason why it was not kept", "Ingen penge</textarea>", "href=\"#reason\"");
        assertThat(browser.post("/commitments/" + id + "/report").status()).isEqualTo(422);
        assertThat(browser.post("/commitments/" + id + "/report", "outcome", "OPEN", "note", "x", "reason", "OTHER")
                        .status())
                .isEqualTo(422);
        var told = browser.post(
                "/commitments/" + id + "/report", "outcome", "NOT_KEPT", "reason", "NO_MONEY", "note", "<Ingen penge>");

        assertThat(told.html()).contains("Not kept", "There was no money", "&lt;Ingen penge&gt;", "Bjarne Lund");
        assertThat(browserOf(sanne).visit("/commitments/" + id).html())
                .contains("&lt;Ingen penge&gt;")
                .doesNotContain("Say how it went");
        assertThat(browser.post("/commitments/" + id + "/report", "outcome", "KEPT")
                        .html())
                .contains("This has ended already");
    }

    @Test
    void whoIsOwedLetsItGoWithAReason() {
        var id = owed(Kind.ANSWER, "Svar på forslaget", clock.today());
        var browser = browserOf(sanne);
        assertThat(browser.visit("/commitments/" + id).html())
                .contains("I no longer need it", "You need not do anything", "href=\"/meetings/1\"");

        assertThat(browser.post("/commitments/" + id + "/waive", "why", " ").status())
                .isEqualTo(422);
        assertThat(browser.post("/commitments/" + id + "/waive", "why", "Fandt det selv")
                        .html())
                .contains("Lapsed", "Fandt det selv");
    }

    @Test
    void otherPeoplesCommitmentIsNotThere() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today());
        var browser = browserOf(stranger);
        browser.visit("/commitments/settings");

        assertThat(browser.visit("/commitments/" + id).status()).isEqualTo(404);
        for (var act : List.of("report", "waive", "hand-over")) {
            assertThat(browser.post("/commitments/" + id + "/" + act, "outcome", "KEPT", "why", "x", "to", "x")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(browser.visit("/commitments/x").status()).isEqualTo(404);
        assertThat(commitments.get(id, bjarne).ending().state()).isEqualTo(State.OPEN);
    }

    @Test
    void oneIsHandedOverToAColleague() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today());
        var omar = person("Omar", agency, Role.EMPLOYEE, ada);
        var browser = browserOf(bjarne);
        browser.visit("/commitments/" + id);

        var refused = browser.post("/commitments/" + id + "/hand-over", "to", stranger.email(), "why", "Ferie");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Nobody in your organisation has the address", stranger.email(), "Ferie");
        var done = browser.post("/commitments/" + id + "/hand-over", "to", omar.email(), "why", "Ferie");

        assertThat(done.html()).doesNotContain("Spørg jura");
        assertThat(browserOf(omar).visit("/commitments/" + id).html())
                .contains("Handed over to a colleague", "Omar", "Bjarne Lund", "Ferie");
    }

    @Test
    void everythingIsHandedOverByOneselfOrByWhoeverManages() {
        owed(Kind.ACTION, "Spørg jura", clock.today());
        owed(Kind.ACTION, "Ring til Økonomi", clock.today());
        var omar = person("Omar", agency, Role.EMPLOYEE, ada);
        var browser = browserOf(bjarne);
        assertThat(browser.visit("/commitments/hand-over").html())
                .contains("You owe 2 things that are open")
                .doesNotContain("From whom");
        assertThat(browser.post("/commitments/hand-over", "to", omar.email(), "why", "Nyt job")
                        .html())
                .contains("2 things were handed over");

        var tuva = browserOf(person("Tuva", agency, Role.ORGANISATION_ADMINISTRATOR, ada));
        assertThat(tuva.visit("/commitments/hand-over").html()).contains("From whom");
        assertThat(tuva.post("/commitments/hand-over", "from", omar.email(), "to", sanne.email(), "why", "Stoppet")
                        .html())
                .contains("2 things were handed over");
        assertThat(tuva.post("/commitments/hand-over", "from", "x", "to", "y", "why", "")
                        .status())
                .isEqualTo(422);
        assertThat(commitments.count(Listing.Side.OWE, sanne).open()).isEqualTo(2);
    }

    @Test
    void calendarIsReadAtASecretAddressUntilThereIsANewOne() {
        var due = LocalDate.of(2031, 3, 14);
        owed(Kind.ACTION, "Spørg jura; og økonomi", due);
        var answer = owed(Kind.ANSWER, "Systemet er langsomt", due);
        var browser = browserOf(bjarne);
        assertThat(browser.visit("/commitments/settings").html()).contains("Make an address");

        var first = address(browser);
        var calendar = browser().visit(first);
        var second = address(browser);

        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/calendar").containsIgnoringCase("utf-8"));
        assertThat(calendar.html())
                .contains("BEGIN:VCALENDAR", "VERSION:2.0", "DTSTART;VALUE=DATE:20310314", "DTEND;VALUE=DATE:20310315")
                .contains("TRANSP:TRANSPARENT", "UID:commitment-" + answer, "Spørg jura\\; og økonomi")
                .doesNotContain("langsomt");
        assertThat(browser().visit(first).status()).isEqualTo(404);
        assertThat(browser().visit(second).html()).contains("UID:commitment-" + answer);
        browser.visit("/commitments/settings");
        assertThat(browser.post("/commitments/settings/calendar/end").html()).contains("Make an address");
        for (var dead : List.of(second, "/calendar/x.ics", "/calendar/%00.ics", "/calendar/.ics")) {
            assertThat(browser().visit(dead).status()).as(dead).isIn(400, 404);
        }
    }

    private static String address(Browser browser) {
        browser.visit("/commitments/settings");
        return browser.post("/commitments/settings/calendar")
                .html()
                .replaceFirst("(?s).*href=\"[^\"]*(/calendar/[A-Z0-9]{26}\\.ics)\".*", "$1");
    }

    @Test
    void lettersAreChosenAndABadChoiceIsKept() {
        var browser = browserOf(bjarne);
        assertThat(browser.visit("/commitments/settings").html()).contains(bjarne.email(), "value=\"da\" selected");

        assertThat(browser.post("/commitments/settings", "digest", "HOURLY", "language", "sv")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/commitments/settings", "digest", "DAILY", "language", "xx")
                        .status())
                .isEqualTo(422);
        var saved = browser.post("/commitments/settings", "digest", "WEEKLY", "language", "nn");

        assertThat(saved.html()).contains("Saved.", "value=\"nn\" selected");
        assertThat(saved.html()).containsPattern("value=\"WEEKLY\" checked");
    }

    @Test
    void pagesSpeakTheReadersLanguage() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today().minusDays(20));
        var browser = browserOf(bjarne);

        for (var page :
                List.of("/commitments", "/commitments/" + id, "/commitments/settings", "/commitments/hand-over")) {
            for (var language : List.of("da", "sv", "nb", "nn", "en")) {
                assertThat(browser.visit(page + "?lang=" + language).html())
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContain("commitment.side", "commitment.due", "{0");
            }
        }
        assertThat(browser.visit("/commitments?lang=nn").html())
                .contains("Det eg skuldar", "arbeidsdagar over fristen");
    }
}
