package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samrad.access.Role;

class ComparisonPagesTest extends ComparingScene {
    @Test
    void thePageShowsDefinitionColourPicturesAndTables() {
        var page = browserOf(heads.get(0)).visit("/comparison/indicators/" + share.code());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("The colour says better or worse than others, not good or bad.")
                .contains("Among the worst quarter", "Place 9 of 9", "Räknas ur systemet.", "Inte hur bra.")
                .contains("id=\"trend\"", "id=\"ranking\"", "id=\"distribution\"", "id=\"many\"")
                .contains("ranking.png?", "ranking.xlsx?", "role=\"img\"", "50.0")
                .doesNotContain("style=\"", "{0}");
    }

    @Test
    void theOverviewIsReadByEverybodyAndShowsTheOwnStanding() {
        var own = browserOf(heads.get(8)).visit("/comparison?q=" + share.code());
        assertThat(own.html()).contains("Among the best quarter", "Place 1 of 9", "The middle of 9");

        var guest = browser().visit("/comparison?q=" + share.code());
        assertThat(guest.status()).isEqualTo(200);
        assertThat(guest.html()).contains("The middle of 9").doesNotContain("Place ");
    }

    @Test
    void peersAreAskedAnswerAndLeave() {
        var asker = browserOf(heads.get(0));
        asker.visit("/comparison/peers/new");
        var refused = asker.post("/comparison/peers/new", "organisation", "Ingen <sådan>", "name", "", "why", "Hej");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Ingen &lt;sådan&gt;", "href=\"#organisation\"", "Hej");

        var asked = asker.post("/comparison/peers/new", "organisation", name(1), "why", "Vi är lika");
        assertThat(asked.path()).startsWith("/comparison/peers/");
        assertThat(asked.html()).contains("Vi är lika", "Asked");

        var answers = browserOf(heads.get(1));
        assertThat(answers.visit("/comparison/peers").html()).contains(name(0), "Asked");
        answers.visit(asked.path());
        var agreed = answers.post(asked.path() + "/answer", "answer", "yes");
        assertThat(agreed.html()).contains("Has said yes", "Compare now").doesNotContain("No, thank you");
        assertThat(answers.post(asked.path() + "/answer", "answer", "no").status())
                .isEqualTo(422);
        assertThat(asker.visit("/comparison?with=PEERS&q=" + share.code()).html())
                .contains("The middle of 2");
        assertThat(browserOf(heads.get(2)).visit(asked.path()).status()).isEqualTo(404);

        answers.visit(asked.path());
        assertThat(answers.post(asked.path() + "/leave").html()).contains("Has taken it back", "too few are left");
        var employee = browserOf(person("Elsa", home(1), Role.EMPLOYEE, ada));
        assertThat(employee.visit("/comparison/peers/new").status()).isEqualTo(403);
    }

    @Test
    void aSeriesIsOpenedAndClosedOnOnePage() {
        var browser = browserOf(heads.get(10));
        assertThat(browser.visit("/comparison/disclosure").html()).contains("reach-" + share.code());

        var opened = browser.post("/comparison/disclosure", "reach-" + share.code(), "OPEN");
        assertThat(opened.html()).contains("Opened and closed", "Hilda");
        assertThat(browserOf(heads.get(0))
                        .visit("/comparison/indicators/" + share.code())
                        .html())
                .contains(name(10));

        browser.post("/comparison/disclosure", "reach-" + share.code(), "PRIVATE");
        assertThat(browserOf(heads.get(0))
                        .visit("/comparison/indicators/" + share.code())
                        .html())
                .doesNotContain(name(10));
        assertThat(browser.post("/comparison/disclosure", "reach-" + share.code(), "EVERYWHERE")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void twinsAreExplainedInWords() {
        var browser = browserOf(heads.get(0));
        assertThat(browser.visit("/comparison/twins").html())
                .contains("trait-size", "trait-" + share.code())
                .doesNotContain("trait-" + cost.code());

        var page = browser.visit("/comparison/twins?trait=" + share.code() + "&trait=size&weight-size=5");

        assertThat(page.html()).contains(name(1), "Near by:", "Compare with the nearest", "with=CHOSEN");
        var file = browser.visit("/comparison/twins/" + home(1) + ".csv?trait=" + share.code());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.html()).contains("Apart");
        assertThat(browser.visit("/comparison/twins/" + home(10) + ".csv?trait=" + share.code())
                        .status())
                .isEqualTo(404);
    }
}
