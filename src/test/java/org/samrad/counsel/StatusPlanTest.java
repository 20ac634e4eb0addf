package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.base.WorkingDays;

/// The ways in which reminders of others are known to fail.
class StatusPlanTest {
    private static final WorkingDays NORWAY = WorkingDays.of(WorkingDays.Calendar.NO);
    private static final LocalDate SENT = LocalDate.of(2026, 3, 4);
    private static final LocalDate TALK = LocalDate.of(2027, 3, 4);
    private static final UUID LEADER = id(1);
    private static final UUID APPLICANT = id(2);
    private static final UUID SECRETARY = id(3);
    private static final Set<UUID> ALL = Set.of(LEADER, APPLICANT, SECRETARY);

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static StatusPlan plan(int number) {
        return new StatusPlan(UUID.nameUUIDFromBytes(new byte[] {(byte) number}), SENT, TALK);
    }

    private static StatusPlan.Open open(int number) {
        return StatusPlan.Open.of(id(100 + number), Arrays.asList(LEADER, APPLICANT, SECRETARY));
    }

    /// Asks every day of the year; the days on which somebody was asked, with the questions.
    private static Map<LocalDate, List<StatusPlan.Question>> year(StatusPlan plan, List<StatusPlan.Open> open) {
        var asked = new HashMap<LocalDate, List<StatusPlan.Question>>();
        var last = SENT;
        for (var day = SENT; day.isBefore(TALK.plusMonths(6)); day = day.plusDays(1)) {
            var questions = plan.asked(open, new StatusPlan.Asking(last, day, ALL), NORWAY);
            if (!questions.isEmpty()) {
                asked.put(day, questions);
                last = day;
            }
        }
        return asked;
    }

    @Nested
    class NotInBurstsOnOneDate {
        @Test
        void hundredLettersOfOneDayAreAskedAboutOnManyDays() {
            var perDay = new HashMap<LocalDate, Integer>();
            IntStream.range(0, 100)
                    .mapToObj(StatusPlanTest::plan)
                    .flatMap(plan -> plan.points(NORWAY).stream())
                    .forEach(day -> perDay.merge(day, 1, Integer::sum));

            assertThat(perDay).hasSizeGreaterThanOrEqualTo(30);
            assertThat(perDay.values()).allMatch(many -> many <= 15);
        }

        @Test
        void tenRecommendationsAreOneQuestion() {
            var open = IntStream.range(0, 10).mapToObj(StatusPlanTest::open).toList();

            assertThat(year(plan(1), open).values()).isNotEmpty().allSatisfy(questions -> assertThat(questions)
                    .singleElement()
                    .satisfies(one -> assertThat(one.recommendations()).hasSize(10)));
        }

        @Test
        void roundsThatWereMissedAreMadeUpForOnce() {
            var late = LocalDate.of(2027, 1, 20);
            var open = List.of(open(1));

            assertThat(plan(1).asked(open, new StatusPlan.Asking(SENT, late, ALL), NORWAY)).hasSize(1);
            assertThat(plan(1).asked(open, new StatusPlan.Asking(late, late.plusDays(1), ALL), NORWAY))
                    .isEmpty();
        }
    }

    @Nested
    class NeverSilentlyMissing {
        @Test
        void whatIsOpenIsAskedAboutTwiceAYear() {
            for (int number = 0; number < 50; number++) {
                assertThat(year(plan(number), List.of(open(1)))).hasSize(2);
            }
        }

        @Test
        void whoeverHasLeftIsFollowedByTheNextOneAndAtLastByTheSecretariat() {
            var day = plan(1).points(NORWAY).getFirst();
            var open = List.of(open(1));

            assertThat(plan(1).asked(open, new StatusPlan.Asking(SENT, day, Set.of(APPLICANT, SECRETARY)), NORWAY))
                    .extracting(StatusPlan.Question::referent)
                    .containsExactly(APPLICANT);
            assertThat(plan(1).asked(open, new StatusPlan.Asking(SENT, day, Set.of(SECRETARY)), NORWAY))
                    .extracting(StatusPlan.Question::referent)
                    .containsExactly(SECRETARY);
        }

        @Test
        void whatNobodyIsLeftToTellOfIsNamed() {
            assertThat(StatusPlan.withoutReferent(List.of(open(1), open(2)), Set.of()))
                    .containsExactly(id(101), id(102));
            assertThat(StatusPlan.withoutReferent(List.of(open(1)), ALL)).isEmpty();
        }

        @Test
        void theNextRoundIsKnownAsLongAsSomethingIsOpen() {
            var points = plan(1).points(NORWAY);

            assertThat(plan(1).next(Map.of(id(101), true), SENT, NORWAY)).contains(points.getFirst());
            assertThat(plan(1).next(Map.of(id(101), true), points.getFirst(), NORWAY))
                    .contains(points.getLast());
            assertThat(plan(1).next(Map.of(id(101), false), SENT, NORWAY)).isEmpty();
        }
    }

    @Nested
    class OnlyTheReferent {
        @Test
        void isAskedAndNobodyBeside() {
            var mine = StatusPlan.Open.of(id(101), Arrays.asList(LEADER, APPLICANT, SECRETARY));
            var theirs = StatusPlan.Open.of(id(102), Arrays.asList(null, APPLICANT, SECRETARY));

            assertThat(year(plan(1), List.of(mine, theirs)).values()).allSatisfy(questions -> assertThat(questions)
                    .containsExactly(
                            new StatusPlan.Question(LEADER, List.of(id(101))),
                            new StatusPlan.Question(APPLICANT, List.of(id(102)))));
        }
    }

    @Nested
    class NoneWhenNothingIsOpen {
        @Test
        void nobodyIsAskedAboutWhatIsSettled() {
            assertThat(year(plan(1), new ArrayList<>())).isEmpty();
        }

        @Test
        void nobodyIsAskedOnADayOffNorInTheMonthBeforeTheTalk() {
            for (int number = 0; number < 50; number++) {
                assertThat(year(plan(number), List.of(open(1))).keySet())
                        .allMatch(NORWAY::isWorkingDay)
                        .allMatch(day -> day.isBefore(TALK.minusDays(StatusPlan.QUIET_DAYS_BEFORE_TALK)));
            }
        }
    }
}
