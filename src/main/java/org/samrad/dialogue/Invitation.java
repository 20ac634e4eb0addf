package org.samrad.dialogue;

import java.time.Instant;
import java.time.ZoneId;
import org.samrad.web.CalendarFile;

/// A meeting for somebody's calendar. The same meeting keeps its identity whatever becomes of it, and counts up when it
/// changes, so that a calendar replaces what it had.
record Invitation(Meeting meeting, String title, String description, String address, Instant changed) {
    /// Stable as long as the meeting lives.
    static String uid(Meeting meeting) {
        return "meeting-" + meeting.id() + "@samrad";
    }

    Instant from(ZoneId zone) {
        var when = meeting.plan().when();
        return when.day().atTime(when.from()).atZone(zone).toInstant();
    }

    Instant to(ZoneId zone) {
        var when = meeting.plan().when();
        return when.day().atTime(when.to()).atZone(zone).toInstant();
    }

    String place() {
        var place = meeting.plan().place();
        return place.where().isBlank() ? place.link() : place.where();
    }

    /// As a file, which takes the place of the one before it.
    String file(ZoneId zone) {
        boolean cancelled = meeting.state() == Meeting.State.CANCELLED;
        var change = new CalendarFile.Change(
                changed,
                cancelled ? meeting.agendaVersion() + 1 : meeting.agendaVersion(),
                cancelled ? CalendarFile.Standing.CANCELLED : CalendarFile.Standing.CONFIRMED);
        return new CalendarFile(
                        uid(meeting),
                        new CalendarFile.Time(from(zone), to(zone)),
                        new CalendarFile.Words(title, description, place(), address),
                        change)
                .write(zone);
    }
}
