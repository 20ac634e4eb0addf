package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// A learning pair in Sweden: profiles, a proposal of the machine, two who say yes, a common problem, give and take, a
/// plan that is handed in and presented, and what came of it after six and after twelve months.
class StrengthenedWeGoOnTest extends CommitteeJourney {
    private static final String ORGANISER = "Programledare (rollkonto), ESV";
    private static final String PROBLEM = "Vi vet för lite om vad tekniken kan göra för handläggningen.";

    private LocalDate start;
    private LocalDate day;
    private Page small;
    private Page council;
    private Page organiser;
    private String round = "";
    private String room = "";

    @Override
    String language() {
        return "sv-SE";
    }

    @BeforeEach
    void theyAreThere() {
        start = clock.today();
        day = start.plusDays(120);
        organiser = desk(language());
        signIn(organiser, ORGANISER);
        small = onThePhone(Cast.NADIA);
        council = atADesk(Cast.BJARNE);
    }

    @Test
    void aPairIsFoundAndGoesOnAfterTheProgramme() {
        round = planRound();
        shareProfile(small);
        shareProfile(council);
        theMachineProposesAndTheyAccept();

        writeTheCommonProblem();
        giveAndTake();
        meet();
        writeThePlan();
        handItIn();
        present();

        agreeOnTheContinuation();
        sayWhatCameOfIt(6);
        sayWhatCameOfIt(12);
        closeAndReport();
    }

    private String planRound() {
        organiser.navigate(address("/programmes/utvecklingsprogrammet/rounds/new"));
        organiser.locator("#from").fill(start.toString());
        organiser.locator("#to").fill(start.plusMonths(9).toString());
        organiser.locator("#themes").fill("Digitalisering");
        organiser.locator("#members").fill("0");
        submit(organiser);
        organiser.locator("button[name=state][value=OPEN]").click();
        organiser.waitForLoadState();
        return organiser.url();
    }

    private void shareProfile(Page head) {
        head.navigate(round);
        press(head, "/sign-up");
        head.navigate(address("/learning-profile/preview"));
        mustBeGood(head);
        press(head, "/learning-profile/share");
    }

    private void theMachineProposesAndTheyAccept() {
        organiser.navigate(round + "/table");
        press(organiser, "/table");
        assertThat(main(organiser)).containsText("Tilskudsstyrelsen");
        assertThat(main(organiser)).containsText("Styrelsen for Fælles Løsninger");
        press(organiser, "/publish");
        for (var head : new Page[] {small, council}) {
            head.navigate(round);
            follow(head, "a[href$='/answer']");
            mustBeGood(head);
            head.locator("#answer-yes").check();
            press(head, "/answer");
        }
        small.navigate(round);
        followWords(small, "Mitt par");
        room = small.url();
        assertThat(main(small)).containsText("Skriv ner det problem ni har gemensamt");
        mustBeGood(small);
    }

    private void writeTheCommonProblem() {
        small.navigate(room + "/statement");
        small.locator("#text").fill(PROBLEM);
        mustBeGood(small);
        press(small, "/statement");
        press(small, "/statement/sign");
        assertThat(main(small)).containsText("Nu väntar den på Styrelsen for Fælles Løsninger");
        council.navigate(room);
        assertThat(main(council)).containsText("Läs det gemensamma problemet och underteckna det");
        followWords(council, "Till det gemensamma problemet");
        assertThat(main(council)).containsText(PROBLEM);
        press(council, "/statement/sign");
        assertThat(main(council)).containsText("Alla har undertecknat den här versionen");
        mustBeGood(council);
    }

    private void giveAndTake() {
        promise(small, "Förvaltningsteknik", "20");
        promise(council, "Teknik", "30");
        assertThat(main(council)).containsText("Nu är det Tilskudsstyrelsen som står i tur att ge.");
        mustBeGood(council);
        council.navigate(address("/commitments"));
        assertThat(main(council)).containsText("Vi ger råd om Teknik");
    }

    private void promise(Page head, String area, String hours) {
        head.navigate(room + "/promises");
        open(head, "#area");
        head.locator("#area").fill(area);
        head.locator("#what").fill("Vi ger råd om " + area);
        head.locator("#hours").fill(hours);
        press(head, "/promises");
        assertThat(main(head)).containsText("0 av " + hours + " timmar givna");
    }

    /// Unfolds what a field is folded away in.
    private static void open(Page page, String field) {
        page.locator("main details:has(" + field + "):not([open]) > summary")
                .all()
                .forEach(Locator::click);
    }

    private void meet() {
        small.navigate(room + "/meetings");
        open(small, "#about");
        small.locator("#about").fill("Första träffen");
        small.locator("#day").fill(start.plusDays(20).toString());
        small.locator("#where").fill("Karlstad");
        press(small, "/meetings");
        followWords(small, "Första träffen");
        mustDownload(small, "/invitation.ics", "text/calendar");
        var meeting = small.url();
        MovedTime.goTo(start.plusDays(20), start);
        council.navigate(meeting);
        council.locator("input[name$='-HEAD']").all().forEach(field -> field.fill("1"));
        council.locator("#changed").fill("Vi delar mallar från och med nu.");
        mustBeGood(council);
        press(council, "/held");
        assertThat(main(council)).containsText("Vi delar mallar från och med nu.");
    }

