package org.samrad.web;

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

/// An event for somebody's calendar. It keeps its identity whatever becomes of it, and counts up when it changes, so
/// that a calendar replaces what it had.
public record CalendarFile(String uid, Time time, Words words, Change change) {
    public static final String TYPE = "text/calendar;charset=utf-8";
    private static final String PRODUCT = "-//Samråd//Samråd//EN";

    public record Time(Instant from, Instant to) {}

    /// `address` is the page of the event.
    public record Words(String title, String description, String place, String address) {}

    public record Change(Instant at, int sequence, Standing standing) {}

    public enum Standing {
        CONFIRMED,
        CANCELLED
    }

    /// As a file: PUBLISH, or CANCEL for one that is cancelled. Times stand in the installation's time zone, which the
    /// file explains.
    public String write(ZoneId zone) {
        boolean cancelled = change.standing() == Standing.CANCELLED;
        var event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(change.at()));
        event.setLastModified(Date.from(change.at()));
        event.setSequence(change.sequence());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setSummary(words.title());
        event.setLocation(words.place());
        event.setUrl(words.address());
        event.setDescription(words.description());
        event.setDateStart(Date.from(time.from()));
        event.setDateEnd(Date.from(time.to()));
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(new Method(cancelled ? Method.CANCEL : Method.PUBLISH));
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), explained(zone, time.from())));
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
