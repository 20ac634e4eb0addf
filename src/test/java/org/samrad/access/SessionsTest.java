package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// Sessions lie in the database, and end everywhere at once.
@DirtiesContext
class SessionsTest extends Arriving {
    @Autowired
    private List<PersonalData> houses;

    @AfterEach
    void now() {
        time.ahead(Duration.ZERO);
    }

    private static boolean isIn(Browser browser) {
        return browser.visit("/me").path().equals("/me");
    }

    @Test
    void oneClickEndsThemAll() {
        var sanne = somebody("Sanne");
        var office = browserOf(sanne);
        var train = browserOf(sanne);
        var other = browserOf(somebody("Sanne"));
        assertThat(isIn(train)).isTrue();

        var page = office.post("/me/sessions/end");

        assertThat(page.path()).isEqualTo("/");
        assertThat(isIn(office)).isFalse();
        assertThat(isIn(train)).isFalse();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void allOthersEndAndThisOneGoesOn() {
        var sanne = somebody("Sanne");
        var office = browserOf(sanne);
        var train = browserOf(sanne);
        assertThat(office.visit("/me").html()).contains("(here)").contains("Sign out everywhere else");

        var page = office.post("/me/sessions/end-others");

        assertThat(page.html())
                .contains("You are signed out everywhere else")
                .doesNotContain(">Sign out everywhere else<");
        assertThat(isIn(office)).isTrue();
        assertThat(isIn(train)).isFalse();
    }

    @Test
    void newPasswordEndsTheOtherSessions() {
        var sanne = somebody("Sanne");
        var office = browserOf(sanne);
        var train = browserOf(sanne);

        office.visit("/me");
        office.post("/me", "old", PASSWORD, "password", "blå heste spiser ikke cement");

        assertThat(isIn(office)).isTrue();
        assertThat(isIn(train)).isFalse();
    }

    @Test
    void passwordSetByAnAdministratorEndsThemAll() {
        var administrator = administrator();
        var sanne = somebody("Sanne");
        var office = browserOf(sanne);

        access.setPassword(sanne.id(), "blå heste spiser ikke cement", administrator);

        assertThat(isIn(office)).isFalse();
    }

    @Test
    void revokedRoleIsOverWithTheNextRequest() {
        var administrator = administrator();
        var omar = somebody("Omar");
        access.grant(omar.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), administrator);
        var browser = browserOf(omar);
        assertThat(browser.visit("/audit").status()).isEqualTo(200);

        access.revoke(omar.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), administrator);

        assertThat(browser.visit("/audit").status()).isEqualTo(403);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void sessionEndsAfterAWeekHoweverBusy() {
        var browser = browserOf(somebody("Sanne"));

        time.ahead(Duration.ofDays(6));
        jobs.run();
        assertThat(isIn(browser)).isTrue();
        time.ahead(Duration.ofDays(7).plusMinutes(1));
        jobs.run();

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void whoeverIsErasedIsSignedOut() {
        var sanne = somebody("Sanne");
        var browser = browserOf(sanne);

        houses.stream().filter(house -> house.house().equals("access")).forEach(house -> house.erase(sanne));

        assertThat(isIn(browser)).isFalse();
        assertThat(database.sql("select count(*)::int from access.session where principal_name = ?")
                        .param(sanne.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
