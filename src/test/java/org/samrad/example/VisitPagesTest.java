package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;

class VisitPagesTest extends OnVisits {
    private static final Pattern LINK = Pattern.compile("/v/([\\w-]+)");

    private String address() {
        return "/visit-rounds/" + round;
    }

    @Test
    void aRoundIsPlannedByFormsAndInvitationsGoOut() {
        var browser = browserOf(liv);
        browser.visit("/visit-rounds/new");
        var refused = browser.post("/visit-rounds/new", "theme", "", "from", "1.12.2026", "to", "1.11.2026");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#theme\"", "1.12.2026");
        var made = browser.post(
                "/visit-rounds/new",
                "theme",
                "Er <nogen> blevet spurgt?",
                "from",
                "1.11.2026",
                "to",
                "1.12.2026",
                "language",
                "da");
        assertThat(made.html()).contains("Er &lt;nogen&gt; blevet spurgt?", "Choose hosts that differ", "4 employees");

        assertThat(browser.visit(address() + "/hosts").html()).contains("Kulturministeriet", "Hosts of this round (1)");
        browser.post(address() + "/questions", "text", "Hvornår blev I sidst spurgt?");
        assertThat(browser.visit(address() + "/questions").html()).contains("Hvornår blev I sidst spurgt?");
        var planned = planned(browser);
        assertThat(planned.status()).isEqualTo(200);
        assertThat(browserOf(jonas).visit("/visits").html()).contains("Museet", "Receptionen");
    }

    private Browser.Page planned(Browser browser) {
        browser.visit(address() + "/visits/new");
        return browser.post(
                address() + "/visits/new",
                "host",
                museum.toString(),
                "day",
                clock.today().toString(),
                "begins",
                "9.00",
                "until",
                "11.00",
                "mode",
                "FACE_TO_FACE",
                "where",
                "Receptionen",
                "seats",
                "3",
                "people",
                jonas.id().toString());
    }

    @Test
    void everybodyGetsAReasonOrAVisitOnOnePage() {
        var browser = browserOf(liv);
        visits.plan(round, museum, event(clock.today(), 2), List.of(), liv);
        var page = browser.visit(address() + "/people");
        assertThat(page.html()).contains("Jonas", "Maja", "Needs a visit or a reason");
        var other = browser.post(
                address() + "/people/reason", "person", bjarne.id().toString(), "reason", "OTHER", "note", "");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.html()).contains("Say in a few words which reason");
        browser.post(address() + "/people/reason", "person", bjarne.id().toString(), "reason", "ON_LEAVE");

        var spread = browser.post(address() + "/people/spread");

