package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// A provider goes out to those who use what it makes: what was pointed at becomes a question, an employee has a visit,
/// what was seen survives a tunnel, the host has its say, and what is worth it is approved by the host, read by
/// everybody in the catalogue, used again elsewhere, and followed up.
class VisitsToTheUsersTest extends InitiativeJourney {
    private static final String MUSEUM = "Det Nationale Søfartsmuseum";
    private static final String POINT = "Spørg os, før I flytter knapperne";
    private static final String SAW = "Formidlerne viser selv på skærmen, hvor det går galt.";

    private String theme = "";

    @BeforeEach
    void aThemeOfItsOwn() {
        theme = "Hvem spørger vi, før vi ændrer? "
                + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void fromAPointOfTheDayToWhatCameOfItElsewhere() {
        var liv = at(Cast.LIV);
        var mette = onThePhone(Cast.METTE);
        pointAt(mette, start(liv, "Ny portal", "Ingen ringer for at finde knappen.", MUSEUM));
        var round = planRound(liv);
        chooseHost(liv, round);
        ask(liv, round);
        var visit = planVisit(liv, round);
        var sanne = onThePhone(Cast.SANNE);
        takeSeat(sanne, visit);
        writeInATunnel(sanne, visit);
        rate(sanne, visit, "Tak. Dit svar er modtaget.");
        rateAsHost(mette);
        readAsPlanner(liv, round, visit);
        showOnTheWall(at(Cast.BJARNE), round);
        var example = makeExample(liv, round);
        approve(mette, example);
        publish(liv, example);
        readByEverybody(example);
        useItElsewhere(example);
    }

    private void pointAt(Page mette, String initiative) {
        mette.navigate(initiative + "/contribute");
        mette.locator("#kind-NEED").check();
        mette.locator("#text").fill(POINT);
        mette.locator("#group-USERS").check();
        mette.locator("#who-NAMED").check();
        submit(mette, "Send bidraget");
        mette.navigate(address("/contributions/mine"));
        assertThat(main(mette)).containsText(POINT);
    }

    private String planRound(Page liv) {
        liv.navigate(address("/visit-rounds/new"));
        mustBeGood(liv);
        liv.locator("#theme").fill(theme);
        liv.locator("#from").fill(typed(in(-1)));
        liv.locator("#to").fill(typed(in(30)));
        submit(liv, "Gem");
        assertThat(liv.locator("h1")).hasText(theme);
        assertThat(liv.locator(".next-step")).containsText("Vælg værter");
        return liv.url();
    }

    private void chooseHost(Page liv, String round) {
        liv.navigate(round + "/hosts");
        mustBeGood(liv);
        assertThat(main(liv)).containsText("Kulturministeriet");
        liv.locator("#q").fill("Søfartsmuseum");
        submit(liv, "Søg");
        liv.getByLabel(MUSEUM).check();
        submit(liv, "Tilføj som værter");
        assertThat(liv.locator(".visit-chosen")).containsText(MUSEUM);
    }

    private void ask(Page liv, String round) {
        liv.navigate(round + "/questions");
        liv.locator("#text").fill("Hvad pegede I på, som ingen hørte?");
        submit(liv, "Tilføj spørgsmålet");
        unfold(liv, "Hent fra spørgsmålsbanken");
        submit(liv, "Brug dette");
        assertThat(liv.locator("ol.statements li")).hasCount(2);
        mustBeGood(liv);
    }

    private String planVisit(Page liv, String round) {
        liv.navigate(round + "/visits/new");
        mustBeGood(liv);
        liv.locator("#day").fill(typed(in(0)));
        liv.locator("#where").fill("Skranken i hallen");
        submit(liv, "Planlæg og inviter");
        follow(liv, MUSEUM);
        return liv.url();
    }

    private void takeSeat(Page sanne, String visit) {
        sanne.navigate(visit);
        mustBeGood(sanne);
        submit(sanne, "Tag en plads");
        sanne.navigate(address("/visits"));
        assertThat(main(sanne)).containsText(theme);
    }

    /// The connection is gone when the note is sent, and back a little later; sent again, it still counts once.
    private void writeInATunnel(Page sanne, String visit) {
        sanne.navigate(visit + "/note");
        mustBeGood(sanne);
        sanne.context().setOffline(true);
        sanne.locator("#saw").fill(SAW);
        sanne.locator("#heard").fill("Hver onsdag spørges tre formidlere.");
        sanne.locator("#changed").fill("To knapper er flyttet tilbage.");
        sanne.locator("#involvement-PLANNED").check();
        sanne.locator("#evidence-OBSERVED").check();
        sanne.locator("#candidate-yes").check();
        sanne.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send notatet"))
                .click();
        assertThat(sanne.locator("#note-state")).containsText("Ingen forbindelse");
        assertThat(sanne.locator("#visit-note")).isHidden();

        sanne.context().setOffline(false);

        sanne.waitForURL(url -> url.startsWith(visit) && !url.contains("/note"));
        assertThat(sanne.locator("#notes")).isVisible();
        sanne.reload();
        assertThat(sanne.locator("[id^='note-']")).hasCount(1);
        assertThat(main(sanne)).containsText(SAW);
        assertThat(main(sanne)).containsText(Cast.SANNE.fullName());
        mustBeGood(sanne);
    }

    @Test
    void whatWasWrittenIsThereAgainWhenThePageIsClosedBeforeItWasSent() {
        var liv = at(Cast.LIV);
        var round = planRound(liv);
        chooseHost(liv, round);
        var visit = planVisit(liv, round);
        var sanne = onThePhone(Cast.SANNE);
        takeSeat(sanne, visit);
        sanne.navigate(visit + "/note");
        sanne.locator("#saw").fill(SAW);
        assertThat(sanne.locator("#note-state")).containsText("Gemt på denne enhed");

        sanne.navigate(visit + "/note");
        assertThat(sanne.locator("#saw")).hasValue(SAW);
        assertThat(sanne.locator("#note-state")).containsText("sat ind igen");
        sanne.locator("#involvement-NONE").check();
        sanne.locator("#evidence-TOLD").check();
        sanne.context().setOffline(true);
        sanne.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send notatet"))
                .click();
        assertThat(sanne.locator("#note-state")).containsText("Ingen forbindelse");

        var elsewhere = sanne.context().newPage();
        sanne.close();
        elsewhere.context().setOffline(false);
        elsewhere.navigate(visit);
        assertThat(main(elsewhere)).containsText(SAW);
        assertThat(elsewhere.locator("[id^='note-']")).hasCount(1);
    }

    private void rate(Page page, String visit, String thanks) {
        page.navigate(visit + "/rating");
        mustBeGood(page);
        for (var field : new String[] {"curious", "listened", "involved"}) {
            page.locator("input[name=" + field + "][value='4']").check();
        }
        submit(page, "Send");
        assertThat(main(page)).containsText(thanks);
    }

    private void rateAsHost(Page mette) {
        mette.navigate(address("/visits/at-us"));
        mustBeGood(mette);
        var mine = mette.locator("main .list > li").filter(having(theme));
        assertThat(mine).hasCount(1);
        go(mette, mine.locator("a").first());
        assertThat(main(mette)).not().containsText(Cast.SANNE.fullName());
        assertThat(main(mette)).not().containsText(SAW);
        rate(mette, mette.url(), "Tak. Dit svar er modtaget.");
    }

    private void readAsPlanner(Page liv, String round, String visit) {
        liv.navigate(round);
        mustBeGood(liv);
        assertThat(liv.locator("#brought")).isVisible();
        assertThat(main(liv)).containsText("To knapper er flyttet tilbage.");
        assertThat(main(liv)).containsText("Vises, når der er mindst 5 svar.");
        liv.navigate(visit);
        assertThat(liv.locator("[id^='note-']")).not().containsText(Cast.SANNE.fullName());
    }

    private void showOnTheWall(Page bjarne, String round) {
        bjarne.navigate(round + "/day");
        mustBeGood(bjarne);
        assertThat(bjarne.locator(".visit-tiles .been")).containsText(MUSEUM);
        assertThat(main(bjarne)).not().containsText(Cast.SANNE.fullName());
        follow(bjarne, "Vis navne");
        assertThat(bjarne.locator(".visit-tiles .been")).containsText(Cast.SANNE.fullName());
    }

    /// What was noted stands in it already; answers its address.
    private String makeExample(Page liv, String round) {
        liv.navigate(round);
        submit(liv, "Gør det til et eksempel");
        assertThat(liv.locator("#heard")).hasValue("Hver onsdag spørges tre formidlere.");
        assertThat(liv.locator("#result")).hasValue("To knapper er flyttet tilbage.");
        assertThat(liv.locator("#evidence-OBSERVED")).isChecked();
        liv.locator("#headline").fill(theme);
        liv.locator("#situation").fill("Knapper blev flyttet, uden at nogen i skranken vidste det.");
        liv.locator("#again").fill("Vente med at spørge, til alt er tegnet.");
        liv.locator("#transfer").fill("En halv time om ugen og en skærm.");
        liv.locator("#contact").fill("Leder af formidlingen");
        liv.locator("#subjects").fill("skranke, formidling");
        liv.locator("#year").fill(String.valueOf(in(0).getYear()));
        submit(liv, "Gem");
        submit(liv, "Send til værten");
        return liv.url().replaceFirst("/work.*", "");
    }

    private void approve(Page mette, String example) {
        mette.navigate(example + "/work");
        mustBeGood(mette);
        assertThat(main(mette)).containsText(SAW);
        submit(mette, "Det er rigtigt");
    }

    private void publish(Page liv, String example) {
        liv.navigate(example + "/work");
        submit(liv, "Udgiv");
        liv.navigate(address("/visit-rounds"));
        go(liv, liv.locator("main .list a").filter(having(theme)).first());
        assertThat(liv.locator("#brought ~ p").first()).containsText("én er blevet til et eksempel");
    }

    private void readByEverybody(String example) {
        var somebody = withoutJavaScript("da-DK");
        somebody.navigate(example);
        assertThat(somebody.locator("h1")).containsText(theme);
        assertThat(main(somebody)).containsText("To knapper er flyttet tilbage.");
        assertThat(main(somebody)).not().containsText(Cast.SANNE.fullName());
    }

    /// In the agency for grants, and what came of it half a year later.
    private void useItElsewhere(String example) {
        var nadia = at(Cast.NADIA);
        nadia.navigate(example);
        mustBeGood(nadia);
        follow(nadia, "Det bruger vi");
        mustBeGood(nadia);
        nadia.locator("main input[name=way]").first().check();
        nadia.locator("#how").fill("Vi spørger to sagsbehandlere, før et skema ændres.");
        submit(nadia, "Sig, at vi bruger det");
        later(185);
        nadia.navigate(address("/commitments"));
        go(nadia, nadia.locator("li[id^=commitment-] a").filter(having(theme)).first());
        go(nadia, nadia.locator("main a[href*='/reuses/']").first());
        mustBeGood(nadia);
        nadia.locator("#outcome-ADAPTED").check();
        nadia.locator("#said").fill("Færre ringer om skemaet.");
        submit(nadia, "Gem");
        assertThat(main(nadia)).containsText("Færre ringer om skemaet.");
    }

    @Test
    void aNoteNeedsNoScript() {
        var liv = at(Cast.LIV);
        var round = planRound(liv);
        chooseHost(liv, round);
        var visit = planVisit(liv, round);
        var sanne = withoutJavaScript("da-DK");
        signIn(sanne, Cast.SANNE);
        takeSeatWithoutScript(sanne, visit);
        sanne.navigate(visit + "/note");
        sanne.locator("#saw").fill(SAW);
        sanne.locator("#evidence-OBSERVED").check();
        submit(sanne, "Send notatet");
        assertThat(sanne.locator(".ds-error-summary:not([hidden])")).isVisible();
        assertThat(sanne.locator("#saw")).hasValue(SAW);
        sanne.locator("#involvement-AD_HOC").check();
        submit(sanne, "Send notatet");

        assertThat(main(sanne)).containsText(SAW);
        assertThat(sanne.locator("[id^='note-']").count()).isEqualTo(1);
    }

    private void takeSeatWithoutScript(Page sanne, String visit) {
        sanne.navigate(visit);
        submit(sanne, "Tag en plads");
    }
}
