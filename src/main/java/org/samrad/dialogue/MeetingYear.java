package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samrad.base.WorkingDays;

/// A forum's plan for a year: how often it meets. Both sides agree to it; a change of its meetings asks them again.
public record MeetingYear(UUID id, UUID forum, int year, Rhythm rhythm, int version) {
    public enum Rhythm {
        MONTHLY(1),
        EVERY_SECOND_MONTH(2),
        QUARTERLY(3),
        HALF_YEARLY(6);

        private final int months;

        Rhythm(int months) {
            this.months = months;
        }

        public String textKey() {
            return "dialogue.rhythm." + name();
        }
    }

    /// The days from the first one to the end of its year, each moved on to a working day.
    public static List<LocalDate> days(LocalDate first, Rhythm rhythm, WorkingDays calendar) {
        var days = new ArrayList<LocalDate>();
        for (int i = 0; ; i += rhythm.months) {
            var day = WorkingDays.monthsAfter(first, i);
            while (!calendar.isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            if (day.getYear() != first.getYear()) {
                return days;
            }
            days.add(day);
        }
    }
}
