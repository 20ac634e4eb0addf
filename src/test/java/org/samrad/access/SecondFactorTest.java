package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The second factor, in an installation that requires it of those who administer.
@DirtiesContext
class SecondFactorTest extends Arriving {
    private static final Pattern SPARE = Pattern.compile("<code>([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})</code>");

    @Autowired
    private SecondFactorStore store;

    @DynamicPropertySource
    static void required(DynamicPropertyRegistry settings) {
        settings.add("samrad.second-factor", () -> "required");
    }

    @AfterEach
    void now() {
        time.ahead(Duration.ZERO);
    }

    /// What the program on the telephone shows now.
    private String shown(Person of) {
        return Totp.code(store.find(of.id()).orElseThrow().secret(), Totp.step(time.instant()));
    }

    private static boolean isIn(Browser browser) {
        return browser.visit("/me").path().equals("/me");
    }

    /// Sets the factor up and gives the spare codes; half a minute passes, so that the next code is a fresh one.
    private List<String> turnOn(Person of, Browser browser) {
        browser.visit("/me/second-factor");
        var waiting = browser.post("/me/second-factor");
        assertThat(waiting.html()).contains("class=\"qr\"", "FreeOTP");
        var done = browser.post("/me/second-factor/confirm", "code", shown(of));
        assertThat(done.html()).contains("Your spare codes");
        time.ahead(Duration.ofSeconds(60));
        var codes = new ArrayList<String>();
        var found = SPARE.matcher(done.html());
        while (found.find()) {
            codes.add(found.group(1));
        }
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        return codes;
    }

    private Browser atTheDoor(Person person) {
        var browser = browser();
        browser.visit("/sign-in");
        var page = browser.post("/sign-in", "email", person.email(), "password", PASSWORD, "to", "/me");
        assertThat(page.path()).isEqualTo("/sign-in/code");
        return browser;
    }

    @Test
    void rolesThatAdministerSleepUntilTwoFactorsAreShown() {
        var ada = administrator();
        var browser = browserOf(ada);
        assertThat(browser.visit("/me").html()).contains("asleep");
        assertThat(browser.visit("/audit").status()).isEqualTo(403);

        turnOn(ada, browser);

        assertThat(browser.visit("/me").html()).doesNotContain("asleep");
        assertThat(browser.visit("/audit").status()).isEqualTo(200);
        var later = atTheDoor(ada);
        assertThat(later.visit("/audit").path()).isEqualTo("/sign-in");
        assertThat(later.visit("/sign-in/code").status()).isEqualTo(200);
        assertThat(later.post("/sign-in/code", "code", shown(ada)).path()).isEqualTo("/me");
        assertThat(later.visit("/audit").status()).isEqualTo(200);
    }

    @Test
    void rolesThatDoNotAdministerAreAwake() {
        var omar = somebody("Omar");
        access.grant(omar.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), administrator());

        var browser = browserOf(omar);

        assertThat(browser.visit("/audit").status()).isEqualTo(200);
        assertThat(browser.visit("/me").html()).doesNotContain("asleep");
    }

    @Test
    void passwordAloneOpensNothing() {
        var sanne = somebody("Sanne");
        turnOn(sanne, browserOf(sanne));

        var browser = atTheDoor(sanne);
        assertThat(isIn(browser)).isFalse();
        browser.visit("/sign-in/code");
        for (var wrong : List.of("000000", "", "abc", "12345678901234567890")) {
            assertThat(browser.post("/sign-in/code", "code", wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }

        assertThat(isIn(browser)).isFalse();
        assertThat(browser().visit("/sign-in/code").path()).isEqualTo("/sign-in");
    }

    @Test
    void codeOpensTheDoorOnce() {
        var sanne = somebody("Sanne");
        turnOn(sanne, browserOf(sanne));
        var code = shown(sanne);

        var first = atTheDoor(sanne);
        var second = atTheDoor(sanne);
        first.post("/sign-in/code", "code", code);
        var again = second.post("/sign-in/code", "code", code);

        assertThat(isIn(first)).isTrue();
        assertThat(again.status()).isEqualTo(422);
        assertThat(isIn(second)).isFalse();
    }

    @Test
    void spareCodeWorksOnceAndHoweverItIsTyped() {
        var sanne = somebody("Sanne");
        var spare = turnOn(sanne, browserOf(sanne)).getFirst();

        var first = atTheDoor(sanne);
        first.post("/sign-in/code", "code", spare.replace("-", " ").toLowerCase(java.util.Locale.ROOT));
        var second = atTheDoor(sanne);
        second.post("/sign-in/code", "code", spare);

        assertThat(isIn(first)).isTrue();
        assertThat(isIn(second)).isFalse();
        assertThat(first.visit("/me/second-factor").html()).contains("7 spare codes are left");
    }

    @Test
    void guessingEndsAfterTenCodes() {
        var sanne = somebody("Sanne");
        turnOn(sanne, browserOf(sanne));
        var browser = atTheDoor(sanne);

        int refused = 0;
        for (int i = 0; i < 12; i++) {
            refused += browser.post("/sign-in/code", "code", "00000" + i % 10).status() == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        assertThat(browser.post("/sign-in/code", "code", shown(sanne)).status()).isEqualTo(429);
    }

    @Test
    void doorIsHeldOpenForTenMinutes() {
        var sanne = somebody("Sanne");
        turnOn(sanne, browserOf(sanne));
        var browser = atTheDoor(sanne);

        time.ahead(Duration.ofMinutes(12));

        assertThat(browser.post("/sign-in/code", "code", shown(sanne)).path()).isEqualTo("/sign-in");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void linkInALetterIsOneFactorToo() {
        var sanne = somebody("Sanne");
        turnOn(sanne, browserOf(sanne));
        var browser = browser();
        browser.visit("/sign-in");
        browser.post("/sign-in/link", "email", sanne.email(), "to", "/me");
        var letter = letters(sanne.email()).getLast();
        var link = letter.substring(letter.indexOf("/sign-in/link/")).split("\\s", 2)[0];

        browser.visit(link);

        assertThat(browser.post(link).path()).isEqualTo("/sign-in/code");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void settingItUpEndsTheSessionsThatShowedOnlyOne() {
        var sanne = somebody("Sanne");
        var train = browserOf(sanne);
        var office = browserOf(sanne);

        turnOn(sanne, office);

        assertThat(isIn(office)).isTrue();
        assertThat(isIn(train)).isFalse();
    }

    @Test
    void onlyWhoHasTheTelephoneTurnsItOff() {
        var sanne = somebody("Sanne");
        var browser = browserOf(sanne);
        turnOn(sanne, browser);
        browser.visit("/me/second-factor");

        assertThat(browser.post("/me/second-factor/remove", "code", "000000").status())
                .isEqualTo(422);
        assertThat(store.find(sanne.id())).isPresent();
        browser.post("/me/second-factor");
        assertThat(store.find(sanne.id()).orElseThrow().confirmed()).isTrue();
        browser.post("/me/second-factor/remove", "code", shown(sanne));

        assertThat(store.find(sanne.id())).isEmpty();
        assertThat(isIn(browserOf(sanne))).isTrue();
    }

    @Test
    void wrongCodePutsNothingIntoUse() {
        var sanne = somebody("Sanne");
        var browser = browserOf(sanne);
        browser.visit("/me/second-factor");
        browser.post("/me/second-factor");

        assertThat(browser.post("/me/second-factor/confirm", "code", "000000").status())
                .isEqualTo(422);

        assertThat(store.find(sanne.id()).orElseThrow().confirmed()).isFalse();
        assertThat(isIn(browserOf(sanne))).isTrue();
    }
}
