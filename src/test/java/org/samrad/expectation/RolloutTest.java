package org.samrad.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.commitment.Commitment;

class RolloutTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Wave WAVE = Wave.planned(
            UUID.randomUUID(), UUID.randomUUID(), new Wave.Plan("Første bølge", "da", DAY, DAY.plusMonths(5), 1));
    private static final Rollout FRESH = Rollout.planned(UUID.randomUUID(), WAVE.id(), UUID.randomUUID());

    private static Rollout saying(Rollout of, Rollout.Standing... standings) {
        var said = List.of(standings).stream()
                .map(one -> new Rollout.Readiness(UUID.randomUUID(), one, "Derfor", SOMEBODY, DAY))
                .toList();
        return new Rollout(of.id(), of.wave(), of.institution(), of.reached(), said);
    }

    @Test
    void aWaveBeginsWhenAllInItHaveSignedAndEndsWhenAllUseIt() {
        assertThatThrownBy(() -> WAVE.started(0, 0, DAY)).hasMessageContaining("wave-empty");
        assertThatThrownBy(() -> WAVE.started(3, 1, DAY)).hasMessageContaining("wave-unsigned");
        var running = WAVE.started(3, 0, DAY);

        assertThatThrownBy(() -> running.started(3, 0, DAY)).hasMessageContaining("wave-started");
        assertThatThrownBy(() -> running.ended(1, DAY)).hasMessageContaining("wave-not-in-use");
        assertThat(running.ended(0, DAY).state()).isEqualTo(Wave.State.DONE);
        assertThatThrownBy(() -> WAVE.ended(0, DAY)).hasMessageContaining("wave-running-only");
    }

    @Test
    void aPlanIsNotOverwrittenAndDoesNotEndBeforeItBegins() {
        assertThat(WAVE.replanned(WAVE.plan()).plan().version()).isEqualTo(2);
        assertThatThrownBy(() -> WAVE.replanned(WAVE.plan()).replanned(WAVE.plan()))
                .hasMessageContaining("web.form.clash");
        assertThatThrownBy(() -> WAVE.replanned(new Wave.Plan("x", "da", DAY, DAY.minusDays(1), 1)))
                .hasMessageContaining("wave-ends");
    }

    @Test
    void deliveredIsNotInUse() {
        var delivered = FRESH.delivered(DAY, Wave.State.RUNNING, DAY);

        assertThat(delivered.state()).isEqualTo(Rollout.State.DELIVERED);
        assertThatThrownBy(() -> delivered.used(DAY, "", DAY)).hasMessageContaining("use-ready-only");
        assertThat(saying(delivered, Rollout.Standing.READY, Rollout.Standing.WAIVED)
                        .used(DAY, "40 sager", DAY)
                        .state())
                .isEqualTo(Rollout.State.IN_USE);
        assertThatThrownBy(() -> saying(FRESH, Rollout.Standing.READY).used(DAY, "", DAY))
                .hasMessageContaining("use-delivered-only");
        assertThatThrownBy(() -> FRESH.delivered(DAY, Wave.State.PLANNED, DAY)).hasMessageContaining("deliver-running");
        assertThatThrownBy(() -> FRESH.delivered(DAY.plusDays(1), Wave.State.RUNNING, DAY))
                .hasMessageContaining("not-yet");
        assertThatThrownBy(delivered::mustMove).hasMessageContaining("move-waiting-only");
    }

    @Test
    void oneUnitThatIsNotReadyHoldsTheStartBack() {
        assertThat(FRESH.ready()).isFalse();
        assertThat(saying(FRESH, Rollout.Standing.READY, Rollout.Standing.NOT_READY)
                        .ready())
                .isFalse();
        assertThat(saying(FRESH, Rollout.Standing.WAIVED).ready()).isTrue();
        assertThatThrownBy(() -> Rollout.good(new Rollout.Readiness(null, Rollout.Standing.WAIVED, "", SOMEBODY, DAY)))
                .hasMessageContaining("readiness-reason");
    }

    @Test
    void aPackageIsOverdueUntilItHasEndedAndSaysWhyItWasNotDone() {
        var words = new TaskPackage.Words("Oplæring", "Alle kan", "", "", DAY);
        var one = new TaskPackage(UUID.randomUUID(), FRESH.id(), words, null, null);
        var silent = new TaskPackage.Outcome(TaskPackage.Result.NOT_DONE, Commitment.Reason.NO_TIME, "", SOMEBODY, DAY);
        var done = new TaskPackage.Outcome(TaskPackage.Result.DONE, null, "", SOMEBODY, DAY);

        assertThat(one.overdue(DAY)).isFalse();
        assertThat(one.overdue(DAY.plusDays(1))).isTrue();
        assertThatThrownBy(() -> one.ended(silent)).hasMessageContaining("package-note");
        assertThat(one.ended(done).overdue(DAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> one.ended(done).ended(done)).hasMessageContaining("package-ended");
    }

    @Test
    void anAdaptationIsDecidedOnceAndAnAcceptedOneHasItsDay() {
        var request = new Adaptation.Request("Flere felter", "da", SOMEBODY, DAY, DAY.plusDays(14));
        var asked = new Adaptation(UUID.randomUUID(), WAVE.initiative(), FRESH.institution(), request, null, null);
        var yes = new Adaptation.Decision(Adaptation.Answer.ACCEPTED, "God idé", DAY.plusDays(30), SOMEBODY, DAY);
        var never = new Adaptation.Decision(Adaptation.Answer.ACCEPTED, "God idé", null, SOMEBODY, DAY);
        var no = new Adaptation.Decision(Adaptation.Answer.DECLINED, "For dyrt", DAY, SOMEBODY, DAY);

        assertThat(asked.overdue(DAY.plusDays(15))).isTrue();
        assertThat(asked.decided(yes).state()).isEqualTo(Adaptation.State.ACCEPTED);
        assertThat(asked.decided(yes).overdue(DAY.plusDays(31))).isTrue();
        assertThat(asked.decided(yes).released(DAY).overdue(DAY.plusDays(31))).isFalse();
        assertThatThrownBy(() -> asked.decided(never)).hasMessageContaining("release-day");
        assertThatThrownBy(() -> asked.decided(no).released(DAY)).hasMessageContaining("release-accepted-only");
        assertThatThrownBy(() -> asked.decided(no).decided(yes)).hasMessageContaining("adaptation-decided");
    }
}
