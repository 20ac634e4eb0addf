package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;

class LearningPairTest {
    private static final UUID TAX = UUID.randomUUID();
    private static final UUID PRISONS = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static LearningPair proposed(UUID... members) {
        return LearningPair.proposed(
                UUID.randomUUID(), UUID.randomUUID(), List.of(members), new LearningPair.About("", "", "sv"));
    }

    private static LearningPair.Answer yes(UUID organisation) {
        return new LearningPair.Answer(organisation, null, "", SOMEBODY, NOW);
    }

    @Nested
    class APair {
        @Test
        void isAcceptedWithTheLastYesAndDeclinedWithTheFirstNo() {
            var once = proposed(TAX, PRISONS).answered(yes(TAX));

            assertThat(once.state()).isEqualTo(LearningPair.State.PROPOSED);
            assertThat(once.answered(yes(PRISONS)).state()).isEqualTo(LearningPair.State.ACCEPTED);
            var no = new LearningPair.Answer(PRISONS, LearningPair.Reason.NO_TIME, "", SOMEBODY, NOW);
            assertThat(once.answered(no).state()).isEqualTo(LearningPair.State.DECLINED);
        }

        @Test
        void isAnsweredOnceByEachOfItsMembersOnly() {
            var once = proposed(TAX, PRISONS).answered(yes(TAX));

            assertThatThrownBy(() -> once.answered(yes(TAX))).hasMessageContaining("answered");
            assertThatThrownBy(() -> once.answered(yes(UUID.randomUUID()))).isInstanceOf(RuleBroken.class);
        }

        @Test
        void goesFromWorkToPresentationAndOnAndNeverBack() {
            var accepted = proposed(TAX, PRISONS).answered(yes(TAX)).answered(yes(PRISONS));
            var presented = accepted.moved(LearningPair.State.ACTIVE).moved(LearningPair.State.PRESENTED);

            assertThat(presented.moved(LearningPair.State.CONTINUING).state()).isEqualTo(LearningPair.State.CONTINUING);
            assertThatThrownBy(() -> accepted.moved(LearningPair.State.PRESENTED))
                    .hasMessageContaining("pair-state");
            assertThatThrownBy(() -> presented.moved(LearningPair.State.ACTIVE)).hasMessageContaining("pair-state");
            var ended = presented.moved(LearningPair.State.ENDED);
            assertThatThrownBy(() -> ended.about(new LearningPair.About("x", "", "sv")))
                    .hasMessageContaining("pair-over");
        }

        @Test
        void hasTwoToEightDifferentMembers() {
            assertThatThrownBy(() -> proposed(TAX)).hasMessageContaining("pair-members");
            assertThatThrownBy(() -> proposed(TAX, TAX)).hasMessageContaining("pair-members");
            assertThat(proposed(TAX, PRISONS, SOMEBODY).others(TAX)).containsExactly(PRISONS, SOMEBODY);
        }

        @Test
        void isDeclinedForAnotherReasonOnlyInWords() {
            assertThatThrownBy(() -> new LearningPair.Answer(TAX, LearningPair.Reason.OTHER, " ", SOMEBODY, NOW))
                    .hasMessageContaining("decline-words");
        }
    }

    @Nested
    class AProfile {
        private final Profile empty = Profile.empty(TAX);

        @Test
        void keepsWhatAStrengthRestsOnWhenLevelsChange() {
            var profile = empty.levelled(Map.of("technology", new Profile.Levels(0, 3)), 0)
                    .grounded(Map.of("technology", new Profile.Ground(Profile.Evidence.MEASURED, "98 %")), 1)
                    .levelled(Map.of("technology", new Profile.Levels(1, 4)), 2);

            assertThat(profile.entries())
                    .containsExactly(new Profile.Entry("technology", 1, 4, Profile.Evidence.MEASURED, "98 %"));
        }

        @Test
        void losesNothingWhenTwoFillItIn() {
            var changed = empty.levelled(Map.of("technology", new Profile.Levels(2, 0)), 0);

            assertThatThrownBy(() -> changed.levelled(Map.of(), 0)).hasMessageContaining("clash");
        }

