package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;
import org.samrad.web.Language;

/// People live across sectors: seven life events with who answers for them, two owners who say what users need before
/// either sees the other's list, what stands in the way, municipalities that are heard, and the register as open data.
class LifeEventJourneyTest extends InitiativeJourney {
    private static final String PARTNER = "Arveregisteret";
    private static final String TOWN = "Nordvik kommune";
    private static final String TITLE = "Dødsfall og arv i én tjeneste";
    private static final String ONCE = "Melde fra bare én gang";
    private static final String SEVEN = "Slippe å melde til sju steder";
    private static final String THEME = "Én melding";
    private static final String COMMENT = "Vi trenger varselet rett inn i fagsystemet vårt.";

    /// In days from today: the municipalities' last day, and the day after it.
    private static final int LAST = 14;

    private static final int AFTER = 15;

    @Test
    void ownersMeanTheSameBeforeTheyPlanAndMunicipalitiesAreHeard() {
        everybodyReadsTheRegister();
        var silje = norwegian();
        signIn(silje, Cast.SILJE);
        var partner = norwegian();
        signIn(partner, "Direktør (rollekonto), " + PARTNER);
        var town = norwegian();
        signIn(town, "Kommunedirektør (rollekonto), " + TOWN);
        var initiative = startTogether(silje);
        chooseTheLifeEvent(silje, initiative);

        state(silje, initiative, ONCE, "Vite hvem som arver", "Tid til å sørge");
        partnerSeesNothingYet(partner, initiative);
        state(partner, initiative, SEVEN, "Vite hvem som arver", "Vanlig språk");
        sayWhatMeansTheSame(silje, initiative);

        meetAnObstacle(partner, silje, initiative);
        var period = askMunicipalities(silje, initiative);
        comment(town, period);
        offerAService(partner);

        later(AFTER);
        answer(silje, town, period);
        asOpenData();
    }

    private Page norwegian() {
        return desk("nb-NO");
    }

    private void everybodyReadsTheRegister() {
        var guest = phone("nb-NO");
        guest.navigate(address("/life-events"));
        mustBeGood(guest);
        assertThat(main(guest).locator(".list > li")).hasCount(7);
        assertThat(main(guest).locator(".list > li").filter(having("Alvorlig sykt barn")))
                .containsText("Helse- og omsorgsdepartementet");
        follow(guest, "Dødsfall og arv");
        assertThat(main(guest)).containsText("Kommunal- og moderniseringsdepartementet");
        assertThat(main(guest)).containsText("2019");
        mustBeGood(guest);
    }

    private String startTogether(Page silje) {
        silje.navigate(address("/initiatives/new"));
        silje.locator("#title").fill(TITLE);
        silje.locator("#summary").fill("I dag må de etterlatte melde fra sju steder.");
        silje.locator("#language").selectOption("nb");
        unfold(silje, "Hvem som får arbeidet sitt endret");
        silje.locator("#affected")
                .getByLabel(TOWN, new Locator.GetByLabelOptions().setExact(true))
                .check();
        unfold(silje, "Samarbeidspartnere");
        silje.locator("#partners")
                .getByLabel(PARTNER, new Locator.GetByLabelOptions().setExact(true))
                .check();
        submit(silje, "Lagre");
        assertThat(silje.locator("h1")).hasText(TITLE);
        return silje.url();
    }

    private void chooseTheLifeEvent(Page silje, String initiative) {
        silje.navigate(initiative);
        follow(silje, "Velg livshendelser");
        silje.locator("#events-DEATH").check();
        mustBeGood(silje);
        submit(silje, "Lagre");
        assertThat(main(silje)).containsText("Dødsfall og arv");
        assertThat(main(silje)).containsText("0 av 2 har svart");
    }

    private void state(Page page, String initiative, String... needs) {
        page.navigate(initiative + "/understanding");
        follow(page, "Oppgi brukernes behov");
        mustBeGood(page);
        for (int place = 1; place <= needs.length; place++) {
            page.locator("#need-" + place).fill(needs[place - 1]);
        }
        submit(page, "Lever listen");
        assertThat(main(page)).containsText(needs[0]);
    }

    private void partnerSeesNothingYet(Page partner, String initiative) {
        partner.navigate(initiative + "/understanding");
        mustBeGood(partner);
        assertThat(main(partner)).containsText("1 av 2 har svart");
        assertThat(partner.content()).doesNotContain(ONCE);
    }

