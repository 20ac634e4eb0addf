package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExamplePagesTest extends ExampleScene {

    @Test
    void theCatalogueIsReadByEverybody() {
        var id = published();
        var headline = catalogue.get(id, ada).headline();
        var guest = browser();

        var found = guest.visit(
                "/examples?q=" + headline.substring(headline.length() - 36) + "&country=DK&evidence=MEASURED");
        assertThat(found.html()).contains(headline, "One example", "Denmark (1)", "Measured");
        assertThat(guest.visit("/examples?q=" + UUID.randomUUID()).html()).contains("Nothing fits all");
        var page = guest.visit("/examples/" + id);
        assertThat(page.html())
                .contains(
                        headline,
                        "lang=\"da\"",
                        "Tyve foreninger",
                        "og:image",
                        "application/ld+json",
                        "There are figures")
                .doesNotContain("Liv", "Mette");

        assertThat(guest.visit("/examples/" + id + "/example.jsonld").html())
                .contains("\"@type\":\"Article\"", "\"inLanguage\":\"da\"", headline);
        assertThat(guest.visit("/examples/catalogue.jsonld").html()).contains("dcat:Dataset", "examples.csv");
        assertThat(guest.visit("/examples/feed.atom").html()).contains("<feed", headline);
        assertThat(guest.visit("/examples/examples.csv?q=" + headline.substring(headline.length() - 36))
                        .html())
                .contains("headline;situation", headline, "klart sprog");
        assertThat(guest.visit("/examples/examples.json").html()).contains("\"headline\":\"" + headline);
        assertThat(guest.visit("/examples/" + id + "/share.png").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(guest.visit("/examples/" + id + "/paper.pdf").html()).startsWith("%PDF");
        assertThat(guest.visit("/examples/" + id + "/paper.exe").status()).isEqualTo(404);
    }

    @Test
    void anExampleIsWrittenCheckedAndPublishedInTheBrowser() {
        var writer = browserOf(liv);
        writer.visit("/examples/new");
        var unknown = writer.post("/examples/new", "host", "Ingen", "headline", "Kortere breve", "language", "da");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html()).contains("No organisation is called", "value=\"Kortere breve\"");
        var host = organisations.get(museum, ada).name().in("da");
        var begun = writer.post("/examples/new", "host", host, "headline", "Kortere breve", "language", "da");
        assertThat(begun.path()).endsWith("/edit");
        var here = begun.path().replace("/edit", "");

        var open = write(writer, here, "1", "TOLD", "ea@museet.dk");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.html()).contains("Name a function instead", "Breve blev læst højt");
        assertThat(write(writer, here, "1", "TOLD", "Teamleder").html()).contains("Send to the host");
        var clash = write(writer, here, "1", "OBSERVED", "Teamleder");
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.html()).contains("Somebody else has saved");
        assertThat(writer.post(here + "/send").html()).contains("The host has been asked");

        var speaker = browserOf(mette);
        assertThat(speaker.visit("/examples/mine").html()).contains("Kortere breve", "With the host");
        assertThat(speaker.visit("/commitments").html()).contains("Kortere breve");
        assertThat(speaker.visit(here + "/work").html()).contains("This is about your organisation");
        assertThat(speaker.post(here + "/give-back", "why", "").status()).isEqualTo(422);
        assertThat(speaker.post(here + "/approve", "version", "2").html()).contains("You have said that it is right");
        assertThat(browser().visit(here).status()).isEqualTo(404);
        assertThat(writer.post(here + "/publish").html()).contains("Everybody can read it");
        assertThat(browser().visit(here).html()).contains("Kortere breve");
    }

    private static org.samrad.Browser.Page write(
            org.samrad.Browser writer, String here, String version, String evidence, String contact) {
        return writer.post(
                here + "/edit",
                "version",
                version,
                "language",
                "da",
                "headline",
                "Kortere breve",
                "situation",
                "Lange breve",
                "done",
                "Breve blev læst højt",
                "heard",
                "Foreninger læste",
                "result",
                "Færre opkald",
                "again",
                "Alene",
                "transfer",
                "Tid",
                "evidence",
                evidence,
                "kind",
                "SERVICE",
                "year",
                "2025",
                "subjects",
                "breve, klart sprog",
                "contact",
                contact);
    }

    @Test
    void hostileTextIsShownHarmlessly() {
        var id = examples.find(
                museum, ExampleWords.whole("<script>alert(1)</script> =1+1 " + UUID.randomUUID()), null, liv);
        examples.send(id, liv);
        examples.approve(id, 1, mette);
        examples.publish(id, liv);

        assertThat(browser().visit("/examples/" + id).html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(browser().visit("/examples/feed.atom").html()).doesNotContain("<script>alert");
    }

    @Test
    void aCatalogueComesInWholeOrNotAtAll() {
        var writer = browserOf(liv);
        var host = organisations.get(museum, ada).name().in("da");
        writer.visit("/examples/import");
        var broken = writer.upload(
                "/examples/import",
                "file",
                ("Organisation;Overskrift;Situation;År\n" + host + ";;Lange breve;snart\nIngen;Kort;Lang;2024\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.html())
                .contains("Line 2, Headline", "Line 2, Year", "Line 3, Organisation", "No organisation is called");

        writer.visit("/examples/import");
        var good = writer.upload(
                "/examples/import",
                "file",
                ("HOST;HEADLINE;SITUATION;EVIDENCE;KIND;SUBJECTS\n" + host
                                + ";Åbne døre;Lukkede døre;Målt;A joint service of several actors;døre, møder\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(good.html()).contains("One example can be brought in", "Åbne døre");
        var list = writer.post(good.path());
        assertThat(list.html()).contains("Åbne døre", "Found");

        writer.visit("/examples/import");
        var again = writer.upload(
                "/examples/import",
                "file",
                ("HOST;HEADLINE;SITUATION\n" + host + ";Åbne døre;Lukkede døre\n").getBytes(StandardCharsets.UTF_8));
        assertThat(again.html()).contains("in your work already");
    }

    @Test
    void aHostDeclinesWithOneClick() {
        var id = published();
        var asker = browserOf(liv);
        asker.visit("/examples/" + id + "/ask");
        assertThat(asker.post("/examples/" + id + "/ask", "format", "SHORT", "language", "da")
                        .status())
                .isEqualTo(422);
        var asked =
                asker.post("/examples/" + id + "/ask", "format", "SHORT", "language", "da", "about", "Hvilke breve?");
        assertThat(asked.html()).contains("15 minutes: our question", "have thirty days to answer");
        var host = browserOf(mette);
        host.visit(asked.path());

        var declined = host.post(asked.path() + "/decline", "reason", "NO_TIME");

        assertThat(declined.html()).contains("No time", "There will be no talk");
    }

    @Test
    void whoUsesAnExampleIsNamedOnlyIfTheyWish() {
        var id = published();
        var own = organisations.get(agency, ada).name().in("en");
        var user = browserOf(liv);
        user.visit("/examples/" + id + "/use");
        assertThat(user.post("/examples/" + id + "/use", "way", "ADAPTED", "language", "da")
                        .status())
                .isEqualTo(422);
        user.post("/examples/" + id + "/use", "way", "ADAPTED", "how", "Kun foreninger", "language", "da");

        assertThat(browser().visit("/examples/" + id).html())
                .contains("An organisation that is not named")
                .doesNotContain(own, "Kun foreninger");
        assertThat(user.visit("/examples/" + id).html()).contains(own, "Kun foreninger", "Your use of it");
    }
}