    private void writeThePlan() {
        for (var section : new String[] {"PRESENT_STATE", "GOVERNANCE", "LEADERSHIP"}) {
            small.navigate(room + "/plan/sections/" + section);
            small.locator("#text").fill("Påhittad text för resan.");
            submit(small);
        }
        part("goals", "En uppgift skrivs en gång");
        part("measures", "Gemensam e-tjänst");
        assertThat(main(small)).containsText("Inget mål");
        follow(small, "section:has(#measures) li a");
        small.locator("#goal").selectOption(named("En uppgift skrivs en gång"));
        press(small, "/plan/measures/");
        assertThat(main(small)).not().containsText("Inget mål");
        assertThat(main(small)).containsText("Lägg till minst en indikator");
        small.navigate(room + "/plan/indicators/new");
        small.locator("#text").fill("Ärenden som registreras två gånger");
        small.locator("#now").fill("Alla");
        small.locator("#target").fill("Inga");
        small.locator("#due").fill(start.plusYears(1).toString());
        press(small, "/plan/indicators/");
        mustBeGood(small);
    }

    private void part(String kind, String text) {
        small.navigate(room + "/plan/" + kind + "/new");
        small.locator("#text").fill(text);
        if (kind.equals("measures")) {
            small.locator("#due").fill(start.plusMonths(8).toString());
            small.locator("#hours").fill("60");
        }
        mustBeGood(small);
        press(small, "/plan/" + kind);
    }

    private void handItIn() {
        press(small, "/plan/submit");
        council.navigate(room + "/plan");
        press(council, "/plan/submit");
        assertThat(main(council)).containsText("Alla har lämnat in den här versionen");
        mustBeGood(council);
        mustDownload(council, "/plan.pdf", "application/pdf");
        mustDownload(council, "/plan.odt", "application/vnd.oasis.opendocument.text");
        organiser.navigate(room + "/plan");
        assertThat(main(organiser)).not().containsText("Gemensam e-tjänst");
    }

    private void present() {
        organiser.navigate(round + "/presentation/edit");
        organiser.locator("#day").fill(day.toString());
        organiser.locator("#where").fill("Stora salen");
        organiser.locator("#submitBy").fill(day.minusDays(14).toString());
        mustBeGood(organiser);
        press(organiser, "/presentation/edit");
        assertThat(main(organiser)).containsText("Plan inlämnad");
        MovedTime.goTo(day, start);
        organiser.navigate(round + "/presentation");
        press(organiser, "/presented");
        assertThat(main(organiser)).containsText("Plan presenterad");
        mustBeGood(organiser);
        followWords(organiser, "Strategisk utvecklingsplan");
        assertThat(main(organiser)).containsText("Gemensam e-tjänst");
        mustBeGood(organiser);
    }

    private void agreeOnTheContinuation() {
        small.navigate(room);
        followWords(small, "Till fortsättningen");
        followWords(small, "Lägg till ett område");
        small.locator("#name").fill("Roller och arbetssätt");
        small.locator("#what").fill("Vi träffas varje kvartal.");
        mustBeGood(small);
        press(small, "/continuation/areas/new");
        press(small, "/continuation/sign");
        council.navigate(room + "/continuation");
        press(council, "/continuation/sign");
        assertThat(main(council)).containsText("Läget efter 6 månader");
        mustBeGood(council);
        small.navigate(address("/commitments"));
        assertThat(main(small)).containsText("Vad det blev av paret, 6 månader efter presentationen");
        assertThat(main(small)).containsText("Vad det blev av paret, 12 månader efter presentationen");
    }

    private void sayWhatCameOfIt(int months) {
        MovedTime.goTo(day.plusMonths(months), start);
        for (var head : new Page[] {small, council}) {
            head.navigate(room);
            assertThat(main(head)).containsText("Säg vad det blev av det");
            followWords(head, "Till fortsättningen");
            followWords(head, "Säg vad det blev av det");
            head.getByLabel(months == 12 ? "Nått" : "Pågår").check();
            head.locator("#words").fill("Efter " + months + " månader ringer vi varandra.");
            head.locator("#shared-yes").check();
            mustBeGood(head);
            press(head, "/follow-ups/");
            assertThat(main(head)).containsText("Efter " + months + " månader ringer vi varandra.");
        }
    }

    private void closeAndReport() {
        for (var head : new Page[] {small, council}) {
            head.navigate(room + "/evaluation");
            head.locator("#causes-MUTUAL_NEED").check();
            head.locator("#changed").fill("Vi frågar den andra först.");
            mustBeGood(head);
            press(head, "/evaluation");
        }
        organiser.navigate(round + "/report");
        assertThat(main(organiser)).containsText("Efter 12 månader ringer vi varandra.");
        assertThat(main(organiser)).containsText("Ömsesidigt behov");
        assertThat(main(organiser)).not().containsText("Vi frågar den andra först.");
        assertThat(main(organiser)).not().containsText(PROBLEM);
        mustBeGood(organiser);
        mustDownload(organiser, "/report.pdf", "application/pdf");
        press(organiser, "/report/publish");
        var everybody = withoutJavaScript(language());
        everybody.navigate(round + "/results");
        assertThat(main(everybody)).containsText("Efter 6 månader ringer vi varandra.");
        mustFit(everybody);
    }
}
