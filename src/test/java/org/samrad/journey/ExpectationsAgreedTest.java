package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// Three institutions need three things of the same solution. Each gets its own agreement, signed by both; it is taken
/// into use in a wave, and afterwards each side says what became of it.
class ExpectationsAgreedTest extends InitiativeJourney {
    private static final String GRANTS = "Tilskudsstyrelsen";
    private static final String MUSEUM = "Det Nationale Søfartsmuseum";
    private static final String LABORATORY = "Fødevarelaboratoriet";
    private static final String THEME = "Godkendelse af bilag";
    private static final String TWO = "To skal godkende hvert bilag over 50.000 kr.";
    private static final String ONE = "Én skal kunne godkende alene; vi er kun to i huset.";
    private static final String NUMBERS = "Prøvens nummer skal følge med bilaget.";

    /// In days from today: what is offered, what is asked for instead, and when each says what became of it.
    private static final int OFFERED = 14;

    private static final int WANTED = 30;
    private static final int AFTERWARDS = 32;

    @Test
    void threeInstitutionsAgreeOnThreeThingsAndSeeWhatBecameOfThem() {
        var liv = at(Cast.LIV);
        var nadia = at(Cast.NADIA);
        var mette = at(Cast.METTE);
        var karl = at(Cast.KARL);
        var initiative =
                start(liv, "Fælles økonomisystem", "Regnskabet er færdigt to dage før.", GRANTS, MUSEUM, LABORATORY);
        need(nadia, initiative, TWO, "ESSENTIAL");
        need(mette, initiative, ONE, "IMPORTANT");
        need(karl, initiative, NUMBERS, "USEFUL");
        sideBySide(karl, initiative);
        treat(liv, initiative, TWO, "COMMON", "Reglerne kræver to.");
        treat(liv, initiative, ONE, "CONFIGURABLE", "Beløbet sættes hos jer; I har et loft på 5.000 kr.");
        treat(liv, initiative, NUMBERS, "LOCAL", "I har det i jeres eget system og skriver det på.");
        treatedDifferently(mette, initiative);

        var first = offer(liv, initiative, GRANTS, TWO);
        var second = offer(liv, initiative, MUSEUM, ONE);
        var third = offer(liv, initiative, LABORATORY, NUMBERS);
        negotiate(mette, liv, second);
        sign(nadia, liv, first);
        sign(mette, liv, second);
        owedFromNowOn(liv, karl, initiative);
        var wave = wave(liv, initiative);
        refusedUntilAllHaveSigned(liv, wave);
        sign(karl, liv, third);
        rollOut(liv, nadia, wave);

        later(AFTERWARDS);
        overdueUntilSomebodySaysHowItWent(karl, initiative);
        mark(nadia, first, "MET", "Alle 312 bilag i september har to navne.", "Opfyldt");
        mark(mette, second, "PARTLY", "Loftet virker, men kun på computeren.", "Delvist opfyldt");
        mark(liv, third, "NOT_MET", "Intet bilag har et nummer endnu.", "Ikke opfyldt");
        commitmentsShowIt(liv, karl, initiative);
        review(nadia, first);
    }

    private void need(Page head, String initiative, String text, String weight) {
        head.navigate(initiative);
        mustBeGood(head);
        follow(head, "Lokale behov side om side");
        follow(head, "Meld et behov");
        mustBeGood(head);
        var themes = head.locator("select#theme");
        if (themes.count() > 0) {
            themes.selectOption(new SelectOption().setLabel(THEME));
        } else {
            head.locator("#newTheme").fill(THEME);
        }
        head.locator("#text").fill(text);
        head.locator("#weight-" + weight).check();
        submit(head, "Gem");
        assertThat(head.locator("table.needs")).containsText(text);
    }

