package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The three pairs of 2015 in Sweden, as the demonstration tells of them: what is known of them stands on a public page
/// with its source; what role accounts write in a room is invented, says so, and stays there. Nothing is changed here.
class ThreePairsOf2015Test extends CommitteeJourney {
    private static final String INVENTED =
            "Påhittat för demonstrationen, och säger inget om de verkliga myndigheterna.";

    @Override
    String language() {
        return "sv-SE";
    }

    private Page roleAccount(Page page, String name) {
        signIn(page, name);
        return page;
    }

    @Test
    void everybodyReadsWhatIsKnownAndNobodyReadsTheRooms() {
        var everybody = withoutJavaScript(language());
        everybody.navigate(address("/programmes"));
        followWords(everybody, "Utvecklingsprogrammet för strategisk verksamhetsutveckling");
        assertThat(main(everybody)).containsText("Ekonomistyrningsverket");
        assertThat(main(everybody)).containsText("Arbetsgivarverket");
        mustBePaired(everybody, "Skatteverket", "Kriminalvården");
        mustBePaired(everybody, "Fastighetsmäklarinspektionen", "Universitets- och högskolerådet");
        mustBePaired(everybody, "Kustbevakningen", "Länsstyrelsen i Stockholms län");
        assertThat(main(everybody)).containsText("Attraktiv myndighet – attraktiv arbetsgivare");
        assertThat(main(everybody)).containsText("Tolv ytterligare myndigheter");
        mustFit(everybody);

        followWords(everybody, "Omgång 3");
        assertThat(main(everybody)).containsText("Synliggöra det inre beroendet");
        assertThat(main(everybody)).containsText("Digitalisering");
        assertThat(main(everybody)).containsText("gott samarbete kräver ömsesidigt behov");
        assertThat(main(everybody)).containsText("allt som paren skriver, är påhittat");
        assertThat(main(everybody)).containsText("starkta-av-utvecklingsprogrammet-gar-vi-vidare");
        assertThat(main(everybody)).not().containsText("Gemensam e-tjänst");
        mustFit(everybody);
    }

    /// Whichever of them stands first.
    private static void mustBePaired(Page page, String one, String other) {
        var either = Pattern.compile(one + " – " + other + "|" + other + " – " + one);
        assertThat(main(page)).containsText(either);
    }

    @Test
    void theTwoHeadsReadTheirRoomAndTheOrganiserOnlyWhatWasPresented() {
        var small = roleAccount(phone(language()), "Myndighetschef (rollkonto), Fastighetsmäklarinspektionen");
        small.navigate(address("/pairs"));
        var room = small.url();
        assertThat(small.locator("h1")).containsText("Universitets- och högskolerådet");
        assertThat(main(small)).containsText("Digitalisering");
        small.navigate(room + "/statement");
        assertThat(main(small)).containsText(INVENTED);
        small.navigate(room + "/promises");
        assertThat(main(small)).containsText("Råd om teknik");
        assertThat(main(small)).containsText("Kunskap om förvaltningsteknik");
        small.navigate(room + "/plan");
        assertThat(main(small)).containsText(INVENTED);
        assertThat(main(small)).containsText("Inget mål");
        mustDownload(small, "/plan.pdf", "application/pdf");

        var council = roleAccount(desk(language()), "Myndighetschef (rollkonto), Universitets- och högskolerådet");
        council.navigate(room + "/continuation");
        assertThat(main(council)).containsText("Roller och arbetssätt");
        assertThat(main(council)).containsText("Kommunikation i digitala kanaler");
        assertThat(main(council)).containsText("Läget efter 6 månader");
        assertThat(main(council)).containsText("Läget efter 12 månader");
        assertThat(main(council)).containsText("vi behövde varandra, trots olikheterna");

        organiserReads(room);
    }

    private void organiserReads(String room) {
        var organiser = roleAccount(desk(language()), "Programledare (rollkonto), ESV");
        organiser.navigate(room);
        assertThat(organiser.locator("body")).not().containsText("Digitalisering");
        organiser.navigate(address("/programmes/utvecklingsprogrammet"));
        followWords(organiser, "Omgång 3");
        followWords(organiser, "Rapport om omgång 3");
        mustBePaired(organiser, "Skatteverket", "Kriminalvården");
        assertThat(main(organiser).getByText("Plan presenterad")).hasCount(3);
        assertThat(main(organiser)).not().containsText(INVENTED);
        organiser.navigate(room.replace("/pairs/", "/plans/"));
        assertThat(main(organiser)).containsText(INVENTED);
        assertThat(main(organiser)).containsText("Gemensam e-tjänst");
    }
}