        assertThat(spread.html()).contains("On leave in the period", "Museet");
        assertThat(rounds.standing(round(), liv).coverage()).isEqualTo(new VisitCoverage(0, 2, 1, 1));
    }

    @Test
    void aNoteIsWrittenWithoutAScriptAndCountsOnce() {
        var visit = visit(jonas);
        var browser = browserOf(jonas);
        browser.visit("/visits/" + visit + "/note");
        var key = UUID.randomUUID().toString();
        var door = "/visits/" + visit + "/note";
        var refused = browser.post(door, noted(key));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Vi så en &lt;tavle&gt;", "Ask for consent", key);
        for (int time = 0; time < 2; time++) {
            browser.post(door, noted(key, "whose-1", "Bogholder", "consent-1", "yes"));
        }

        var shown = browser.visit("/visits/" + visit);
        assertThat(shown.html().split("id=\"note-", -1)).hasSize(2);
        assertThat(shown.html()).contains("Vi så en &lt;tavle&gt;", "Bogholder", "Jonas");
        assertThat(browserOf(bjarne).visit("/visits/" + visit).html()).contains("Fire felter er væk");
        assertThat(browserOf(mette).visit("/visits/" + visit).html()).doesNotContain("tavle", "Jonas");
        assertThat(browserOf(stranger).visit("/visits/" + visit).status()).isEqualTo(404);
    }

    @Test
    void aCandidateBecomesAnExampleByOnePress() {
        var visit = visit(jonas);
        var browser = browserOf(jonas);
        browser.visit("/visits/" + visit + "/note");
        browser.post(
                "/visits/" + visit + "/note",
                noted(UUID.randomUUID().toString(), "whose-1", "Bogholder", "consent-1", "yes"));
        assertThat(browser.visit("/visits/" + visit).html()).contains("/example\" method=\"post\"");

        var note = notes.candidatesOf(visit, jonas).getFirst().note();
        var made = browser.post("/visits/" + visit + "/notes/" + note + "/example");

        assertThat(made.path()).startsWith("/examples/").endsWith("/edit");
        assertThat(made.html()).contains("Fire felter er væk", "Alle bliver spurgt", "Vi så en &lt;tavle&gt;");
    }

    private static String[] noted(String key, String... more) {
        var fields = Map.of(
                "key", key,
                "language", "da",
                "saw", "Vi så en <tavle>",
                "heard", "Alle bliver spurgt",
                "changed", "Fire felter er væk",
                "involvement", "PLANNED",
                "evidence", "OBSERVED",
                "quote-1", "Vi bliver spurgt",
                "candidate", "yes");
        return Stream.concat(
                        fields.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void theDeviceSendsWhatItHasKept() {
        var visit = visit(jonas);
        var browser = browserOf(jonas);
        browser.visit("/visits/" + visit);
        var door = "/api/v1/visits/" + visit + "/notes";
        var whole = """
                {"fields":{"key":"%s","language":"da","saw":"Vi så en tavle","involvement":"NONE","evidence":"TOLD",\
                "notedAt":"2026-11-22T07:00:00Z"}}""".formatted(UUID.randomUUID());

        assertThat(browser.json(door, "{\"fields\":{\"saw\":\"\"}}").status()).isEqualTo(422);
        var first = browser.json(door, whole);
        var again = browser.json(door, whole);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.html()).isEqualTo(first.html());
        assertThat(notes.of(visits.get(visit, jonas), jonas)).hasSize(1);
        assertThat(browserOf(stranger).json(door, whole).status()).isIn(403, 404);
    }

    @Test
    void theHostRatesByALinkWithoutAnAccount() {
        var visit = visit(jonas);
        visits.hold(visit, List.of(jonas.id()), jonas);
        var browser = browserOf(jonas);
        browser.visit("/visits/" + visit);
        var shown = LINK.matcher(browser.post("/visits/" + visit + "/host-link").html());
        assertThat(shown.find()).isTrue();
        var guest = browser();
        assertThat(guest.visit("/v/AAAA-BBBB-CCCC").status()).isEqualTo(422);
        var asked = guest.visit("/v?code=" + shown.group(1).toLowerCase(java.util.Locale.ROOT));
        assertThat(asked.html())
                .contains("Styrelsen", "They listened more than they told")
                .doesNotContain("Jonas");

        var part = guest.post("/v/" + shown.group(1), "curious", "4");
        assertThat(part.status()).isEqualTo(422);
        var thanks = guest.post("/v/" + shown.group(1), "curious", "4", "listened", "5", "involved", "3");

        assertThat(thanks.html()).contains("Thank you");
        assertThat(browserOf(mette).visit("/visits/at-us").html())
                .contains("Styrelsen")
                .doesNotContain("Jonas");
    }

    @Test
    void theBigPageNamesNobodyUntilItIsAsked() {
        var visit = visit(jonas);
        visits.hold(visit, List.of(jonas.id()), jonas);
        var browser = browserOf(bjarne);

        assertThat(browser.visit(address() + "/day").html())
                .contains("Museet", "one of us")
                .doesNotContain("Jonas");
        assertThat(browser.visit(address() + "/day?names=yes").html()).contains("Jonas");
        assertThat(browserOf(mette).visit(address() + "/day").status()).isEqualTo(404);
    }

    @Test
    void theInvitationKeepsItsIdentityWhenTheVisitMoves() {
        var visit = visit(jonas);
        var browser = browserOf(jonas);
        var before = browser.visit("/visits/" + visit + "/invitation.ics").html();
        visits.move(visit, event(clock.today().plusDays(1), 3), 0, liv);
        var after = browser.visit("/visits/" + visit + "/invitation.ics").html();

        assertThat(before).contains("UID:visit-" + visit, "SEQUENCE:0");
        assertThat(after).contains("UID:visit-" + visit, "SEQUENCE:1");
    }
}
