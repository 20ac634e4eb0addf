package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialoguePagesTest extends Committee {
    private static final Decision NOTED = new Decision(Decision.Kind.NOTED, "", null, null);

    @Test
    void theForumsPageTellsTheNextMeetingAndWhoSitsThere() {
        planning.plan(forum, on(clock.today().plusMonths(3)), bjarne);

        var page = browserOf(omar).visit("/forums/" + forum);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Lokale 3", "Sanne Lund", "Bjarne Holm")
                .doesNotContain("/items/new");
        assertThat(browserOf(foreigner).visit("/forums/" + forum).status()).isEqualTo(404);
        assertThat(browserOf(sanne).visit("/forums").html()).contains("/forums/" + forum);
    }

    @Test
    void whateverIsNotPublishedIsForTheForum() {
        var meeting = drafted(NOTED);
        var item = dialogues.items(meeting, sanne).getFirst().id();

        for (var path : new String[] {
            "/meetings/" + meeting,
            "/meetings/" + meeting + "/pack",
            "/meetings/" + meeting + "/record",
            "/meetings/" + meeting + "/record/" + item,
            "/meetings/" + meeting + "/minutes",
            "/items/" + item
        }) {
            assertThat(browserOf(sanne).visit(path).status()).as(path).isEqualTo(200);
            assertThat(browserOf(omar).visit(path).status()).as(path).isEqualTo(403);
            assertThat(browserOf(foreigner).visit(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void minutesThatNobodyHasBegunLeadToTheMeeting() {
        var meeting = planning.plan(forum, on(clock.today().plusMonths(3)), bjarne);

        var page = browserOf(sanne).visit("/meetings/" + meeting + "/minutes");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/meetings/" + meeting);
    }

    @Test
    void twoWhoEditTheSameMinutesSeeBothTexts() {
        var meeting = drafted(NOTED);
        var path = "/meetings/" + meeting + "/minutes/sections/1";
        var first = browserOf(ivan);
        var second = browserOf(sanne);
        first.visit(path);
        second.visit(path);

        first.post(path, "version", "1", "presentation", "Ordene fra sekretæren");
        var page = second.post(path, "version", "1", "presentation", "Ordene fra næstformanden");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Ordene fra sekretæren", "Ordene fra næstformanden");
        second.post(path, "version", "2", "presentation", "Ordene fra begge");
        assertThat(keeping.get(meeting, sanne).section(1).words().presentation())
                .isEqualTo("Ordene fra begge");
    }

    @Test
    void aRefusedItemKeepsWhatWasTyped() {
        var page = browserOf(sanne)
                .post(
                        "/forums/" + forum + "/items/new",
                        "title",
                        "Valg af leverandør",
                        "type",
                        "DECISION",
                        "reason",
                        "Vi skal vælge.");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Valg af leverandør", "Vi skal vælge.");
    }

    @Test
    void aMeetingIsPlannedAgreedAndSentOnThePages() {
        var chair = browserOf(bjarne);
        var vice = browserOf(sanne);
        var day = clock.today().plusMonths(3);
        var planned = chair.post(
                "/forums/" + forum + "/meetings/new",
                "kind",
                "ORDINARY",
                "day",
                day.toString(),
                "from",
                "9.00",
                "to",
                "11:00",
                "mode",
                "HYBRID",
                "where",
                "Lokale 3",
                "link",
                "https://example.org/m");
        var meeting = dialogues.ahead(forum, sanne).getFirst();
        var here = "/meetings/" + meeting.id();
        item(meeting.id(), "Nyt sagssystem");

        assertThat(planned.status()).isBetween(200, 303);
        chair.post(here + "/agree", "version", "2");
        vice.post(here + "/agree", "version", "2");
        vice.post(here + "/send");

        assertThat(dialogues.get(meeting.id(), sanne).state()).isEqualTo(Meeting.State.AGENDA_SENT);
        assertThat(vice.visit(here + "/pack").html()).contains("Nyt sagssystem", "Lokale 3");
    }
}
