package org.samrad.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.commitment.Commitment.Ending;
import org.samrad.commitment.Commitment.Kind;
import org.samrad.commitment.Commitment.Reason;
import org.samrad.commitment.Commitment.State;

class CommitmentTest {
    private static final UUID BJARNE = UUID.randomUUID();
    private static final UUID SANNE = UUID.randomUUID();
    private static final UUID LIV = UUID.randomUUID();
    /// A Friday.
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    private static final WorkingDays DAYS = WorkingDays.of(WorkingDays.Calendar.DK);
    private static final List<Ending> ENDINGS = List.of(
            Ending.kept(DUE, ""),
            Ending.partly(DUE, Reason.NO_TIME, "Kun den første del"),
            Ending.notKept(DUE, Reason.NO_MONEY, "Bevillingen kom ikke"),
            Ending.lapsed(DUE, "Initiativet er stoppet"));

    private static Commitment commitment(Kind kind) {
        return new Commitment(
                UUID.randomUUID(),
                new Commitment.Subject("dialogue", kind, UUID.randomUUID(), null, "Spørg jura", "da", "/meetings/1"),
                new Commitment.Parties(BJARNE, SANNE, ""),
                DUE,
                Ending.NONE);
    }

    private static void refused(String textKey, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo(textKey));
    }

    @Test
    void anOpenOneEndsInEveryWayAndAnEndedOneInNone() {
        for (var first : ENDINGS) {
            var ended = commitment(Kind.ACTION).ended(first);

            assertThat(ended.ending()).isEqualTo(first);
            assertThat(ended.isOpen()).isFalse();
            for (var second : ENDINGS) {
                refused("commitment.rule.ended", () -> ended.ended(second));
            }
            refused("commitment.rule.ended", () -> ended.owedBy(LIV));
            refused("commitment.rule.ended", () -> ended.waived(DUE, "Ikke mere"));
        }
        refused("commitment.rule.outcome", () -> commitment(Kind.ACTION).ended(Ending.NONE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyWhatHasNoOtherPageIsReportedHere(Kind kind) {
        boolean here = kind == Kind.ACTION || kind == Kind.FOLLOW_UP;
        var one = commitment(kind);

        assertThat(one.isReportedHere()).isEqualTo(here);
        if (here) {
            assertThat(one.reported(Ending.kept(DUE, "")).ending().state()).isEqualTo(State.KEPT);
        } else {
            refused("commitment.rule.own-page", () -> one.reported(Ending.kept(DUE, "")));
        }
    }

    @Test
    void whoReportsGivesReasonAndWordsUnlessItWasKept() {
        var one = commitment(Kind.ACTION);

        Stream.of(State.PARTLY, State.NOT_KEPT).forEach(state -> {
            refused("commitment.rule.reason", () -> one.reported(new Ending(state, DUE, null, "Nej")));
            refused("commitment.rule.note", () -> one.reported(new Ending(state, DUE, Reason.NO_TIME, " ")));
            assertThatCode(() -> one.reported(new Ending(state, DUE, Reason.NO_TIME, "Nej")))
                    .doesNotThrowAnyException();
        });
        refused("commitment.rule.outcome", () -> one.reported(Ending.lapsed(DUE, "Glemt")));
    }

    @Test
    void letGoWithAReasonItHasLapsed() {
        var one = commitment(Kind.ANSWER);

        refused("commitment.rule.why", () -> one.waived(DUE, " "));
        assertThat(one.waived(DUE, "Jeg fandt svaret selv").ending())
                .isEqualTo(Ending.lapsed(DUE, "Jeg fandt svaret selv"));
    }

    @Test
    void handedOverItIsOwedBySomebodyElseAndStaysOpen() {
        var one = commitment(Kind.ANSWER).owedBy(LIV);

        assertThat(one.isOwedBy(LIV)).isTrue();
        assertThat(one.concerns(BJARNE)).isFalse();
        assertThat(one.isOwedTo(SANNE)).isTrue();
        assertThat(one.isOpen()).isTrue();
        refused("commitment.rule.same-person", () -> one.owedBy(LIV));
    }

    @Test
    void timeAloneEndsNothing() {
        var one = commitment(Kind.ACTION);

        assertThat(one.isOverdue(DUE)).isFalse();
        assertThat(one.isOverdue(DUE.plusDays(1))).isTrue();
        assertThat(one.ended(Ending.kept(DUE, "")).isOverdue(DUE.plusYears(9))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-17, commitment.due.ahead, 3",
        "2026-11-19, commitment.due.ahead, 1",
        "2026-11-20, commitment.due.ahead, 0",
        "2026-11-22, commitment.due.late, 0",
        "2026-11-23, commitment.due.late, 1",
        "2026-11-24, commitment.due.late, 2",
        "2027-03-20, commitment.due.months-late, 4"
    })
    void lateIsCountedInWorkingDaysAndWhatIsToComeInDays(LocalDate today, String textKey, long count) {
        assertThat(commitment(Kind.ACTION).distance(today, DAYS)).isEqualTo(new Commitment.Distance(textKey, count));
    }

    @Test
    void longWordsAreCutWithoutBreakingALetter() {
        var long_ = "𝒜".repeat(Commitment.LONGEST + 1);
        var subject = new Commitment.Subject("dialogue", Kind.ACTION, LIV, null, long_, "da", "/");

        assertThat(subject.what()).endsWith("𝒜…");
        assertThat(subject.what().codePointCount(0, subject.what().length())).isEqualTo(Commitment.LONGEST);
    }

    @Test
    void remindersComeBeforeOnTheDayAndFourTimesAfter() {
        var raised = LocalDate.of(2026, 10, 1);
        var said = raised;
        var letters = new java.util.ArrayList<LocalDate>();
        for (var day = raised; day.isBefore(DUE.plusYears(1)); day = day.plusDays(1)) {
            if (ReminderPlan.isTime(DUE, said, day, DAYS)) {
                letters.add(day);
                said = day;
            }
        }

        assertThat(letters)
                .containsExactly(
                        LocalDate.of(2026, 11, 13),
                        DUE,
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2026, 12, 4),
                        LocalDate.of(2026, 12, 11),
                        LocalDate.of(2026, 12, 18));
    }

    @Test
    void whatWasMissedIsMadeUpForOnceAndOnAWorkingDay() {
        var raised = LocalDate.of(2026, 10, 1);
        var saturday = DUE.plusDays(1);
        var monday = DUE.plusDays(3);

        assertThat(ReminderPlan.isTime(DUE, raised, saturday, DAYS)).isFalse();
        assertThat(ReminderPlan.isTime(DUE, raised, monday, DAYS)).isTrue();
        assertThat(ReminderPlan.isTime(DUE, monday, monday.plusDays(1), DAYS)).isFalse();
        assertThat(ReminderPlan.isTime(DUE, DUE, monday, DAYS)).isFalse();
    }

    @Test
    void theWeeklyDigestComesOnTheFirstWorkingDayOfTheWeek() {
        var easterMonday = LocalDate.of(2026, 4, 6);

        assertThat(ReminderPlan.isTime(LetterChoice.Digest.WEEKLY, easterMonday, DAYS))
                .isFalse();
        assertThat(ReminderPlan.isTime(LetterChoice.Digest.WEEKLY, easterMonday.plusDays(1), DAYS))
                .isTrue();
        assertThat(ReminderPlan.isTime(LetterChoice.Digest.WEEKLY, easterMonday.plusDays(2), DAYS))
                .isFalse();
        assertThat(ReminderPlan.isTime(LetterChoice.Digest.DAILY, easterMonday, DAYS))
                .isFalse();
        assertThat(ReminderPlan.isTime(LetterChoice.Digest.DAILY, easterMonday.plusDays(2), DAYS))
                .isTrue();
        assertThat(ReminderPlan.isTime(LetterChoice.Digest.NONE, easterMonday.plusDays(2), DAYS))
                .isFalse();
    }
}
