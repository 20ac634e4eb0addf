package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.samrad.base.WorkingDays;
import org.samrad.demo.Cast;

/// The main committee agrees when it is asked about new technology. An initiative learns it on its own page; nobody can
/// give notice, and a change waits for the last yes.
class ProceduralGuidelineTest extends InitiativeJourney {
    private static final String TITLE = "Når vi indfører ny teknologi";
    private static final String MATERIAL = "Behovene fra brugere og medarbejdere, og de løsninger, der er overvejet";
    private static final int DAYS = 10;
    private static final int MORE = 15;

    @Test
    void whatTheCommitteeHasAgreedIsExpectedOfAnInitiativeUntilAllAgreeOnSomethingElse() {
        takeASeat();
        var sanne = at(Cast.SANNE);
        var bjarne = at(Cast.BJARNE);
        var guideline = ask(sanne);
        talk(bjarne, guideline);
        write(sanne, guideline);
        approve(bjarne, guideline);
        assertThat(main(bjarne)).not().containsText("I kraft");
        approve(sanne, guideline);
        assertThat(main(sanne)).containsText("I kraft");
        assertThat(main(sanne)).containsText("Det gælder (version 1)");
        mustBeGood(sanne);

        var liv = at(Cast.LIV);
        var initiative = initiative(liv);
        expected(liv, initiative, DAYS);
        noticeIsRefused(bjarne, guideline);
        changeWaitsForAll(sanne, bjarne, liv, guideline, initiative);
        expected(liv, initiative, MORE);
    }

    /// The organisation's administrator gives Liv a seat, so that three must agree.
    private void takeASeat() {
        var asta = at(Cast.ASTA);
        asta.navigate(address("/organisations?q=Styrelsen+for"));
        follow(asta, "Styrelsen for Fælles Løsninger");
        follow(asta, "Samarbejdsudvalget");
        mustBeGood(asta);
        asta.navigate(asta.url().replaceFirst("[?#].*", "") + "/mandates");
        asta.locator("#email").fill(Cast.LIV.email());
        asta.locator("#side-EMPLOYEES").check();
        asta.locator("#seat-MEMBER").check();
        asta.locator("#represents").fill("DJØF");
        submit(asta, "Giv");
        assertThat(main(asta)).containsText("DJØF");
        mustBeGood(asta);
    }

    private String ask(Page sanne) {
        sanne.navigate(address("/forums"));
        follow(sanne, "Samarbejdsudvalget");
        follow(sanne, "Retningslinje");
        mustBeGood(sanne);
        follow(sanne, "Bed om en retningslinje");
        mustBeGood(sanne);
        sanne.locator("#kind-PROCEDURAL").check();
        sanne.locator("#title").fill(TITLE);
        sanne.locator("#why").fill("Tre systemer kom i år, og vi hørte om dem bagefter.");
        submit(sanne, "Bed om en retningslinje");
        assertThat(sanne.locator(".eyebrow")).hasText("Procedureretningslinje");
        assertThat(main(sanne)).containsText("Første drøftelse senest");
        mustBeGood(sanne);
        return sanne.url();
    }

    private void talk(Page bjarne, String guideline) {
        bjarne.navigate(address("/commitments"));
        assertThat(main(bjarne)).containsText(TITLE);
        bjarne.navigate(guideline);
        bjarne.locator("form[action$='/talk'] #on").fill(typed(in(0)));
        submit(bjarne, "Notér den første drøftelse");
        assertThat(main(bjarne)).containsText("Til forhandling");
        mustBeGood(bjarne);
    }

    private void write(Page sanne, String guideline) {
        sanne.navigate(guideline);
        follow(sanne, "Skriv et udkast");
        mustBeGood(sanne);
        sanne.locator("#text").fill("Udvalget drøfter ny teknologi, mens der stadig kan vælges.");
        sanne.locator("#people").fill("Når mere end ét kontor skal arbejde anderledes.");
        sanne.locator("#people-from").fill("50");
        step(sanne, 0, "IDEA", MATERIAL, DAYS);
        main(sanne).locator("summary").filter(having("Endnu et trin")).first().click();
        step(sanne, 1, "IMPLEMENTATION", "Oplæringsplan og resultatet af piloten", 20);
        submit(sanne, "Gem");
        assertThat(main(sanne)).containsText("Udkast til version 1");
        assertThat(main(sanne)).containsText("mindst 10 arbejdsdage før beslutningen");
        mustBeGood(sanne);
    }

