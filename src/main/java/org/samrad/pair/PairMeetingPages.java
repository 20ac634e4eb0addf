package org.samrad.pair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.programme.Participant;
import org.samrad.web.CalendarFile;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pair's meetings: the log, the invitation, and what each changed.
@Controller
public class PairMeetingPages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final PairMeetings meetings;
    private final PairCalendar calendar;
    private final Documents documents;
    private final Screens screens;
    private final Clock clock;

    PairMeetingPages(
            RoomHeads heads,
            Rooms rooms,
            PairMeetings meetings,
            PairCalendar calendar,
            Documents documents,
            Screens screens,
            Clock clock) {
        this.heads = heads;
        this.rooms = rooms;
        this.meetings = meetings;
        this.calendar = calendar;
        this.documents = documents;
        this.screens = screens;
        this.clock = clock;
    }

    public record ListPage(RoomHead head, List<PairMeeting> meetings, Form form) {}

    public record MeetingPage(RoomHead head, PairMeeting meeting, boolean mayHold, Form form) {}

    @GetMapping("/pairs/{id}/meetings")
    Object list(@PathVariable UUID id, Person by) {
        var form = Form.empty()
                .with("mode", PairMeeting.Mode.HYBRID)
                .with("from", "09:00")
                .with("to", "11:00");
        return screens.show("pair/meetings", listPage(id, form, by));
    }

    private ListPage listPage(UUID id, Form form, Person by) {
        var head = heads.enter(id, by);
        return new ListPage(head, meetings.list(head.room(), by), form);
    }

    @PostMapping("/pairs/{id}/meetings")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var about = form.text("about", PairMeeting.LONGEST);
        PlaceForm.check(form);
        if (form.done(() -> meetings.plan(id, event(about, form, locale), by))) {
            return "redirect:/pairs/" + id + "/meetings";
        }
        return screens.refused("pair/meetings", listPage(id, form, by));
    }

    private static PairMeeting.Event event(String about, Form form, Locale locale) {
        return new PairMeeting.Event(about, Language.of(locale).tag(), PlaceForm.when(form), PlaceForm.place(form));
    }

    @GetMapping("/pairs/{id}/meetings/{meeting}")
    Object show(@PathVariable UUID id, @PathVariable UUID meeting, Person by) {
        var known = meetings.get(rooms.enter(id, by), meeting, by);
        return screens.show("pair/meeting", page(id, meeting, filled(Form.empty(), known), by));
    }

    private static Form filled(Form form, PairMeeting known) {
        form.with("about", known.event().about())
                .with("changed", known.log().changed())
                .with("version", known.saved().sequence());
        known.log().met().forEach(met -> form.with(field(met.organisation(), met.level()), met.count()));
        return PlaceForm.fill(form, known.event().when(), known.event().place());
    }

    /// The field in which is counted how many of an organisation met on a level.
    public static String field(UUID organisation, Participant.Level level) {
        return "met-" + organisation + "-" + level;
    }

    private MeetingPage page(UUID id, UUID meeting, Form form, Person by) {
        var head = heads.enter(id, by);
        var known = meetings.get(head.room(), meeting, by);
        boolean over = !clock.today().isBefore(known.event().when().day());
        return new MeetingPage(head, known, over && known.state() != PairMeeting.State.CANCELLED, form);
    }

    @PostMapping("/pairs/{id}/meetings/{meeting}")
    Object move(
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var room = rooms.enter(id, by);
        var form = Form.of(typed);
        var about = form.text("about", PairMeeting.LONGEST);
        PlaceForm.check(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> meetings.move(id, meeting, event(about, form, locale), builtOn, by))) {
            return "redirect:/pairs/" + id + "/meetings/" + meeting;
        }
        return clashed(room, meeting, form, by);
    }

    private Object clashed(Room room, UUID meeting, Form form, Person by) {
        if (form.clashed()) {
            var now = meetings.get(room, meeting, by);
            form.with("version", now.saved().sequence())
                    .standing("about", now.event().about())
                    .standing("day", now.event().when().day())
                    .standing("from", now.event().when().from())
                    .standing("to", now.event().when().to())
                    .standing("where", now.event().place().where())
                    .standing("link", now.event().place().link())
                    .standing("changed", now.log().changed());
        }
        return screens.refused("pair/meeting", page(room.id(), meeting, form, by));
    }

    @PostMapping("/pairs/{id}/meetings/{meeting}/cancel")
    Object cancel(@PathVariable UUID id, @PathVariable UUID meeting, Person by) {
        var room = rooms.enter(id, by);
        var form = Form.empty();
        if (form.done(() -> meetings.cancel(id, meeting, by))) {
            return "redirect:/pairs/" + id + "/meetings/" + meeting;
        }
        filled(form, meetings.get(room, meeting, by));
        return screens.refused("pair/meeting", page(id, meeting, form, by));
    }

    @PostMapping("/pairs/{id}/meetings/{meeting}/held")
    Object hold(
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var room = rooms.enter(id, by);
        var known = meetings.get(room, meeting, by);
        var form = Form.of(typed);
        var log = new PairMeeting.Log(met(room, form), form.optional("changed", PairMeeting.LONGEST_LOG));
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> meetings.hold(id, meeting, log, builtOn, by))) {
            return "redirect:/pairs/" + id + "/meetings/" + meeting;
        }
        form.with("about", known.event().about());
        PlaceForm.fill(form, known.event().when(), known.event().place());
        return clashed(room, meeting, form, by);
    }

    private static List<PairMeeting.Met> met(Room room, Form form) {
        var all = new ArrayList<PairMeeting.Met>();
        for (var organisation : room.members()) {
            for (var level : Participant.Level.values()) {
                form.number(field(organisation, level), 0, PairMeeting.MOST)
                        .ifPresent(count -> all.add(new PairMeeting.Met(organisation, level, count)));
            }
        }
        return all;
    }

    @GetMapping("/pairs/{id}/meetings/{meeting}/invitation.ics")
    ResponseEntity<byte[]> invitation(@PathVariable UUID id, @PathVariable UUID meeting, Locale locale, Person by) {
        var known = meetings.get(rooms.enter(id, by), meeting, by);
        return documents.send(
                "meeting-" + known.event().when().day() + ".ics",
                CalendarFile.TYPE,
                calendar.file(known, Language.of(locale)).getBytes(StandardCharsets.UTF_8));
    }
}
