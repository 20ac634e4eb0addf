package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// A project lead brings in what ten thousand people wrote on paper: with one broken line nothing, without it
/// everything, while a bar shows how far it is.
class TenThousandContributionsTest extends InitiativeJourney {
    private static final int ALL = 10_000;
    private static final int BROKEN = 7_321;
    private static final List<String> KINDS = List.of("Et behov", "En forhindring", "Det virker", "En mulighed");
    private static final Duration SECONDS = Duration.ofSeconds(30);

    @Test
    void oneBrokenLineIsNamedAndNothingComesInWithoutItEverythingDoes() {
        var liv = at(Cast.LIV);
        var initiative = start(liv, "Åbningstider efter behov", "Halv så mange går forgæves.");

        send(liv, initiative, list(BROKEN));
        assertThat(liv.locator(".ds-error-summary")).containsText("Intet er indlæst");
        assertThat(liv.locator(".ds-error-summary li")).hasCount(1);
        assertThat(liv.locator(".ds-error-summary li")).containsText("Linje 7321, Type");
        assertThat(liv.locator(".ds-error-summary li")).containsText("Et suk");
        mustBeGood(liv);
        liv.navigate(initiative + "/contributions");
        assertThat(main(liv)).containsText("Ingen bidrag");

        send(liv, initiative, list(0));
        assertThat(main(liv)).containsText("10.000 bidrag er klar til at blive indlæst.");
        mustBeGood(liv);
        bringIn(liv);
        follow(liv, "Til bidragene");
        assertThat(main(liv)).containsText("10.000 bidrag i alt");
        assertThat(main(liv)).containsText("10.000 venter på svar");
        mustBeGood(liv);
    }

    private void send(Page liv, String initiative, byte[] list) {
        liv.navigate(initiative + "/contributions");
        follow(liv, "Indlæs en liste");
        mustBeGood(liv);
        liv.locator("#file").setInputFiles(new FilePayload("papirsedler.csv", "text/csv", list));
        submit(liv, "Se på den først");
    }

    /// The bar is looked at on the way, and the end comes by itself.
    private void bringIn(Page liv) {
        var began = System.nanoTime();
        button(liv, "Indlæs alle 10.000").click();
        var box = liv.locator("#import");
        assertThat(box).isVisible();
        if ("RUNNING".equals(box.getAttribute("data-standing"))) {
            assertThat(liv.locator("#import progress")).hasAttribute("max", String.valueOf(ALL));
        }
        assertThat(box).hasAttribute("data-standing", "DONE", within());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SECONDS);
        assertThat(main(liv)).containsText("10.000 bidrag er indlæst. Hvert venter på svar.");
        mustBeGood(liv);
    }

    private static LocatorAssertions.HasAttributeOptions within() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout((double) SECONDS.toMillis());
    }

    /// As a Danish spreadsheet saves it. The line with this number is of a kind that there is not; 0 is none.
    private static byte[] list(int broken) {
        return IntStream.rangeClosed(2, ALL + 1)
                .mapToObj(line -> (line == broken ? "Et suk" : KINDS.get(line % KINDS.size()))
                        + ";\"Seddel " + line + ": jeg kan først komme, når I har lukket\";"
                        + (line % 3 == 0 ? "Brugere" : "Medarbejdere: skranken") + ";;20.11.2026;")
                .collect(
                        Collectors.joining("\r\n", "Type;Tekst;Gruppe;Organisation eller enhed;Dato;Citat\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
