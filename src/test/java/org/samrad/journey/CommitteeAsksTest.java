package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.base.WorkingDays;
import org.samrad.demo.Cast;

/// A committee's work in Denmark: a dated decision is proposed for the right committee, talked of in time with
/// questions and both sides' remarks, minuted, done, and answered back to those who said something.
class CommitteeAsksTest extends CommitteeJourney {
    private static final int ITEMS_BEFORE = 12;
    private static final int SENT_BEFORE = 10;
    private static final WorkingDays DAYS = WorkingDays.of(WorkingDays.Calendar.DK);
    private static final String COMMITTEE = "Samarbejdsudvalget";
    private static final String NEED = "Vi skal kunne se en ansøgning, uden at ansøgeren ringer til os først.";
    private static final String DISPUTE = "Vi mener ikke, at to timers oplæring er nok.";

    @Override
    String language() {
        return "da-DK";
    }

    @Test
    void aChangeIsTalkedOfInTimeAndAnsweredBack() {
        var liv = atADesk(Cast.LIV);
        var meetingDay = DAYS.after(clock.today(), 30);
        var initiative = begin(
                liv,
                "Én indgang til tilskud",
                "I dag ligger ordningerne i fire systemer.",
                "Tilskudsstyrelsen",
                "Styrelsen for Fælles Løsninger");
        var omar = onThePhone(Cast.OMAR);
        contribute(omar, initiative, NEED);
        dateTheDecision(liv, initiative, "Valg af system", "Direktøren", DAYS.after(meetingDay, 10));
        theRightCommitteeIsSaidAndWhy(liv, initiative);

        var bjarne = atADesk(Cast.BJARNE);
        var meeting = makeAgenda(bjarne, meetingDay);
        var sanne = onThePhone(Cast.SANNE);
        bothAgree(bjarne, sanne, meeting);
        thePackIsOnPaper(bjarne, meeting);

        MovedTime.goTo(meetingDay, clock.today());
        recordTheTalk(bjarne, sanne, meeting, meetingDay);
        bothWriteMinutes(bjarne, sanne, meeting);
        bothApprove(bjarne, sanne, meeting);
        publish(bjarne, meeting);

        keepIt(liv, meetingDay);
        answerOmar(liv, omar, initiative, meeting);
    }

    private void theRightCommitteeIsSaidAndWhy(Page liv, String initiative) {
        liv.navigate(initiative);
        assertThat(main(liv)).containsText(COMMITTEE);
        var proposal =
                liv.locator("li:has(.steps)").filter(new Locator.FilterOptions().setHasText("Direktøren beslutter"));
        proposal.locator("details > summary").click();
        assertThat(proposal).containsText("Udvalget på det niveau er " + COMMITTEE);
        assertThat(proposal).containsText("Det er det rette sted for drøftelse.");
        mustBeGood(liv);
    }

    private String makeAgenda(Page bjarne, LocalDate day) {
        toTheForum(bjarne, COMMITTEE);
        var meeting = planMeeting(bjarne, day);
        assertThat(main(bjarne))
                .containsText("senest " + shown(DAYS.before(day, ITEMS_BEFORE)) + ". Dagsordenen sendes senest "
                        + shown(DAYS.before(day, SENT_BEFORE)));
        toTheForum(bjarne, COMMITTEE);
        takeUp(bjarne, "Én indgang til tilskud: Valg af system", day);
        assertThat(main(bjarne)).containsText("Skal drøftes: der er en ændring på vej");
        assertThat(main(bjarne).locator(".statements li").first()).containsText("obligatorisk");
        assertThat(button(bjarne, "/decline")).hasCount(0);
        bjarne.locator("section:has(#annexes) details > summary").click();
        bjarne.locator("#link").fill("https://example.org/beslutningsgrundlag");
        bjarne.locator("#annex").fill("Beslutningsgrundlag");
        press(bjarne, "/annexes");
        assertThat(main(bjarne)).containsText("Beslutningsgrundlag");
        return meeting;
    }

    private void bothAgree(Page bjarne, Page sanne, String meeting) {
        bjarne.navigate(meeting);
        assertThat(main(bjarne)).not().containsText("Kom efter fristen");
        press(bjarne, "/agree");
        assertThat(button(bjarne, "/send")).hasCount(0);
        toTheForum(sanne, COMMITTEE);
        sanne.navigate(meeting);
        assertThat(main(sanne)).containsText("Næstformand");
        mustFit(sanne);
        press(sanne, "/agree");
        mustBeGood(sanne);
        press(sanne, "/send");
        assertThat(main(sanne)).containsText("Dagsorden sendt");
    }

