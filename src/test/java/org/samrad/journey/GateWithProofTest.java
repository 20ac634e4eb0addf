package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.base.WorkingDays;
import org.samrad.demo.Cast;

/// An idea that nobody outside has asked for does not pass; a decision that comes before its discussion is challenged,
/// and withdrawn within the month.
class GateWithProofTest extends InitiativeJourney {
    private static final String COMMITTEE = "Samarbejdsudvalget";
    private static final String WORD = "Anmeldelse af brud på samarbejdsaftalen";
    private static final String DECISION = "Om papirblanketten afskaffes";
    private static final WorkingDays DAYS = WorkingDays.of(WorkingDays.Calendar.DK);

    /// In days from today: when it was to be decided, when management answers, when it is decided in the end.
    private static final int TOO_EARLY = 14;

    private static final int ANSWER = 12;
    private static final int LATER = 45;

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
        decideTooEarly(liv, initiative);
        belongsInTheCommittee(liv, bjarne, initiative);
        talkOfItAfterwards(bjarne, initiative);
        warned(liv, initiative);
        var breach = raise(sanne, initiative);
        waiveTheRest(bjarne, initiative);
        stopsTheGateAndNothingElse(liv, bjarne, initiative);
        owedWithinTheMonth(bjarne, breach);
        later(ANSWER);
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
        unfold(liv, "Gå til en anden fase");
        liv.locator("#phase").selectOption(phase);
        submit(liv, "Gem fasen");
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    /// By the open link, on a phone, signed in as nobody.
    private void aUserSaysItWithoutAName(Page liv, String initiative) {
        liv.navigate(initiative + "/contributions");
        unfold(liv, "Åbent link til alle");
        submit(liv, "Slå det åbne link til");
        unfold(liv, "Det åbne link er slået til");
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

    private void decideTooEarly(Page liv, String initiative) {
        liv.navigate(initiative + "/decisions");
        follow(liv, "Planlæg en beslutning");
        mustBeGood(liv);
        liv.locator("#what").fill(DECISION);
        liv.locator("#on").fill(typed(in(TOO_EARLY)));
        submit(liv, "Gem");
        assertThat(main(liv)).containsText(DECISION);
        assertThat(main(liv)).containsText("Planlagt til " + shown(in(TOO_EARLY)));
    }

    /// It is proposed to the forum of the one who decides, and its chair owes the talk by the working day before.
    private void belongsInTheCommittee(Page liv, Page bjarne, String initiative) {
        liv.navigate(initiative);
        var proposal = proposal(liv);
        assertThat(proposal.locator("h3")).hasText(COMMITTEE);
        assertThat(proposal).containsText("Til drøftelse inden beslutningen");
        assertThat(proposal).containsText(shown(in(TOO_EARLY)));
        proposal.locator("summary").click();
        assertThat(proposal).containsText("Chefen for tilskud");
        assertThat(proposal).containsText("Det er det rette sted for drøftelse.");
        mustBeGood(liv);
        bjarne.navigate(address("/commitments?initiative=" + id(initiative)));
        var owed = main(bjarne).locator(".list > li").filter(having(DECISION));
        assertThat(owed).containsText("Drøftelse");
        assertThat(owed).containsText("senest " + shown(DAYS.before(in(TOO_EARLY), 1)));
        mustBeGood(bjarne);
    }

    /// What was proposed when the decision got its day.
    private static Locator proposal(Page page) {
        return page.locator("section[aria-labelledby=talks] .list > li")
                .filter(having("Skal drøftes inden beslutningen"));
    }

    private static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    /// The decision is in two weeks, the meeting on whose agenda it comes in four.
    private void talkOfItAfterwards(Page bjarne, String initiative) {
        bjarne.navigate(initiative);
        go(bjarne, link(proposal(bjarne), COMMITTEE));
        mustBeGood(bjarne);
        var proposal = bjarne.url();
        bjarne.navigate(proposal.replaceFirst("/proposals/.*", "/meetings/new"));
        mustBeGood(bjarne);
        bjarne.locator("#day").fill(typed(meeting()));
        bjarne.locator("#where").fill("Lokale 3");
        submit(bjarne, "Gem");
        assertThat(bjarne.locator("h1")).containsText(shown(meeting()));
        var meeting = bjarne.url();
        bjarne.navigate(proposal);
        bjarne.locator("#meeting").selectOption(id(meeting));
        submit(bjarne, "Tag det op");
        assertThat(main(bjarne)).containsText(DECISION);
        mustBeGood(bjarne);
    }

    /// A day on which people work, some four weeks ahead.
    private LocalDate meeting() {
        return DAYS.after(in(0), 20);
    }

    private void warned(Page liv, String initiative) {
        liv.navigate(initiative);
        var warning = liv.locator("section[aria-labelledby=talks] .ds-alert").first();
        assertThat(warning).containsText(DECISION);
        assertThat(warning)
                .containsText("drøftelsen den " + shown(meeting()) + " ligger ikke før beslutningen den "
                        + shown(in(TOO_EARLY)));
        mustBeGood(liv);
        liv.navigate(initiative + "/gates");
        assertThat(liv.locator("#DISCUSSED_BEFORE_DECISION")).containsText("Mangler");
    }

    /// The word is that of the Danish cooperation agreement, and the month is a calendar month.
    private String raise(Page sanne, String initiative) {
        sanne.navigate(initiative);
        follow(sanne, "Rejs sag: " + WORD);
        var last = shown(month());
        assertThat(sanne.locator("h1")).hasText("Rejs sag: " + WORD);
        assertThat(main(sanne)).containsText("til og med " + last);
        assertThat(main(sanne)).containsText(COMMITTEE);
        assertThat(main(sanne)).not().containsText("Gult kort");
        assertThat(sanne.locator("#decision")).hasValue(DECISION);
        mustBeGood(sanne);
        submit(sanne, "Rejs sag: " + WORD);
        assertThat(sanne.locator(".ds-error-summary")).isVisible();
        mustBeGood(sanne);
        sanne.locator("#grounds").fill("Det skal drøftes, før det besluttes. Dagsordenen har det to uger efter.");
        submit(sanne, "Rejs sag: " + WORD);
        assertThat(sanne.locator(".eyebrow")).hasText(WORD);
        assertThat(fact(sanne, "Status")).hasText("Rejst");
        assertThat(fact(sanne, "Rejst af")).hasText("Sanne Lund, " + shown(in(0)));
        assertThat(fact(sanne, "Ledelsen svarer senest")).hasText(last);
        mustBeGood(sanne);
        return sanne.url();
    }

    /// The same day next month, or the last one where that month is shorter: 31 January gives 28 February.
    private LocalDate month() {
        return in(0).plusMonths(1);
    }

    private static Locator fact(Page page, String name) {
        return page.locator(".facts dt", new Page.LocatorOptions().setHasText(name))
                .locator("xpath=following-sibling::dd[1]");
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
        assertThat(liv.locator(".next-step")).containsText("En sag om brud på pligten er åben: »" + DECISION + "«");
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

    /// The chair owes an answer, and sees in good time until when.
    private void owedWithinTheMonth(Page bjarne, String breach) {
        bjarne.navigate(address("/commitments?kind=ANSWER&house=dialogue"));
        var owed = main(bjarne).locator(".list > li").filter(having(DECISION));
        assertThat(owed).containsText("senest " + shown(month()));
        mustBeGood(bjarne);
        go(bjarne, link(owed, DECISION));
        follow(bjarne, "Gå til siden, hvor det hører til");
        assertThat(bjarne).hasURL(breach);
    }

    /// On the twelfth day.
    private void withdraw(Page bjarne, String breach) {
        bjarne.navigate(breach);
        assertThat(main(bjarne)).containsText("Muligt til og med " + shown(month()));
        bjarne.locator("#words").fill("I har ret. Beslutningen venter, til vi har drøftet den.");
        submit(bjarne, "Træk beslutningen tilbage");
        assertThat(main(bjarne)).containsText("Ledelsen trak beslutningen tilbage den " + shown(in(ANSWER)));
        assertThat(fact(bjarne, "Status")).hasText("Trukket tilbage");
        mustBeGood(bjarne);
    }

    private void moveBehindTheDiscussion(Page liv, String initiative) {
        liv.navigate(initiative + "/gates");
        assertThat(liv.locator("#NO_OPEN_BREACH")).containsText("Der er ingen åben sag om brud på pligten");
        liv.navigate(initiative + "/decisions");
        follow(liv, "Flyt den");
        mustBeGood(liv);
        liv.locator("#on").fill(typed(in(LATER)));
        liv.locator("#why").fill("Udvalget drøfter det først.");
        submit(liv, "Flyt til en anden dag");
        assertThat(main(liv)).containsText("Planlagt til " + shown(in(LATER)));
    }

    private void seesHowItEnded(Page sanne, String initiative) {
        sanne.navigate(initiative);
        var talks = sanne.locator("section[aria-labelledby=talks]");
        assertThat(talks).containsText(WORD + ": " + DECISION);
        assertThat(talks).containsText("Trukket tilbage");
        assertThat(talks)
                .containsText(
                        "på dagsordenen den " + shown(meeting()) + ", inden beslutningen den " + shown(in(LATER)));
        assertThat(talks.locator(".ds-alert")).hasCount(0);
        mustBeGood(sanne);
        assertThat(sanne.locator(".phase-line [aria-current]")).containsText("Udvikling");
        go(sanne, link(talks, DECISION));
        assertThat(main(sanne)).containsText("Ledelsen trak beslutningen tilbage den " + shown(in(ANSWER)));
        assertThat(main(sanne)).containsText("Beslutningen venter, til vi har drøftet den.");
        assertThat(fact(sanne, "Ledelsen svarer senest")).hasText(shown(month()));
        mustBeGood(sanne);
    }
}
