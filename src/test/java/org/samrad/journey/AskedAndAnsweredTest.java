package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.base.Clock;
import org.samrad.consultation.Answering;
import org.samrad.demo.Cast;
import org.springframework.beans.factory.annotation.Autowired;

/// From a question to the answer that everybody can read: a project lead at a desk, an employee on a phone.
class AskedAndAnsweredTest extends Journey {
    private static final List<String> STATEMENTS = List.of(
            "Mødelokaler skal kunne bookes fra telefonen.",
            "Alle skal kunne se, hvem der har booket.",
            "Der skal være et lokale uden skærme.",
            "Reception og booking hører sammen.");

    @Autowired
    private Answering answering;

    @Autowired
    private Clock clock;

    @Test
    void aProjectLeadAsksAnEmployeeAnswersAndSeesWhatBecameOfIt() {
        var liv = desk("da-DK");
        signIn(liv, Cast.LIV);
        var consultation = askEmployees(liv);
        var code = code(liv);

        var omar = phone("da-DK");
        var receipt = answerOnThePhone(omar, code);
        othersAnswer(code);
        closeAndRead(liv, consultation);
        decide(liv, consultation);

        omar.navigate(consultation + "/mine");
        assertThat(omar.locator("main")).containsText("Det får I fra første dag.");
        var elsewhere = withoutJavaScript("da-DK");
        elsewhere.navigate(address("/receipt"));
        elsewhere.getByLabel("Kvitteringskode").fill(receipt);
        go(elsewhere, elsewhere.locator("main form button[type=submit]").first());
        assertThat(elsewhere.locator("main")).containsText("Det får I fra første dag.");
    }

    /// Through every form from the initiative to the opening; answers the consultation's address.
    private String askEmployees(Page liv) {
        liv.navigate(address("/initiatives/new"));
        liv.locator("#title").fill("Nyt bookingsystem");
        liv.locator("#summary").fill("Så ingen leder efter et lokale.");
        submit(liv);
        go(liv, liv.locator("a[href$='/consultations/new']"));
        submit(liv);
        assertThat(liv.locator(".ds-error-summary")).isVisible();
        mustBeAccessible(liv);
        liv.locator("#question").fill("Hvad skal bookingsystemet kunne?");
        liv.locator("#why").fill("Vi vælger system til foråret.");
        liv.locator("#changeable").fill("Alt undtagen prisen.");
        liv.locator("#promise").fill("Projektgruppen svarer på hvert udsagn.");
        submit(liv);
        liv.locator("#kind-OPEN").check();
        liv.locator("#name").fill("Medarbejdere");
        submit(liv);
        assertThat(liv.locator(".list")).containsText("Medarbejdere");
        go(liv, liv.locator("a[href$='/statements']").first());
        liv.locator("#text").fill(String.join("\n", STATEMENTS));
        submit(liv);
        assertThat(liv.locator(".statements li")).hasCount(STATEMENTS.size());
        go(liv, liv.locator("a[href$='/open']").first());
        mustBeAccessible(liv);
        submit(liv);
        return liv.url();
    }

    private static void submit(Page page) {
        go(page, page.locator("main form button[type=submit]").last());
    }

    private String code(Page liv) {
        go(liv, liv.locator("a[href$='/poster']").first());
        mustBeAccessible(liv);
        return liv.locator(".poster .code").textContent().strip();
    }

    /// Answers everything, changes one answer, adds a statement; gives the receipt code.
    private String answerOnThePhone(Page omar, String code) {
        omar.navigate(address("/c"));
        omar.getByLabel("Kode").fill(code.toLowerCase(java.util.Locale.ROOT));
        go(omar, omar.locator("main form button[type=submit]"));
        assertThat(omar.locator("h1")).hasText("Hvad skal bookingsystemet kunne?");
        mustFit(omar);
        go(omar, omar.locator("main form button[type=submit]"));
        for (int i = 0; i < STATEMENTS.size(); i++) {
            var shown = omar.locator("#statement").textContent();
            omar.locator("button.agree").click();
            if (i < STATEMENTS.size() - 1) {
                assertThat(omar.locator("#statement")).not().hasText(shown);
            }
        }
        assertThat(omar.locator("#done")).isVisible();
        mustFit(omar);
        var receipt = omar.locator(".receipt .code").textContent().strip();
        go(omar, omar.locator("a[href$='/mine']"));
        go(omar, omar.locator("a[href*='answer?statement=']").first());
        omar.locator("button.disagree").click();
        assertThat(omar.locator("#state")).containsText("registreret");
        omar.navigate(omar.url().replaceFirst("/answer.*", "/suggest"));
        omar.locator("#text").fill("Ring til mig på 22 33 44 55, hvis det driller.");
        submit(omar);
        assertThat(omar.locator(".ds-error-summary")).containsText("22 33 44 55");
        omar.locator("#text").fill("Der skal være plads til kørestole i alle lokaler.");
        submit(omar);
        assertThat(omar.locator("main")).containsText("kørestole");
        mustBeAccessible(omar);
        return receipt;
    }

    private void othersAnswer(String code) {
        var door = answering.door(code, Guest.GUEST);
        for (int i = 0; i < 11; i++) {
            var one = answering
                    .find(answering.join(door, Guest.GUEST), Guest.GUEST)
                    .orElseThrow();
            for (var statement : answering.everything(one, Guest.GUEST)) {
                int value = statement.number() % 2 == 1 || i % 2 == 0 ? 1 : -1;
                answering.vote(one, statement, value, false, clock.now(), Guest.GUEST);
            }
        }
    }

    private void closeAndRead(Page liv, String consultation) {
        liv.navigate(consultation + "/close");
        go(liv, liv.locator("button[value=now]"));
        liv.navigate(consultation + "/results");
        assertThat(liv.locator("main")).containsText(STATEMENTS.getFirst());
        mustBeAccessible(liv);
    }

    private void decide(Page liv, String consultation) {
        liv.navigate(consultation + "/decision");
        go(
                liv,
                liv.locator("main li", new Page.LocatorOptions().setHasText(STATEMENTS.getFirst()))
                        .locator("a[href*='/decision/']"));
        mustBeAccessible(liv);
        liv.locator("input[name=kind][value=COMMON]").check();
        liv.locator("#reason").fill("Det får I fra første dag.");
        submit(liv);
        liv.navigate(consultation + "/decision/publish");
        submit(liv);
        liv.navigate(consultation + "/results");
        assertThat(liv.locator("main")).containsText("Det får I fra første dag.");
    }

    @Test
    void theDemonstrationHasWhatANewcomerLooksFor() {
        var page = desk("nn-NO");

        page.navigate(address("/"));
        assertThat(page.locator("html")).hasAttribute("lang", "nn");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svenska"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
        page.navigate(address("/sign-in"));

        assertThat(page.locator("html")).hasAttribute("lang", "sv");
        assertThat(page.locator(".cast li").count()).isGreaterThan(8);
    }
}
