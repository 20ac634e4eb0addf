package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// Links to sign in, sent by a real mail server: one use, a quarter of an hour, and no word about who has an account.
@DirtiesContext
class SignInLinksTest extends Arriving {
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[2-9A-Z]{32}");

    @Autowired
    private SignInLinks links;

    @Autowired
    private List<PersonalData> houses;

    @AfterEach
    void now() {
        time.ahead(Duration.ZERO);
    }

    private static Browser.Page ask(Browser browser, String address, String to) {
        browser.visit("/sign-in");
        return browser.post("/sign-in/link", "email", address, "password", "", "to", to);
    }

    private String link(Person person, String to) {
        ask(browser(), person.email(), to);
        return link(letters(person.email()).getLast());
    }

    private static String link(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group();
    }

    @Test
    void linkLetsInOnce() {
        var sanne = somebody("Sanne");
        var link = link(sanne, "/me");

        var browser = browser();
        var before = browser.visit(link);
        browser.visit(link);
        var in = browser.post(link);
        var later = browser();
        later.visit("/sign-in");
        var again = later.post(link);

        assertThat(before.status()).isEqualTo(200);
        assertThat(before.html()).contains("Welcome, Sanne");
        assertThat(in.path()).isEqualTo("/me");
        assertThat(in.html()).contains(sanne.email());
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.html()).contains("no longer works").doesNotContain("Sanne");
        assertThat(later.visit(link).status()).isEqualTo(410);
        assertThat(later.visit("/me").path()).isEqualTo("/sign-in");
    }

    @Test
    void linkWorksForAQuarterOfAnHour() {
        var sanne = somebody("Sanne");
        var link = link(sanne, "/");
        var browser = browser();

        time.ahead(Duration.ofMinutes(14));
        assertThat(browser.visit(link).status()).isEqualTo(200);
        time.ahead(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(browser.post(link).status()).isEqualTo(410);

        jobs.run();
        assertThat(database.sql("select count(*)::int from access.sign_in_link where person = ?")
                        .param(sanne.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofManyWhoComeAtTheSameMomentOneGetsIn() throws InterruptedException, ExecutionException {
        var secret = link(somebody("Sanne"), "/").replaceFirst(".*/", "");
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            tries.add(() -> links.use(secret).isPresent());
        }

        int in = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(tries)) {
                in += one.get() ? 1 : 0;
            }
        }

        assertThat(in).isEqualTo(1);
    }

    @Test
    void whoeverIsInNeedsNoOtherLink() {
        var sanne = somebody("Sanne");
        var first = link(sanne, "/");
        var second = link(sanne, "/");
        assertThat(second).isNotEqualTo(first);

        var browser = browser();
        browser.visit(second);
        browser.post(second);

        assertThat(browser().visit(first).status()).isEqualTo(410);
    }

    @Test
    void nothingTellsWhetherAnAddressHasAnAccount() {
        var sanne = somebody("Sanne");
        var stranger = "stranger-" + sanne.email();

        var known = ask(browser(), sanne.email(), "/");
        var unknown = ask(browser(), stranger, "/");

        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.html().replace(stranger, "X").replaceAll("value=\"[^\"]+\"", ""))
                .isEqualTo(known.html().replace(sanne.email(), "X").replaceAll("value=\"[^\"]+\"", ""));
        assertThat(letters(stranger)).isEmpty();
        assertThat(letters(sanne.email())).hasSize(1);
        assertThat(database.sql("select count(*)::int from access.link_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void letterIsWrittenInTheLanguageInWhichItWasAskedFor() {
        for (var language : Language.values()) {
            var sanne = somebody("Sanne");
            var browser = browser();
            browser.visit("/sign-in?lang=" + language.tag());
            browser.post("/sign-in/link", "email", sanne.email(), "to", "/");

            assertThat(letters(sanne.email()))
                    .singleElement()
                    .asString()
                    .contains("Sanne", "http://localhost")
                    .contains(
                            switch (language) {
                                case DA -> "Det virker én gang og i 15 minutter";
                                case SV -> "Den fungerar en gång och i 15 minuter";
                                case NB -> "Den virker én gang og i 15 minutter";
                                case NN -> "Ho verkar éin gong og i 15 minutt";
                                case EN -> "It works once, and for 15 minutes";
                            });
        }
    }

    @Test
    void nobodyIsLedElsewhere() {
        for (var elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:go()")) {
            var sanne = somebody("Sanne");
            var link = link(sanne, elsewhere);
            var browser = browser();
            browser.visit(link);

            assertThat(browser.post(link).path()).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void nobodyIsBuriedInLetters() {
        var sanne = somebody("Sanne");
        for (int i = 0; i < 3; i++) {
            assertThat(ask(browser(), sanne.email(), "/").status()).isEqualTo(200);
        }

        var fourth = ask(browser(), sanne.email().toUpperCase(java.util.Locale.ROOT), "/");

        assertThat(fourth.status()).isEqualTo(429);
        assertThat(letters(sanne.email())).hasSize(3);
    }

    @Test
    void whatIsNoAddressComesBackAsTyped() {
        var page = ask(browser(), "sanne at example", "/");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("sanne at example", "is not an e-mail address");
    }

    @Test
    void secretOfALinkIsNotKept() {
        var sanne = somebody("Sanne");
        var secret = link(sanne, "/").replaceFirst(".*/", "");

        var kept = database.sql("select encode(secret, 'escape') || goal from access.sign_in_link where person = ?")
                .param(sanne.id())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();

        assertThat(kept).singleElement().asString().doesNotContain(secret);
    }

    @Test
    void erasedPersonsLinksAreGone() {
        var sanne = somebody("Sanne");
        var link = link(sanne, "/");

        houses.stream().filter(house -> house.house().equals("access")).forEach(house -> house.erase(sanne));

        assertThat(browser().visit(link).status()).isEqualTo(410);
    }
}
