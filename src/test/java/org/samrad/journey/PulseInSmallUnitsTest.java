package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.demo.Cast;
import org.samrad.pulse.PulseAnswers;
import org.springframework.beans.factory.annotation.Autowired;

/// Small teams are asked without names: what is too small is not shown, nor what would give it away, nor next time; and
/// whoever answered counts all the same.
class PulseInSmallUnitsTest extends InitiativeJourney {
    private static final Map<String, Integer> TEAMS =
            Map.of("Portalholdet", 7, "Dataholdet", 4, "Prøveholdet", 3, "Dagvagten", 9, "Nattevagten", 3);
    private static final String TOO_FEW = "For få svar til at vises";
    private static final String HELD = "Holdes tilbage";

    @Autowired
    private PulseAnswers answers;

    @Test
    void fromAPlanToWhatCameOfItAndTheNextTime() {
        var liv = at(Cast.LIV);
        var pulse = plan(liv, "Ved vi, hvorfor?", TEAMS, 0, "");
        var slips = slips(liv, pulse, TEAMS);
        onAPhone(slips.getOrDefault("Nattevagten", new ArrayList<>()).removeFirst());
        slips.values().forEach(codes -> codes.forEach(code -> answers.answer(code, Map.of(1, 1), Guest.GUEST)));
        liv.navigate(pulse + "/results");
        assertThat(liv.locator("h1")).not().hasText("Resultater");

        later(12);
        readResults(liv, pulse);
        tryToLookBehind(liv, pulse);
        liv.navigate(pulse + "/results");
        liv.locator("#outcome").fill("Hver mandag siger vi, hvorfor.");
        submit(liv, "Sig, hvad der kom ud af det");

        nextTime(liv);
    }

    private String plan(Page liv, String title, Map<String, Integer> teams, int opensIn, String again) {
        liv.navigate(address("/pulses/new"));
        mustBeGood(liv);
        liv.locator("#title").fill(title);
        liv.locator("#ready-PURPOSE_KNOWN").check();
        liv.locator("#purpose").fill("Vi vil vide, om formålet er kendt.");
        liv.locator("#legalBasis").fill("Ledelsesretten; ingen personoplysninger.");
        liv.locator("#followUp").fill("Hver leder taler om tallene med sit hold.");
        liv.locator("#opensOn").fill(typed(in(opensIn)));
        liv.locator("#closesOn").fill(typed(in(opensIn + 10)));
        liv.locator("#followUpBy").fill(typed(in(opensIn + 40)));
        submit(liv, "Gem");
        mustBeGood(liv);
        for (var field : liv.locator(".pulse-units input").all()) {
            field.fill("0");
        }
        teams.forEach((team, people) -> liv.getByLabel(team).fill(String.valueOf(people)));
        submit(liv, "Gem og gå videre");
        mustBeGood(liv);
        assertThat(main(liv)).containsText("mindst 5");
        if (!again.isEmpty()) {
            submit(liv, "Planlæg pulsmålingen");
            assertThat(liv.locator("#problems")).containsText("spurgte om det samme");
            liv.locator("#again").fill(again);
        }
        submit(liv, "Planlæg pulsmålingen");
        mustBeGood(liv);
        return liv.url();
    }

    private Map<String, List<String>> slips(Page liv, String pulse, Map<String, Integer> teams) {
        var slips = new LinkedHashMap<String, List<String>>();
        teams.forEach((team, people) -> {
            liv.navigate(pulse);
            submit(liv, "Lav sedler til " + team);
            assertThat(liv.locator(".pulse-slips li")).hasCount(people);
            slips.put(team, new ArrayList<>(liv.locator(".pulse-slips .code").allTextContents()));
        });
        mustBeGood(liv);
        return slips;
    }

    private void onAPhone(String code) {
        var phone = withoutJavaScript("da-DK");
        phone.navigate(address("/p"));
        mustFit(phone);
        phone.locator("#code").fill(code);
        submit(phone, "Videre");
        mustFit(phone);
        assertThat(main(phone)).containsText("Ingen ser, hvad du svarer");
        assertThat(main(phone)).containsText("mindst 5");
        assertThat(main(phone)).containsText("kan de ikke ændres eller trækkes tilbage");
        phone.locator("input[name=q1][value='-1']").check();
        submit(phone, "Send");
        assertThat(phone.locator("h1")).hasText("Tak, dine svar er modtaget");
        phone.navigate(address("/p/" + code.replace("-", "")));
        assertThat(main(phone)).containsText("Koden åbner ikke noget");
    }

    private void readResults(Page liv, String pulse) {
        liv.navigate(pulse + "/results");
        mustBeGood(liv);
        row(liv, "Portalholdet", "100 % ja");
        row(liv, "Dataholdet", TOO_FEW);
        row(liv, "Prøveholdet", TOO_FEW);
        row(liv, "Dagvagten", HELD);
        row(liv, "Nattevagten", TOO_FEW);
        row(liv, "Drift og support", "% ja");
        assertThat(main(liv)).containsText("Omkring 95 % har svaret.");
        assertThat(main(liv)).not().containsText("af 12 svar");
        var file = liv.request().get(pulse + "/results.csv").text();
        assertThat(file).contains("Portalholdet").doesNotContain("Dataholdet", "Dagvagten", "Nattevagten");
    }

    private static void row(Page page, String unit, String says) {
        assertThat(page.locator(".pulse-table tr").filter(having(unit)).first()).containsText(says);
    }

    private void tryToLookBehind(Page liv, String pulse) {
        liv.navigate(pulse + "/results");
        unfold(liv, "Vis enheder samlet");
        liv.locator("#name").fill("Alle uden nattevagten");
        for (var unit : List.of("Portalholdet", "Dataholdet", "Prøveholdet", "Dagvagten")) {
            liv.locator("#units").getByLabel(unit).check();
        }
        submit(liv, "Vis samlet");
        assertThat(liv.locator("#problems")).containsText("Det vises ikke.");
    }

    /// The night watch has grown, but what it said last time would follow from what the day watch says now.
    private void nextTime(Page liv) {
        later(130);
        var grown = Map.of("Portalholdet", 7, "Dataholdet", 4, "Prøveholdet", 3, "Dagvagten", 9, "Nattevagten", 6);
        var pulse = plan(liv, "Ved vi det nu?", grown, 130, "Vi vil se, om det hjalp.");
        var slips = slips(liv, pulse, grown);
        var phone = withoutJavaScript("da-DK");
        phone.navigate(address(
                "/p/" + slips.getOrDefault("Dagvagten", List.of()).getFirst().replace("-", "")));
        assertThat(main(phone)).containsText("Hver mandag siger vi, hvorfor.");
        slips.values().forEach(codes -> codes.forEach(code -> answers.answer(code, Map.of(1, 1), Guest.GUEST)));

        later(142);
        liv.navigate(pulse + "/results");
        row(liv, "Dagvagten", HELD);
        row(liv, "Nattevagten", HELD);
        row(liv, "Drift og support", "% ja");
        liv.navigate(address("/pulses/trend?question=PURPOSE_KNOWN"));
        mustBeGood(liv);
        assertThat(liv.locator(".pulse-point")).hasCount(2);
        liv.navigate(address("/pulses/calendar"));
        mustBeGood(liv);
    }
}