        @Test
        void saysWhatIsMeasuredInWords() {
            assertThatThrownBy(() -> new Profile.Entry("technology", 0, 3, Profile.Evidence.MEASURED, ""))
                    .hasMessageContaining("evidence");
            assertThatThrownBy(() -> new Profile.Entry("technology", 5, 0, Profile.Evidence.OWN_WORD, ""))
                    .hasMessageContaining("level");
        }

        @Test
        void isNotSharedEmpty() {
            assertThatThrownBy(empty::mustBeReady).hasMessageContaining("profile-empty");
        }
    }

    @Nested
    class AnExchange {
        private final LocalDate day = LocalDate.of(2026, 9, 1);
        private final Exchange suggested = new Exchange(
                UUID.randomUUID(),
                new Exchange.Between(TAX, PRISONS, "technology"),
                new Exchange.Origin(Exchange.Suggester.SELF, null, SOMEBODY, day),
                null,
                Exchange.State.SUGGESTED,
                null,
                null);

        @Test
        void lapsesAfterSixtyDaysAndNotBefore() {
            assertThatThrownBy(() -> suggested.lapsed(day.plusDays(60))).hasMessageContaining("exchange-state");
            assertThat(suggested.lapsed(day.plusDays(61)).state()).isEqualTo(Exchange.State.LAPSED);
            assertThat(suggested.accepted().isStale(day.plusDays(61))).isFalse();
        }

        @Test
        void endsWithWhatCameOfItOrWithAReason() {
            var held = suggested.accepted().scheduled(day.plusDays(9)).held(day.plusDays(9));

            var end = Exchange.End.came(Exchange.Outcome.ADAPTED, 45, 4, "Vi börjar varje måndag");
            assertThat(held.recorded(end).ended()).contains(end);
            assertThatThrownBy(() -> suggested.accepted().recorded(end)).hasMessageContaining("exchange-state");
            assertThatThrownBy(() ->
                            suggested.accepted().scheduled(day.plusDays(9)).held(day))
                    .hasMessageContaining("exchange-ahead");
            assertThat(suggested
                            .declined(Exchange.End.declined(LearningPair.Reason.NO_TIME, ""))
                            .state())
                    .isEqualTo(Exchange.State.DECLINED);
        }
    }

    @Nested
    class ARound {
        private final Round.Plan plan = new Round.Plan(
                new Round.Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
                List.of("Digitalisering"),
                List.of(),
                List.of(new Round.Milestone(Round.Milestone.Kind.SIGN_UP_UNTIL, LocalDate.of(2027, 2, 1), "")),
                3);
        private final Round planned =
                new Round(UUID.randomUUID(), UUID.randomUUID(), 1, plan, Round.State.PLANNED, Round.Result.NONE, 1);

        @Test
        void takesSignUpsWhileItIsOpenAndNotTooLate() {
            var open = planned.moved(Round.State.OPEN);

            assertThat(planned.takesSignUps(LocalDate.of(2027, 1, 5))).isFalse();
            assertThat(open.takesSignUps(LocalDate.of(2027, 2, 1))).isTrue();
            assertThat(open.takesSignUps(LocalDate.of(2027, 2, 2))).isFalse();
            assertThatThrownBy(() -> open.moved(Round.State.CLOSED)).hasMessageContaining("round-state");
        }

        @Test
        void asksForTheHeadAndMembersOfTheLeadership() {
            var head = new Participant(
                    planned.id(), TAX, NOW, null, List.of(new Participant.Seat(SOMEBODY, Participant.Level.HEAD)));
            var three = head.seated(new Participant.Seat(UUID.randomUUID(), Participant.Level.LEADERSHIP))
                    .seated(new Participant.Seat(UUID.randomUUID(), Participant.Level.LEADERSHIP))
                    .seated(new Participant.Seat(UUID.randomUUID(), Participant.Level.MIDDLE_MANAGER));

            assertThat(three.isWhole(planned)).isFalse();
            assertThat(three.seated(new Participant.Seat(UUID.randomUUID(), Participant.Level.LEADERSHIP))
                            .isWhole(planned))
                    .isTrue();
            assertThatThrownBy(() -> three.unseated(SOMEBODY)).hasMessageContaining("head-stays");
            var other = new Participant.Seat(UUID.randomUUID(), Participant.Level.HEAD);
            assertThat(three.seated(other).heads(SOMEBODY)).isFalse();
        }
    }
}