    private static void step(Page sanne, int number, String phase, String material, int days) {
        sanne.locator("#phase-" + number).selectOption(phase);
        sanne.locator("#level-" + number).selectOption("MAIN");
        sanne.locator("#material-" + number).fill(material);
        sanne.locator("#days-" + number).fill(String.valueOf(days));
    }

    private void approve(Page member, String guideline) {
        member.navigate(guideline);
        mustBeGood(member);
        submit(member, "Godkend denne ordlyd");
        assertThat(button(member, "Godkend denne ordlyd")).hasCount(0);
    }

    private String initiative(Page liv) {
        var initiative = start(liv, "Robot til fakturaer", "Fakturaer betales inden for en uge.");
        liv.navigate(initiative + "/groups/new");
        liv.locator("#kind-EMPLOYEES").check();
        liv.locator("#name").fill("Bogholdere");
        liv.locator("#people").fill("64");
        submit(liv, "Gem");
        assertThat(main(liv)).containsText("Bogholdere");
        liv.navigate(initiative + "/decisions/new");
        liv.locator("#what").fill("Om robotten købes");
        liv.locator("#on").fill(typed(in(60)));
        liv.locator("#function").fill("Økonomichefen");
        submit(liv, "Gem");
        assertThat(main(liv)).containsText("Om robotten købes");
        return initiative;
    }

    /// Who, when, with what, and the last day that the calendar gives.
    private void expected(Page liv, String initiative, int days) {
        liv.navigate(initiative);
        var section = liv.locator("section[aria-labelledby=expected-steps] .list > li")
                .filter(having(TITLE));
        assertThat(section).containsText("64 mennesker er berørt; retningslinjen begynder ved 50.");
        var first = section.locator("tbody tr").first();
        assertThat(first).containsText("Idé");
        assertThat(first).containsText("Samarbejdsudvalget");
        assertThat(first).containsText(MATERIAL);
        assertThat(first).containsText("mindst " + days + " arbejdsdage før beslutningen");
        var last = WorkingDays.of(WorkingDays.Calendar.DK).before(in(60), days);
        assertThat(first).containsText("senest " + shown(last));
        assertThat(section.locator("tbody tr")).hasCount(2);
        assertThat(liv.locator("section[aria-labelledby=talks]")).containsText("Det kræver proceduren »" + TITLE + "«");
        mustBeGood(liv);
    }

    private void noticeIsRefused(Page bjarne, String guideline) {
        bjarne.navigate(guideline);
        main(bjarne).locator("summary").filter(having("Opsig")).click();
        notice(bjarne).locator("#why").fill("Det tager for lang tid.");
        notice(bjarne).locator("button").click();
        assertThat(bjarne.locator(".ds-error-summary"))
                .containsText("En procedureretningslinje kan ikke opsiges. Foreslå en ny version");
        assertThat(main(bjarne)).containsText("I kraft");
        mustBeGood(bjarne);
    }

    private static Locator notice(Page page) {
        return page.locator("form[action$='/notice']");
    }

    private void changeWaitsForAll(Page sanne, Page bjarne, Page liv, String guideline, String initiative) {
        sanne.navigate(guideline);
        follow(sanne, "Foreslå en ny version");
        assertThat(main(sanne)).containsText("Alle, der sidder i udvalget, skal godkende denne ordlyd");
        sanne.locator("#days-0").fill(String.valueOf(MORE));
        submit(sanne, "Gem");
        approve(sanne, guideline);
        approve(bjarne, guideline);
        assertThat(main(bjarne)).containsText("Mangler endnu: Liv Dahl");
        assertThat(main(bjarne)).containsText("Det gælder (version 1)");
        mustBeGood(bjarne);
        expected(liv, initiative, DAYS);
        approve(liv, guideline);
        assertThat(main(liv)).containsText("Det gælder (version 2)");
        assertThat(main(liv)).containsText("Version 1, fra");
        mustBeGood(liv);
    }
}
