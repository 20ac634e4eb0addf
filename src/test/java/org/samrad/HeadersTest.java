package org.samrad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samrad.access.Guest;
import org.samrad.consultation.Asking;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What goes with every answer, and what stays nowhere: strict headers, careful cookies, no session and no trace of
/// those who only read and answer.
@ExtendWith(OutputCaptureExtension.class)
class HeadersTest extends Asking {
    private static String header(Browser.Page page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    @Test
    void everyAnswerIsStrict() {
        var liv = agency().owner();
        var id = open(liv);
        var browser = browser();
        consultations.close(id, liv);
        var here = "/consultations/" + id;

        for (var path : List.of(
                "/",
                "/about",
                "/receipt",
                here,
                here + "/results",
                here + "/results.csv",
                "/api/v1" + here + "/results",
                "/nowhere",
                "/api/v1/nowhere",
                "/static/samrad.css")) {
            var page = browser.visit(path);

            assertThat(header(page, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(page, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(page.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void cookiesAreForTheServerAlone() {
        var liv = agency().owner();
        var id = open(liv);
        var browser = browser();
        browser.visit("/c/" + code(id, liv));
        browser.post("/c/" + code(id, liv));
        browser.signIn(liv.email(), PASSWORD);

        assertThat(browser.cookies())
                .extracting(cookie -> cookie.getName().replaceFirst("answers-.*", "answers"))
                .containsExactlyInAnyOrder("XSRF-TOKEN", "answers", "samrad");
        assertThat(browser.cookies()).allMatch(HttpCookie::isHttpOnly);
        assertThat(browser().visit("/receipt").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsAnyOf("SameSite=Strict", "SameSite=Lax"));
    }

    @Test
    void guestsAndParticipantsLeaveNoSession() {
        var liv = agency().owner();
        var id = open(liv);
        int before = count("select count(*)::int from access.session");

        var browser = answeringBrowser(id, code(id, liv));
        var statement = statements(id, liv).getFirst();
        browser.post(
                "/consultations/" + id + "/answer", "statement", statement.id().toString(), "value", "1");
        browser.visit("/consultations/" + id + "/mine");
        browser.visit("/sign-in");
        browser.visit("/initiatives");
        browser.visit("/nowhere");

        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("samrad"));
        assertThat(count("select count(*)::int from access.session")).isEqualTo(before);
    }

    @Test
    void signingInGivesAFreshSessionAndSigningOutEndsIt() {
        var liv = agency().owner();
        var browser = browserOf(liv);
        var session = session(browser);
        browser.visit("/sign-in");
        browser.post("/sign-in", "email", liv.email(), "password", PASSWORD);
        var again = session(browser);

        assertThat(again).isNotEqualTo(session);
        var copy = browser();
        copy.keep("samrad", session);
        assertThat(copy.visit("/me").path()).isEqualTo("/sign-in");
        browser.visit("/me");
        browser.post("/sign-out");
        var old = browser();
        old.keep("samrad", again);
        assertThat(old.visit("/me").path()).isEqualTo("/sign-in");
    }

    private static String session(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("samrad"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void nothingOfAParticipantStandsInTheLog(CapturedOutput output) {
        var liv = agency().owner();
        var id = open(liv);
        var code = code(id, liv);
        var browser = answeringBrowser(id, code);
        agreeToAll(browser, id, liv);
        browser.visit("/consultations/" + id + "/suggest");
        browser.post("/consultations/" + id + "/suggest", "text", "Kun mellem os " + code, "language", "da");
        browser.json("/api/v1/consultations/" + id + "/votes", "{");
        browser.visit("/c/WRNGWRNG");
        browser.visit("/c/%00");
        var receipt = browser.visit("/consultations/" + id + "/mine")
                .html()
                .replaceFirst("(?s).*class=\"code\"[^>]*>([^<]+)<.*", "$1")
                .strip();

        assertThat(answering.find(receipt, Guest.GUEST)).as(receipt).isPresent();
        assertThat(output.getAll())
                .doesNotContain(
                        code,
                        receipt,
                        receipt.replace("-", ""),
                        "Kun mellem os",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1",
                        id.toString());
    }

    @Test
    void auditTellsNothingOfWhatParticipantsDo() {
        var liv = agency().owner();
        var id = open(liv);
        int before = count("select count(*)::int from access.audit where thing = ?", "consultation/" + id);

        var people = participants(code(id, liv), 3);
        say(1, people);
        answering.suggest(people.getFirst(), "Noget nyt", "da", Guest.GUEST);

        assertThat(count("select count(*)::int from access.audit where thing = ?", "consultation/" + id))
                .isEqualTo(before);
    }

    @Test
    void problemsTellTheReaderAndNotTheirInsides() {
        var browser = browserOf(agency().owner());
        for (var path : List.of(
                "/consultations/x",
                "/consultations/" + UUID.randomUUID(),
                "/initiatives?page=x",
                "/initiatives?q=%00",
                "/me?changed=maybe",
                "/static/nothing.css",
                "/error",
                "/api/v1/consultations/x/results",
                "/c/..%2f..%2fetc",
                "/%2e%2e/etc",
                "/initiatives;a=b",
                "/?lang=%00",
                "/consultations/" + UUID.randomUUID() + "/results?sort=%27")) {
            var page = browser.visit(path);

            assertThat(page.status()).as(path).isIn(200, 400, 404);
            assertThat(page.html())
                    .as(path)
                    .doesNotContain(
                            "Exception", "org.samrad", "org.springframework", "at java.", "Tomcat", "Whitelabel");
        }
    }
}
