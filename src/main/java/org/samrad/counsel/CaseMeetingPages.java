package org.samrad.counsel;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The meeting of a case and the log between its parties.
@Controller
public class CaseMeetingPages {
    private static final int LONGEST = 300;
    private static final int SPARE_ROWS = 4;

    private final CaseHeads heads;
    private final Counsel counsel;
    private final CaseMeetings meetings;
    private final Screens screens;

    CaseMeetingPages(CaseHeads heads, Counsel counsel, CaseMeetings meetings, Screens screens) {
        this.heads = heads;
        this.counsel = counsel;
        this.meetings = meetings;
        this.screens = screens;
    }

    public record MeetingPage(
            CaseHead head, Optional<CaseMeeting> meeting, Paging<CaseMeeting.Entry> log, int rows, Form form) {
        public boolean mayHold() {
            return head.manages()
                    && meeting.filter(one -> !one.plan().when().day().isAfter(head.today()))
                            .isPresent();
        }

        public boolean mayPlan() {
            return head.manages()
                    && meeting.flatMap(CaseMeeting::heldOn).isEmpty()
                    && !head.of().state().isOver()
                    && head.of().state() != Case.State.CONTACT;
        }
    }

    @GetMapping("/counsel/{id}/meeting")
    Object show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        var advised = counsel.get(id, by);
        var known = meetings.find(advised, by);
        var form = Form.empty().with("version", known.map(CaseMeeting::version).orElse(0));
        fill(form, known, advised);
        return screens.show("counsel/meeting", page(id, Paging.number(page), form, by));
    }

    private static void fill(Form form, Optional<CaseMeeting> known, Case advised) {
        if (known.isEmpty()) {
            form.with("day", advised.days().meeting())
                    .with("from", "10:00")
                    .with("to", "12:00")
                    .with("mode", CaseMeeting.Mode.ROOM)
                    .with("agenda", String.join("\n", advised.application().questions()));
            return;
        }
        var plan = known.get().plan();
        form.with("day", plan.when().day())
                .with("from", plan.when().from())
                .with("to", plan.when().to())
                .with("mode", plan.place().mode())
                .with("where", plan.place().where())
                .with("link", plan.place().link())
                .with("agenda", String.join("\n", plan.agenda()));
        int row = 0;
        for (var one : known.get().attendees()) {
            form.with("party-" + row, one.party())
                    .with("role-" + row, one.role())
                    .with("takeaway-" + row, one.takeaway());
            if (one.remote()) {
                form.with("remote-" + row, "yes");
            }
            row++;
        }
    }

    private MeetingPage page(UUID id, int number, Form form, Person by) {
        var advised = counsel.get(id, by);
        var known = meetings.find(advised, by);
        var log = Paging.of(meetings.log(advised, Paging.offset(number), Paging.SIZE + 1, by), number);
        var speakers = log.rows().stream().map(CaseMeeting.Entry::by).toList();
        int rows = Math.min(
                CaseMeeting.MOST_ATTENDEES,
                known.map(one -> one.attendees().size()).orElse(0) + SPARE_ROWS);
        return new MeetingPage(heads.of(advised, speakers, by), known, log, rows, form);
    }

    @PostMapping("/counsel/{id}/meeting")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        var day = form.requiredDate("day");
        var from = time(form, "from");
        var to = time(form, "to");
        var mode = form.choice("mode", CaseMeeting.Mode.class);
        var where = form.optional("where", LONGEST);
        var link = form.optional("link", LONGEST);
        var agenda = form.optional("agenda", CaseMeeting.LONGEST_ITEM * CaseMeeting.MOST_ITEMS)
                .lines()
                .toList();
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> meetings.plan(
                id,
                version,
                new CaseMeeting.Plan(
                        new CaseMeeting.When(day, from, to), new CaseMeeting.Place(mode, where, link), agenda),
                by))) {
            return "redirect:/counsel/" + id + "/meeting";
        }
        return refused(id, form, by);
    }

    private static LocalTime time(Form form, String field) {
        var typed = form.value(field).strip().replace('.', ':');
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException e) {
            form.refuse(field, "counsel.rule.time");
            return LocalTime.MIDNIGHT;
        }
    }

    private Object refused(UUID id, Form form, Person by) {
        var now = meetings.find(counsel.get(id, by), by);
        if (form.clashed()) {
            form.with("version", now.map(CaseMeeting::version).orElse(0));
            now.ifPresent(one -> form.standing("day", one.plan().when().day())
                    .standing("where", one.plan().place().where())
                    .standing("agenda", String.join("\n", one.plan().agenda())));
        }
        return screens.refused("counsel/meeting", page(id, 1, form, by));
    }

    @PostMapping("/counsel/{id}/meeting/held")
    Object hold(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        var there = new ArrayList<CaseMeeting.Attendee>();
        if (form.done(() -> there.addAll(there(form))) && form.done(() -> meetings.hold(id, version, there, by))) {
            return "redirect:/counsel/" + id + "/meeting";
        }
        return refused(id, form, by);
    }

    private static List<CaseMeeting.Attendee> there(Form form) {
        var there = new ArrayList<CaseMeeting.Attendee>();
        for (int row = 0; row < CaseMeeting.MOST_ATTENDEES; row++) {
            var role = form.optional("role-" + row, LONGEST);
            if (!role.isEmpty()) {
                there.add(new CaseMeeting.Attendee(
                        form.choice("party-" + row, CaseMeeting.Party.class),
                        role,
                        !form.value("remote-" + row).isEmpty(),
                        form.optional("takeaway-" + row, LONGEST)));
            }
        }
        return there;
    }

    @PostMapping("/counsel/{id}/log")
    Object say(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        counsel.get(id, by);
        var form = Form.of(typed);
        var text = form.text("text", CaseMeeting.LONGEST_ENTRY);
        if (form.done(() -> meetings.say(id, text, Language.of(locale).tag(), by))) {
            return "redirect:/counsel/" + id + "/meeting#log";
        }
        var advised = counsel.get(id, by);
        var known = meetings.find(advised, by);
        fill(form.with("version", known.map(CaseMeeting::version).orElse(0)), known, advised);
        return screens.refused("counsel/meeting", page(id, 1, form, by));
    }
}
