package org.samrad.pair;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.CalendarEvents;
import org.samrad.web.CalendarFile;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The meetings of a pair in the calendars of those who belong to it, as a file or in their own feed.
@Component
class PairCalendar implements CalendarEvents {
    private final Rooms rooms;
    private final PairMeetingStore store;
    private final Texts texts;
    private final Clock clock;
    private final Frame.Setup setup;

    PairCalendar(Rooms rooms, PairMeetingStore store, Texts texts, Clock clock, Frame.Setup setup) {
        this.rooms = rooms;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.setup = setup;
    }

    private static String uid(PairMeeting meeting) {
        return "pair-meeting-" + meeting.id();
    }

    private CalendarFile.Time time(PairMeeting meeting) {
        var when = meeting.event().when();
        return new CalendarFile.Time(
                when.day().atTime(when.from()).atZone(setup.zone()).toInstant(),
                when.day().atTime(when.to()).atZone(setup.zone()).toInstant());
    }

    private static String place(PairMeeting meeting) {
        var place = meeting.event().place();
        return place.where().isBlank() ? place.link() : place.where();
    }

    private static String path(PairMeeting meeting) {
        return "/pairs/" + meeting.pair() + "/meetings/" + meeting.id();
    }

    String file(PairMeeting meeting, Language language) {
        var link = meeting.event().place().link();
        var address = setup.address() + path(meeting);
        var description = address + (link.isEmpty() ? "" : "\n" + texts.of(language, "pair.meeting.join", link));
        boolean cancelled = meeting.state() == PairMeeting.State.CANCELLED;
        return new CalendarFile(
                        uid(meeting) + "@samrad",
                        time(meeting),
                        new CalendarFile.Words(meeting.event().about(), description, place(meeting), address),
                        new CalendarFile.Change(
                                meeting.saved().at(),
                                meeting.saved().sequence(),
                                cancelled ? CalendarFile.Standing.CANCELLED : CalendarFile.Standing.CONFIRMED))
                .write(setup.zone());
    }

    @Override
    public List<Event> of(Person person, Language language) {
        var pairs = rooms.own(person).stream().map(Room::id).collect(Collectors.<UUID>toSet());
        return store.of(pairs).stream()
                .filter(PairMeeting::isPlanned)
                .filter(meeting -> !meeting.event().when().day().isBefore(clock.today()))
                .map(meeting -> new Event(
                        uid(meeting),
                        meeting.saved().at(),
                        new When.Time(time(meeting).from(), time(meeting).to()),
                        texts.of(
                                language,
                                "pair.meeting.in-calendar",
                                meeting.event().about()),
                        place(meeting),
                        path(meeting)))
                .toList();
    }
}
