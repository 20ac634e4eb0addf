package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// Advice is asked for, given and answered, and a year later both talk about what became of it. The one who had no time
/// to learn from others is offered twenty minutes on the spot.
class AdviceWithAMemoryTest extends CommitteeJourney {
    private static final String TITLE = "Én vei inn for dem som starter en forening";
    private static final String USERS = "Snakk med dem som har startet en forening";
    private static final String LEARN = "Lær av dem som har samlet det på ett sted";

    @Override
    String language() {
        return "nb-NO";
    }

    @Test
    void adviceIsGivenAnsweredAndTalkedAboutAYearLater() {
        var leader = atADesk(Cast.TORUNN);
        var address = apply(leader);
        var secretary = atADesk(Cast.INGRID);
        meet(secretary, address);
        advise(secretary, address);
        answer(leader, address);
        var today = clock.today();

        MovedTime.goTo(today.plusMonths(12), today);

        note(atADesk(Cast.INGRID), address);
        confirm(onThePhone(Cast.TORUNN), address);
    }

    private String apply(Page leader) {
        leader.navigate(address("/counsel/new"));
        leader.locator("#council").selectOption(named("Rådet for digitale tjenester"));
        leader.locator("#title").fill(TITLE);
        leader.locator("#issue").fill("Den som vil starte en forening, må lete hos sju virksomheter.");
        leader.locator("#questions").fill("Hva bør vi begynne med?\nHvem kan vi lære av?");
        leader.locator("#themes-USERS").check();
        leader.locator("#reuse-WITHOUT_NAMES").check();
        submit(leader);
        assertThat(leader.locator("h1")).containsText(TITLE);
        mustBeGood(leader);
        return leader.url();
    }

    private void meet(Page secretary, String address) {
        var today = clock.today();
        secretary.navigate(address);
        secretary.locator("#meeting").fill(today.toString());
        press(secretary, "/agree");
        secretary.locator("#on").fill(today.toString());
        press(secretary, "/documents-in");
        press(secretary, "/review");
        secretary.navigate(address + "/meeting");
        secretary.locator("#day").fill(today.toString());
        secretary.locator("#from").fill("12:00");
        secretary.locator("#to").fill("14:00");
        secretary.locator("#mode-HYBRID").check();
        secretary.locator("#agenda").fill("Virksomhetens spørsmål\nHva vi har hørt");
        press(secretary, "/meeting");
        secretary.locator("#party-0").selectOption(new SelectOption().setValue("AGENCY"));
        secretary.locator("#role-0").fill("Leder");
        press(secretary, "/meeting/held");
    }

    private void advise(Page secretary, String address) {
        draft(secretary, address, USERS, "USERS");
        draft(secretary, address, LEARN, "LEARN_FROM");
        secretary.navigate(address + "/advice");
        press(secretary, "/letter");
        assertThat(main(secretary)).containsText(LEARN);
        mustBeGood(secretary);
    }

    private void draft(Page secretary, String address, String headline, String type) {
        secretary.navigate(address + "/advice");
        if (!secretary.locator("#headline").isVisible()) {
            secretary.locator("details:has(#headline) > summary").click();
        }
        secretary.locator("#headline").fill(headline);
        secretary.locator("#text").fill("Begynn i dag.");
        secretary.locator("#type").selectOption(new SelectOption().setValue(type));
        submit(secretary);
        assertThat(main(secretary)).containsText(headline);
    }

    private void answer(Page leader, String address) {
        leader.navigate(address + "/advice/2");
        leader.locator("#stance-ACCEPTED").check();
        leader.locator("#what").fill("Vi ringer dem i neste uke.");
        leader.locator("#until").fill(clock.today().plusMonths(3).toString());
        press(leader, "/answer");
        assertThat(main(leader)).containsText("Vi ringer dem i neste uke.");
        leader.navigate(address + "/talk");
        assertThat(main(leader)).containsText("Erfaringssamtale");
        mustFit(leader);
    }

    private void note(Page secretary, String address) {
        secretary.navigate(address + "/talk");
        choose(secretary, "status-", 0, "FOLLOWED");
        secretary.locator("[id^='did-'][name^='did-']").first().fill("Tolv samtaler.");
        choose(secretary, "status-", 1, "NOT_FOLLOWED");
        choose(secretary, "reason-", 1, "NO_TIME");
        secretary.locator("#hindered").fill("Budsjettet kom for sent.");
        press(secretary, "/talk");
        assertThat(main(secretary)).containsText("Virksomheten bekrefter at det er slik");
        mustBeGood(secretary);
    }

    private static void choose(Page page, String field, int which, String value) {
        page.locator("select[name^='" + field + "']").nth(which).selectOption(new SelectOption().setValue(value));
    }

    private void confirm(Page leader, String address) {
        leader.navigate(address + "/talk");
        assertThat(main(leader)).containsText("Ikke tid? Tjue minutter er nok");
        mustFit(leader);
        press(leader, "/talk/held");
        assertThat(main(leader)).containsText("Ingen får flere påminnelser");
        followWords(leader, "Be om tjue minutter");
        assertThat(main(leader)).containsText(LEARN);
        mustFit(leader);
        leader.navigate(address + "/advice/1");
        assertThat(main(leader)).containsText("Tolv samtaler.");
        mustBeGood(leader);
    }
}
