package org.samrad.commitment;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samrad.base.WorkingDays;

/// When somebody is reminded of what is owed: some working days before it is due, on the day, and then weekly for some
/// weeks. A point that falls on a day off, or that was missed, is made up for once.
final class ReminderPlan {
    static final int WORKING_DAYS_BEFORE = 5;
    static final int WEEKS_AFTER = 4;

    private ReminderPlan() {}

    private static Stream<LocalDate> points(LocalDate due, WorkingDays days) {
        return Stream.concat(
                Stream.of(days.before(due, WORKING_DAYS_BEFORE), due),
                IntStream.rangeClosed(1, WEEKS_AFTER).mapToObj(due::plusWeeks));
    }

    /// Whether it is time today; `since` is the day of the last reminder, or else that on which it was raised.
    static boolean isTime(LocalDate due, LocalDate since, LocalDate today, WorkingDays days) {
        return days.isWorkingDay(today)
                && points(due, days).anyMatch(point -> point.isAfter(since) && !point.isAfter(today));
    }

    /// Whether a digest of this rhythm is written today: each working day, or on the first one of the week.
    static boolean isTime(LetterChoice.Digest digest, LocalDate today, WorkingDays days) {
        return days.isWorkingDay(today)
                && switch (digest) {
                    case NONE -> false;
                    case DAILY -> true;
                    case WEEKLY ->
                        days.between(today.minusDays(today.getDayOfWeek().getValue()), today) == 1;
                };
    }
}
