package org.samrad.involvement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.involvement.InvolvementPlan.Approved;
import org.samrad.involvement.InvolvementPlan.Lack;
import org.samrad.involvement.InvolvementPlan.Part;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The plan of an initiative: read by those it concerns, made by those who own it.
@Controller
public class InvolvementPlanPages {
    private static final int MOST_HOURS = 400;

    private final InvolvementPlans plans;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    InvolvementPlanPages(InvolvementPlans plans, Initiatives initiatives, Screens screens, Clock clock) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    public record PlanPage(
            Initiative initiative,
            InvolvementPlan plan,
            Map<UUID, String> names,
            Map<UUID, List<Approved>> approved,
            Set<Lack> lacks,
            LocalDate today,
            UUID reader,
            boolean mayPlan,
            Form form) {}

    /// `activity` is empty for a new one.
    public record ActivityPage(
            Initiative initiative, @Nullable Activity activity, Form form) {}

    public record HeldPage(Initiative initiative, Activity activity, Form form) {}

    @GetMapping("/initiatives/{id}/plan")
    Object plan(@PathVariable UUID id, Person by) {
        return screens.show("involvement/plan", page(id, Form.empty(), by));
    }

    private PlanPage page(UUID id, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        var plan = plans.get(id, by);
        return new PlanPage(
                initiative,
                plan,
                plans.names(plan, by),
                plans.approved(id, by).stream().collect(groupingBy(Approved::approval)),
                plan.lacks(),
                clock.today(),
                by.id(),
                by.may(Act.ANSWER_CONTRIBUTIONS, initiative.scope()),
                form);
    }

    @PostMapping("/initiatives/{id}/plan/approve")
    Object approve(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.ANSWER_CONTRIBUTIONS, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        var exemption = form.optional("exemption", InvolvementPlan.LONGEST_EXEMPTION);
        plans.get(id, by).lacks(exemption).forEach(lack -> form.refuse("", lack.textKey()));
        if (form.done(() -> plans.approve(id, exemption, by))) {
            return "redirect:/initiatives/" + id + "/plan";
        }
        return screens.refused("involvement/plan", page(id, form, by));
    }

    @GetMapping("/initiatives/{id}/plan/activities/new")
    Object fresh(@PathVariable UUID id, @RequestParam(defaultValue = "BEFORE") String part, Person by) {
        var initiative = must(id, by);
        var form = Form.empty()
                .with("part", part)
                .with("level", InfluenceLevel.INVOLVE)
                .with("hours", 1)
                .with("responsible", by.email());
        return screens.show("involvement/activity", new ActivityPage(initiative, null, form));
    }

