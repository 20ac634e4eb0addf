package org.samrad.pair;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The parts of a plan, each with a form of its own: text, goals, measures, indicators.
@Controller
public class PlanPartPages {
    private static final int MOST_HOURS = 100_000;

    private final RoomHeads heads;
    private final Rooms rooms;
    private final Plans plans;
    private final Screens screens;

    PlanPartPages(RoomHeads heads, Rooms rooms, Plans plans, Screens screens) {
        this.heads = heads;
        this.rooms = rooms;
        this.plans = plans;
        this.screens = screens;
    }

    /// `part` is empty where a new one is added.
    public record PartPage(RoomHead head, Plan plan, Kind kind, Optional<UUID> part, Form form) {
        public String here() {
            return head.address() + "/plan/" + kind.place + "/"
                    + part.map(UUID::toString).orElse("new");
        }
    }

    public enum Kind {
        GOAL("goals"),
        MEASURE("measures"),
        INDICATOR("indicators");

        private final String place;

        Kind(String place) {
            this.place = place;
        }

        public String place() {
            return place;
        }

        static Kind at(String place) {
            for (var kind : values()) {
                if (kind.place.equals(place)) {
                    return kind;
                }
            }
            throw new NotFound("part of the plan");
        }
    }

    public record SectionPage(RoomHead head, Plan plan, Plan.Section section, Form form) {}

    @GetMapping("/pairs/{id}/plan/sections/{section}")
    Object section(@PathVariable UUID id, @PathVariable String section, Person by) {
        var head = heads.enter(id, by);
        var plan = plans.get(head.room(), by).content();
        var text = plan.section(section(section));
        var form = Form.empty().with("text", text.text()).with("version", text.since());
        return screens.show("pair/plan-section", new SectionPage(head, plan, section(section), form));
    }

    private static Plan.Section section(String name) {
        for (var section : Plan.Section.values()) {
            if (section.name().equals(name)) {
                return section;
            }
        }
        throw new NotFound("section");
    }

