package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.initiative.Phase;

class CouncilTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @ParameterizedTest
    @CsvSource({
        "NO, 2026-03-20, PROJECT, 2026-04-15",
        "NO, 2026-05-04, PROGRAMME, 2026-05-27",
        "DK, 2026-03-27, PROJECT, 2026-04-15",
        "DK, 2023-04-28, PROJECT, 2023-05-15",
        "DK, 2024-04-19, STRATEGY, 2024-05-03"
    })
    void theLetterIsDueSomeWorkingDaysAfterTheDocuments(
            WorkingDays.Calendar calendar, LocalDate documents, Case.Kind kind, LocalDate due) {
        var rules = calendar == WorkingDays.Calendar.NO ? Council.Rules.NORWAY : Council.Rules.DENMARK;

        assertThat(rules.due(documents, kind, WorkingDays.of(calendar))).isEqualTo(due);
    }

    @Test
    void aDanishProgrammeHasLongerThanAProject() {
        assertThat(Council.Rules.DENMARK.days(Case.Kind.PROJECT)).isEqualTo(10);
        assertThat(Council.Rules.DENMARK.days(Case.Kind.PROGRAMME)).isEqualTo(15);
    }

    @Test
    void theTalkIsAYearAfterTheMeetingGiveOrTakeTwoMonths() {
        var rules = Council.Rules.NORWAY;
        var leapDay = LocalDate.of(2028, 2, 29);

        assertThat(rules.talk(leapDay)).isEqualTo("2029-02-28");
        assertThat(rules.earliestTalk(DAY)).isEqualTo("2027-01-20");
        assertThat(rules.latestTalk(DAY)).isEqualTo("2027-05-20");
    }

    @Test
    void anApplicationIsHeldAgainstTheMandate() {
        var council = council(new Council.Mandate(
                "Om digitalisering", DAY, DAY.plusYears(2), EnumSet.of(Case.Kind.PROJECT), Set.of(Theme.USERS)));

        assertThat(council.outside(application(Case.Kind.PROJECT, Theme.USERS), DAY)).isEmpty();
        assertThat(council.outside(application(Case.Kind.STRATEGY, Theme.FINANCE), DAY.minusDays(1)))
                .containsExactly(Council.Outside.MANDATE_NOT_ON, Council.Outside.KIND, Council.Outside.THEMES);
        assertThatThrownBy(() -> new Council.Mandate("", DAY, DAY.minusDays(1), Set.of(), Set.of()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aThemeThatNoSeatCoversIsNamed() {
        var users = seat(Theme.USERS);
        var both = application(Case.Kind.PROJECT, Theme.USERS, Theme.FINANCE);

        assertThat(Council.uncovered(both, List.of(users))).containsExactly(Theme.FINANCE);
        assertThat(Council.uncovered(both, List.of(users, seat(Theme.FINANCE)))).isEmpty();
    }

    private static Seat seat(Theme theme) {
        return new Seat(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), false, Set.of(theme), DAY, null);
    }

    private static Council council(Council.Mandate mandate) {
        return new Council(UUID.randomUUID(), UUID.randomUUID(), "Rådet", "nb", mandate, Council.Rules.NORWAY, 0);
    }

    static Case.Application application(Case.Kind kind, Theme... themes) {
        return new Case.Application(
                "Dødsfall og arv",
                "Etterlatte må melde det samme mange steder.",
                "nb",
                List.of("Hvor begynner vi?"),
                kind,
                Case.Size.MEDIUM,
                Phase.CONCEPT,
                Set.of(themes),
                Case.Reuse.WITHOUT_NAMES,
                null);
    }
}
