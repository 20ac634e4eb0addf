package org.samrad.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Give and take: promises, hours and the balance.
@Controller
public class PromisePages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final Promises promises;
    private final Screens screens;
    private final Clock clock;

    PromisePages(RoomHeads heads, Rooms rooms, Promises promises, Screens screens, Clock clock) {
        this.heads = heads;
        this.rooms = rooms;
        this.promises = promises;
        this.screens = screens;
        this.clock = clock;
    }

    public record ListPage(RoomHead head, List<Promise> promises, Balance balance, Form form) {}

    public record PromisePage(RoomHead head, Promise promise, List<Promises.Given> hours, Form form) {
        public boolean isGiver() {
            return promise.between().giver().equals(head.room().own());
        }

        /// Whoever gives it or gets it.
        public boolean mayEnd() {
            return promise.isOpen()
                    && (isGiver()
                            || promise.between().taker().equals(head.room().own()));
        }
    }

    @GetMapping("/pairs/{id}/promises")
    Object list(@PathVariable UUID id, Person by) {
        var form = Form.empty()
                .with("from", clock.today())
                .with("until", clock.today().plusMonths(3))
                .with("inCharge", by.id());
        return screens.show("pair/promises", listPage(id, form, by));
    }

    private ListPage listPage(UUID id, Form form, Person by) {
        var room = rooms.enter(id, by);
        var all = promises.list(room, by);
        var inCharge = all.stream().map(one -> one.effort().inCharge()).toList();
        return new ListPage(heads.of(room, inCharge, by), all, Balance.of(room.ownFirst(), all), form);
    }

    @PostMapping("/pairs/{id}/promises")
    Object promise(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var room = rooms.enter(id, by);
        var form = Form.of(typed);
        var words = words(form, locale);
        var taker = room.others().size() == 1
                ? room.others().getFirst()
                : form.id("taker").orElse(room.own());
        if (form.done(() -> promises.promise(id, taker, words, effort(form), by))) {
            return "redirect:/pairs/" + id + "/promises";
        }
        return screens.refused("pair/promises", listPage(id, form, by));
    }

    private static Promise.Words words(Form form, Locale locale) {
        form.number("hours", 1, Promise.MOST_HOURS);
        form.requiredDate("from");
        form.requiredDate("until");
        if (form.value("hours").isBlank()) {
            form.refuse("hours", "web.form.missing");
        }
        if (form.id("inCharge").isEmpty()) {
            form.refuse("inCharge", "web.form.choose");
        }
        return new Promise.Words(
                form.text("area", Promise.LONGEST_AREA),
                form.text("what", Promise.LONGEST),
                Language.of(locale).tag());
    }

    /// Read once the form is known to be whole.
    private static Promise.Effort effort(Form form) {
        return new Promise.Effort(
                form.number("hours", 1, Promise.MOST_HOURS).orElse(0),
                form.requiredDate("from"),
                form.requiredDate("until"),
                form.id("inCharge").orElseThrow());
    }

    @GetMapping("/pairs/{id}/promises/{promise}")
    Object show(@PathVariable UUID id, @PathVariable UUID promise, Person by) {
        var known = promises.get(rooms.enter(id, by), promise, by);
        return screens.show("pair/promise", page(id, promise, filled(known), by));
    }

    private Form filled(Promise known) {
        return Form.empty()
                .with("area", known.words().area())
                .with("what", known.words().what())
                .with("hours", known.effort().hours())
                .with("from", known.effort().from())
                .with("until", known.effort().until())
                .with("inCharge", known.effort().inCharge())
                .with("version", known.standing().version())
                .with("on", clock.today());
    }

    private PromisePage page(UUID id, UUID promise, Form form, Person by) {
        var room = rooms.enter(id, by);
        var known = promises.get(room, promise, by);
        var hours = promises.hours(known, by);
        var named = new ArrayList<>(hours.stream().map(Promises.Given::by).toList());
        named.add(known.effort().inCharge());
        return new PromisePage(heads.of(room, named, by), known, hours, form);
    }

    @PostMapping("/pairs/{id}/promises/{promise}")
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var room = rooms.enter(id, by);
        var form = Form.of(typed);
        var words = words(form, locale);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> promises.change(id, promise, words, effort(form), builtOn, by))) {
            return "redirect:/pairs/" + id + "/promises/" + promise;
        }
        if (form.clashed()) {
            var now = promises.get(room, promise, by);
            form.with("version", now.standing().version())
                    .standing("area", now.words().area())
                    .standing("what", now.words().what())
                    .standing("hours", now.effort().hours())
                    .standing("from", now.effort().from())
                    .standing("until", now.effort().until());
        }
        return screens.refused("pair/promise", page(id, promise, form.with("on", clock.today()), by));
    }

    @PostMapping("/pairs/{id}/promises/{promise}/hours")
    Object give(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var known = promises.get(rooms.enter(id, by), promise, by);
        var form = Form.of(typed);
        var on = form.requiredDate("on");
        int hours = form.number("given", 1, Promise.MOST_HOURS).orElse(0);
        if (hours == 0 && form.problem("given").isEmpty()) {
            form.refuse("given", "web.form.missing");
        }
        var note = form.optional("note", Promise.LONGEST);
        if (form.done(() -> promises.give(id, promise, on, hours, note, by))) {
            return "redirect:/pairs/" + id + "/promises/" + promise;
        }
        return screens.refused("pair/promise", page(id, promise, refilled(form, known), by));
    }

    @PostMapping("/pairs/{id}/promises/{promise}/end")
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var known = promises.get(rooms.enter(id, by), promise, by);
        var form = Form.of(typed);
        var state = form.choice("outcome", Commitment.State.class);
        var reason = form.value("reason").isEmpty() ? null : form.choice("reason", Commitment.Reason.class);
        var said = form.text("said", Commitment.LONGEST_NOTE);
        var kept = state == Commitment.State.KEPT ? null : reason;
        if (form.done(() -> promises.end(id, promise, new Promise.Outcome(state, kept, said, clock.today()), by))) {
            return "redirect:/pairs/" + id + "/promises/" + promise;
        }
        return screens.refused("pair/promise", page(id, promise, refilled(form, known), by));
    }

    /// The fields of the other forms on the page, beside what was typed in this one.
    private static Form refilled(Form form, Promise known) {
        return form.with("area", known.words().area())
                .with("what", known.words().what())
                .with("hours", known.effort().hours())
                .with("from", known.effort().from())
                .with("until", known.effort().until())
                .with("inCharge", known.effort().inCharge())
                .with("version", known.standing().version());
    }
}