    private void sideBySide(Page karl, String initiative) {
        karl.navigate(initiative + "/needs");
        var row = karl.locator("table.needs tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row.locator("td")).hasCount(3);
        assertThat(row.locator("td").filter(having(TWO))).hasAttribute("data-label", GRANTS);
        assertThat(row.locator("td").filter(having(ONE))).hasAttribute("data-label", MUSEUM);
        assertThat(row.locator("td").filter(having(NUMBERS))).hasAttribute("data-label", LABORATORY);
        assertThat(row).containsText("Betyder mere for nogle");
        mustBeGood(karl);
    }

    private void treat(Page liv, String initiative, String need, String kind, String why) {
        liv.navigate(initiative + "/needs");
        go(liv, main(liv).locator(".need").filter(having(need)).locator("a"));
        mustBeGood(liv);
        liv.locator("#kind-" + kind).check();
        liv.locator("#reason").fill(why);
        submit(liv, "Gem behandlingen");
        assertThat(main(liv).locator(".need").filter(having(need))).containsText(why);
    }

    private void treatedDifferently(Page mette, String initiative) {
        mette.navigate(initiative + "/needs");
        assertThat(main(mette)).containsText("Behandlet forskelligt");
        assertThat(main(mette).locator(".need").filter(having(ONE))).containsText("Kan tilpasses");
        mustBeGood(mette);
    }

    /// From the treated need to an offer with a day on it.
    private String offer(Page liv, String initiative, String institution, String need) {
        liv.navigate(initiative + "/rollout");
        mustBeGood(liv);
        liv.locator("#institution").selectOption(new SelectOption().setLabel(institution));
        submit(liv, "Skriv udkastet");
        var agreement = liv.url();
        assertThat(main(liv)).containsText(need);
        assertThat(main(liv)).containsText("Mangler en dag og en, der gør det");
        submit(liv, "Tilbyd aftalen");
        assertThat(liv.locator(".ds-error-summary")).containsText("Ét punkt mangler en dag");
        mustBeGood(liv);
        liv.navigate(agreement);
        date(liv, need, in(OFFERED));
        mustBeGood(liv);
        submit(liv, "Tilbyd aftalen");
        assertThat(main(liv)).containsText("Tilbudt");
        return agreement;
    }

    /// Puts a day on what somebody is to do; that is a new version.
    private void date(Page page, String item, LocalDate day) {
        go(page, link(item(page, item), "Ret"));
        mustBeGood(page);
        page.locator("#due").fill(day.toString());
        submit(page, "Gem");
        assertThat(item(page, item)).containsText("senest " + shown(day));
        assertThat(main(page)).not().containsText("Mangler en dag");
    }

    private static Locator item(Page page, String words) {
        return main(page).locator("li[id^=item-]").filter(having(words));
    }

    /// The institution asks for more time, and both read the new version before they sign.
    private void negotiate(Page mette, Page liv, String agreement) {
        mette.navigate(agreement);
        mette.locator("#text").fill("Det skal også virke fra en telefon.");
        submit(mette, "Kommentér");
        assertThat(main(mette)).containsText("Det skal også virke fra en telefon.");
        mustBeGood(mette);
        date(mette, ONE, in(WANTED));
        assertThat(main(mette)).containsText("Institutionen har foreslået ændringer");
        liv.navigate(agreement);
        assertThat(main(liv)).containsText("Institutionen har foreslået ændringer");
        assertThat(main(liv)).containsText("Det skal også virke fra en telefon.");
        assertThat(item(liv, ONE)).containsText("Styrelsen for Fælles Løsninger, senest " + shown(in(WANTED)));
        mustBeGood(liv);
    }

    private void sign(Page head, Page liv, String agreement) {
        for (var page : List.of(head, liv)) {
            page.navigate(agreement);
            submit(page, "Underskriv version");
            assertThat(button(page, "Underskriv version")).hasCount(0);
        }
        assertThat(main(liv)).containsText("Underskrevet af begge");
        assertThat(main(liv)).containsText("bogstav for bogstav det, der blev underskrevet");
        mustBeGood(liv);
        head.navigate(agreement);
        assertThat(main(head).locator("a[href*='/items/']:not([href$='/mark'])"))
                .hasCount(0);
        mustBeGood(head);
    }

    /// What both have signed stands with the one who does it, with its day; what is only offered does not.
    private void owedFromNowOn(Page liv, Page karl, String initiative) {
        liv.navigate(owing(initiative));
        assertThat(owed(liv, TWO)).containsText("senest " + shown(in(OFFERED)));
        assertThat(owed(liv, ONE)).containsText("senest " + shown(in(WANTED)));
        mustBeGood(liv);
        karl.navigate(owing(initiative));
        assertThat(owed(karl, NUMBERS)).hasCount(0);
    }

    private String owing(String initiative) {
        return address(
                "/commitments?side=OWE&which=ALL&kind=EXPECTATION&initiative=" + initiative.replaceFirst(".*/", ""));
    }

    private static Locator owed(Page page, String what) {
        return main(page).locator("li[id^=commitment-]").filter(having(what));
    }

    private String wave(Page liv, String initiative) {
        liv.navigate(initiative + "/rollout");
        follow(liv, "Planlæg en bølge");
        mustBeGood(liv);
        liv.locator("#name").fill("Første bølge");
        liv.locator("#starts").fill(in(0).toString());
        liv.locator("#ends").fill(in(WANTED).toString());
        submit(liv, "Gem");
        assertThat(liv.locator("h1")).containsText("Første bølge");
        unfold(liv, "Tag institutioner med");
        for (var institution : List.of(GRANTS, MUSEUM, LABORATORY)) {
            liv.locator("#institution")
                    .getByLabel(institution, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        submit(liv, "Tag med");
        unfold(liv, "Tilføj en opgavepakke");
        liv.locator("#title").fill("Oplær de første brugere");
        liv.locator("#purpose").fill("Tre i hvert hus kan hjælpe de andre.");
        liv.locator("#due").fill(in(WANTED).toString());
        submit(liv, "Tilføj for alle i bølgen");
        assertThat(liv.locator("tbody tr")).hasCount(3);
        assertThat(liv.locator("tbody tr").first()).containsText("0 af 1 afsluttet");
        mustBeGood(liv);
        return liv.url();
    }

    private void refusedUntilAllHaveSigned(Page liv, String wave) {
        liv.navigate(wave);
        submit(liv, "Begynd bølgen");
        assertThat(liv.locator(".ds-error-summary")).containsText("Én institution har ingen underskrevet aftale");
        mustBeGood(liv);
    }

    private void rollOut(Page liv, Page nadia, String wave) {
        liv.navigate(wave);
        submit(liv, "Begynd bølgen");
        assertThat(main(liv)).containsText("I gang");
        nadia.navigate(wave);
        follow(nadia, GRANTS);
        var rollout = nadia.url();
        mustBeGood(nadia);
        unfold(nadia, "Sig, om I er klar");
        nadia.locator("#standing-READY").check();
        submit(nadia, "Gem");
        assertThat(main(nadia)).containsText("Hele institutionen");
        liv.navigate(rollout);
        mustBeGood(liv);
        submit(liv, "Den er leveret");
        assertThat(main(liv)).not().containsText("Levér løsningen");
        nadia.navigate(rollout);
        nadia.locator("#how").fill("Alle i kontrollen har godkendt et bilag i den.");
        submit(nadia, "Den er i brug");
        assertThat(main(nadia)).containsText("Alle i kontrollen har godkendt et bilag i den.");
        mustBeGood(nadia);
    }

    /// Nothing closes by itself: on the thirty-second day it is late, and still owed.
    private void overdueUntilSomebodySaysHowItWent(Page karl, String initiative) {
        karl.navigate(owing(initiative));
        assertThat(owed(karl, NUMBERS)).containsText("Over fristen");
        assertThat(owed(karl, NUMBERS)).containsText("senest " + shown(in(OFFERED)));
        mustBeGood(karl);
    }

    private void mark(Page page, String agreement, String result, String evidence, String shown) {
        page.navigate(agreement);
        follow(page, "Hvordan gik det?");
        mustBeGood(page);
        page.locator("#result-" + result).check();
        if (!result.equals("MET")) {
            page.locator("#evidence").fill(evidence);
            submit(page, "Gem jeres ord");
            assertThat(page.locator(".ds-error-summary")).containsText("Vælg, hvorfor det ikke skete");
            page.locator("#reason").selectOption(new SelectOption().setIndex(1));
        }
        page.locator("#evidence").fill(evidence);
        page.locator("#link").fill("https://demo.samrad.example/bilag");
        submit(page, "Gem jeres ord");
        assertThat(page.locator(".outcome")).containsText(shown);
        assertThat(page.locator(".outcome")).containsText(evidence);
        mustBeGood(page);
    }

    /// What the provider owed is kept and partly kept, what the laboratory owed is not.
    private void commitmentsShowIt(Page liv, Page karl, String initiative) {
        liv.navigate(owing(initiative));
        ended(liv, TWO, "Opfyldt", OFFERED);
        ended(liv, ONE, "Delvist opfyldt", WANTED);
        mustBeGood(liv);
        karl.navigate(owing(initiative));
        ended(karl, NUMBERS, "Ikke opfyldt", OFFERED);
        mustBeGood(karl);
    }

    private void ended(Page page, String what, String how, int due) {
        assertThat(owed(page, what).locator(".ds-tag")).hasText(how);
        assertThat(owed(page, what))
                .containsText("afsluttet " + shown(in(AFTERWARDS)) + ", fristen var " + shown(in(due)));
    }

    private void review(Page nadia, String agreement) {
        nadia.navigate(agreement);
        submit(nadia, "Den er gennemgået");
        assertThat(main(nadia)).containsText("Gennemgået");
        assertThat(nadia.locator(".outcome")).containsText("Opfyldt");
        assertThat(nadia.locator(".outcome")).containsText("Alle 312 bilag i september har to navne.");
        mustBeGood(nadia);
    }
}
