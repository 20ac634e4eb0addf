package org.samrad.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// A target in public: set, told about, followed unit by unit, and shown on a screen at work.
@Controller
public class TargetPages {
    private static final int AHEAD = 36;

    private final Indicators indicators;
    private final Measurements measurements;
    private final Targets targets;
    private final Organisations organisations;
    private final LiveScreens live;
    private final Screens screens;
    private final Clock clock;

    TargetPages(
            Indicators indicators,
            Measurements measurements,
            Targets targets,
            Organisations organisations,
            LiveScreens live,
            Screens screens,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.targets = targets;
        this.organisations = organisations;
        this.live = live;
        this.screens = screens;
        this.clock = clock;
    }

    public record SetPage(Indicator indicator, List<Period> periods, Form form) {}

    /// What a target's pages have in common.
    public record Standing(
            Target target,
            Indicator indicator,
            @Nullable Name organisation,
            Target.Need need,
            Optional<Curve> curve,
            List<FigureLine> lines,
            List<Target.Event> events) {}

    public record TargetPage(
            Standing standing, Optional<Targets.Use> use, boolean maySet, boolean mayEnter, Form form) {}

    public record UsePage(
            Target target, Indicator indicator, List<Unit> units, Targets.Use use, boolean maySet, Form form) {}

    public record ShowPage(Standing standing) {}

    @GetMapping("/indicators/{code}/targets/new")
    Object set(@PathVariable String code, Person by) {
        var indicator = settable(code, by);
        return screens.show(
                "indicator/target-new", setPage(indicator, Form.empty().with("language", Language.SV.tag())));
    }

    private Indicator settable(String code, Person by) {
        var indicator = indicators.at(code, by);
        if (!targets.maySet(Indicators.home(by), by)) {
            by.must(org.samrad.access.Act.SET_TARGET, org.samrad.access.Scope.organisation(Indicators.home(by)));
        }
        return indicator;
    }

    private SetPage setPage(Indicator indicator, Form form) {
        var now = Period.at(indicator.rules().period(), clock.today());
        int ahead = Math.max(3, AHEAD / indicator.rules().period().months());
        return new SetPage(
                indicator, IntStream.rangeClosed(0, ahead).mapToObj(now::plus).toList(), form);
    }

    @PostMapping("/indicators/{code}/targets/new")
    Object set(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var indicator = settable(code, by);
        var form = Form.of(typed);
        var value = IndicatorForm.number(form, "value");
        if (value.isEmpty() && form.problem("value").isEmpty()) {
            form.refuse("value", "web.form.missing");
        }
        var last = indicator.parse(form.value("by"));
        if (last.isEmpty()) {
            form.refuse("by", "web.form.choose");
        }
        var role = form.text("role", Target.LONGEST_ROLE);
        var words = form.text("words", Target.LONGEST);
        var made = new ArrayList<UUID>();
        if (form.ok()
                && form.done(() -> made.add(targets.set(
                        indicator.id(),
                        new Targets.Fresh(value.orElseThrow(), last.orElseThrow(), role, words, language(form)),
                        by)))) {
            return "redirect:/targets/" + made.getFirst();
        }
        return screens.refused("indicator/target-new", setPage(indicator, form));
    }

    private static String language(Form form) {
        return Language.find(form.value("language")).orElse(Language.EN).tag();
    }

    @GetMapping("/targets/{id}")
    Object show(@PathVariable UUID id, Visitor by) {
        return screens.show("indicator/target", page(targets.get(id, by), Form.empty(), by));
    }

    private TargetPage page(Target target, Form form, Visitor by) {
        boolean own = by instanceof Person person && target.organisation().equals(person.organisation());
        var indicator = indicators.get(target.indicator(), by);
        return new TargetPage(
                standing(target, indicator, by),
                own && by instanceof Person person
                        ? Optional.of(targets.use(target.id(), targets.now(target, by), person))
                        : Optional.empty(),
                targets.maySet(target.organisation(), by),
                measurements.mayEnter(indicator, target.organisation(), by),
                form);
    }

    private Standing standing(Target target, Indicator indicator, Visitor by) {
        var series = measurements.series(target.indicator(), target.organisation(), by);
        var revisions = measurements.revisions(target.indicator(), target.organisation(), by);
        var events = targets.events(target.id(), by);
        return new Standing(
                target,
                indicator,
                organisations.findNames(List.of(target.organisation()), by).get(target.organisation()),
                target.need(indicator, targets.now(target, by), series),
                Curve.of(new Curve.Source(indicator, series, revisions, target, events)),
                FigureLine.of(indicator, series, revisions),
                events);
    }

