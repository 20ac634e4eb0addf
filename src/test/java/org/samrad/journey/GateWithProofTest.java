package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.base.WorkingDays;
import org.samrad.demo.Cast;

/// An idea that nobody outside has asked for does not pass; a decision that comes before its discussion is challenged,
/// and withdrawn within the month.
class GateWithProofTest extends InitiativeJourney {
    private static final String WORD = "Anmeldelse af brud på samarbejdsaftalen";
    private static final String DECISION = "Om papirblanketten afskaffes";

    @Test
    void anIdeaNeedsItsUsersAndADecisionItsDiscussion() {
        var liv = at(Cast.LIV);
        var bjarne = at(Cast.BJARNE);
        var initiative = start(
                liv, "Én ansøgning om tilskud", "Ni ud af ti kommer igennem i første forsøg.", "Tilskudsstyrelsen");
        sayWhoAndHow(liv, initiative);
        anEmployeeSaysWhatIsNeeded(initiative);
        waiveTheQuestions(bjarne, initiative);

        refusedForWantOfUsers(liv, initiative);
        aUserSaysItWithoutAName(liv, initiative);
        goOn(liv, initiative, "Analyse");

        var sanne = at(Cast.SANNE);
        decideTooEarly(liv, bjarne, initiative);
        warned(liv, initiative);
        var breach = raise(sanne, initiative);
        waiveTheRest(bjarne, initiative);
        stopsTheGateAndNothingElse(liv, bjarne, initiative);
        withdraw(bjarne, breach);
        moveBehindTheDiscussion(liv, initiative);
        goOn(liv, initiative, "Udvikling");
        seesHowItEnded(sanne, initiative);
    }

    private void sayWhoAndHow(Page liv, String initiative) {
        liv.navigate(initiative + "/facts");
        mustBeGood(liv);
        follow(liv, "Tilføj en gruppe");
        mustBeGood(liv);
        liv.locator("#kind-USERS").check();
        liv.locator("#name").fill("Foreninger, der søger tilskud");
        liv.locator("#people").fill("4200");
        submit(liv, "Gem");
        assertThat(main(liv)).containsText("Foreninger, der søger tilskud");
        follow(liv, "Svar på, hvad det ændrer");
        mustBeGood(liv);
        liv.locator("#criteria-NEW_SERVICE_LOGIC").check();
        submit(liv, "Find klassen");
        assertThat(main(liv)).containsText("Digitalisering");
        liv.navigate(initiative + "/decisions");
        follow(liv, "Sig, hvem der beslutter");
        mustBeGood(liv);
        liv.locator("#function").fill("Chefen for tilskud");
        submit(liv, "Gem");
        assertThat(main(liv)).containsText("Chefen for tilskud");
    }

    private void anEmployeeSaysWhatIsNeeded(String initiative) {
        var omar = onThePhone(Cast.OMAR);
        omar.navigate(initiative);
        follow(omar, "Fortæl, hvad du har brug for");
        mustBeGood(omar);
        omar.locator("#kind-NEED").check();
        omar.locator("#text").fill("Jeg taster det samme tre steder. Jeg vil se hele sagen på én side.");
        omar.locator("#group-EMPLOYEES").check();
        omar.locator("#who-NAMED").check();
        submit(omar, "Send bidraget");
        assertThat(main(omar)).containsText("hele sagen på én side");
        mustBeGood(omar);
    }

    /// The committee's questions are asked in a journey of their own.
    private void waiveTheQuestions(Page bjarne, String initiative) {
        waive(bjarne, initiative, "IDEA_QUESTIONS", "Udvalget svarer på dem i analysen, den 3. i næste måned.");
        assertThat(bjarne.locator("#IDEA_QUESTIONS")).containsText("Bjarne Holm");
        mustBeGood(bjarne);
    }

    private void waive(Page bjarne, String initiative, String criterion, String why) {
        bjarne.navigate(initiative + "/gates/" + criterion);
        bjarne.locator("#why").fill(why);
        submit(bjarne, "Fravig det");
        assertThat(bjarne.locator("#" + criterion)).containsText(why);
    }

