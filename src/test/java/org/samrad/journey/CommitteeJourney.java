package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.samrad.base.Clock;
import org.samrad.demo.Cast;
import org.springframework.beans.factory.annotation.Autowired;

/// The steps of a committee's work that are the same in each country. What must stand on the pages, in which words, is
/// said by the journeys.
abstract class CommitteeJourney extends Journey {
    @Autowired
    protected Clock clock;

    /// The language of the pages, as a browser asks for it.
    abstract String language();

    Page atADesk(Cast member) {
        var page = desk(language());
        signIn(page, member);
        return page;
    }

    Page onThePhone(Cast member) {
        var page = phone(language());
        signIn(page, member);
        return page;
    }

    String shown(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language()))
                .format(day);
    }

    static SelectOption named(String label) {
        return new SelectOption().setLabel(label);
    }

    static Locator main(Page page) {
        return page.locator("main");
    }

    static void submit(Page page) {
        go(page, page.locator("main form button[type=submit]").last());
    }

    /// Presses the button of the form that leads there.
    static void press(Page page, String action) {
        go(page, button(page, action).first());
    }

    static Locator button(Page page, String action) {
        return page.locator("main form[action*='" + action + "'] button");
    }

    static void follow(Page page, String selector) {
        go(page, page.locator("main").locator(selector).first());
    }

    static void followWords(Page page, String words) {
        go(
                page,
                page.locator("main")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                        .first());
    }

    /// Through the forms to an initiative with a dated decision; answers its address.
    String begin(Page lead, String title, String summary, String... affected) {
        lead.navigate(address("/initiatives/new"));
        lead.locator("#title").fill(title);
        lead.locator("#summary").fill(summary);
        lead.locator("#kind-SHARED_SOLUTION").check();
        if (affected.length > 0) {
            lead.locator("details:has(#affected) > summary").click();
        }
        for (var organisation : affected) {
            lead.locator("#affected")
                    .getByLabel(organisation, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        submit(lead);
        assertThat(lead.locator("h1")).containsText(title);
        mustBeGood(lead);
        return lead.url();
    }

    void dateTheDecision(Page lead, String initiative, String what, String function, LocalDate on) {
        lead.navigate(initiative);
        follow(lead, "a[href$='/decisions']");
        follow(lead, "a[href$='/decisions/new']");
        lead.locator("#what").fill(what);
        lead.locator("#on").fill(on.toString());
        lead.locator("#function").fill(function);
        mustBeGood(lead);
        submit(lead);
        assertThat(main(lead)).containsText(what);
    }

    /// Somebody says something under their own name.
    void contribute(Page page, String initiative, String words) {
        page.navigate(initiative);
        follow(page, "a[href$='/contribute']");
        page.locator("#kind-NEED").check();
        page.locator("#text").fill(words);
        page.locator("#group-EMPLOYEES").check();
        page.locator("#who-NAMED").check();
        mustBeGood(page);
        submit(page);
        assertThat(main(page)).containsText(words);
        mustBeGood(page);
    }

    void toTheForum(Page page, String name) {
        page.navigate(address("/forums"));
        mustBeGood(page);
        followWords(page, name);
        assertThat(page.locator("h1")).containsText(name);
        mustBeGood(page);
    }

    /// From the forum's page; answers the meeting's address.
    String planMeeting(Page chair, LocalDate day) {
        follow(chair, "a[href$='/meetings/new']");
        chair.locator("#day").fill(day.toString());
        chair.locator("#where").fill("Lokale 3");
        mustBeGood(chair);
        submit(chair);
        mustBeGood(chair);
        return chair.url();
    }

    /// Takes up the proposal that has this title, from the forum's page. The obligatory questions come along.
    void takeUp(Page chair, String title, LocalDate day) {
        follow(chair, "a[href$='/proposals']");
        mustBeGood(chair);
        followWords(chair, title);
        mustBeGood(chair);
        chair.locator("#meeting").selectOption(named(shown(day)));
        press(chair, "/accept");
        followWords(chair, title);
        mustBeGood(chair);
    }

    void mustDownload(Page page, String link, String type) {
        var href = page.locator("main a[href$='" + link + "']").getAttribute("href");
        var got = page.request().get(address(href));
        assertThat(got.status()).as(link).isEqualTo(200);
        assertThat(got.headers().get("content-type")).startsWith(type);
        assertThat(got.body()).as(link).hasSizeGreaterThan(200);
    }
}