    private void sayWhatMeansTheSame(Page silje, String initiative) {
        silje.navigate(initiative + "/understanding");
        assertThat(main(silje)).containsText(SEVEN);
        assertThat(main(silje)).containsText("20 av 100");
        follow(silje, "Si hvilke behov som betyr det samme");
        silje.getByLabel(ONCE).fill(THEME);
        silje.getByLabel(SEVEN).fill(THEME);
        mustBeGood(silje);
        submit(silje, "Lagre navnene");
        assertThat(main(silje)).containsText("50 av 100");
        assertThat(main(silje)).containsText(SEVEN);
        mustBeGood(silje);
    }

    private void meetAnObstacle(Page partner, Page silje, String initiative) {
        partner.navigate(initiative + "/obstacles/new");
        partner.locator("#text").fill("Loven krever skjema på papir.");
        partner.locator("#kind-LAW").check();
        partner.locator("#level-MINISTRY").check();
        partner.locator("#owner").fill("Leder for juridisk avdeling");
        mustBeGood(partner);
        submit(partner, "Lagre");
        silje.navigate(initiative + "/obstacles");
        follow(silje, "Loven krever skjema på papir.");
        silje.locator("#text").fill("Skrev til departementet i august, uten svar.");
        submit(silje, "Legg til forsøket");
        assertThat(main(silje)).containsText("uten svar");
        mustBeGood(silje);
    }

    private String askMunicipalities(Page silje, String initiative) {
        silje.navigate(initiative + "/municipalities");
        mustBeGood(silje);
        follow(silje, "Svar");
        silje.locator("#answer-YES").check();
        silje.locator("#words").fill("Kommunene får varselet om dødsfall.");
        silje.locator("#contact").fill("KS, fagdirektør for digitalisering");
        submit(silje, "Lagre");
        follow(silje, "Spør kommunene");
        silje.locator("#subject").fill("Utkastet til felles melding");
        silje.locator("#asked").fill("KS og " + TOWN);
        silje.locator("#closes").fill(typed(in(LAST - 1)));
        submit(silje, "Åpne for uttalelser");
        assertThat(silje.locator("#problems")).containsText("minst 14 dager");
        mustBeGood(silje);
        silje.locator("#closes").fill(typed(in(LAST)));
        submit(silje, "Åpne for uttalelser");
        assertThat(main(silje)).containsText("åpen for uttalelser");
        return silje.url();
    }

    private void comment(Page town, String period) {
        town.navigate(period);
        town.locator("#text").fill(COMMENT);
        mustBeGood(town);
        submit(town, "Send uttalelsen");
        assertThat(main(town)).containsText(TOWN);
        assertThat(main(town)).containsText(COMMENT);
    }

    private void offerAService(Page partner) {
        partner.navigate(address("/services/new?event=death"));
        assertThat(partner.locator("#events-DEATH")).isChecked();
        partner.locator("#name").fill("Skifteattest");
        partner.locator("#description").fill("Viser hvem som arver.");
        partner.locator("#language").selectOption("nb");
        partner.locator("#page").fill("https://example.org/skifte");
        mustBeGood(partner);
        submit(partner, "Lagre");
        assertThat(partner.locator("h1")).hasText("Skifteattest");
        mustBeGood(partner);
    }

    private void answer(Page silje, Page town, String period) {
        silje.navigate(period);
        silje.locator("#outcome").fill("Varselet sendes nå til fagsystemene.");
        submit(silje, "Send svaret");
        town.navigate(period);
        assertThat(main(town)).containsText("Varselet sendes nå til fagsystemene.");
        assertThat(main(town)).containsText(shown(in(AFTER), Language.NB));
        mustBeGood(town);
    }

    private void asOpenData() {
        var request = phone("nb-NO").request();
        var turtle = request.get(address("/life-events/register.ttl"), RequestOptions.create());
        var linked = request.get(address("/life-events/register.jsonld"), RequestOptions.create());

        assertThat(turtle.headers().get("content-type")).startsWith("text/turtle");
        assertThat(turtle.text()).contains("\"Skifteattest\"@nb", "\"Dødsfall og arv\"@nn", "cv:LifeEvent");
        assertThat(linked.headers().get("content-type")).startsWith("application/ld+json");
        assertThat(linked.text()).contains("\"@value\":\"Skifteattest\"");
    }
}
