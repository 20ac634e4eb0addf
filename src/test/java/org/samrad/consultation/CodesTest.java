package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;

/// Codes as people type them, and as others try them out. Each test comes from a machine of its own.
class CodesTest extends Asking {
    private static List<Integer> untilHeldBack(IntFunction<Browser.Page> attempt) {
        var statuses = new ArrayList<Integer>();
        while (statuses.size() < 90 && !statuses.contains(429)) {
            statuses.add(attempt.apply(statuses.size()).status());
        }
        return statuses;
    }

    @Test
    void codeIsReadHoweverItIsTyped() {
        var liv = agency().owner();
        var id = open(liv);
        var code = code(id, liv);
        var browser = browserFrom("127.0.0.20");

        for (var typed :
                List.of(code.toLowerCase(Locale.ROOT), code.substring(0, 4) + " - " + code.substring(4), " " + code)) {
            browser.visit("/c");
            assertThat(browser.post("/c", "code", typed).path()).isEqualTo("/c/" + code);
        }
        assertThat(browser.post("/c", "code", "").status()).isEqualTo(422);
        assertThat(browser.post("/c", "code", "\u0000").status()).isEqualTo(422);
        assertThat(browser.post("/c", "code", "x".repeat(101)).status()).isEqualTo(422);
        assertThat(browser.visit("/c/%00").status()).isIn(400, 404);
        assertThat(browser.visit("/c/" + "x".repeat(4000)).status()).isEqualTo(404);
        assertThat(browser.visit("/c/%E2%80%AE%F0%9F%98%80").status()).isEqualTo(404);
    }

    @Test
    void codesThatAreTriedOutAreHeldBackAfterThirtyAndRightOnesStillOpen() {
        var liv = agency().owner();
        var code = code(open(liv), liv);
        var guesser = browserFrom("127.0.0.21");

        var statuses = untilHeldBack(i -> guesser.visit("/c/WRNG%04d".formatted(i)));

        assertThat(statuses).endsWith(429).hasSizeGreaterThan(30);
        assertThat(statuses.subList(0, 30)).containsOnly(404);
        assertThat(guesser.visit("/c/WRNGWRNG").html()).contains("Too many wrong codes");
        assertThat(browserFrom("127.0.0.22").visit("/c/" + code).status()).isEqualTo(200);
        assertThat(guesser.visit("/c/" + code).status()).isEqualTo(200);
    }

    @Test
    void rightAndOldCodesAreNeverCounted() {
        var liv = agency().owner();
        var id = open(liv);
        var group = consultations.groups(id, liv).getFirst();
        consultations.renewCode(id, group.id(), null, liv);
        var office = browserFrom("127.0.0.23");

        for (int i = 0; i < 45; i++) {
            assertThat(office.visit("/c/" + code(id, liv)).status()).isEqualTo(200);
            assertThat(office.visit("/c/" + group.code()).status()).isEqualTo(410);
        }

        assertThat(office.visit("/c/" + group.code()).html()).contains("This code is no longer valid");
        assertThat(office.visit("/c/WRNGWRNG").status()).isEqualTo(404);
    }

    @Test
    void codeThatHasRunOutSaysSo() {
        var liv = agency().owner();
        var id = draft(initiative(liv), RULES, liv);
        var asked = new Consultations.Asked(
                AudienceGroup.Kind.OPEN, null, null, "Alle", AudienceGroup.Admission.LINK, clock.now(), null);
        var code = consultations.ask(id, asked, liv).code();
        consultations.open(id, liv);
        var browser = browserFrom("127.0.0.24");

        assertThat(browser.visit("/c/" + code).status()).isEqualTo(410);
        assertThat(browser.post("/c/" + code).html()).contains("This code is no longer valid");
        assertThat(browser.visit("/c/" + code + "?lang=sv").html()).contains("<html lang=\"sv\"");
    }

    @Test
    void codeOfADraftIsNotKnownYet() {
        var liv = agency().owner();
        var id = draft(initiative(liv), RULES, liv);

        assertThat(browserFrom("127.0.0.24")
                        .visit("/c/" + ask(id, "Alle", liv).code())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void receiptsThatAreTriedOutAreHeldBack() {
        var liv = agency().owner();
        var id = open(liv);
        var one = participant(code(id, liv));
        var guesser = browserFrom("127.0.0.25");
        guesser.visit("/receipt");

        var statuses = untilHeldBack(i -> guesser.post("/receipt", "receipt", "WRNGWRNGWRNG%04d".formatted(i)));

        assertThat(statuses).endsWith(429).hasSizeGreaterThan(30);
        var owner = browserFrom("127.0.0.26");
        owner.visit("/receipt");
        assertThat(owner.post("/receipt", "receipt", one.receipt()).path()).endsWith("/mine");
    }

    @Test
    void passwordsThatAreTriedOutAreHeldBackForTheAccountAndTheMachine() {
        var liv = agency().owner();
        var other = agency().owner();
        var guesser = browserFrom("127.0.0.27");
        guesser.visit("/sign-in");

        var statuses = untilHeldBack(i -> guesser.post(
                "/sign-in",
                "email",
                i % 2 == 0 ? liv.email() : liv.email().toUpperCase(Locale.ROOT),
                "password",
                "forkert " + i));

        assertThat(statuses).endsWith(429).hasSizeBetween(11, 20);
        assertThat(guesser.post("/sign-in", "email", other.email(), "password", PASSWORD)
                        .status())
                .isEqualTo(429);
        var home = browserFrom("127.0.0.28");
        home.visit("/sign-in");
        assertThat(home.post("/sign-in", "email", other.email(), "password", PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signInLeadsOnlyToOurOwnPages() {
        var liv = agency().owner();
        for (var to : List.of(
                "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/{x}", "/a\r\nb")) {
            var browser = browserFrom("127.0.0.29");
            browser.visit("/sign-in");

            var page = browser.post("/sign-in", "email", liv.email(), "password", PASSWORD, "to", to);

            assertThat(page.status()).as(to).isEqualTo(200);
            assertThat(page.path()).as(to).isEqualTo("/initiatives");
        }
    }
}