    private void thePackIsOnPaper(Page bjarne, String meeting) {
        bjarne.navigate(meeting);
        mustDownload(bjarne, "/pack.pdf", "application/pdf");
        mustDownload(bjarne, "/pack.odt", "application/vnd.oasis.opendocument.text");
        mustDownload(bjarne, "/invitation.ics", "text/calendar");
        follow(bjarne, "a[href$='/pack']");
        mustBeGood(bjarne);
        bjarne.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        bjarne.setViewportSize(720, 1000);
        mustFit(bjarne);
        assertThat(bjarne.locator("[data-print]")).isHidden();
        assertThat(main(bjarne)).containsText("Én indgang til tilskud: Valg af system");
        assertThat(main(bjarne)).containsText("Sanne Lund, næstformand");
        bjarne.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        bjarne.setViewportSize(1280, 900);
    }

    private void recordTheTalk(Page bjarne, Page sanne, String meeting, LocalDate day) {
        bjarne.navigate(meeting + "/record");
        mustBeGood(bjarne);
        followWords(bjarne, "Valg af system");
        mustBeGood(bjarne);
        int questions = bjarne.locator("article").count();
        assertThat(questions).isPositive();
        for (int i = 0; i < questions; i++) {
            var question = bjarne.locator("article").nth(i);
            question.locator("[name=answer]").fill("Svar nummer " + (i + 1) + " er givet.");
            question.locator("[name=management]").fill("Ledelsen ser det sådan.");
            question.locator("[name=state]").selectOption("ANSWERED");
            go(bjarne, question.locator("button[type=submit]"));
        }
        sanneDisagrees(sanne, bjarne.url(), day);
        bjarne.reload();
        assertThat(bjarne.locator("article").first()).containsText("Uenighed");
        bjarne.locator("#presentation").fill("Bjarne Holm fremlagde tidsplanen.");
        bjarne.locator("#management").fill("Det haster, siger Bjarne.");
        bjarne.locator("#employees").fill("Sanne Lund spurgte til oplæringen.");
        bjarne.locator("#kind").selectOption("AGREED");
        bjarne.locator("#decision").fill("Der laves en plan for oplæring.");
        bjarne.locator("#executor").selectOption(named("Liv Dahl"));
        bjarne.locator("#deadline").fill(DAYS.after(day, 5).toString());
        press(bjarne, "#discussion");
        assertThat(bjarne.locator("#decision")).hasValue("Der laves en plan for oplæring.");
        attend(bjarne, meeting);
    }

    /// On her phone: both sides' remarks stand side by side, and the dispute has a next step with a day.
    private void sanneDisagrees(Page sanne, String item, LocalDate day) {
        sanne.navigate(item);
        mustBeGood(sanne);
        var question = sanne.locator("article").first();
        assertThat(question.locator("[name=management]")).hasValue("Ledelsen ser det sådan.");
        question.locator("[name=employees]").fill(DISPUTE);
        question.locator("[name=state]").selectOption("DISPUTED");
        go(sanne, question.locator("button[type=submit]"));
        assertThat(sanne.locator("article [role=alert]")).containsText("Ved uenighed skal der stå");
        question = sanne.locator("article").first();
        assertThat(question.locator("[name=employees]")).hasValue(DISPUTE);
        question.locator("[name=next]").fill("Prøv det af i Sagsbehandling øst");
        question.locator("[name=who]").selectOption(named("Bjarne Holm"));
        question.locator("[name=by]").fill(DAYS.after(day, 20).toString());
        go(sanne, question.locator("button[type=submit]"));
        assertThat(sanne.locator("article").first()).containsText("Uenighed");
        mustFit(sanne);
    }

    private void attend(Page bjarne, String meeting) {
        bjarne.navigate(meeting + "/record");
        press(bjarne, "/attendance");
        bjarne.navigate(meeting);
        press(bjarne, "/held");
        mustBeGood(bjarne);
        press(bjarne, "/minutes");
        mustBeGood(bjarne);
    }

    /// Two write on the same section at once: the one who saves last sees both texts, and neither loses a word.
    private void bothWriteMinutes(Page bjarne, Page sanne, String meeting) {
        var section = meeting + "/minutes/sections/1";
        bjarne.navigate(section);
        sanne.navigate(section);
        mustBeGood(bjarne);
        mustFit(sanne);
        bjarne.locator("#employees").fill("Sanne Lund spurgte til oplæringen og fik en plan.");
        submit(bjarne);
        sanne.locator("#employees").fill("Oplæringen skal vare to dage.");
        submit(sanne);
        assertThat(main(sanne)).containsText("Sanne Lund spurgte til oplæringen og fik en plan.");
        assertThat(sanne.locator("#employees")).hasValue("Oplæringen skal vare to dage.");
        assertThat(sanne.locator(".suggestion")).hasCount(1);
        mustBeGood(sanne);
        sanne.locator("#employees").fill("Sanne Lund spurgte til oplæringen. Den skal vare to dage.");
        submit(sanne);
        assertThat(main(sanne)).containsText("Den skal vare to dage.");
    }

