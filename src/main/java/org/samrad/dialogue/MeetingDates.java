package org.samrad.dialogue;

import java.time.LocalDate;
import org.samrad.base.WorkingDays;

/// The days that follow from a meeting's day: until when items reach the chairs, and when the agenda is sent.
public record MeetingDates(LocalDate itemsBy, LocalDate sendBy) {
    static MeetingDates of(LocalDate day, int itemDays, int sendDays, WorkingDays calendar) {
        return new MeetingDates(calendar.before(day, itemDays), calendar.before(day, sendDays));
    }

    public boolean isLate(LocalDate submitted) {
        return submitted.isAfter(itemsBy);
    }
}
