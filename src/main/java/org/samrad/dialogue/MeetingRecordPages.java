package org.samrad.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate.Side;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is typed while a meeting is held: who is there, and item by item what is said. Each form is small and saved on
/// its own.
@Controller
public class MeetingRecordPages {
    private final Dialogues dialogues;
    private final MeetingRecording recording;
    private final Forums forums;
    private final Screens screens;

    MeetingRecordPages(Dialogues dialogues, MeetingRecording recording, Forums forums, Screens screens) {
        this.dialogues = dialogues;
        this.recording = recording;
        this.forums = forums;
        this.screens = screens;
    }

    public record RecordPage(
            Forum forum, MeetingRecord record, List<MeetingAttendance> attendance, boolean mayRecord, Form form) {}

    /// One item on the table. `now` is what others have saved in the meantime, shown beside what was typed.
    public record ItemPage(
            Forum forum,
            MeetingRecord record,
            AgendaItem item,
            List<Asked> asked,
            List<Option> people,
            May may,
            @Nullable Discussion now,
            Form form) {
        public int place() {
            return record.items().indexOf(item) + 1;
        }

        public @Nullable AgendaItem next() {
            int place = record.items().indexOf(item) + 1;
            return place < record.items().size() ? record.items().get(place) : null;
        }
    }

    /// A question with its form. `now` is what stands saved where somebody else was faster.
    public record Asked(
            DialogueSection.Answered asked,
            Form form,
            @Nullable ItemQuestion now) {
        public ItemQuestion question() {
            return asked.question();
        }
    }

    /// Whether the reader keeps the whole record, or speaks for one side only.
    public record May(boolean record, @Nullable Side side) {
        public boolean remark(Side of) {
            return record || side == of;
        }
    }

