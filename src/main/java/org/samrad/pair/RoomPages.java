package org.samrad.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Present;
import org.samrad.base.Clock;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.programme.LearningPair;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The rooms of the reader, and the first page of one: the next step, and where everything stands.
@Controller
public class RoomPages {
    private final Rooms rooms;
    private final RoomHeads heads;
    private final Statements statements;
    private final Plans plans;
    private final Promises promises;
    private final PairMeetings meetings;
    private final Presentations presentations;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    RoomPages(
            Rooms rooms,
            RoomHeads heads,
            Statements statements,
            Plans plans,
            Promises promises,
            PairMeetings meetings,
            Presentations presentations,
            Organisations organisations,
            Screens screens,
            Clock clock) {
        this.rooms = rooms;
        this.heads = heads;
        this.statements = statements;
        this.plans = plans;
        this.promises = promises;
        this.meetings = meetings;
        this.presentations = presentations;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item roomsInMenu() {
        return new Navigation.Item("pair.rooms", "/pairs", 54, Navigation.Audience.CONCERNED);
    }

    /// The entry is for those who have a pair, or had one.
    @Bean
    static Navigation.Concern roomsConcern(Rooms rooms, Present present) {
        return new Navigation.Concern() {
            @Override
            public String href() {
                return "/pairs";
            }

            @Override
            public boolean concernsReader() {
                return present.person().filter(rooms::hasAny).isPresent();
            }
        };
    }

    public record ListPage(List<RoomHead> rooms, Map<UUID, NextStep> next) {}

    /// What stands where, on the first page.
    public record RoomPage(
            RoomHead head,
            NextStep next,
            Paper<Statement> statement,
            Paper<Plan> plan,
            Balance balance,
            Optional<PairMeeting> meeting,
            Day day,
            ThemeQuestion.Theme theme,
            Form form) {
        /// The day on which plans are handed in: the presentation's own, or the milestone of the round.
        public Optional<LocalDate> submitBy() {
            return day.presentation()
                    .map(one -> one.day().submitBy())
                    .or(() -> head.room().round().submission());
        }
    }

    /// The day of presentation, and what others have said to it.
    public record Day(Optional<Presentation> presentation, List<Feedback> heard, Map<UUID, Name> from) {}

    @GetMapping("/pairs")
    Object list(Person by) {
        var own = rooms.own(by);
        if (own.size() == 1) {
            return "redirect:" + own.getFirst().address();
        }
        var next = own.stream().collect(java.util.stream.Collectors.toMap(Room::id, room -> rooms.next(room, by)));
        return screens.show(
                "pair/rooms",
                new ListPage(
                        own.stream().map(room -> heads.of(room, List.of(), by)).toList(), next));
    }

    @GetMapping("/pairs/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("pair/room", page(id, null, by));
    }

    private RoomPage page(UUID id, @Nullable Form form, Person by) {
        var head = heads.enter(id, by);
        var room = head.room();
        var about = room.pair().about();
        var theme = rooms.theme(room, by);
        var ahead = meetings.list(room, by).stream()
                .filter(PairMeeting::isPlanned)
                .filter(meeting -> !meeting.event().when().day().isBefore(clock.today()))
                .reduce((later, earlier) -> earlier);
        var heard = presentations.heard(room, by);
        var from = organisations.findNames(
                heard.stream().map(one -> one.from().organisation()).toList(), by);
        var shown = form != null
                ? form
                : Form.empty()
                        .with("theme", about.theme())
                        .with("motto", about.motto())
                        .with("questions", theme);
        return new RoomPage(
                head,
                rooms.next(room, by),
                statements.get(room, by),
                plans.get(room, by),
                Balance.of(room.ownFirst(), promises.list(room, by)),
                ahead,
                new Day(presentations.view(room.round().id(), by).presentation(), heard, from),
                theme,
                shown);
    }

    @PostMapping("/pairs/{id}/theme")
    Object name(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var about = new LearningPair.About(
                form.text("theme", LearningPair.LONGEST),
                form.optional("motto", LearningPair.LONGEST),
                Language.of(locale).tag());
        var questions = form.choice("questions", ThemeQuestion.Theme.class);
        if (form.done(() -> rooms.name(id, about, questions, by))) {
            return "redirect:/pairs/" + id;
        }
        return screens.refused("pair/room", page(id, form, by));
    }

    @PostMapping("/pairs/{id}/feedback/{feedback}")
    Object answer(
            @PathVariable UUID id,
            @PathVariable UUID feedback,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var words = form.text("answer", Feedback.LONGEST);
        if (form.done(() -> presentations.answer(id, feedback, words, by))) {
            return "redirect:/pairs/" + id + "#feedback";
        }
        return screens.refused("pair/room", page(id, form, by));
    }
}
