package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is taken from a provider, and what is not.
class ClaimsTest {
    private static Map<String, Object> said(String name, Object value) {
        var all = new HashMap<String, Object>();
        all.put("iss", "https://login.example");
        all.put("sub", "s-1");
        all.put("name", "Kari Nordmann");
        all.put("email", "kari@example.org");
        all.put(name, value);
        return all;
    }

    @Test
    void sixThingsAreTakenAndNothingElse() {
        var claims = Claims.of(said("pid", "13097248022"), "");

        assertThat(claims)
                .isEqualTo(new Claims("https://login.example", "s-1", "Kari Nordmann", "kari@example.org", "", ""));
        assertThat(claims.toString()).doesNotContain("13097248022");
    }

    @Test
    void numberOfTheEmployerIsFoundWhereverItLies() {
        var deep = List.of(Map.of("reportees", List.of(Map.of("ID", "0192:889640782"))));

        assertThat(Claims.of(said("authorization_details", deep), "authorization_details/0/reportees/0/ID")
                        .organisationNumber())
                .isEqualTo("889640782");
        assertThat(Claims.of(said("nemlogin.cvr", "10213231"), "nemlogin.cvr").organisationNumber())
                .isEqualTo("10213231");
        assertThat(Claims.of(said("https://id.example/org", "202100-5448"), "https://id.example/org")
                        .organisationNumber())
                .isEqualTo("202100-5448");
    }

    @Test
    void pathThatLeadsNowhereGivesNone() {
        var deep = List.of(Map.of("reportees", List.of()));

        for (var path : List.of("details/0/reportees/0/ID", "details/7", "details/x", "details/0/other", "other", "/")) {
            var found = Claims.of(said("details", deep), path).organisationNumber();
            assertThat(found).as(path).isEmpty();
        }
    }

    @Test
    void addressThatIsNotCertainIsNotTaken() {
        assertThat(Claims.of(said("email_verified", false), "").email()).isEmpty();
        assertThat(Claims.of(said("email_verified", "false"), "").email()).isEmpty();
        assertThat(Claims.of(said("email_verified", true), "").email()).isEqualTo("kari@example.org");
    }

    @Test
    void nameIsPutTogetherWhereItComesInParts() {
        var parts = said("name", "");
        parts.put("given_name", "Kari");
        parts.put("family_name", "Nordmann");

        assertThat(Claims.of(parts, "").name()).isEqualTo("Kari Nordmann");
    }
}
