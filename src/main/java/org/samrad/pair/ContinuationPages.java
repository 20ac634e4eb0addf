package org.samrad.pair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/// What the pair goes on with: the agreement, the status after six and twelve months, what made it work, the end.
@Controller
public class ContinuationPages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final Continuations continuations;
    private final Screens screens;
    private final Clock clock;

    ContinuationPages(RoomHeads heads, Rooms rooms, Continuations continuations, Screens screens, Clock clock) {
        this.heads = heads;
        this.rooms = rooms;
        this.continuations = continuations;
        this.screens = screens;
        this.clock = clock;
    }

    public record ContinuationPage(
            RoomHead head,
            Paper<Continuation> paper,
            Map<Continuation.Step, Commitment> steps,
            List<FollowUp> followUps,
            List<Evaluation> evaluations,
            Form form) {
        /// How the first step of an area stands with one of its owners, once it is agreed on.
        public Optional<Commitment> step(Continuation.Area area, Continuation.Owner owner) {
            return Optional.ofNullable(steps.get(new Continuation.Step(area.id(), owner.organisation())));
        }

        public boolean isAgreed() {
            return paper.isAgreed(head.room().members());
        }

        public Optional<Evaluation> evaluation(UUID organisation) {
            return evaluations.stream()
                    .filter(one -> one.organisation().equals(organisation))
                    .findFirst();
        }

        public boolean mayEnd() {
            return !head.room().isOver()
                    && (!head.room().isPresented()
                            || evaluations.size() == head.room().members().size());
        }
    }

    /// `area` is empty where a new one is added.
    public record AreaPage(RoomHead head, Optional<UUID> area, Form form) {}

    public record FollowUpPage(RoomHead head, FollowUp followUp, Continuation agreed, Form form) {}

    public record EvaluationPage(RoomHead head, Form form) {}

    @GetMapping("/pairs/{id}/continuation")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("pair/continuation", page(id, Form.empty(), by));
    }

    private ContinuationPage page(UUID id, Form form, Person by) {
        var room = rooms.enter(id, by);
        var paper = continuations.get(room, by);
        var steps = continuations.steps(room, by);
        var writers = Stream.concat(
                        paper.content().areas().stream()
                                .flatMap(area -> area.owners().stream())
                                .map(Continuation.Owner::person),
                        steps.values().stream().map(one -> one.parties().debtor()))
                .toList();
        return new ContinuationPage(
                heads.of(room, writers, by),
                paper,
                steps,
                continuations.followUps(room, by),
                continuations.evaluations(room, by),
                form);
    }

    @GetMapping("/pairs/{id}/continuation/areas/new")
    Object area(@PathVariable UUID id, Person by) {
        var head = heads.enter(id, by);
        var form = Form.empty().with("first", clock.today().plusMonths(1));
        head.room()
                .members()
                .forEach(one -> form.with("owner-" + one, head.room().spokesperson(one)));
        return screens.show("pair/continuation-area", new AreaPage(head, Optional.empty(), form));
    }

    @GetMapping("/pairs/{id}/continuation/areas/{area}")
    Object area(@PathVariable UUID id, @PathVariable UUID area, Person by) {
        var head = heads.enter(id, by);
        return screens.show(
                "pair/continuation-area",
                new AreaPage(
                        head,
                        Optional.of(area),
                        filled(continuations.get(head.room(), by).content().area(area))));
    }

    private static Form filled(Continuation.Area known) {
        var form = Form.empty()
                .with("name", known.words().name())
                .with("what", known.words().what())
                .with("first", known.first())
                .with("version", known.since());
        known.owners().forEach(one -> form.with("owner-" + one.organisation(), one.person()));
        return form;
    }

    @PostMapping("/pairs/{id}/continuation/areas/new")
    Object addArea(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var head = heads.enter(id, by);
        var form = Form.of(typed);
        var fresh = read(head.room(), form, locale);
        if (form.done(() -> continuations.addArea(id, fresh, by))) {
            return "redirect:/pairs/" + id + "/continuation";
        }
        return screens.refused("pair/continuation-area", new AreaPage(head, Optional.empty(), form));
    }

    private static Continuations.NewArea read(Room room, Form form, Locale locale) {
        var owners = new ArrayList<Continuation.Owner>();
        room.members()
                .forEach(one ->
                        form.id("owner-" + one).ifPresent(person -> owners.add(new Continuation.Owner(one, person))));
        var words = new Continuation.Words(
                form.text("name", Continuation.LONGEST_NAME),
                form.text("what", Continuation.LONGEST),
                Language.of(locale).tag());
        return new Continuations.NewArea(words, owners, form.requiredDate("first"));
    }

    @PostMapping("/pairs/{id}/continuation/areas/{area}")
    Object changeArea(
            @PathVariable UUID id,
            @PathVariable UUID area,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var head = heads.enter(id, by);
        var known = continuations.get(head.room(), by).content().area(area);
        var form = Form.of(typed);
        var fresh = read(head.room(), form, locale);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> continuations.changeArea(id, area, fresh, builtOn, by))) {
            return "redirect:/pairs/" + id + "/continuation";
        }
        if (form.clashed()) {
            form.with("version", known.since())
                    .standing("name", known.words().name())
                    .standing("what", known.words().what())
                    .standing("first", known.first());
        }
        return screens.refused("pair/continuation-area", new AreaPage(head, Optional.of(area), form));
    }

    @PostMapping("/pairs/{id}/continuation/areas/{area}/remove")
    Object removeArea(@PathVariable UUID id, @PathVariable UUID area, Person by) {
        rooms.enter(id, by);
        var form = Form.empty();
        return after(id, form, () -> continuations.removeArea(id, area, by), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/pairs/" + id + "/continuation";
        }
        return screens.refused("pair/continuation", page(id, form, by));
    }

    @PostMapping("/pairs/{id}/continuation/sign")
    Object sign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        int read = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return after(id, form, () -> continuations.sign(id, read, by), by);
    }

    @GetMapping("/pairs/{id}/follow-ups/{followUp}")
    Object followUp(@PathVariable UUID id, @PathVariable UUID followUp, Person by) {
        return screens.show("pair/follow-up", followUpPage(id, followUp, Form.empty(), by));
    }

    private FollowUpPage followUpPage(UUID id, UUID followUp, Form form, Person by) {
        var head = heads.enter(id, by);
        return new FollowUpPage(
                head, continuations.followUp(head.room(), followUp, by), continuations.agreed(head.room(), by), form);
    }

    @PostMapping("/pairs/{id}/follow-ups/{followUp}")
    Object answer(
            @PathVariable UUID id,
            @PathVariable UUID followUp,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var room = rooms.enter(id, by);
        continuations.followUp(room, followUp, by);
        var form = Form.of(typed);
        Map<UUID, FollowUp.Result> results = new HashMap<>();
        continuations.agreed(room, by).areas().forEach(area -> {
            var field = "result-" + area.id();
            if (!form.value(field).isEmpty()) {
                results.put(area.id(), form.choice(field, FollowUp.Result.class));
            }
        });
        var answer = new FollowUp.Answer(
                results,
                form.text("words", Commitment.LONGEST_NOTE),
                Language.of(locale).tag(),
                form.chosen("shared", "yes"),
                by.id(),
                clock.now());
        if (form.done(() -> continuations.answer(id, followUp, answer, by))) {
            return "redirect:/pairs/" + id + "/continuation";
        }
        return screens.refused("pair/follow-up", followUpPage(id, followUp, form, by));
    }

    @GetMapping("/pairs/{id}/evaluation")
    Object evaluate(@PathVariable UUID id, Person by) {
        var head = heads.enter(id, by);
        var form = Form.empty();
        continuations.evaluations(head.room(), by).stream()
                .filter(one -> one.organisation().equals(head.room().own()))
                .findFirst()
                .ifPresent(one -> form.withAll("causes", List.copyOf(one.causes()))
                        .with("why", one.words().why())
                        .with("changed", one.words().changed())
                        .with("before", one.meetings().before())
                        .with("after", one.meetings().after())
                        .with("shared", one.words().shared() ? "yes" : ""));
        return screens.show("pair/evaluation", new EvaluationPage(head, form));
    }

    @PostMapping("/pairs/{id}/evaluation")
    Object evaluate(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var head = heads.enter(id, by);
        var form = Form.of(typed);
        var causes = EnumSet.noneOf(Evaluation.Cause.class);
        for (var cause : Evaluation.Cause.values()) {
            if (form.chosen("causes", cause)) {
                causes.add(cause);
            }
        }
        var words = new Evaluation.Words(
                form.optional("why", Evaluation.LONGEST),
                form.text("changed", Evaluation.LONGEST),
                Language.of(locale).tag(),
                form.chosen("shared", "yes"));
        var meetings = new Evaluation.Meetings(
                form.number("before", 0, Evaluation.MOST_MEETINGS).orElse(0),
                form.number("after", 0, Evaluation.MOST_MEETINGS).orElse(0));
        var said = new Evaluation.Said(by.id(), clock.now());
        if (form.done(() ->
                continuations.evaluate(id, new Evaluation(head.room().own(), causes, words, meetings, said), by))) {
            return "redirect:/pairs/" + id + "/continuation";
        }
        return screens.refused("pair/evaluation", new EvaluationPage(head, form));
    }

    @PostMapping("/pairs/{id}/end")
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var why = form.optional("why", Commitment.LONGEST_NOTE);
        return after(id, form, () -> continuations.end(id, why, by), by);
    }
}
