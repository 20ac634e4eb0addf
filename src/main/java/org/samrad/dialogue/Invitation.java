package org.samrad.dialogue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.TimeZone;
import java.util.stream.Stream;

/// A meeting for somebody's calendar. The same meeting keeps its identity whatever becomes of it, and counts up when it
/// changes, so that a calendar replaces what it had.
record Invitation(Meeting meeting, String title, String description, String address, Instant changed) {
    private static final String PRODUCT = "-//Samråd//Samråd//EN";

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

    /// As a file: PUBLISH, or CANCEL for one that is cancelled. Times stand in the installation's time zone, which the
    /// file explains.
    String file(ZoneId zone) {
        boolean cancelled = meeting.state() == Meeting.State.CANCELLED;
        var event = new VEvent();
        event.setUid(uid(meeting));
        event.setDateTimeStamp(Date.from(changed));
        event.setLastModified(Date.from(changed));
        event.setSequence(cancelled ? meeting.agendaVersion() + 1 : meeting.agendaVersion());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setSummary(title);
        event.setLocation(place());
        event.setUrl(address);
        event.setDescription(description);
        event.setDateStart(Date.from(from(zone)));
        event.setDateEnd(Date.from(to(zone)));
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(new Method(cancelled ? Method.CANCEL : Method.PUBLISH));
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), explained(zone, from(zone))));
        return Biweekly.write(calendar).go();
    }

    /// The zone's offsets around a moment, so that a calendar which does not know its name reads the time right.
    private static VTimezone explained(ZoneId zone, Instant at) {
        var rules = zone.getRules();
        var explained = new VTimezone(zone.getId());
        Stream.of(rules.previousTransition(at), rules.nextTransition(at))
                .filter(java.util.Objects::nonNull)
                .forEach(change -> observe(
                        explained,
                        rules.isDaylightSavings(change.getInstant()) ? new DaylightSavingsTime() : new StandardTime(),
                        change));
        if (explained.getComponents().isEmpty()) {
            var always = new StandardTime();
            var offset = rules.getOffset(at);
            set(always, offset, offset, new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
            explained.addStandardTime(always);
        }
        return explained;
    }

    private static void observe(VTimezone zone, Observance part, ZoneOffsetTransition change) {
        var begins = change.getDateTimeBefore();
        set(
                part,
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                new DateTimeComponents(
                        begins.getYear(),
                        begins.getMonthValue(),
                        begins.getDayOfMonth(),
                        begins.getHour(),
                        begins.getMinute(),
                        begins.getSecond(),
                        false));
        zone.addComponent(part);
    }

    private static void set(Observance part, ZoneOffset from, ZoneOffset to, DateTimeComponents begins) {
        part.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
        part.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
        part.setDateStart(new DateStart(new ICalDate(begins, true)));
    }
}
