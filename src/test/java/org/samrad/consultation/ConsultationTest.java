package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;

class ConsultationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-11-16T22:59:00Z");
    private static final LocalDate CLOSING_DAY = LocalDate.of(2026, 11, 16);

    private static Consultation draft(Consultation.ResultsWhen when, int threshold) {
        return new Consultation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(UUID.randomUUID()),
                new Consultation.Terms("Hvad?", "Fordi", "Alt", "Svar", CLOSING_DAY.plusDays(14), "da"),
                new Consultation.Rules(Consultation.Moderation.LIGHT, when, Consultation.Privacy.ANONYMOUS, threshold),
                new Consultation.Period(DAY, CLOSING),
                new Consultation.State.Draft(),
                "");
    }

    private static Consultation draft() {
        return draft(Consultation.ResultsWhen.AFTER_CLOSING, 5);
    }

    private static Consultation open(Consultation.ResultsWhen when) {
        return draft(when, 5).opened(NOW, CLOSING_DAY, 1, 3);
    }

    private static void refused(ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, said -> assertThat(said.textKey()).isEqualTo("consultation.rule." + rule));
    }

    @Test
    void opensOnlyWithSomebodyAskedAndSomethingToAnswer() {
        refused(() -> draft().opened(NOW, CLOSING_DAY, 0, 3), "nobody-asked");
        refused(() -> draft().opened(NOW, CLOSING_DAY, 1, 2), "few-statements");

        assertThat(draft().opened(NOW, CLOSING_DAY, 1, 3).open()).isTrue();
    }

    @Test
    void opensOnlyBeforeItClosesAndClosesBeforeTheAnswerIsPromised() {
        refused(() -> draft().opened(CLOSING, CLOSING_DAY, 1, 3), "closes-past");
        refused(() -> draft().opened(NOW, CLOSING_DAY.plusDays(15), 1, 3), "answer-before-closing");
    }

    @Test
    void everyStepIsTakenOnceAndInOrder() {
        var open = open(Consultation.ResultsWhen.AT_ONCE);
        var closed = open.closed(NOW);
        var decided = closed.decided(NOW.plusSeconds(9));

        refused(() -> open.opened(NOW, CLOSING_DAY, 1, 3), "opened");
        refused(() -> draft().closed(NOW), "not-open");
        refused(() -> closed.closed(NOW), "not-open");
        refused(() -> open.decided(NOW), "not-closed");
        refused(() -> draft().decided(NOW), "not-closed");
        assertThat(decided.decided(NOW.plusSeconds(99))).isEqualTo(decided);
        assertThat(decided.closed()).isTrue();
    }

    @Test
    void whatWasPromisedAtTheOpeningStands() {
        var open = open(Consultation.ResultsWhen.AT_ONCE);

        refused(() -> open.redrafted(open.terms(), open.rules(), open.period()), "opened");
        refused(() -> open.closed(NOW).redrafted(open.terms(), open.rules(), open.period()), "opened");
    }

    @Test
    void thresholdIsFromFiveToFifty() {
        for (int wrong : new int[] {-1, 0, 4, 51}) {
            refused(() -> draft(Consultation.ResultsWhen.AT_ONCE, wrong).checked(), "threshold");
        }
        assertThat(draft(Consultation.ResultsWhen.AT_ONCE, 50).checked().rules().threshold())
                .isEqualTo(50);
    }

    @Test
    void closingMovesOnlyWhileItIsOpenAndOnlyAhead() {
        var open = open(Consultation.ResultsWhen.AT_ONCE);

        assertThat(open.closing(CLOSING.plusSeconds(60), NOW).period().closesAt())
                .isEqualTo(CLOSING.plusSeconds(60));
        refused(() -> open.closing(NOW, NOW), "closes-past");
        refused(() -> open.closed(NOW).closing(CLOSING, NOW), "not-open");
        refused(() -> draft().closing(CLOSING, NOW), "not-open");
    }

    @Test
    void answersAreTakenFromTheFirstDayUntilAHalfMinuteAfterTheClosing() {
        var open = open(Consultation.ResultsWhen.AT_ONCE);

        assertThat(open.takesAnswers(NOW, DAY.minusDays(1))).isFalse();
        assertThat(open.takesAnswers(NOW, DAY)).isTrue();
        assertThat(open.takesAnswers(CLOSING.plusSeconds(29), CLOSING_DAY)).isTrue();
        assertThat(open.takesAnswers(CLOSING.plusSeconds(30), CLOSING_DAY)).isFalse();
        assertThat(open.closed(NOW).takesAnswers(NOW, DAY)).isFalse();
        assertThat(draft().takesAnswers(NOW, DAY)).isFalse();
    }

    @Test
    void resultsAreShownWhenTheOwnerHasChosenAndAlwaysAfterTheClosing() {
        var atOnce = open(Consultation.ResultsWhen.AT_ONCE);
        var answering = open(Consultation.ResultsWhen.AFTER_ANSWERING);
        var closing = open(Consultation.ResultsWhen.AFTER_CLOSING);

        assertThat(List.of(atOnce.showsResults(false), answering.showsResults(false), closing.showsResults(false)))
                .containsExactly(true, false, false);
        assertThat(List.of(atOnce.showsResults(true), answering.showsResults(true), closing.showsResults(true)))
                .containsExactly(true, true, false);
        assertThat(closing.closed(NOW).showsResults(false)).isTrue();
        assertThat(draft(Consultation.ResultsWhen.AT_ONCE, 5).showsResults(true))
                .isFalse();
    }
}
