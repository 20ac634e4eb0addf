package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;

class CaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static Case applied() {
        return Case.applied(
                UUID.randomUUID(),
                CouncilTest.application(Case.Kind.PROJECT, Theme.USERS),
                List.of(LEAD, PARTNER, LEAD),
                SOMEBODY,
                DAY);
    }

    private static Case met() {
        return applied()
                .agreed(SOMEBODY, DAY.plusDays(30), DAY)
                .documentsIn(DAY, DAY.plusDays(26), DAY)
                .reviewed()
                .met(DAY.plusDays(30));
    }

    @Test
    void agenciesApplyTogetherAndEachCountsOnce() {
        assertThat(applied().applicants()).containsExactly(LEAD, PARTNER);
        assertThat(applied().lead()).isEqualTo(LEAD);
        assertThat(applied().isOf(PARTNER)).isTrue();
        assertThat(applied().isOf(null)).isFalse();
    }

    @Test
    void aCaseGoesOneWay() {
        var closed = met().sent(DAY.plusDays(31), 7)
                .talkPlanned(DAY.plusYears(1))
                .talkPlanned(DAY.plusYears(1).plusDays(5))
                .talkHeld(DAY.plusYears(1).plusDays(5))
                .closed(DAY.plusYears(1).plusDays(9));

        assertThat(closed.state()).isEqualTo(Case.State.CLOSED);
        assertThat(closed.days().talkOn()).contains(DAY.plusYears(1).plusDays(5));
        assertThatThrownBy(() -> applied().reviewed()).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> applied().met(DAY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> met().documentsIn(DAY, DAY, DAY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> closed.handled(SOMEBODY, null)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void noLetterGoesOutWithoutARecommendation() {
        assertThatThrownBy(() -> met().sent(DAY, 0)).hasMessageContaining("no-recommendation");
    }

    @Test
    void whatWasAdvisedIsNotWithdrawn() {
        assertThat(met().withdrawn(DAY, "Prosjektet er stanset").state()).isEqualTo(Case.State.WITHDRAWN);
        assertThatThrownBy(() -> met().withdrawn(DAY, " ")).hasMessageContaining("why");
        assertThatThrownBy(() -> met().sent(DAY, 1).withdrawn(DAY, "For sent")).hasMessageContaining("state");
    }

    @Test
    void theLetterIsLateFromTheDayAfterItWasDue() {
        var waiting = applied().agreed(SOMEBODY, DAY.plusDays(30), DAY).documentsIn(DAY, DAY.plusDays(26), DAY);

        assertThat(waiting.isLate(DAY.plusDays(26))).isFalse();
        assertThat(waiting.isLate(DAY.plusDays(27))).isTrue();
        assertThat(met().sent(DAY.plusDays(40), 1).isLate(DAY.plusDays(41))).isFalse();
    }

    @Test
    void documentsAreCompleteOnADayThatHasBeen() {
        var agreed = applied().agreed(SOMEBODY, DAY.plusDays(30), DAY);

        assertThatThrownBy(() -> agreed.documentsIn(DAY.plusDays(1), DAY, DAY)).hasMessageContaining("documents-day");
        assertThatThrownBy(() -> agreed.documentsIn(DAY.minusDays(1), DAY, DAY)).hasMessageContaining("documents-day");
    }

    @Test
    void nobodyStandsInForOneself() {
        assertThatThrownBy(() -> applied().handled(SOMEBODY, SOMEBODY)).hasMessageContaining("substitute-self");
    }
}
