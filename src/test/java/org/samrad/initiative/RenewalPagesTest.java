package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class RenewalPagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Renewals renewals;

    private Person liv;
    private Person omar;
    private Person stranger;
    private UUID id;

    @BeforeEach
    void anInitiative() {
        var ada = administrator();
        var home = agency(ada);
        liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        omar = person("Omar", home, Role.EMPLOYEE, ada);
        stranger = person("Tuva", agency(ada), Role.INITIATIVE_OWNER, ada);
        var words = new Initiative.Words("Selvbetjening", "Så det går lettere", "da");
        id = initiatives
                .start(new Initiatives.Description(words, List.of(), List.of()), liv)
                .id();
    }

    private UUID agency(Person ada) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Prøve", "", null),
                ada);
    }

    private String home() {
        return "/initiatives/" + id + "/renewal";
    }

    @Test
    void classesAreExplainedWhereOneIsChosen() {
        var page = browserOf(liv).visit("/initiatives/" + id + "/ambition").html();

        assertThat(page)
                .contains(
                        "What marks the three classes",
                        "Users meet the same thing.",
                        "thought anew",
                        "nobody applies any more");
    }

    @Test
    void optionThatGaveWayIsKeptWithItsWorthAndTakenUpAgain() {
        var browser = browserOf(liv);
        browser.visit(home() + "/displaced");
        var refused = browser.post(home() + "/displaced", "option", "Ingen <ansøgning>", "amount", "mange", "currency", "DKK");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Ingen &lt;ansøgning&gt;", "href=\"#demand\"", "href=\"#amount\"", "href=\"#source\"");

        var kept = browser.post(
                home() + "/displaced",
                "option",
                "Ingen ansøgning",
                "demand",
                "Besparelse på 2 %",
                "amount",
                "4.000.000",
                "currency",
                "dkk",
                "source",
                "Eget skøn");
        assertThat(kept.path()).isEqualTo(home());
        assertThat(kept.html()).contains("Ingen ansøgning", "Besparelse på 2 %", "DKK 4,000,000");

        var option = renewals.displaced(id, liv).getFirst().id();
        renewals.takeUp(id, option, "I næste års budget", liv);
        assertThat(browserOf(omar).visit(home()).html()).contains("taken up again", "I næste års budget", "DKK 4,000,000");
        assertThatThrownBy(() -> renewals.takeUp(id, option, "Igen", liv))
                .hasMessageContaining("initiative.rule.taken-up");
    }

    @Test
    void costOfNotDoingStaysWhenItIsSaidAnew() {
        renewals.leaveUndone(id, "Fejl rettes i hånden", new Renewals.Yearly(null, "", ""), liv);
        renewals.leaveUndone(id, "To systemer side om side", new Renewals.Yearly(900_000L, "DKK", "Regnskabet"), liv);

        var page = browserOf(omar).visit(home()).html();
        assertThat(page).contains("Fejl rettes i hånden", "To systemer side om side", "DKK 900,000 a year", "Regnskabet");
        assertThat(browserOf(omar).visit("/initiatives/" + id + "/history").html())
                .contains("Said what it costs not to do it");
        var none = new Renewals.Yearly(null, "", "");
        assertThatThrownBy(() -> renewals.leaveUndone(id, "Nej", none, omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> renewals.notDoing(id, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void portfolioShowsSharesWithATable() {
        var page = browserOf(liv).visit("/initiatives/portfolio").html();

        assertThat(page).contains("How far our initiatives reach", "Without a class", "<svg", "<table");
    }
}
