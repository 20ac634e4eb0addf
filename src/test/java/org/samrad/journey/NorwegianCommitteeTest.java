package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.samrad.base.WorkingDays;
import org.samrad.demo.Cast;

/// The same in a Norwegian agency, in the words of its own agreement.
class NorwegianCommitteeTest extends CommitteeJourney {
    private static final WorkingDays DAYS = WorkingDays.of(WorkingDays.Calendar.NO);
    private static final String COMMITTEE = "Medbestemmelsesutvalget";
    private static final String MATTER = "Chat med innbyggerne: Valg av leverandør";
    private static final String DISPUTE = "Vi mener at vaktordningen må avtales først.";

    @Override
    String language() {
        return "nb-NO";
    }

    @Test
    void aChangeIsDiscussedInTheWordsOfTheNorwegianAgreement() {
        var silje = atADesk(Cast.SILJE);
        var day = DAYS.after(clock.today(), 30);
        var initiative = begin(silje, "Chat med innbyggerne", "I dag ringer alle, og køen er lang.");
        dateTheDecision(silje, initiative, "Valg av leverandør", "Direktøren", DAYS.after(day, 10));
        theRightCommitteeIsSaid(silje, initiative);

        var torunn = atADesk(Cast.TORUNN);
        var meeting = makeAgenda(torunn, day);
        var eivind = onThePhone(Cast.EIVIND);
        contribute(eivind, initiative, "De som svarer i chatten, trenger pauser fra skjermen.");
        bothAgree(torunn, eivind, meeting);

        MovedTime.goTo(day, clock.today());
        recordTheTalk(torunn, eivind, meeting, day);
        minute(torunn, eivind, meeting);
        publish(torunn, meeting);
        answer(silje, eivind, initiative);
    }

    private void theRightCommitteeIsSaid(Page silje, String initiative) {
        silje.navigate(initiative);
        var proposal =
                silje.locator("li:has(.steps)").filter(new Locator.FilterOptions().setHasText("Direktøren beslutter"));
        proposal.locator("details > summary").click();
        assertThat(proposal).containsText(COMMITTEE);
        assertThat(proposal).containsText("drøfting");
        assertThat(proposal).not().containsText("samarbeidsutvalg");
    }

    private String makeAgenda(Page torunn, LocalDate day) {
        toTheForum(torunn, COMMITTEE);
        assertThat(main(torunn)).containsText("Torunn Vik leder");
        assertThat(main(torunn)).containsText("Eivind Nes nestleder");
        var meeting = planMeeting(torunn, day);
        assertThat(main(torunn)).containsText("Saksliste");
        assertThat(main(torunn)).containsText(shown(DAYS.before(day, 12)));
        assertThat(main(torunn)).containsText(shown(DAYS.before(day, 10)));
        toTheForum(torunn, COMMITTEE);
        takeUp(torunn, MATTER, day);
        assertThat(main(torunn).locator(".statements li").first()).containsText("obligatorisk");
        return meeting;
    }

    private void bothAgree(Page torunn, Page eivind, String meeting) {
        torunn.navigate(meeting);
        assertThat(main(torunn)).containsText("Nestleder");
        press(torunn, "/agree");
        eivind.navigate(meeting);
        press(eivind, "/agree");
        press(eivind, "/send");
        assertThat(main(eivind)).containsText(java.util.regex.Pattern.compile("Sakslisten? (er )?sendt"));
        mustBeGood(eivind);
        eivind.navigate(meeting + "/pack");
        assertThat(main(eivind)).containsText("Torunn Vik, leder");
        assertThat(main(eivind)).containsText("Eivind Nes, nestleder");
        assertThat(main(eivind)).not().containsText("dagsorden");
    }

    private void recordTheTalk(Page torunn, Page eivind, String meeting, LocalDate day) {
        torunn.navigate(meeting + "/record");
        followWords(torunn, MATTER);
        var item = torunn.url();
        note(torunn, "management", "Vi setter av tid til opplæring.", "ANSWERED");
        eivind.navigate(item);
        eivind.locator("article").first().locator("summary").click();
        var question = eivind.locator("article").first();
        question.locator("[name=next]").fill("Avtale vaktordningen");
        question.locator("[name=who]").selectOption(named("Torunn Vik"));
        question.locator("[name=by]").fill(DAYS.after(day, 15).toString());
        note(eivind, "employees", DISPUTE, "DISPUTED");
        assertThat(eivind.locator("article").first()).containsText("Uenighet");
        torunn.reload();
        torunn.locator("#presentation").fill("Torunn Vik la fram saken.");
        torunn.locator("#kind").selectOption("AGREED");
        torunn.locator("#decision").fill("Innføringen skjer i to trinn.");
        torunn.locator("#executor").selectOption(named("Torunn Vik"));
        torunn.locator("#deadline").fill(DAYS.after(day, 5).toString());
        press(torunn, "#discussion");
        torunn.navigate(meeting + "/record");
        press(torunn, "/attendance");
        torunn.navigate(meeting);
        press(torunn, "/held");
        press(torunn, "/minutes");
        mustBeGood(torunn);
    }

    private static void note(Page page, String remark, String words, String end) {
        var question = page.locator("article").first();
        if (question.locator("[name=answer]").inputValue().isEmpty()) {
            question.locator("[name=answer]").fill("Det er det vi vil oppnå.");
        }
        question.locator("[name=" + remark + "]").fill(words);
        question.locator("[name=state]").selectOption(end);
        go(page, question.locator("button[type=submit]"));
    }

    private void minute(Page torunn, Page eivind, String meeting) {
        torunn.navigate(meeting + "/minutes");
        assertThat(torunn.locator("h1")).containsText("Referat");
        press(torunn, "/minutes/send");
        press(torunn, "/minutes/approve");
        eivind.navigate(meeting + "/minutes");
        press(eivind, "/minutes/approve");
        assertThat(eivind.locator("code")).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
        assertThat(main(eivind)).containsText(DISPUTE);
    }

    private void publish(Page torunn, String meeting) {
        torunn.navigate(meeting);
        follow(torunn, "a[href$='/minutes']");
        follow(torunn, "a[href$='/minutes/publish']");
        submit(torunn);
        torunn.navigate(meeting + "/minutes/public");
        mustBeGood(torunn);
        var words = main(torunn).innerText();
        assertThat(words).contains("Innføringen skjer i to trinn.", DISPUTE, "Leder la fram saken.");
        assertThat(words).doesNotContain("Torunn", "Eivind").doesNotContainPattern("\\b(Vik|Nes)\\b");
    }

    /// What was decided stands with the one who does it; the one who said something gets an answer and the minutes.
    private void answer(Page silje, Page eivind, String initiative) {
        silje.navigate(initiative + "/contributions");
        silje.locator("main li input[type=checkbox]").first().check();
        silje.locator("#reply-TAKEN_IN").check();
        silje.locator("#words").fill("Pausene kommer med i vaktordningen.");
        press(silje, "/contributions/answer");
        eivind.navigate(address("/contributions/mine"));
        assertThat(main(eivind)).containsText("Pausene kommer med i vaktordningen.");
        eivind.navigate(initiative);
        followWords(eivind, "Hele referatet");
        assertThat(main(eivind)).containsText("Innføringen skjer i to trinn.");
        mustFit(eivind);
    }
}