    private void refusedForWantOfUsers(Page liv, String initiative) {
        enter(liv, initiative, "CONCEPT");
        assertThat(liv.locator(".ds-error-summary")).containsText("Der mangler én ting før den fase");
        assertThat(liv.locator(".next-step li")).hasCount(1);
        assertThat(liv.locator(".next-step li"))
                .containsText("Behov fra brugere eller samarbejdspartnere: Der er ikke samlet behov ind");
        assertThat(liv.locator(".next-step li a")).hasAttribute("href", path(initiative) + "/contribute");
        assertThat(liv.locator(".phase-line [aria-current]")).containsText("Idé");
        mustBeGood(liv);
        liv.navigate(initiative + "/gates");
        assertThat(liv.locator("#USER_NEEDS")).containsText("Mangler");
        mustBeGood(liv);
    }

    /// Asks for a phase in the form that is there for all of them.
    private static void enter(Page liv, String initiative, String phase) {
        liv.navigate(initiative);
        main(liv).locator("summary").filter(having("Gå til en anden fase")).click();
        liv.locator("#phase").selectOption(phase);
        submit(liv, "Gem fasen");
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    /// By the open link, on a phone, signed in as nobody.
    private void aUserSaysItWithoutAName(Page liv, String initiative) {
        liv.navigate(initiative + "/contributions");
        main(liv).locator("summary").filter(having("Åbent link til alle")).click();
        submit(liv, "Slå det åbne link til");
        main(liv)
                .locator("summary")
                .filter(having("Det åbne link er slået til"))
                .click();
        var link = main(liv).locator("a[href^='/b/']").getAttribute("href");
        mustBeGood(liv);
        var somebody = phone("da-DK");
        somebody.navigate(address(link));
        mustBeGood(somebody);
        somebody.locator("#kind-NEED").check();
        somebody.locator("#text").fill("Vi er frivillige. Vi skal kunne gemme og fortsætte en anden aften.");
        somebody.locator("#group-USERS").check();
        submit(somebody, "Send bidraget");
        assertThat(somebody.locator(".receipt .code")).isVisible();
        mustBeGood(somebody);
        liv.navigate(initiative + "/gates");
        assertThat(liv.locator("#USER_NEEDS")).containsText("Der er ét behov fra brugere eller samarbejdspartnere");
    }

    private void goOn(Page liv, String initiative, String phase) {
        liv.navigate(initiative);
        assertThat(main(liv)).containsText("Alt er på plads til: " + phase);
        submit(liv, "Gå videre til: " + phase);
        assertThat(liv.locator(".phase-line [aria-current]")).containsText(phase);
        mustBeGood(liv);
    }

    /// The decision is in two weeks, the meeting in four.
    private void decideTooEarly(Page liv, Page bjarne, String initiative) {
        liv.navigate(initiative + "/decisions");
        follow(liv, "Planlæg en beslutning");
        mustBeGood(liv);
        liv.locator("#what").fill(DECISION);
        liv.locator("#on").fill(typed(in(14)));
        submit(liv, "Gem");
        assertThat(main(liv)).containsText(DECISION);

        bjarne.navigate(initiative);
        bjarne.locator("section[aria-labelledby=talks] .list a").first().click();
        bjarne.waitForLoadState();
        mustBeGood(bjarne);
        var proposal = bjarne.url();
        bjarne.navigate(proposal.replaceFirst("/proposals/.*", "/meetings/new"));
        mustBeGood(bjarne);
        bjarne.locator("#day").fill(typed(meeting()));
        submit(bjarne, "Gem");
        assertThat(bjarne.locator("h1")).containsText(shown(meeting()));
        talkOf(bjarne, initiative);
    }

    /// Puts what was proposed for the decision on the meeting's agenda.
    private void talkOf(Page bjarne, String initiative) {
        bjarne.navigate(initiative);
        bjarne.locator("section[aria-labelledby=talks] .list li")
                .filter(having("Skal drøftes inden beslutningen"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        bjarne.locator("#meeting").selectOption(new SelectOption().setLabel(shown(meeting())));
        submit(bjarne, "Tag det op");
        assertThat(main(bjarne)).containsText(DECISION);
    }

    /// A day on which people work, some four weeks ahead.
    private LocalDate meeting() {
        return WorkingDays.of(WorkingDays.Calendar.DK).after(in(0), 20);
    }

    private void warned(Page liv, String initiative) {
        liv.navigate(initiative);
        assertThat(liv.locator("section[aria-labelledby=talks] .ds-alert").first())
                .containsText(
                        "drøftelsen den " + shown(meeting()) + " ligger ikke før beslutningen den " + shown(in(14)));
        mustBeGood(liv);
    }

    /// The word is that of the Danish cooperation agreement, and the month is a calendar month.
    private String raise(Page sanne, String initiative) {
        sanne.navigate(initiative);
        follow(sanne, "Rejs sag: " + WORD);
        var last = shown(WorkingDays.monthsAfter(in(0), 1));
        assertThat(sanne.locator("h1")).hasText("Rejs sag: " + WORD);
        assertThat(main(sanne)).containsText("til og med " + last);
        assertThat(sanne.locator("#decision")).hasValue(DECISION);
        mustBeGood(sanne);
        submit(sanne, "Rejs sag: " + WORD);
        assertThat(sanne.locator(".ds-error-summary")).isVisible();
        mustBeGood(sanne);
        sanne.locator("#grounds").fill("Det skal drøftes, før det besluttes. Dagsordenen har det to uger efter.");
        submit(sanne, "Rejs sag: " + WORD);
        assertThat(sanne.locator(".eyebrow")).hasText(WORD);
        assertThat(sanne.locator(".facts")).containsText(last);
        mustBeGood(sanne);
        return sanne.url();
    }

    private void waiveTheRest(Page bjarne, String initiative) {
        for (var criterion : List.of(
                "INVOLVEMENT_PLAN",
                "WORKFLOW_AND_SERVICE_IMPACT",
                "EXPECTATIONS_DRAFTED",
                "BUSINESS_CASE",
                "DEVELOPMENT_QUESTIONS")) {
            waive(bjarne, initiative, criterion, "Det er afklaret i forprojektet.");
        }
    }

    /// The gate is shut, and nobody can waive that; work goes on.
    private void stopsTheGateAndNothingElse(Page liv, Page bjarne, String initiative) {
        enter(liv, initiative, "DEVELOPMENT");
        assertThat(liv.locator(".next-step")).containsText("En sag om brud på pligten er åben");
        assertThat(liv.locator(".phase-line [aria-current]")).containsText("Analyse");
        bjarne.navigate(initiative + "/gates/NO_OPEN_BREACH");
        assertThat(main(bjarne)).containsText("Det kan ikke fraviges");
        assertThat(bjarne.locator("#why")).hasCount(0);
        mustBeGood(bjarne);
        liv.navigate(initiative + "/groups/new");
        liv.locator("#kind-EMPLOYEES").check();
        liv.locator("#name").fill("Sagsbehandlere");
        submit(liv, "Gem");
        assertThat(main(liv)).containsText("Sagsbehandlere");
        anEmployeeSaysWhatIsNeeded(initiative);
    }

    private void withdraw(Page bjarne, String breach) {
        bjarne.navigate(address("/commitments"));
        assertThat(main(bjarne)).containsText(DECISION);
        mustBeGood(bjarne);
        bjarne.navigate(breach);
        bjarne.locator("#words").fill("I har ret. Beslutningen venter, til vi har drøftet den.");
        submit(bjarne, "Træk beslutningen tilbage");
        assertThat(main(bjarne)).containsText("Ledelsen trak beslutningen tilbage den " + shown(in(0)));
        mustBeGood(bjarne);
    }

    private void moveBehindTheDiscussion(Page liv, String initiative) {
        liv.navigate(initiative + "/gates");
        assertThat(liv.locator("#NO_OPEN_BREACH")).containsText("Der er ingen åben sag om brud på pligten");
        liv.navigate(initiative + "/decisions");
        follow(liv, "Flyt den");
        mustBeGood(liv);
        liv.locator("#on").fill(typed(in(45)));
        liv.locator("#why").fill("Udvalget drøfter det først.");
        submit(liv, "Flyt til en anden dag");
        assertThat(main(liv)).containsText(shown(in(45)));
    }

    private void seesHowItEnded(Page sanne, String initiative) {
        sanne.navigate(initiative);
        var talks = sanne.locator("section[aria-labelledby=talks]");
        assertThat(talks).containsText(WORD + ": " + DECISION);
        assertThat(talks).containsText("Trukket tilbage");
        assertThat(talks)
                .containsText("på dagsordenen den " + shown(meeting()) + ", inden beslutningen den " + shown(in(45)));
        assertThat(talks.locator(".ds-alert")).hasCount(0);
        assertThat(sanne.locator(".phase-line [aria-current]")).containsText("Udvikling");
    }
}
