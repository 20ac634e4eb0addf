package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// Every page of the demonstration without a barrier that axe can find, in light and dark, and without scrolling
/// sideways on a phone.
class ForEverybodyTest extends Journey {
    private static final List<String> OPEN_TO_ALL =
            List.of("/", "/sign-in", "/c", "/receipt", "/about", "/nothing-here");

    /// The addresses that somebody who is signed in comes by, beginning with the initiatives.
    private List<String> pagesOf(Page page) {
        var pages = new ArrayList<String>(List.of(
                "/initiatives", "/initiatives/new", "/organisations", "/me", "/c", "/initiatives?q=findes+ikke"));
        page.navigate(address("/organisations"));
        pages.add(page.locator("main a[href*='/organisations/']:not([href$='/new']):not([href$='/import'])")
                .first()
                .getAttribute("href"));
        page.navigate(address("/initiatives"));
        for (var initiative : hrefs(page, ".list h2 a")) {
            pages.add(initiative);
            page.navigate(address(initiative));
            for (var consultation : hrefs(page, "section .list h3 a[href^='/consultations/']")) {
                pages.add(consultation);
                for (var part : List.of("/results", "/statements", "/decision", "/audience", "/close")) {
                    pages.add(consultation + part);
                }
                page.navigate(address(consultation));
                hrefs(page, "a[href$='/poster'], a[href$='/remind']").stream()
                        .limit(2)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> hrefs(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void aGuestMeetsNoBarrier() {
        for (var page : List.of(phone("da-DK"), dark("sv-SE"))) {
            for (var path : OPEN_TO_ALL) {
                page.navigate(address(path));
                mustBeAccessible(page);
                mustFit(page);
            }
        }
    }

    @Test
    void aProjectLeadMeetsNoBarrierInLight() {
        mustBeAccessibleTo(phone("nb-NO"), Cast.LIV);
    }

    @Test
    void aProjectLeadMeetsNoBarrierInDark() {
        mustBeAccessibleTo(dark("nn-NO"), Cast.LIV);
    }

    @Test
    void anAdministratorMeetsNoBarrier() {
        var page = desk("en-GB");
        signIn(page, Cast.ASTA);
        for (var path : List.of("/organisations", "/organisations/import", "/me")) {
            page.navigate(address(path));
            mustBeAccessible(page);
        }
    }

    private void mustBeAccessibleTo(Page page, Cast who) {
        signIn(page, who);
        for (var path : pagesOf(page)) {
            page.navigate(address(path));
            mustBeAccessible(page);
            mustFit(page);
        }
    }

    @Test
    void aParticipantMeetsNoBarrierInDark() {
        var page = dark("da-DK");

        page.navigate(address("/c/" + code()));
        mustBeAccessible(page);
        go(page, page.locator("main form button[type=submit]"));
        assertThat(page.locator("#statement")).isVisible();
        mustBeAccessible(page);
        for (var part : List.of("/mine", "/suggest")) {
            page.navigate(page.url().replaceFirst("/(answer|mine)$", part));
            mustBeAccessible(page);
        }
    }

    @Test
    void nothingMovesForWhoeverAsksForThat() {
        var page = desk("da-DK");
        signIn(page, Cast.LIV);
        page.navigate(address("/initiatives/new"));

        var folded = page.locator("main details").first();
        var moving = folded.evaluate("""
                one => { one.open = true; one.offsetHeight; return document.getAnimations().length; }
                """);

        assertThat(folded).hasAttribute("open", "");
        org.assertj.core.api.Assertions.assertThat(moving).isEqualTo(0);
    }
}