    @PostMapping("/initiatives/{id}/plan/activities/new")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var initiative = must(id, by);
        var form = Form.of(typed);
        var terms = terms(id, form, locale.toLanguageTag(), by);
        var groups = groups(form);
        if (form.done(() -> plans.plan(id, terms, groups, by))) {
            return "redirect:/initiatives/" + id + "/plan";
        }
        return screens.refused("involvement/activity", new ActivityPage(initiative, null, form));
    }

    @GetMapping("/initiatives/{id}/plan/activities/{activity}")
    Object change(@PathVariable UUID id, @PathVariable UUID activity, Person by) {
        var initiative = must(id, by);
        var known = plans.activity(id, activity, by);
        var terms = known.terms();
        var form = Form.empty()
                .with("version", known.version())
                .with("part", terms.part())
                .with("method", terms.method())
                .with("aim", terms.said().aim())
                .with("changeable", terms.said().changeable())
                .with("exit", terms.said().exit())
                .with("starts", terms.period().starts())
                .with("ends", terms.period().ends())
                .with("responsible", plans.address(terms.responsible(), by))
                .with("hours", terms.effort().hours().stripTrailingZeros().toPlainString())
                .with("level", terms.effort().level());
        for (var kind : GroupKind.values()) {
            form.with("groups-" + kind, names(known, kind));
        }
        return screens.show("involvement/activity", new ActivityPage(initiative, known, form));
    }

    private static String names(Activity activity, GroupKind kind) {
        return activity.groups().stream()
                .filter(group -> group.kind() == kind)
                .map(Activity.Group::name)
                .collect(joining("\n"));
    }

    @PostMapping("/initiatives/{id}/plan/activities/{activity}")
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var initiative = must(id, by);
        var known = plans.activity(id, activity, by);
        var form = Form.of(typed);
        var terms = terms(id, form, known.terms().said().language(), by);
        var groups = groups(form);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> plans.change(id, new InvolvementPlans.Changed(activity, version, terms, groups), by))) {
            return "redirect:/initiatives/" + id + "/plan";
        }
        return screens.refused("involvement/activity", new ActivityPage(initiative, known, form));
    }

    private Activity.Terms terms(UUID id, Form form, String language, Person by) {
        var part = form.choice("part", Part.class);
        var method = form.choice("method", Method.class);
        var said = new Activity.Said(
                form.text("aim", Activity.LONGEST),
                form.text("changeable", Activity.LONGEST),
                form.text("exit", Activity.LONGEST),
                language);
        var starts = form.requiredDate("starts");
        var period = new Activity.Period(starts, form.date("ends").orElse(starts));
        var level = form.choice("level", InfluenceLevel.class);
        return new Activity.Terms(
                part, method, said, period, responsible(id, form, by), new Activity.Effort(hours(form), level));
    }

    private UUID responsible(UUID id, Form form, Person by) {
        var address = form.text("responsible", 200);
        try {
            return address.isEmpty() ? by.id() : plans.responsible(id, address, by);
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return by.id();
        }
    }

    /// Half hours too, with a comma or a point.
    private static BigDecimal hours(Form form) {
        var typed = form.text("hours", 8).replace(',', '.');
        if (typed.matches("\\d{1,3}(\\.\\d)?") && new BigDecimal(typed).intValue() <= MOST_HOURS) {
            return new BigDecimal(typed);
        }
        if (form.problem("hours").isEmpty()) {
            form.refuse("hours", "involvement.rule.hours", MOST_HOURS);
        }
        return BigDecimal.ZERO;
    }

    private static List<Activity.Group> groups(Form form) {
        var groups = new ArrayList<Activity.Group>();
        for (var kind : GroupKind.values()) {
            form.optional("groups-" + kind, Activity.LONGEST)
                    .lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> {
                        if (name.codePointCount(0, name.length()) > Activity.LONGEST_NAME) {
                            form.refuse("groups-" + kind, "web.form.long", Activity.LONGEST_NAME, name.length());
                        }
                        groups.add(new Activity.Group(kind, name, null));
                    });
        }
        return groups;
    }

    @PostMapping("/initiatives/{id}/plan/activities/{activity}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID activity, Person by) {
        plans.remove(id, activity, by);
        return "redirect:/initiatives/" + id + "/plan";
    }

    @GetMapping("/initiatives/{id}/plan/activities/{activity}/held")
    Object held(@PathVariable UUID id, @PathVariable UUID activity, Person by) {
        var known = plans.mustHold(id, activity, by);
        var form = Form.empty().with("heldOn", clock.today());
        return screens.show("involvement/held", new HeldPage(initiatives.get(id, by), known, form));
    }

    @PostMapping("/initiatives/{id}/plan/activities/{activity}/held")
    Object held(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var known = plans.mustHold(id, activity, by);
        var form = Form.of(typed);
        var how = new Activity.Held(form.requiredDate("heldOn"), form.text("learnt", Activity.LONGEST));
        var participants = new ArrayList<Integer>();
        for (int i = 0; i < known.groups().size(); i++) {
            participants.add(
                    form.number("participants-" + i, 0, Activity.MOST_PEOPLE).orElse(0));
        }
        if (form.done(() -> plans.hold(id, activity, how, participants, by))) {
            return "redirect:/initiatives/" + id + "/plan";
        }
        return screens.refused("involvement/held", new HeldPage(initiatives.get(id, by), known, form));
    }

    private Initiative must(UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.ANSWER_CONTRIBUTIONS, initiative.scope());
        return initiative;
    }
}
