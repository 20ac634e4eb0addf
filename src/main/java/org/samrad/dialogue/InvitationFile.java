package org.samrad.dialogue;

import java.time.ZoneId;
import org.samrad.web.CalendarFile;

/// An invitation as a file, which takes the place of the one before it.
final class InvitationFile {
    private InvitationFile() {}

    static String of(Invitation invitation, ZoneId zone) {
        var meeting = invitation.meeting();
        boolean cancelled = meeting.state() == Meeting.State.CANCELLED;
        var change = new CalendarFile.Change(
                invitation.changed(),
                cancelled ? meeting.agendaVersion() + 1 : meeting.agendaVersion(),
                cancelled ? CalendarFile.Standing.CANCELLED : CalendarFile.Standing.CONFIRMED);
        return new CalendarFile(
                        Invitation.uid(meeting),
                        new CalendarFile.Time(invitation.from(zone), invitation.to(zone)),
                        new CalendarFile.Words(
                                invitation.title(), invitation.description(), invitation.place(), invitation.address()),
                        change)
                .write(zone);
    }
}
