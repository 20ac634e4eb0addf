package org.samrad.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samrad.base.WorkingDays.Calendar;

/// The deadlines of the trade, with days that were counted by hand.
class WorkingDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 2026-03-20,  15, 2026-04-15",
        "NO, 2026-05-04,  15, 2026-05-27",
        "DK, 2026-03-27,  10, 2026-04-15",
        "DK, 2026-05-20, -10, 2026-05-05",
        "DK, 2026-05-20, -12, 2026-05-01",
        "DK, 2023-04-28,  10, 2023-05-15",
        "DK, 2024-04-19,  10, 2024-05-03",
        "SE, 2026-05-29,  10, 2026-06-12"
    })
    void deadlinesFallOnTheDaysThatWereCountedByHand(Calendar calendar, LocalDate from, int count, LocalDate result) {
        var days = WorkingDays.of(calendar);

        assertThat(count < 0 ? days.before(from, -count) : days.after(from, count))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-11-30, 3, 2027-02-28",
        "2026-03-31, 1, 2026-04-30",
        "2026-02-28, 1, 2026-03-28",
        "2026-08-15, 12, 2027-08-15"
    })
    void calendarMonthsEndOnTheSameDayOrTheLastOfTheMonth(LocalDate from, int months, LocalDate result) {
        assertThat(WorkingDays.monthsAfter(from, months)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"2020-05-08, true", "2022-05-13, true", "2023-05-05, true", "2024-04-26, false", "2026-05-01, false"})
    void greatPrayerDayWasFreeInDenmarkUntil2023(LocalDate day, boolean free) {
        assertThat(WorkingDays.of(Calendar.DK).isHoliday(day)).isEqualTo(free);
        assertThat(WorkingDays.of(Calendar.DK).isWorkingDay(day)).isEqualTo(!free);
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023-04-09", "2024, 2024-03-31", "2026, 2026-04-05", "2038, 2038-04-25", "2285, 2285-03-22"})
    void easterIsWhereTheChurchHasIt(int year, LocalDate easter) {
        assertThat(WorkingDays.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        // Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday
        "2026-04-02, true, true, false",
        "2026-04-03, true, true, true",
        "2026-04-06, true, true, true",
        "2026-05-14, true, true, true",
        "2026-05-25, true, true, false",
        // Epiphany, Labour Day, the Norwegian and the Swedish national day, the Danish constitution’s
        "2027-01-06, false, false, true",
        "2026-05-01, false, true, true",
        "2027-05-17, true, true, false",
        "2025-06-06, false, false, true",
        "2026-06-05, false, false, false",
        // Midsummer Day, All Saints’ Day
        "2026-06-20, false, false, true",
        "2026-10-31, false, false, true",
        // the eves are working days unless an organisation closes
        "2026-12-24, false, false, false",
        "2026-12-25, true, true, true",
        "2026-12-31, false, false, false"
    })
    void eachCountryHasItsOwnHolidays(LocalDate day, boolean dk, boolean no, boolean se) {
        assertThat(WorkingDays.of(Calendar.DK).isHoliday(day)).isEqualTo(dk);
        assertThat(WorkingDays.of(Calendar.NO).isHoliday(day)).isEqualTo(no);
        assertThat(WorkingDays.of(Calendar.SE).isHoliday(day)).isEqualTo(se);
    }

    @Test
    void localClosingDaysDoNotCount() {
        var eve = LocalDate.of(2026, 12, 24);
        var newYearsEve = LocalDate.of(2026, 12, 31);
        var closed = WorkingDays.of(Calendar.DK, Set.of(eve, newYearsEve));

        assertThat(closed.isWorkingDay(eve)).isFalse();
        assertThat(WorkingDays.of(Calendar.DK).after(LocalDate.of(2026, 12, 23), 1))
                .isEqualTo(eve);
        assertThat(closed.after(LocalDate.of(2026, 12, 23), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(closed.before(LocalDate.of(2027, 1, 4), 1)).isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @ParameterizedTest
    @EnumSource(Calendar.class)
    void countingForthAndBackComesToTheSameWorkingDay(Calendar calendar) {
        var days = WorkingDays.of(calendar);

        everyDay().filter(days::isWorkingDay).forEach(day -> {
            for (int count : new int[] {0, 1, 5, 10, 20}) {
                assertThat(days.before(days.after(day, count), count)).isEqualTo(day);
                assertThat(days.after(days.before(day, count), count)).isEqualTo(day);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Calendar.class)
    void theEndOfADeadlineIsAWorkingDayAndLaterDeadlinesEndLater(Calendar calendar) {
        var days = WorkingDays.of(calendar);

        everyDay().forEach(day -> {
            assertThat(days.isWorkingDay(days.after(day, 1))).isTrue();
            assertThat(days.after(day, 2)).isAfter(days.after(day, 1)).isEqualTo(days.after(days.after(day, 1), 1));
            assertThat(days.after(day.plusDays(1), 10)).isAfterOrEqualTo(days.after(day, 10));
        });
    }

    @ParameterizedTest
    @EnumSource(Calendar.class)
    void whatWasCountedIsCountedAgain(Calendar calendar) {
        var days = WorkingDays.of(calendar);

        everyDay()
                .forEach(
                        day -> assertThat(days.between(day, days.after(day, 7))).isEqualTo(7));
        assertThat(days.between(FIRST, FIRST)).isZero();
        assertThat(days.between(LAST, FIRST)).isZero();
    }

    @Test
    void aNegativeNumberOfDaysIsRefused() {
        assertThatThrownBy(() -> WorkingDays.of(Calendar.DK).after(FIRST, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