    @GetMapping("/meetings/{id}/record")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("dialogue/record", page(id, Form.empty(), by));
    }

    private RecordPage page(UUID id, Form form, Person by) {
        var record = recording.get(id, by);
        var forum = dialogues.forum(record.meeting().forum(), by);
        return new RecordPage(
                forum,
                record,
                recording.attendance(record.meeting(), by),
                by.may(Act.RECORD_MEETING, forum.scope()) && record.meeting().isRecording(),
                form);
    }

    @PostMapping("/meetings/{id}/attendance")
    Object attend(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var meeting = dialogues.get(id, by);
        by.must(Act.RECORD_MEETING, dialogues.forum(meeting.forum(), by).scope());
        var form = Form.of(typed);
        var all = new ArrayList<MeetingAttendance>();
        for (var one : recording.attendance(meeting, by)) {
            if (!one.isGuest()) {
                var mode = form.choice("mode-" + one.person(), MeetingAttendance.Mode.class);
                all.add(new MeetingAttendance(one.id(), one.person(), one.name(), one.side(), one.role(), mode));
            }
        }
        if (form.done(() -> recording.attend(id, all, by))) {
            return "redirect:/meetings/" + id + "/record#attendance";
        }
        return screens.refused("dialogue/record", page(id, form, by));
    }

    @PostMapping("/meetings/{id}/guests")
    Object guest(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(
                Act.RECORD_MEETING,
                dialogues.forum(dialogues.get(id, by).forum(), by).scope());
        var form = Form.of(typed);
        var guest = new MeetingAttendance(
                UUID.randomUUID(),
                null,
                form.text("name", Meeting.LONGEST),
                null,
                form.text("role", Meeting.LONGEST),
                form.choice("mode", MeetingAttendance.Mode.class));
        if (form.done(() -> recording.attend(id, List.of(guest), by))) {
            return "redirect:/meetings/" + id + "/record#attendance";
        }
        return screens.refused("dialogue/record", page(id, form, by));
    }

    @PostMapping("/meetings/{id}/guests/{guest}/remove")
    Object removeGuest(@PathVariable UUID id, @PathVariable UUID guest, Person by) {
        recording.removeGuest(id, guest, by);
        return "redirect:/meetings/" + id + "/record#attendance";
    }

    @GetMapping("/meetings/{id}/record/{item}")
    Object item(@PathVariable UUID id, @PathVariable UUID item, Person by) {
        return screens.show("dialogue/record-item", itemPage(id, item, Typed.NOTHING, by));
    }

    /// What was typed in one of the forms of the page: that of a question, or that of the discussion.
    private record Typed(@Nullable UUID question, Form form) {
        static final Typed NOTHING = new Typed(null, Form.empty());

        boolean isDiscussion() {
            return question == null && !form.ok();
        }
    }

    private ItemPage itemPage(UUID meeting, UUID id, Typed typed, Person by) {
        var record = recording.get(meeting, by);
        var item = record.items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("item"));
        var forum = dialogues.forum(item.forum(), by);
        boolean open = record.meeting().isRecording();
        var may = new May(
                open && by.may(Act.RECORD_MEETING, forum.scope()),
                open ? dialogues.speaksFor(forum, by).orElse(null) : null);
        var asked = dialogues.answered(item, by).stream()
                .map(one -> one.question().id().equals(typed.question())
                        ? new Asked(one, typed.form(), one.question())
                        : new Asked(one, filled(one.question()), null))
                .toList();
        var saved = record.discussion(item);
        return new ItemPage(
                forum,
                record,
                item,
                asked,
                people(forum, record, by),
                may,
                typed.isDiscussion() ? saved : null,
                typed.isDiscussion() ? typed.form() : filled(saved));
    }

    private List<Option> people(Forum forum, MeetingRecord record, Person by) {
        var people = new LinkedHashMap<UUID, String>();
        forums.sitting(forum.id(), record.meeting().day(), by)
                .forEach(held -> people.put(held.mandate().person(), held.name()));
        dialogues.owners(record.items(), by).forEach(people::putIfAbsent);
        return people.entrySet().stream().map(MeetingRecordPages::option).toList();
    }

    private static Option option(Map.Entry<UUID, String> person) {
        return new Option(person.getKey().toString(), person.getValue());
    }

    private static Form filled(ItemQuestion question) {
        var answer = question.answer();
        var next = answer.next();
        return Form.empty()
                .with("state", question.state())
                .with("answer", answer.text())
                .with("management", answer.management())
                .with("employees", answer.employees())
                .with("next", next == null ? "" : next.what())
                .with("who", next == null ? "" : next.who())
                .with("by", next == null ? "" : next.by())
                .with("version", question.version());
    }

    private static Form filled(Discussion said) {
        var decision = said.decision();
        return Form.empty()
                .with("presentation", said.presentation())
                .with("management", said.management())
                .with("employees", said.employees())
                .with("kind", decision == null ? "" : decision.kind())
                .with("decision", decision == null ? "" : decision.text())
                .with("executor", decision == null ? "" : decision.executor())
                .with("deadline", decision == null ? "" : decision.deadline())
                .with("version", said.version());
    }

    @PostMapping("/meetings/{id}/record/{item}")
    Object discuss(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var form = Form.of(typed);
        var presentation = form.optional("presentation", Discussion.LONGEST);
        var management = form.optional("management", Discussion.LONGEST);
        var employees = form.optional("employees", Discussion.LONGEST);
        var version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        boolean done = form.done(() -> recording.discuss(
                new Discussion(item, version, presentation, management, employees, decision(form)), by));
        if (done) {
            return "redirect:/meetings/" + id + "/record/" + item + "#discussion";
        }
        return screens.refused("dialogue/record-item", itemPage(id, item, new Typed(null, form), by));
    }

    /// How it ended; empty as long as nothing is chosen.
    private static @Nullable Decision decision(Form form) {
        if (form.value("kind").isEmpty()) {
            return null;
        }
        var kind = form.choice("kind", Decision.Kind.class);
        var text = form.optional("decision", Discussion.LONGEST);
        var executor = form.id("executor").orElse(null);
        var deadline = form.date("deadline").orElse(null);
        if (!form.ok()) {
            throw new RuleBroken("deadline", "dialogue.rule.decision-unreadable");
        }
        return new Decision(kind, text, executor, deadline);
    }

    @PostMapping("/meetings/{id}/record/{item}/questions/{question}")
    Object note(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @PathVariable UUID question,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var form = Form.of(typed);
        var state = form.value("state").isEmpty()
                ? ItemQuestion.State.OPEN
                : form.choice("state", ItemQuestion.State.class);
        var answer = new ItemQuestion.Answer(
                form.optional("answer", ItemQuestion.LONGEST),
                form.optional("management", ItemQuestion.LONGEST),
                form.optional("employees", ItemQuestion.LONGEST),
                next(form));
        var version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> recording.note(question, new MeetingRecording.Note(answer, state, version), by))) {
            return "redirect:/meetings/" + id + "/record/" + item + "#question-" + question;
        }
        return screens.refused("dialogue/record-item", itemPage(id, item, new Typed(question, form), by));
    }

    private static ItemQuestion.@Nullable NextStep next(Form form) {
        var what = form.optional("next", Meeting.LONGEST);
        var who = form.id("who");
        var by = form.date("by");
        return what.isEmpty() || who.isEmpty() || by.isEmpty()
                ? null
                : new ItemQuestion.NextStep(what, who.get(), by.get());
    }
}
