package org.samrad.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;

class FindingPagesTest extends FindingScene {
    @Test
    void emptyBoxSaysWhatItIsFor() {
        var page = browser().visit("/search?lang=da");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Hvad leder du efter?", "/search/problem", "/terms");
    }

    @Test
    void hitTellsWhoseItIsAndWhyItWasFound() {
        var id = published("Delaktighet på riktigt " + word);
        soon(() -> finds(word, id, Guest.GUEST));

        var page = browser().visit("/search?q=medarbejderinddragelse%20" + word + "&lang=da");

        assertThat(page.html())
                .contains("/examples/" + id, "lang=\"sv\"", "<mark>", "Sverige", "Svensk")
                .contains("Afgræns");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        var page = browser().visit("/search?q=" + "xyzzyx".repeat(3) + "&lang=en");

        assertThat(page.html()).contains("Nothing was found for", "Search by problem");
    }

    @Test
    void hostileWordsAreShownHarmlessly() {
        var script = browser().visit("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE%E2%80%8B%00&lang=en");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.html()).doesNotContain("<script>alert").contains("&lt;script");

        var address = browser().visit("/search?q=a&kind=%3Cb%3E&in=../..&page=-3&country=XX&exact=1&lang=en");
        assertThat(address.status()).isEqualTo(200);
        assertThat(browser().visit("/search?q=" + "a".repeat(5000)).status()).isEqualTo(200);
        assertThat(browser().visit("/search?page=99999999999&q=a").status()).isEqualTo(200);
    }

    @Test
    void hostileTextInAnExampleIsShownHarmlessly() {
        var id = published("<img src=x onerror=alert(1)> " + word);
        soon(() -> finds(word, id, Guest.GUEST));

        assertThat(browser().visit("/search?q=" + word).html())
                .doesNotContain("<img src=x")
                .contains("&lt;img src=x");
    }

    @Test
    void typingAheadIsPlainData() {
        var id = published("Titel" + word);
        soon(() -> finds(word, id, Guest.GUEST));

        var data = browser().visit("/search/suggest?q=titel" + word.substring(0, 4) + "&lang=da");

        assertThat(data.html()).contains("Titel" + word, "\"lang\":\"sv\"");
        assertThat(browser().visit("/search/suggest?q=t").html()).isEqualTo("[]");
    }

    @Test
    void problemIsToldInAFormThatKeepsWhatWasTyped() {
        var browser = browser();
        browser.visit("/search/problem?lang=da");

        var empty = browser.post("/search/problem", "problem", " ");
        assertThat(empty.status()).isEqualTo(422);

        var told = browser.post("/search/problem", "problem", "Medarbejderne blev spurgt for sent");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.html()).contains("Medarbejderne blev spurgt for sent", "Det nærmeste");

        var longer = browser.post("/search/problem", "problem", "x".repeat(5_001));
        assertThat(longer.status()).isEqualTo(422);
    }

    @Test
    void counterpartsAreForThoseWhoAreSignedIn() {
        assertThat(browser()
                        .visit("/search?q=klarspr%C3%A5k&kind=counterpart&lang=sv")
                        .html())
                .doesNotContain("/learning-profiles/");
    }

    @Test
    void indexIsForTheAdministrator() {
        assertThat(browserOf(ada).visit("/search/index?lang=en").html()).contains("In step with the database");
        assertThat(browserOf(nadia).visit("/search/index").status()).isEqualTo(403);
    }

    @Test
    void termBaseIsReadByAllAndChangedByTheAdministrator() {
        var guest = browser();
        assertThat(guest.visit("/terms?q=samverkan&lang=sv").html()).contains("/terms/");
        assertThat(guest.visit("/terms.ttl").html()).contains("skos:ConceptScheme");
        assertThat(guest.visit("/terms.csv").html()).contains("concept;lang;preferred;synonyms");
        assertThat(guest.visit("/terms/findes-ikke").status()).isEqualTo(404);

        var administrator = browserOf(ada);
        administrator.visit("/terms/new?lang=en");
        var refused = administrator.post("/terms", "preferred-da", word);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains(word);
    }
}
