package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.consultation.Answering;
import org.springframework.beans.factory.annotation.Autowired;

/// A participant on a train, one without JavaScript, one with only a keyboard.
class NothingIsLostTest extends Journey {
    /// The page has read, to the end, which statements come next.
    private static final String STATEMENTS_AT_HAND = """
            () => performance.getEntriesByType("resource").some(one => one.name.endsWith("/next") && one.responseEnd)
            """;

    @Autowired
    private Answering answering;

    private void begin(Page page) {
        page.navigate(address("/c/" + codeOfAnOpenConsultation()));
        go(page, page.locator("main form button[type=submit]"));
        assertThat(page.locator("#statement")).isVisible();
    }

    private int answered(Page page) {
        var receipt = page.locator(".receipt .code").first().textContent();
        return answering
                .answered(answering.find(receipt, Guest.GUEST).orElseThrow(), Guest.GUEST)
                .size();
    }

    @Test
    void answersGivenWithoutContactAreKeptAndCountOnce() {
        var page = phone("nb-NO");
        begin(page);
        page.waitForFunction(STATEMENTS_AT_HAND);

        page.context().setOffline(true);
        for (int i = 0; i < 4; i++) {
            var shown = page.locator("#statement").textContent();
            page.locator("button.agree").click();
            assertThat(page.locator("#statement")).not().hasText(shown);
        }
        assertThat(page.locator("#state")).hasAttribute("data-mood", "kept");
        assertThat(answered(page)).isZero();
        page.context().setOffline(false);

        assertThat(page.locator("#state")).hasAttribute("data-mood", "registered");
        assertThat(answered(page)).isEqualTo(4);
        page.reload();
        assertThat(page.locator("#progress-text")).containsText("4");
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        var page = withoutJavaScript("sv-SE");
        begin(page);
        mustFitWithoutScript(page);

        var seen = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            seen.add(page.locator("#statement").textContent());
            go(page, page.locator("button.disagree"));
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(page.locator("#state")).containsText("registrerat");
        go(page, page.locator("a[href$='/mine']"));
        assertThat(page.locator("main .list").last().locator("li")).hasCount(3);
    }

    private static void mustFitWithoutScript(Page page) {
        assertThat(page.locator("#statement").boundingBox().width).isLessThanOrEqualTo(360);
    }

    @Test
    void aKeyboardIsEnough() {
        var page = desk("en-GB");
        begin(page);
        var first = page.locator("#statement").textContent();

        page.keyboard().press("1");
        assertThat(page.locator("#statement")).not().hasText(first);
        var second = page.locator("#statement").textContent();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#statement")).not().hasText(second);
        assertThat(page.locator("#state")).hasAttribute("data-mood", "registered");
        page.navigate(page.url().replaceFirst("/answer.*", "/mine"));
        assertThat(page.locator("main")).containsText("Disagree");
    }
}
