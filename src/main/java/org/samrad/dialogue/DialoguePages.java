package org.samrad.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate.Side;
import org.samrad.organisation.Profile;
import org.samrad.web.Form;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The forums, each forum's own page, and its plan for a year.
@Controller
public class DialoguePages {
    private final Dialogues dialogues;
    private final MeetingPlanning planning;
    private final Agendas agendas;
    private final Proposals proposals;
    private final Forums forums;
    private final Screens screens;
    private final Clock clock;

    DialoguePages(
            Dialogues dialogues,
            MeetingPlanning planning,
            Agendas agendas,
            Proposals proposals,
            Forums forums,
            Screens screens,
            Clock clock) {
        this.dialogues = dialogues;
        this.planning = planning;
        this.agendas = agendas;
        this.proposals = proposals;
        this.forums = forums;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item forumsInMenu() {
        return new Navigation.Item("dialogue.menu", "/forums", 20, Navigation.Audience.SIGNED_IN);
    }

    /// `next` is each forum's next meeting, where one is planned.
    public record ListPage(List<Forum> forums, Map<UUID, Meeting> next) {}

    /// `dates` belong to the next meeting. Those who do not sit in the forum see what is published only.
    public record ForumPage(
            Forum forum,
            Profile profile,
            List<Meeting> ahead,
            @Nullable MeetingDates dates,
            List<Meeting> unfinished,
            List<AgendaItem> waiting,
            int proposed,
            Paging<Meeting> published,
            List<Forums.HeldMandate> sitting,
            int year,
            May may) {}

    /// What the reader may do here.
    public record May(boolean read, boolean propose, boolean prepare) {
        static May of(Forum forum, Person by) {
            return new May(
                    by.may(Act.READ_FORUM, forum.scope()),
                    by.may(Act.PROPOSE_ITEM, forum.scope()),
                    by.may(Act.PREPARE_AGENDA, forum.scope()));
        }
    }

    public record YearPage(
            Forum forum,
            Profile profile,
            int year,
            MeetingPlanning.Year plan,
            @Nullable Side mine,
            boolean mayPlan,
            Form form) {}

    @GetMapping("/forums")
    Object list(Person by) {
        var all = dialogues.forums(by);
        return screens.show("dialogue/forums", new ListPage(all, next(all, by)));
    }

    private Map<UUID, Meeting> next(List<Forum> all, Person by) {
        var next = new HashMap<UUID, Meeting>();
        dialogues.next(all, by).forEach(meeting -> next.putIfAbsent(meeting.forum(), meeting));
        return next;
    }

    /// The address has a redirect in `organisation` too, for houses that wanted it before this page was there; the
    /// condition lets the page go first.
    @GetMapping(path = "/forums/{id}", params = "!facts")
    Object forum(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        var forum = dialogues.forum(id, by);
        var may = May.of(forum, by);
        int number = Paging.number(page);
        var ahead = dialogues.ahead(id, by);
        var published = dialogues.published(id, Paging.offset(number), Paging.SIZE + 1, by);
        return screens.show(
                "dialogue/forum",
                new ForumPage(
                        forum,
                        forums.profile(forum, clock.today(), by),
                        ahead,
                        ahead.isEmpty() ? null : dialogues.dates(ahead.getFirst(), by),
                        may.read() ? dialogues.unfinished(id, by) : List.of(),
                        may.read() ? dialogues.waiting(id, by) : List.of(),
                        may.read() ? proposals.open(id, by) : 0,
                        Paging.of(published, number),
                        forums.sitting(id, clock.today(), by),
                        clock.today().getYear(),
                        may));
    }

    @GetMapping("/forums/{id}/years/{year}")
    Object year(@PathVariable UUID id, @PathVariable int year, Person by) {
        var form = Form.empty()
                .with("rhythm", MeetingYear.Rhythm.QUARTERLY)
                .with("from", "09:00")
                .with("to", "11:00")
                .with("mode", Meeting.Mode.ROOM);
        return screens.show("dialogue/year", yearPage(id, year, form, by));
    }

    private YearPage yearPage(UUID id, int year, Form form, Person by) {
        var forum = dialogues.forum(id, by);
        int sensible = Math.clamp(year, 2000, 2100);
        return new YearPage(
                forum,
                forums.profile(forum, clock.today(), by),
                sensible,
                planning.year(id, sensible, by),
                agendas.approvesFor(forum, by).orElse(null),
                by.may(Act.PREPARE_AGENDA, forum.scope()),
                form);
    }

    @PostMapping("/forums/{id}/years/{year}")
    Object planYear(
            @PathVariable UUID id,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.PREPARE_AGENDA, dialogues.forum(id, by).scope());
        var form = Form.of(typed);
        var rhythm = form.choice("rhythm", MeetingYear.Rhythm.class);
        var usual = MeetingForm.plan(form, Meeting.Kind.ORDINARY);
        boolean done = usual.isPresent() && form.done(() -> planning.planYear(id, rhythm, usual.get(), by));
        return done
                ? "redirect:/forums/" + id + "/years/"
                        + usual.get().when().day().getYear()
                : screens.refused("dialogue/year", yearPage(id, year, form, by));
    }

    @PostMapping("/forums/{id}/years/{year}/agree")
    Object agree(
            @PathVariable UUID id,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var form = Form.of(typed);
        var seen = form.number("version", 0, Integer.MAX_VALUE);
        if (form.done(() -> planning.agreeToYear(id, year, seen.orElse(0), by))) {
            return "redirect:/forums/" + id + "/years/" + year;
        }
        return screens.refused("dialogue/year", yearPage(id, year, form, by));
    }
}
