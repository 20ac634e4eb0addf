package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
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

    private LocalDate begun;

    @BeforeEach
    void begin() {
        begun = clock.today();
    }

    /// So many days after the day on which the journey began.
    LocalDate in(int days) {
        return begun.plusDays(days);
    }

    /// Lets time pass until that day.
    void later(int days) {
        MovedTime.goTo(in(days), begun);
    }

    /// A day as people type it.
    static String typed(LocalDate day) {
        return "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// A day as the Danish pages show it.
    String shown(LocalDate day) {
        return shown(day, Language.DA);
    }

    String shown(LocalDate day, Language language) {
        return texts.date(language, day);
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
            unfold(page, "Hvem det ændrer arbejdet for");
            for (var organisation : affected) {
                page.locator("#affected")
                        .getByLabel(organisation, new Locator.GetByLabelOptions().setExact(true))
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

    /// Presses the button with these words, and waits for the page that answers.
    static void submit(Page page, String words) {
        go(page, button(page, words));
    }

    static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    static void follow(Page page, String words) {
        go(page, link(main(page), words));
    }

    static Locator link(Locator inside, String words) {
        return inside.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    /// Opens what is folded under these words, where it is not open yet.
    static void unfold(Page page, String words) {
        var folded = main(page)
                .locator("details")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(words))));
        if (folded.first().getAttribute("open") == null) {
            folded.first().locator("summary").first().click();
        }
        assertThat(folded.first()).hasAttribute("open", "");
    }

    static Locator main(Page page) {
        return page.locator("main");
    }
}
