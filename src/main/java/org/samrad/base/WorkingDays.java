package org.samrad.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/// Counting in working days: Mondays to Fridays that are neither a public holiday of the country nor one of the local
/// closing days. The day from which one counts is not counted itself.
public final class WorkingDays {
    private static final int LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023;

    private final Calendar calendar;
    private final Set<LocalDate> closed;

    /// Whose public holidays count. Eves are working days unless they are closing days.
    public enum Calendar {
        DK,
        NO,
        SE
    }

    private WorkingDays(Calendar calendar, Set<LocalDate> closed) {
        this.calendar = calendar;
        this.closed = Set.copyOf(closed);
    }

    public static WorkingDays of(Calendar calendar) {
        return new WorkingDays(calendar, Set.of());
    }

    public static WorkingDays of(Calendar calendar, Set<LocalDate> closed) {
        return new WorkingDays(calendar, closed);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !closed.contains(day) && !isHoliday(day);
    }

    /// The working day that lies `days` working days after a day.
    public LocalDate after(LocalDate from, int days) {
        return count(from, days, 1);
    }

    /// The working day that lies `days` working days before a day.
    public LocalDate before(LocalDate from, int days) {
        return count(from, days, -1);
    }

    /// How many working days there are after a day, up to and with another; none where that is not later.
    public int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
                .skip(1)
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate count(LocalDate from, int days, int step) {
        if (days < 0) {
            throw new IllegalArgumentException("Count a number of days that is not negative, not " + days);
        }
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// The same day some calendar months later, or the last day of that month where it is shorter.
    public static LocalDate monthsAfter(LocalDate from, int months) {
        return from.plusMonths(months);
    }

    public boolean isHoliday(LocalDate day) {
        return isFixed(MonthDay.from(day)) || isMovable(day);
    }

    private boolean isFixed(MonthDay day) {
        var always = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
        return always.contains(day)
                || switch (calendar) {
                    case DK -> false;
                    case NO -> Set.of(MonthDay.of(5, 1), MonthDay.of(5, 17)).contains(day);
                    case SE ->
                        Set.of(MonthDay.of(1, 6), MonthDay.of(5, 1), MonthDay.of(6, 6))
                                .contains(day);
                };
    }

    private boolean isMovable(LocalDate day) {
        int year = day.getYear();
        var easter = easter(year);
        long offset = day.toEpochDay() - easter.toEpochDay();
        if (offset == -2 || offset == 0 || offset == 1 || offset == 39) {
            return true;
        }
        return switch (calendar) {
            case DK -> offset == -3 || offset == 50 || (offset == 26 && year <= LAST_YEAR_OF_GREAT_PRAYER_DAY);
            case NO -> offset == -3 || offset == 50;
            case SE -> isMidsummerOrAllSaints(day);
        };
    }

    /// Both always fall on a Saturday.
    private static boolean isMidsummerOrAllSaints(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
            return false;
        }
        var date = MonthDay.from(day);
        return (day.getMonth() == Month.JUNE && day.getDayOfMonth() >= 20 && day.getDayOfMonth() <= 26)
                || (!date.isBefore(MonthDay.of(10, 31)) && !date.isAfter(MonthDay.of(11, 6)));
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, 8).
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
