package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.base.RuleBroken;

class BreachCaseTest {
    private static final UUID FORUM = UUID.randomUUID();
    private static final UUID MAIN = UUID.randomUUID();
    private static final UUID SANNE = UUID.randomUUID();
    private static final UUID BJARNE = UUID.randomUUID();
    private static final LocalDate RAISED = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 10);

    /// §4.1: calendar months, and the last day of a month that is shorter
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-01-30, 1, 2026-02-28",
        "2026-03-10, 1, 2026-04-10",
        "2026-03-31, 1, 2026-04-30",
        "2026-12-15, 1, 2027-01-15",
        "2026-12-31, 2, 2027-02-28",
        "2026-11-30, 3, 2027-02-28"
    })
    void theMonthIsACalendarMonth(LocalDate raised, int months, LocalDate last) {
        assertThat(BreachCase.Raised.on(raised, SANNE, months).answerBy()).isEqualTo(last);
    }

    @Test
    void itIsRaisedWithADecisionAndItsGrounds() {
        assertThat(breach().state()).isInstanceOf(BreachCase.State.Open.class);
        assertThat(breach().isOpen()).isTrue();
        assertThatThrownBy(() -> charge(BreachCase.Type.NOT_DISCUSSED, " ", "because"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.field()).isEqualTo("decision"));
        assertThatThrownBy(() -> charge(BreachCase.Type.NOT_DISCUSSED, "New system", ""))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.field()).isEqualTo("grounds"));
    }

    @Test
    void managementWithdrawsUntilTheLastDayOfTheMonth() {
        var withdrawn = breach().withdrawn("We wait for the talk.", BJARNE, LAST);

        assertThat(withdrawn.isOpen()).isFalse();
        assertThat(withdrawn.state()).isEqualTo(new BreachCase.State.Withdrawn(LAST, BJARNE, "We wait for the talk."));
        refused("dialogue.breach.rule.too-late", () -> breach().withdrawn("Late", BJARNE, LAST.plusDays(1)));
        refused("dialogue.breach.rule.words", () -> breach().withdrawn(" ", BJARNE, LAST));
    }

    @Test
    void itGoesOnByItselfOnlyWhenTheMonthHasGone() {
        assertThat(breach().isOverdue(LAST)).isFalse();
        assertThat(breach().isOverdue(LAST.plusDays(1))).isTrue();
        refused("dialogue.breach.rule.month", () -> breach().sentOn(LAST, MAIN));

        var sent = breach().sentOn(LAST.plusDays(1), MAIN);

        assertThat(sent.state()).isEqualTo(new BreachCase.State.Sustained(LAST.plusDays(1), null, "", MAIN));
        assertThat(sent.isOpen()).isTrue();
        assertThat(sent.mainForum()).contains(MAIN);
    }

    @Test
    void managementMayStandByTheDecisionWithItsReasons() {
        var upheld = breach().upheld("It was urgent.", BJARNE, RAISED.plusDays(3), MAIN);

        assertThat(upheld.isOpen()).isTrue();
        assertThat(upheld.isOverdue(LAST.plusDays(1))).isFalse();
        refused("dialogue.breach.rule.words", () -> breach().upheld("", BJARNE, RAISED, MAIN));
    }

    @Test
    void theMainForumSettlesWhatWasSentOn() {
        var settled =
                breach().sentOn(LAST.plusDays(1), MAIN).settled("Compensation agreed.", BJARNE, LAST.plusDays(40));

        assertThat(settled.isOpen()).isFalse();
        assertThat(settled.mainForum()).contains(MAIN);
        refused("dialogue.breach.rule.not-sent-on", () -> breach().settled("Too early", BJARNE, RAISED));
        refused(
                "dialogue.breach.rule.outcome",
                () -> breach().sentOn(LAST.plusDays(1), MAIN).settled(" ", BJARNE, LAST));
    }

    @Test
    void whatHasEndedDoesNotEndAgain() {
        var withdrawn = breach().withdrawn("We wait.", BJARNE, RAISED);
        var sent = breach().sentOn(LAST.plusDays(1), MAIN);

        refused("dialogue.breach.rule.ended", () -> withdrawn.withdrawn("Again", BJARNE, RAISED));
        refused("dialogue.breach.rule.ended", () -> withdrawn.upheld("No", BJARNE, RAISED, MAIN));
        refused("dialogue.breach.rule.ended", () -> sent.withdrawn("Late", BJARNE, LAST));
        refused("dialogue.breach.rule.month", () -> withdrawn.sentOn(LAST.plusDays(9), MAIN));
    }

    private static BreachCase breach() {
        return BreachCase.raise(
                FORUM,
                charge(BreachCase.Type.NOT_DISCUSSED, "Buying the new system", "It was never on an agenda."),
                BreachCase.Raised.on(RAISED, SANNE, 1));
    }

    private static BreachCase.Charge charge(BreachCase.Type type, String decision, String grounds) {
        return new BreachCase.Charge(type, decision, LocalDate.of(2026, 3, 2), grounds, "en", BreachCase.Links.NONE);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo(key));
    }
}