    @PostMapping("/pairs/{id}/plan/sections/{section}")
    Object write(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = heads.enter(id, by);
        var which = section(section);
        var form = Form.of(typed);
        var text = form.text("text", Plan.LONGEST);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> plans.write(id, which, text, builtOn, by))) {
            return "redirect:/pairs/" + id + "/plan#" + which;
        }
        var plan = plans.get(head.room(), by).content();
        if (form.clashed()) {
            form.with("version", plan.section(which).since())
                    .standing("text", plan.section(which).text());
        }
        return screens.refused("pair/plan-section", new SectionPage(head, plan, which, form));
    }

    @GetMapping("/pairs/{id}/plan/{kind}/{part}")
    Object part(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String of,
            Person by) {
        var head = heads.enter(id, by);
        var plan = plans.get(head.room(), by).content();
        var what = Kind.at(kind);
        var known = known(part);
        var form = known.map(one -> filled(plan, what, one)).orElseGet(() -> fresh(what, head, by, of));
        return screens.show("pair/plan-part", new PartPage(head, plan, what, known, form));
    }

    private static Optional<UUID> known(String part) {
        if (part.equals("new")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(part));
        } catch (IllegalArgumentException e) {
            throw new NotFound("part of the plan");
        }
    }

    private static Form fresh(Kind kind, RoomHead head, Person by, String of) {
        return switch (kind) {
            case GOAL -> Form.empty().with("under", of);
            case MEASURE ->
                Form.empty()
                        .with("goal", of)
                        .with("work", Plan.Work.DEVELOPMENT)
                        .with("responsible", head.room().own() + "/" + by.id());
            case INDICATOR -> Form.empty().with("of", of);
        };
    }

    private static Form filled(Plan plan, Kind kind, UUID part) {
        var form = Form.empty();
        switch (kind) {
            case GOAL -> {
                var goal = plan.goal(part);
                form.with("text", goal.text()).with("under", goal.under()).with("version", goal.since());
            }
            case MEASURE -> {
                var w = plan.measure(part).words();
                form.with("text", w.title())
                        .with("kind", w.kind())
                        .with("work", w.work())
                        .with("goal", w.goal())
                        .with(
                                "responsible",
                                w.responsible().organisation() + "/"
                                        + w.responsible().person())
                        .with("due", w.effort().due())
                        .with("hours", w.effort().hours())
                        .with("version", plan.measure(part).since());
            }
            case INDICATOR -> {
                var w = plan.indicator(part).words();
                form.with("text", w.what())
                        .with("of", w.of())
                        .with("now", w.now())
                        .with("target", w.target())
                        .with("due", w.on())
                        .with("version", plan.indicator(part).since());
            }
        }
        return form;
    }

    @PostMapping("/pairs/{id}/plan/{kind}/{part}")
    Object save(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = heads.enter(id, by);
        var what = Kind.at(kind);
        var known = known(part).orElse(null);
        var form = Form.of(typed);
        var act = switch (what) {
            case GOAL -> goal(id, known, form, by);
            case MEASURE -> measure(id, known, form, by);
            case INDICATOR -> indicator(id, known, form, by);
        };
        if (form.done(act)) {
            return "redirect:/pairs/" + id + "/plan#" + what.place();
        }
        var plan = plans.get(head.room(), by).content();
        var there = known(part).filter(one -> isThere(plan, one));
        if (form.clashed()) {
            there.map(one -> filled(plan, what, one)).ifPresent(now -> stand(form, now));
        }
        return screens.refused("pair/plan-part", new PartPage(head, plan, what, there, form));
    }

    /// Lays what stands now beside what was typed.
    private static void stand(Form form, Form now) {
        form.with("version", now.value("version"));
        for (var field : List.of("text", "now", "target", "due", "hours", "goal", "under", "of", "kind")) {
            form.standing(field, now.value(field));
        }
    }

    private static boolean isThere(Plan plan, UUID part) {
        return plan.goals().stream().anyMatch(one -> one.id().equals(part))
                || plan.measures().stream().anyMatch(one -> one.id().equals(part))
                || plan.indicators().stream().anyMatch(one -> one.id().equals(part));
    }

    private static int builtOn(Form form) {
        return form.number("version", 0, Integer.MAX_VALUE).orElse(0);
    }

    private Runnable goal(UUID pair, @Nullable UUID known, Form form, Person by) {
        var text = form.text("text", Plan.LONGEST_LINE);
        var under = form.id("under");
        return () -> {
            if (known == null) {
                plans.addGoal(pair, text, under, by);
            } else {
                plans.changeGoal(pair, new Plan.Goal(known, text, under.orElse(null), builtOn(form)), by);
            }
        };
    }

    private Runnable measure(UUID pair, @Nullable UUID known, Form form, Person by) {
        var who = form.value("responsible").split("/", 2);
        var responsible = new Plan.Responsible(
                id(who[0]).orElseGet(() -> {
                    form.refuse("responsible", "web.form.choose");
                    return pair;
                }),
                who.length < 2 ? null : id(who[1]).orElse(null));
        var words = new Plan.MeasureWords(
                form.text("text", Plan.LONGEST_LINE),
                form.choice("kind", Plan.Kind.class),
                form.choice("work", Plan.Work.class),
                form.id("goal").orElse(null),
                responsible,
                new Plan.Effort(
                        form.requiredDate("due"),
                        form.number("hours", 0, MOST_HOURS).orElse(0)));
        return () -> {
            if (known == null) {
                plans.addMeasure(pair, words, by);
            } else {
                plans.changeMeasure(pair, new Plan.Measure(known, words, builtOn(form)), by);
            }
        };
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Runnable indicator(UUID pair, @Nullable UUID known, Form form, Person by) {
        var words = new Plan.IndicatorWords(
                form.text("text", Plan.LONGEST_LINE),
                form.id("of").orElse(null),
                form.text("now", Plan.LONGEST_LINE),
                form.text("target", Plan.LONGEST_LINE),
                form.requiredDate("due"));
        return () -> {
            if (known == null) {
                plans.addIndicator(pair, words, by);
            } else {
                plans.changeIndicator(pair, new Plan.Indicator(known, words, builtOn(form)), by);
            }
        };
    }

    @PostMapping("/pairs/{id}/plan/parts/{part}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID part, Person by) {
        rooms.enter(id, by);
        plans.remove(id, part, by);
        return "redirect:/pairs/" + id + "/plan";
    }
}
