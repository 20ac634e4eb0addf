package org.samrad.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samrad.access.OpenIdServer.Lie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in by OpenID Connect, with a real server on the other side.
@DirtiesContext
@Import({Arriving.Time.class, OpenIdTest.Register.class})
class OpenIdTest extends Arriving {
    private static final OpenIdServer SERVER = new OpenIdServer();
    private static final UUID AGENCY = UUID.randomUUID();
    private static final UUID OTHER_AGENCY = UUID.randomUUID();
    private static final int PORT = freePort();

    @Autowired
    private Identities identities;

    /// Two agencies stand in the register.
    @TestConfiguration(proxyBeanMethods = false)
    static class Register {
        @Bean
        RegisteredOrganisations register() {
            return (country, number) -> Optional.ofNullable(
                    Map.of("NO 974760673", AGENCY, "NO 991825827", OTHER_AGENCY).get(country + " " + number));
        }
    }

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("samrad.address", () -> "http://localhost:" + PORT);
        settings.add("samrad.providers.work.name", () -> "Arbeidsporten");
        settings.add("samrad.providers.work.issuer", SERVER::issuer);
        settings.add("samrad.providers.work.client-id", () -> OpenIdServer.CLIENT);
        settings.add("samrad.providers.work.client-secret", () -> OpenIdServer.SECRET);
        settings.add("samrad.providers.work.acr", () -> "substantial,high");
        settings.add("samrad.providers.work.organisation-claim", () -> "authorization_details/0/reportees/0/ID");
        settings.add("samrad.providers.work.country", () -> "NO");
        settings.add("samrad.providers.plain.name", () -> "Plain");
        settings.add("samrad.providers.plain.issuer", SERVER::issuer);
        settings.add("samrad.providers.plain.client-id", () -> OpenIdServer.CLIENT);
        settings.add("samrad.providers.plain.client-secret", () -> OpenIdServer.SECRET);
        settings.add("samrad.providers.gone.name", () -> "Gone");
        settings.add("samrad.providers.gone.issuer", () -> "http://localhost:1");
        settings.add("samrad.providers.gone.client-id", () -> OpenIdServer.CLIENT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static Map<String, Object> claims(String subject, String email, String organisation) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("name", "Ola Nordmann");
        claims.put("email", email);
        claims.put("acr", "substantial");
        claims.put(
                "authorization_details",
                List.of(Map.of("reportees", List.of(Map.of("ID", "0192:" + organisation, "Name", "Etaten")))));
        return claims;
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String address() {
        return "ola-" + fresh() + "@example.org";
    }

    private int accounts(String email) {
        return database.sql("select count(*)::int from access.person where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverIsNewGetsAnAccountAtTheirEmployerAndNoRole() {
        var email = address();
        SERVER.lets(claims(fresh(), email, "974760673"), Lie.NONE);

        var browser = browser();
        assertThat(browser.visit("/sign-in").html()).contains("Sign in with Arbeidsporten", "Sign in with Plain");
        var page = browser.visit("/sign-in/with/work?to=/me");

        assertThat(page.path()).isEqualTo("/me");
        assertThat(page.html()).contains("Ola Nordmann", email, "None yet", "connected");
        var person = requireNonNull(access.findByEmail(List.of(email), administrator()).get(email));
        assertThat(person.organisation()).isEqualTo(AGENCY);
        assertThat(person.grants()).isEmpty();
    }

    @Test
    void requestCarriesProofKeyStateNonceAndLevel() {
        SERVER.lets(claims(fresh(), address(), "974760673"), Lie.NONE);
        browser().visit("/sign-in/with/work");

        assertThat(SERVER.asked())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "substantial high")
                .containsEntry("scope", "openid profile email")
                .containsEntry("redirect_uri", "http://localhost:" + PORT + "/sign-in/from/work");
        assertThat(SERVER.asked().get("code_challenge")).hasSize(43);
        assertThat(SERVER.asked().get("state")).hasSizeGreaterThan(30);
        assertThat(SERVER.asked().get("nonce")).hasSizeGreaterThan(30);
        assertThat(SERVER.asked()).doesNotContainKeys("claims", "login_hint", "request");
    }

    @Test
    void accountIsFoundBySubjectAlthoughNameAndAddressHaveChanged() {
        var subject = fresh();
        var email = address();
        SERVER.lets(claims(subject, email, "974760673"), Lie.NONE);
        browser().visit("/sign-in/with/work");
        var later = claims(subject, address(), "974760673");
        later.put("name", "Ola Berg");
        SERVER.lets(later, Lie.NONE);

        var page = browser().visit("/sign-in/with/work?to=/me");

        assertThat(page.html()).contains(email, "Ola Nordmann").doesNotContain("Ola Berg");
    }

    @Test
    void rolesOfTheProviderCountForNothing() {
        var claims = claims(fresh(), address(), "974760673");
        claims.put("roles", List.of("ADMINISTRATOR"));
        claims.put("groups", List.of("samrad-administrators"));
        SERVER.lets(claims, Lie.NONE);

        var browser = browser();
        browser.visit("/sign-in/with/work");

        assertThat(browser.visit("/me").html()).contains("None yet");
        assertThat(browser.visit("/audit").status()).isEqualTo(403);
    }

    @Test
    void nationalNumberThatComesAllTheSameIsNotKept() {
        var number = "13097248022";
        var claims = claims(number, address(), "974760673");
        claims.put("pid", number);
        SERVER.lets(claims, Lie.NONE);
        var browser = browser();
        assertThat(browser.visit("/sign-in/with/work?to=/me").path()).isEqualTo("/me");

        var data = browser.visit("/me/data").html();
        var tables = database.sql("""
                        select (select string_agg(p::text, ' ') from access.person p)
                            || (select string_agg(i::text, ' ') from access.identity i)
                            || (select string_agg(encode(a.attribute_bytes, 'escape'), ' ') from access.session_attributes a)
                            || (select string_agg(l::text, ' ') from access.audit l)
                        """)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();

        assertThat(tables).contains("Ola Nordmann").doesNotContain(number);
        assertThat(data).contains("Ola Nordmann").doesNotContain(number);
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatDoesNotHoldLetsNobodyIn(Lie lie) {
        var email = address();
        SERVER.lets(claims(fresh(), email, "974760673"), lie);

        var browser = browser();
        var page = browser.visit("/sign-in/with/work");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("You could not be signed in with");
        assertThat(browser.visit("/me").path()).isEqualTo("/sign-in");
        assertThat(accounts(email)).isZero();
    }

    @Test
    void levelMustBeOneThatWasAskedFor() {
        for (var level : List.of("low", "", "substantial high")) {
            var email = address();
            var claims = claims(fresh(), email, "974760673");
            claims.put("acr", level);
            SERVER.lets(claims, Lie.NONE);

            assertThat(browser().visit("/sign-in/with/work").status()).as(level).isEqualTo(422);
            assertThat(accounts(email)).isZero();
        }
    }

    @Test
    void answerOpensNothingASecondTimeOrInAnotherBrowser() {
        SERVER.lets(claims(fresh(), address(), "974760673"), Lie.NONE);
        var browser = browser();
        browser.visit("/sign-in/with/work");
        var answer = SERVER.back();

        var other = browser();
        other.visit("/sign-in/with/work");
        other.post("/sign-out");

        assertThat(browser().visit(answer).status()).isEqualTo(422);
        assertThat(other.visit(answer).status()).isEqualTo(422);
        assertThat(browser.visit(answer).status()).isEqualTo(422);
        assertThat(browser().visit("/sign-in/from/work?code=x&state=y").status()).isEqualTo(422);
        assertThat(browser().visit("/sign-in/from/work").status()).isEqualTo(422);
    }

    @Test
    void addressAloneOpensNoAccount() {
        var ola = person("Ola", AGENCY, null, administrator());
        SERVER.lets(claims(fresh(), ola.email(), "974760673"), Lie.NONE);

        var browser = browser();
        var page = browser.visit("/sign-in/with/work");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Sign in to it as you usually do");
        assertThat(browser.visit("/me").path()).isEqualTo("/sign-in");
    }

    @Test
    void ownerConnectsAccountAndComesInThatWayAfterwards() {
        var ola = person("Ola", AGENCY, null, administrator());
        SERVER.lets(claims(fresh(), address(), "974760673"), Lie.NONE);
        var browser = browserOf(ola);
        assertThat(browser.visit("/me").html()).contains("/sign-in/with/work");

        var question = browser.visit("/sign-in/with/work");
        assertThat(question.path()).isEqualTo("/me/connect");
        assertThat(identities.of(ola)).isEmpty();
        var done = browser.post("/me/connect");

        assertThat(done.html()).contains("connected with your account");
        assertThat(browser.visit("/me/connect").status()).isEqualTo(404);
        assertThat(browser().visit("/sign-in/with/work?to=/me").html()).contains(ola.email());
        var identity = identities.of(ola).getFirst().id();
        var stranger = browserOf(somebody("Kari"));
        assertThat(stranger.post("/me/identities/" + identity + "/remove").status()).isEqualTo(404);
        browser.visit("/me");
        assertThat(browser.post("/me/identities/" + identity + "/remove").path()).isEqualTo("/me");
        assertThat(identities.of(ola)).isEmpty();
        assertThat(browser().visit("/sign-in/with/work").status()).isEqualTo(200);
    }

    @Test
    void whatIsConnectedWithOneAccountIsNotTakenByAnother() {
        SERVER.lets(claims(fresh(), address(), "974760673"), Lie.NONE);
        browser().visit("/sign-in/with/work");

        var page = browserOf(person("Kari", AGENCY, null, administrator())).visit("/sign-in/with/work");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("connected with another account already");
    }

    @Test
    void whoComesOnBehalfOfAnotherAgencyDoesNotGetIn() {
        var subject = fresh();
        SERVER.lets(claims(subject, address(), "974760673"), Lie.NONE);
        browser().visit("/sign-in/with/work");

        for (var number : List.of("991825827", "999999999", "")) {
            SERVER.lets(claims(subject, address(), number), Lie.NONE);
            var browser = browser();
            assertThat(browser.visit("/sign-in/with/work").html())
                    .as(number)
                    .contains("on behalf of another organisation");
            assertThat(browser.visit("/me").path()).isEqualTo("/sign-in");
        }
    }

    @Test
    void nobodyIsLetInWithoutAnEmployerAmongUs() {
        var email = address();
        SERVER.lets(claims(fresh(), email, "974760673"), Lie.NONE);
        assertThat(browser().visit("/sign-in/with/plain").status()).isEqualTo(422);
        SERVER.lets(claims(fresh(), email, "123456789"), Lie.NONE);
        assertThat(browser().visit("/sign-in/with/work").status()).isEqualTo(422);
        var unsure = claims(fresh(), email, "974760673");
        unsure.put("email_verified", false);
        SERVER.lets(unsure, Lie.NONE);
        assertThat(browser().visit("/sign-in/with/work").status()).isEqualTo(422);

        assertThat(accounts(email)).isZero();
    }

    @Test
    void providerThatIsDownKeepsNobodyElseOut() {
        var browser = browser();

        var page = browser.visit("/sign-in/with/gone");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Gone cannot be reached just now");
        assertThat(browser.visit("/sign-in/with/nobody").status()).isEqualTo(404);
        assertThat(browser.visit("/sign-in").status()).isEqualTo(200);
    }
}
