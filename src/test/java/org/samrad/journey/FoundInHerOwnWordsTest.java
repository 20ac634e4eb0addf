package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A caseworker in Denmark finds what a library in Sweden has done, by a word of her own; what is like it; and what
/// helps with a problem that she tells.
class FoundInHerOwnWordsTest extends Journey {
    private static final String LIBRARY = "Personalen formade det nya arbetssättet på biblioteket";
    private static final String LETTERS = "Ansøgere læste afgørelsesbreve højt";
    private static final String ROSTER = "Publikumsmedarbejdere tegnede det nye vagtskema";

    /// The index follows the database within seconds.
    @BeforeEach
    void followed() {
        var page = desk("da-DK");
        page.navigate(address("/search?q=biblioteket"));
        for (int i = 0; i < 60 && hits(page, LIBRARY).count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    @Test
    void aDanishWordFindsWhatASwedishLibraryDid() {
        var page = phone("da-DK");
        page.navigate(address("/search"));
        mustBeGood(page);

        seek(page, "medarbejderinddragelse");
        var library = hits(page, LIBRARY);
        assertThat(library.locator("h2 a")).hasAttribute("lang", "sv");
        assertThat(library).containsText("medarbejderinddragelse på et andet sprog");
        mustBeGood(page);

        page.locator("main details summary").first().click();
        page.locator("#country-SE").check();
        go(page, page.locator("main details button[type=submit]"));
        assertThat(hits(page, LIBRARY)).isVisible();
        assertThat(page.locator("main ol.list > li").filter(new Locator.FilterOptions().setHasNotText("Sverige")))
                .hasCount(0);
        mustBeGood(page);

        go(page, hits(page, LIBRARY).locator("h2 a"));
        assertThat(page.locator("h1")).containsText(LIBRARY);
        go(page, page.locator("main a[href^='/search/like/']"));
        assertThat(page.locator("main ol.list > li").first()).isVisible();
        assertThat(hits(page, LIBRARY)).hasCount(0);
        mustBeGood(page);
    }

    @Test
    void aSlipOfTheFingerIsForgiven() {
        var page = desk("da-DK");
        page.navigate(address("/search"));

        seek(page, "vagtskjema");

        assertThat(hits(page, ROSTER)).isVisible();
    }

    @Test
    void whatIsTypedIsCompleted() {
        var page = desk("da-DK");
        page.navigate(address("/search"));

        page.locator("#q").pressSequentially("vagts");

        assertThat(page.locator("#suggestions option").first())
                .hasAttribute("value", Pattern.compile("vagts", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void aProblemIsToldWithoutAScript() {
        var page = withoutJavaScript("da-DK");
        page.navigate(address("/search/problem"));
        mustFit(page);
        page.locator("#problem")
                .fill("Hver dag ringer folk, fordi de ikke forstår de lange breve med afgørelser, vi sender.");

        go(page, page.locator("main form button[type=submit]"));

        assertThat(hits(page, LETTERS)).isVisible();
        assertThat(page.locator("#problem")).hasValue(Pattern.compile("lange breve"));
        mustFit(page);
    }

    private static void seek(Page page, String words) {
        page.locator("#q").fill(words);
        go(page, page.locator("main .search-box button[type=submit]"));
    }

    private static Locator hits(Page page, String title) {
        return page.locator("main ol.list > li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