    @PostMapping("/targets/{id}/events")
    Object tell(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var target = targets.mustSet(id, by);
        var form = Form.of(typed);
        var kind = form.choice("kind", Target.Event.Kind.class);
        LocalDate on = form.requiredDate("on");
        var reach = form.number("reach", 0, 10_000_000).orElse(null);
        var words = form.text("words", Target.LONGEST);
        var language = language(form);
        return after(
                target,
                form,
                () -> targets.tell(id, new Target.Event(UUID.randomUUID(), kind, on, reach, words, language), by),
                by);
    }

    @PostMapping("/targets/{id}/end")
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var target = targets.mustSet(id, by);
        var form = Form.of(typed);
        var why = form.text("why", Target.LONGEST);
        return after(target, form, () -> targets.end(id, why, by), by);
    }

    private Object after(Target target, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/targets/" + target.id();
        }
        return screens.refused("indicator/target", page(target, form, by));
    }

    @GetMapping("/targets/{id}/use")
    Object use(@PathVariable UUID id, Person by) {
        var target = targets.get(id, by);
        return screens.show("indicator/use", usePage(target, null, by));
    }

    private UsePage usePage(Target target, @Nullable Form typed, Person by) {
        measurements.mustEnter(indicators.get(target.indicator(), by), target.organisation(), by);
        var use = targets.use(target.id(), targets.now(target, by), by);
        var form = typed == null ? Form.empty() : typed;
        if (typed == null) {
            for (var one : use.expected()) {
                form.with("use-" + one.unit(), one.use().stripTrailingZeros().toPlainString());
                form.with("people-" + one.unit(), one.people());
            }
        }
        return new UsePage(
                target,
                indicators.get(target.indicator(), by),
                units(target, by),
                use,
                targets.maySet(target.organisation(), by),
                form);
    }

    private List<Unit> units(Target target, Person by) {
        return organisations.units(target.organisation(), by).stream()
                .flatMap(Unit.Branch::all)
                .map(Unit.Branch::unit)
                .toList();
    }

    @PostMapping("/targets/{id}/use")
    Object expect(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var target = targets.mustSet(id, by);
        var form = Form.of(typed);
        var expected = new ArrayList<Adoption.Expected>();
        for (var unit : units(target, by)) {
            var use = IndicatorForm.number(form, "use-" + unit.id());
            var people = form.number("people-" + unit.id(), 1, 1_000_000);
            if (use.isPresent() && use.get().signum() > 0 && people.isPresent()) {
                expected.add(new Adoption.Expected(unit.id(), use.get(), people.get()));
            } else if (use.isPresent() != people.isPresent()) {
                form.refuse("use-" + unit.id(), "indicator.rule.use-and-people");
            }
        }
        if (form.done(() -> targets.expect(id, expected, by))) {
            return "redirect:/targets/" + id + "#use";
        }
        return screens.refused("indicator/use", usePage(target, form, by));
    }

    @PostMapping("/targets/{id}/non-use")
    Object explain(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var target = targets.get(id, by);
        measurements.mustEnter(indicators.get(target.indicator(), by), target.organisation(), by);
        var form = Form.of(typed);
        var unit = form.id("unit");
        if (unit.isEmpty() && form.ok()) {
            form.refuse("unit", "web.form.choose");
        }
        var why = form.choice("reason", Target.NonUse.Why.class);
        var words = form.optional("words", Target.LONGEST);
        var period = targets.now(target, by);
        if (form.ok()
                && form.done(() -> targets.explain(
                        id, new Target.NonUse(unit.orElseThrow(), period, why, words, language(form)), by))) {
            return "redirect:/targets/" + id + "#use";
        }
        return screens.refused("indicator/use", usePage(target, form, by));
    }

    /// One target in type that is read across a room.
    @GetMapping("/targets/{id}/show")
    Object screen(@PathVariable UUID id, Visitor by) {
        var target = targets.get(id, by);
        return screens.show(
                "indicator/show", new ShowPage(standing(target, indicators.get(target.indicator(), by), by)));
    }

    /// Says that there is something new, and not what: the page asks for that itself, as whoever it is shown to.
    @GetMapping(path = "/targets/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable UUID id, Visitor by) {
        return live.listen(targets.get(id, by).indicator());
    }
}
