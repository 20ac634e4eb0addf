package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounselPagesTest extends CounselScene {
    @Test
    void anAgencyAppliesAndARefusedFormKeepsWhatWasTyped() {
        var browser = browserOf(torunn);
        browser.visit("/counsel/new");
        var refused = browser.post(
                "/counsel/new", "council", council.toString(), "title", "Død <og> arv", "issue", "", "questions", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Død &lt;og> arv", "href=\"#issue\"", "href=\"#themes\"");

        var made = browser.post(
                "/counsel/new",
                "council",
                council.toString(),
                "title",
                "Død og arv",
                "issue",
                "Mange steder",
                "questions",
                "Hvor begynner vi?\nHvem eier det?",
                "themes",
                "FINANCE",
                "kind",
                "SERVICE",
                "size",
                "UNKNOWN",
                "phase",
                "CONCEPT",
                "reuse",
                "NONE",
                "language",
                "nb");
        assertThat(made.html()).contains("Død og arv", "Hvem eier det?", "What happens now", "lang=\"nb\"");
        assertThat(browserOf(stranger).visit(made.path()).status()).isEqualTo(404);
        assertThat(browserOf(ingrid).visit(made.path()).html()).contains("Take the case up", "No seat without");
        assertThat(browserOf(henrik).visit(made.path()).html())
                .contains("For the council’s side")
                .doesNotContain("Take the case up");
    }

    @Test
    void theSecretariatBringsACaseToItsLetter() {
        var id = withDocuments();
        var browser = browserOf(ingrid);
        var here = "/counsel/" + id;
        assertThat(browser.visit("/counsel").html()).contains("Dødsfall og arv", "letter due");
        browser.visit(here + "/advice");
        var drafted = browser.post(
                here + "/advice",
                "headline",
                "Snakk med etterlatte",
                "text",
                "Før dere velger løsning",
                "theme",
                "USERS",
                "type",
                "USERS",
                "addressee",
                estates.toString(),
                "language",
                "nb");
        assertThat(drafted.html()).contains("1. Snakk med etterlatte", "Draft");
        assertThat(browserOf(torunn).visit(here + "/advice").html())
                .doesNotContain("Snakk med etterlatte")
                .contains("come with the letter");
        assertThat(browser.post(here + "/review").status()).isEqualTo(200);
        met(id);

        browser.visit(here + "/advice");
        assertThat(browser.post(here + "/letter").html()).contains("The letter went out");
        assertThat(browserOf(torunn).visit(here + "/letter.pdf").status()).isEqualTo(200);
        assertThat(browserOf(torunn).visit(here + "/letter.odt").status()).isEqualTo(200);
        assertThat(browserOf(stranger).visit(here + "/letter.pdf").status()).isEqualTo(404);
        assertThat(browserOf(torunn).visit(here + "/meeting").html()).contains("Statsråd", "Finansiering går igjen");
    }

    @Test
    void anAgencyAnswersAndTellsHowItStands() {
        var id = advised();
        var here = "/counsel/" + id + "/advice/1";
        var browser = browserOf(torunn);
        browser.visit(here);
        var version = String.valueOf(recommendations.get(id, 1, torunn).version());
        var refused = browser.post(here + "/answer", "version", version, "stance", "ACCEPTED", "words", "Vi <vil>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Vi &lt;vil&gt;", "href=\"#what\"");
        var answered = browser.post(
                here + "/answer",
                "version",
                version,
                "stance",
                "ACCEPTED",
                "what",
                "Besøk hos naboen",
                "in-charge",
                silje.email(),
                "until",
                clock.today().plusDays(20).toString());
        assertThat(answered.html()).contains("Besøk hos naboen", "Silje", "Answered");

        var of = browserOf(silje);
        assertThat(of.visit(here).html()).contains("Tell how it stands").doesNotContain("Answer anew");
        var newer = String.valueOf(recommendations.get(id, 1, silje).version());
        assertThat(of.post(here + "/status", "version", newer, "status", "NOT_FOLLOWED").html())
                .contains("href=\"#reason\"");
        var told = of.post(here + "/status", "version", newer, "status", "NOT_FOLLOWED", "reason", "NO_TIME");
        assertThat(told.html()).contains("Not followed", "No time");
        assertThat(browserOf(ingrid).visit(here).html()).contains("No time").doesNotContain("Tell how it stands");
    }

    @Test
    void aCouncilShowsItsMandateToAllAndItsSeatsToItsOwn() {
        assertThat(browserOf(stranger).visit("/councils/" + council).html())
                .contains("Råd om digitalisering", "15 working days")
                .doesNotContain("Henrik");
        assertThat(browserOf(ingrid).visit("/councils/" + council).html()).contains("Henrik", "Give a seat");
    }
}
