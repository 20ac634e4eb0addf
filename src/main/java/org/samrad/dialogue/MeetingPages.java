package org.samrad.dialogue;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One meeting: its plan, its agenda on the way to both sides' yes, and the pack to print.
@Controller
public class MeetingPages {
    private final Dialogues dialogues;
    private final MeetingPlanning planning;
    private final Agendas agendas;
    private final MeetingRecording recording;
    private final Forums forums;
    private final Screens screens;
    private final Clock clock;

    MeetingPages(
            Dialogues dialogues,
            MeetingPlanning planning,
            Agendas agendas,
            MeetingRecording recording,
            Forums forums,
            Screens screens,
            Clock clock) {
        this.dialogues = dialogues;
        this.planning = planning;
        this.agendas = agendas;
        this.recording = recording;
        this.forums = forums;
        this.screens = screens;
        this.clock = clock;
    }

    public record FormPage(Forum forum, @Nullable Meeting meeting, Form form) {}

    /// An item with what must be seen of it at a glance. `late` came after its day, `accepted` says who lets it in.
    public record Line(
            AgendaItem item, int annexes, int questions, boolean late, BothSides accepted, boolean afterDecision) {
        public boolean lacksAnnex() {
            return item.words().type() == AgendaItem.Type.DECISION && annexes == 0;
        }
    }

    public record MeetingPage(
            Forum forum,
            Profile profile,
            Meeting meeting,
            String note,
            MeetingDates dates,
            List<Line> lines,
            BothSides agreed,
            @Nullable Side mine,
            boolean due,
            May may,
            Form form) {}

    /// What the reader may do here.
    public record May(boolean read, boolean prepare, boolean record) {}

    /// What stands on paper: the pack in the reader's words.
    public record PackPage(MeetingPack pack, Profile profile) {}

    @GetMapping("/forums/{id}/meetings/new")
    Object plan(@PathVariable UUID id, Person by) {
        var forum = dialogues.forum(id, by);
        by.must(Act.PREPARE_AGENDA, forum.scope());
        var form = Form.empty()
                .with("kind", Meeting.Kind.ORDINARY)
                .with("mode", Meeting.Mode.ROOM)
                .with("from", "09:00")
                .with("to", "11:00");
        return screens.show("dialogue/meeting-form", new FormPage(forum, null, form));
    }

