package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.samrad.base.Clock;
import org.samrad.demo.Cast;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/// A journey that begins with an initiative, and the steps that such journeys have in common.
abstract class InitiativeJourney extends Journey {
    @Autowired
    private Clock clock;

    @Autowired
    private Texts texts;

    LocalDate in(int days) {
        return clock.today().plusDays(days);
    }

    /// A day as people type it.
    static String typed(LocalDate day) {
        return "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// A day as the Danish pages show it.
    String shown(LocalDate day) {
        return texts.date(Language.DA, day);
    }

    /// Somebody of the cast at a desk, signed in.
    Page at(Cast member) {
        var page = desk("da-DK");
        signIn(page, member);
        return page;
    }

    /// Somebody of the cast with a phone, signed in.
    Page onThePhone(Cast member) {
        var page = phone("da-DK");
        signIn(page, member);
        return page;
    }

    /// Through the form; answers the initiative's address. `affected` are organisations by name.
    String start(Page page, String title, String goal, String... affected) {
        page.navigate(address("/initiatives/new"));
        mustBeAccessible(page);
        page.locator("#title").fill(title);
        page.locator("#summary").fill("I dag gør hver det på sin måde, og ingen kan se, hvor sagen er.");
        page.locator("#goal").fill(goal);
        if (affected.length > 0) {
            page.locator("summary")
                    .filter(having("Hvem det ændrer arbejdet for"))
                    .first()
                    .click();
            for (var organisation : affected) {
                page.getByRole(
                                AriaRole.CHECKBOX,
                                new Page.GetByRoleOptions()
                                        .setName(organisation)
                                        .setExact(true))
                        .first()
                        .check();
            }
        }
        submit(page, "Gem");
        assertThat(page.locator("h1")).hasText(title);
        return page.url();
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /// Presses the button with these words.
    static void submit(Page page, String words) {
        button(page, words).click();
        page.waitForLoadState();
    }

    static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    static void follow(Page page, String words) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    static Locator main(Page page) {
        return page.locator("main");
    }

    /// No barrier, and no scrolling sideways on a phone.
    void mustBeGood(Page page) {
        mustBeAccessible(page);
        var size = page.viewportSize();
        page.setViewportSize(360, 740);
        mustFit(page);
        page.setViewportSize(size.width, size.height);
    }
}
