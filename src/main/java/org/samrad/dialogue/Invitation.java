package org.samrad.dialogue;

import java.time.Instant;
import java.time.ZoneId;

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
}