    @PostMapping("/forums/{id}/meetings/new")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var forum = dialogues.forum(id, by);
        by.must(Act.PREPARE_AGENDA, forum.scope());
        var form = Form.of(typed);
        var plan = MeetingForm.plan(form, form.choice("kind", Meeting.Kind.class));
        var made = new UUID[1];
        if (plan.isPresent() && form.done(() -> made[0] = planning.plan(id, plan.get(), by))) {
            return "redirect:/meetings/" + made[0];
        }
        return screens.refused("dialogue/meeting-form", new FormPage(forum, null, form));
    }

    @GetMapping("/meetings/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var meeting = dialogues.get(id, by);
        var forum = dialogues.forum(meeting.forum(), by);
        by.must(Act.PREPARE_AGENDA, forum.scope());
        var plan = meeting.plan();
        var form = Form.empty()
                .with("kind", plan.kind())
                .with("theme", plan.theme())
                .with("day", plan.when().day())
                .with("from", plan.when().from())
                .with("to", plan.when().to())
                .with("mode", plan.place().mode())
                .with("where", plan.place().where())
                .with("link", plan.place().link());
        return screens.show("dialogue/meeting-form", new FormPage(forum, meeting, form));
    }

    @PostMapping("/meetings/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var meeting = dialogues.get(id, by);
        var forum = dialogues.forum(meeting.forum(), by);
        by.must(Act.PREPARE_AGENDA, forum.scope());
        var form = Form.of(typed);
        var plan = MeetingForm.plan(form, form.choice("kind", Meeting.Kind.class));
        if (plan.isPresent() && form.done(() -> planning.replan(id, plan.get(), by))) {
            return "redirect:/meetings/" + id;
        }
        return screens.refused("dialogue/meeting-form", new FormPage(forum, meeting, form));
    }

    @GetMapping("/meetings/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("dialogue/meeting", page(id, Form.empty(), by));
    }

    private MeetingPage page(UUID id, Form form, Person by) {
        var meeting = dialogues.get(id, by);
        var forum = dialogues.forum(meeting.forum(), by);
        var may = new May(
                by.may(Act.READ_FORUM, forum.scope()),
                by.may(Act.PREPARE_AGENDA, forum.scope()),
                by.may(Act.RECORD_MEETING, forum.scope()));
        var dates = dialogues.dates(meeting, by);
        return new MeetingPage(
                forum,
                forums.profile(forum, meeting.day(), by),
                meeting,
                dialogues.note(meeting, by),
                dates,
                may.read() ? lines(meeting, dates, by) : List.of(),
                agendas.agreed(meeting, by),
                agendas.approvesFor(forum, by).orElse(null),
                !clock.today().isBefore(meeting.day()),
                may,
                form);
    }

    private List<Line> lines(Meeting meeting, MeetingDates dates, Person by) {
        var items = dialogues.items(meeting.id(), by);
        var ids = items.stream().map(AgendaItem::id).toList();
        var annexes = count(agendas.annexes(ids, by), AgendaAnnex::item);
        var questions = count(agendas.asked(ids, by), ItemQuestion::item);
        var accepted = agendas.acceptances(ids, by);
        var late = dialogues.afterTheirDecision(items, meeting, by);
        return items.stream()
                .map(item -> new Line(
                        item,
                        annexes.getOrDefault(item.id(), 0),
                        questions.getOrDefault(item.id(), 0),
                        dates.isLate(item.origin().on()),
                        Objects.requireNonNull(accepted.get(item.id())),
                        late.contains(item.id())))
                .toList();
    }

    private static <T> Map<UUID, Integer> count(List<T> all, java.util.function.Function<T, UUID> of) {
        return all.stream()
                .collect(groupingBy(
                        of,
                        java.util.stream.Collectors.collectingAndThen(
                                java.util.stream.Collectors.toList(), List::size)));
    }

    @PostMapping("/meetings/{id}/agree")
    Object agree(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var seen = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return act(id, form, by, () -> agendas.agree(id, seen, by));
    }

    @PostMapping("/meetings/{id}/send")
    Object send(@PathVariable UUID id, Person by) {
        return act(id, Form.empty(), by, () -> agendas.send(id, by));
    }

    @PostMapping("/meetings/{id}/take-back")
    Object takeBack(@PathVariable UUID id, Person by) {
        return act(id, Form.empty(), by, () -> agendas.takeBack(id, by));
    }

    @PostMapping("/meetings/{id}/cancel")
    Object cancel(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(
                Act.PREPARE_AGENDA,
                dialogues.forum(dialogues.get(id, by).forum(), by).scope());
        var form = Form.of(typed);
        var reason = form.text("reason", Meeting.LONGEST);
        return act(id, form, by, () -> planning.cancel(id, reason, by));
    }

    @PostMapping("/meetings/{id}/held")
    Object held(@PathVariable UUID id, Person by) {
        return act(id, Form.empty(), by, () -> recording.held(id, by));
    }

    private Object act(UUID id, Form form, Person by, Runnable act) {
        return form.done(act) ? "redirect:/meetings/" + id : screens.refused("dialogue/meeting", page(id, form, by));
    }

    @GetMapping("/meetings/{id}/pack")
    Object pack(@PathVariable UUID id, Person by) {
        var pack = dialogues.pack(id, by);
        return screens.show(
                "dialogue/pack",
                new PackPage(pack, forums.profile(pack.forum(), pack.meeting().day(), by)));
    }
}