    private void bothApprove(Page bjarne, Page sanne, String meeting) {
        bjarne.navigate(meeting + "/minutes");
        press(bjarne, "/minutes/send");
        mustBeGood(bjarne);
        press(bjarne, "/minutes/approve");
        assertThat(bjarne.locator("code")).hasCount(0);
        sanne.navigate(meeting + "/minutes");
        press(sanne, "/minutes/approve");
        assertThat(main(sanne)).containsText("Begge parter godkendte referatet");
        assertThat(sanne.locator("code")).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
        assertThat(main(sanne)).containsText(DISPUTE);
        assertThat(sanne.locator("main a[href*='/sections/']")).hasCount(0);
        mustBeGood(sanne);
    }

    private void publish(Page bjarne, String meeting) {
        bjarne.navigate(meeting + "/minutes/publish");
        mustBeGood(bjarne);
        if (bjarne.locator("#checked-yes").count() > 0) {
            bjarne.locator("textarea")
                    .all()
                    .forEach(words -> words.fill(words.inputValue().replace("siger Bjarne", "siger formanden")));
            bjarne.locator("#checked-yes").check();
        }
        submit(bjarne);
        bjarne.navigate(meeting + "/minutes/public");
        mustBeGood(bjarne);
        var words = main(bjarne).innerText();
        assertThat(words).contains("Der laves en plan for oplæring.", DISPUTE, "næstformand", "formanden");
        assertThat(words).doesNotContain("Bjarne", "Sanne", "Liv Dahl", "Lund", "Holm");
    }

    /// What was decided stands on the list of the one who does it, who says with the keyboard alone that it is done.
    private void keepIt(Page liv, LocalDate day) {
        liv.navigate(address("/commitments"));
        assertThat(main(liv)).containsText("Der laves en plan for oplæring.");
        assertThat(main(liv)).containsText(shown(DAYS.after(day, 5)));
        mustBeGood(liv);
        followWords(liv, "Der laves en plan for oplæring.");
        mustBeGood(liv);
        byKeyboard(liv, List.of("#outcome-KEPT"), "Space");
        byKeyboard(liv, List.of("#note"), "");
        liv.keyboard().type("Planen er sendt til alle.");
        byKeyboard(liv, List.of("form[action$='/report'] button"), "Enter");
        assertThat(main(liv)).containsText("Planen er sendt til alle.");
        assertThat(main(liv).locator(".ds-tag").first()).hasText("Opfyldt");
        mustBeGood(liv);
    }

    private static void byKeyboard(Page page, List<String> targets, String key) {
        for (var target : targets) {
            for (int i = 0; i < 80 && !at(page.locator(target).first()); i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.locator(target).first()).isFocused();
        }
        if (!key.isEmpty()) {
            page.keyboard().press(key);
        }
    }

    private static boolean at(Locator element) {
        return (boolean) element.evaluate("one => one === document.activeElement");
    }

    private void answerOmar(Page liv, Page omar, String initiative, String meeting) {
        liv.navigate(initiative);
        assertThat(liv.locator("main a[href$='" + meeting.replaceFirst("https?://[^/]+", "") + "/minutes/public']"))
                .isVisible();
        liv.navigate(initiative + "/contributions");
        liv.locator("main li", new Page.LocatorOptions().setHasText(NEED))
                .locator("input[type=checkbox]")
                .check();
        liv.locator("#reply-TAKEN_IN").check();
        liv.locator("#words").fill("Udvalget er enigt: sagen kan ses fra første dag.");
        mustBeGood(liv);
        press(liv, "/contributions/answer");

        omar.navigate(address("/contributions/mine"));
        assertThat(main(omar)).containsText("Udvalget er enigt: sagen kan ses fra første dag.");
        mustBeGood(omar);
        followWords(omar, "Én indgang til tilskud");
        followWords(omar, "Én indgang til tilskud");
        omar.locator("section:has(#dialogue-section) details > summary").first().click();
        assertThat(main(omar)).containsText("Der laves en plan for oplæring.");
        assertThat(main(omar)).containsText(DISPUTE);
        assertThat(main(omar)).not().containsText("Sanne Lund");
        mustBeGood(omar);
    }
}
