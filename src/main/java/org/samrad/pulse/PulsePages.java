package org.samrad.pulse;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.insight.Participation;
import org.samrad.insight.Share;
import org.samrad.organisation.Burden;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of those who plan: list, draft, whom it asks, plan, follow, slips.
@Controller
public class PulsePages {
    private final Pulses pulses;
    private final PulseResults results;
    private final PulseCalendar calendar;
    private final Screens screens;
    private final Clock clock;

    PulsePages(Pulses pulses, PulseResults results, PulseCalendar calendar, Screens screens, Clock clock) {
        this.pulses = pulses;
        this.results = results;
        this.calendar = calendar;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item pulsesInMenu() {
        return new Navigation.Item("pulse.menu", "/pulses", 62, Navigation.Audience.SIGNED_IN);
    }

    public record ListPage(Paging<Pulse> list, LocalDate today, boolean plans) {}

    public record FormPage(Optional<Pulse> pulse, int least, Form form) {}

    public record UnitsPage(Pulse pulse, List<Part> parts, List<Integer> depths, Form form) {}

    /// `known` are the figures that stand already for a question that is about to be asked again.
    public record PlanPage(
            Pulse pulse,
            List<PulseQuestion> questions,
            List<Part> parts,
            Budget.Checked checked,
            Map<Integer, Share> known,
            List<Burden.Asked> collisions,
            Form form) {}

    public record PulsePage(
            Pulse pulse,
            Pulse.Stage stage,
            List<PulseQuestion> questions,
            List<Part> parts,
            List<Integer> depths,
            Optional<Participation> participation,
            boolean manages,
            Form form) {}

    public record SlipsPage(Pulse pulse, String unit, List<String> codes) {}

    public record RulesPage(Form form) {}

    @GetMapping("/pulses")
    Object list(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var list = Paging.of(pulses.list(Paging.offset(number), Paging.SIZE + 1, by), number);
        return screens.show("pulse/list", new ListPage(list, clock.today(), pulses.mayPlan(by)));
    }

    @GetMapping("/pulses/new")
    Object draft(Locale locale, Person by) {
        int least = pulses.rules(by).threshold();
        return form(Optional.empty(), PulseForm.fresh(clock.today(), least, Language.of(locale)), by);
    }

    private Object form(Optional<Pulse> pulse, Form form, Person by) {
        var page = new FormPage(pulse, pulses.rules(by).threshold(), form);
        return form.ok() ? screens.show("pulse/form", page) : screens.refused("pulse/form", page);
    }

    @PostMapping("/pulses/new")
    Object draft(@RequestParam MultiValueMap<String, String> typed, Person by) {
        pulses.rules(by);
        var form = Form.of(typed);
        var draft = PulseForm.draft(form);
        var made = new UUID[1];
        if (form.done(() -> made[0] = pulses.draft(draft, by))) {
            return "redirect:/pulses/" + made[0] + "/units";
        }
        return form(Optional.empty(), form, by);
    }

    @GetMapping("/pulses/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var pulse = pulses.managed(id, by);
        return form(Optional.of(pulse), PulseForm.filled(pulse, pulses.questions(pulse, by)), by);
    }

    @PostMapping("/pulses/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        pulses.managed(id, by);
        var form = Form.of(typed);
        var draft = PulseForm.draft(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> pulses.redraft(id, draft, builtOn, by))) {
            return "redirect:/pulses/" + id;
        }
        var now = pulses.managed(id, by);
        if (form.clashed()) {
            form.with("version", now.version())
                    .standing("title", now.words().title())
                    .standing("purpose", now.words().purpose())
                    .standing("legalBasis", now.words().legalBasis())
                    .standing("followUp", now.words().followUp());
        }
        return form(Optional.of(now), form, by);
    }

    @GetMapping("/pulses/{id}/units")
    Object units(@PathVariable UUID id, Person by) {
        var pulse = pulses.managed(id, by);
        var form = Form.empty();
        pulses.parts(pulse, by).forEach(part -> form.with(PulseForm.field(part), part.people()));
        return units(pulse, form, by);
    }

    private Object units(Pulse pulse, Form form, Person by) {
        var parts = pulses.parts(pulse, by);
        var page = new UnitsPage(pulse, parts, Part.depths(parts), form);
        return form.ok() ? screens.show("pulse/units", page) : screens.refused("pulse/units", page);
    }

    @PostMapping("/pulses/{id}/units")
    Object units(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var pulse = pulses.managed(id, by);
        var form = Form.of(typed);
        var people = PulseForm.people(form, pulses.parts(pulse, by));
        if (form.done(() -> pulses.ask(id, people, by))) {
            return "redirect:/pulses/" + id + "/plan";
        }
        return units(pulse, form, by);
    }

    @GetMapping("/pulses/{id}/plan")
    Object plan(@PathVariable UUID id, Person by) {
        return plan(pulses.managed(id, by), Form.empty(), by);
    }

    private Object plan(Pulse pulse, Form form, Person by) {
        var checked = pulses.check(pulse, by);
        var page = new PlanPage(
                pulse,
                pulses.questions(pulse, by),
                pulses.parts(pulse, by),
                checked,
                results.known(checked.again(), by),
                calendar.collisions(pulse, by),
                form);
        return form.ok() ? screens.show("pulse/plan", page) : screens.refused("pulse/plan", page);
    }

    @PostMapping("/pulses/{id}/plan")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var pulse = pulses.managed(id, by);
        var form = Form.of(typed);
        var again = form.optional("again", Pulse.LONGEST);
        if (form.done(() -> pulses.plan(id, again, by))) {
            return "redirect:/pulses/" + id;
        }
        return plan(pulse, form, by);
    }

    @GetMapping("/pulses/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return show(pulses.get(id, by), Form.empty(), by);
    }

    private Object show(Pulse pulse, Form form, Person by) {
        var stage = pulse.stage(clock.today());
        var parts = pulses.parts(pulse, by);
        boolean manages = pulses.manages(pulse, by);
        var participation = stage == Pulse.Stage.OPEN && manages
                ? Optional.of(pulses.participation(pulse, by))
                : Optional.<Participation>empty();
        var page = new PulsePage(
                pulse, stage, pulses.questions(pulse, by), parts, Part.depths(parts), participation, manages, form);
        return form.ok() ? screens.show("pulse/pulse", page) : screens.refused("pulse/pulse", page);
    }

    @PostMapping("/pulses/{id}/cancel")
    Object cancel(@PathVariable UUID id, Person by) {
        var pulse = pulses.managed(id, by);
        var form = Form.empty();
        return form.done(() -> pulses.cancel(id, by)) ? "redirect:/pulses/" + id : show(pulse, form, by);
    }

    /// The codes stand on this one page and nowhere else, so it must not be kept.
    @PostMapping("/pulses/{id}/slips")
    Object slips(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Person by) {
        var pulse = pulses.managed(id, by);
        var form = Form.of(typed);
        var unit = form.id("unit").orElse(id);
        if (unit.equals(id)) {
            form.refuse("", "web.form.choose");
        }
        var codes = new java.util.ArrayList<String>();
        if (!form.done(() -> codes.addAll(pulses.makeSlips(id, unit, by)))) {
            return show(pulse, form, by);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var name = pulses.parts(pulse, by).stream()
                .filter(part -> part.unit().equals(unit))
                .map(Part::name)
                .findFirst()
                .orElse("");
        return screens.show("pulse/slips", new SlipsPage(pulse, name, codes));
    }

    @GetMapping("/pulses/calendar")
    Object calendar(Person by) {
        return screens.show("pulse/calendar", new CalendarPage(calendar.year(by)));
    }

    public record CalendarPage(PulseCalendar.Year year) {}

    @GetMapping("/pulses/rules")
    Object rules(Person by) {
        var rules = pulses.rules(by);
        return screens.show(
                "pulse/rules",
                new RulesPage(Form.empty()
                        .with("threshold", rules.threshold())
                        .with("perYear", rules.perYear())
                        .with("version", rules.version())));
    }

    @PostMapping("/pulses/rules")
    Object rules(@RequestParam MultiValueMap<String, String> typed, Person by) {
        pulses.rules(by);
        var form = Form.of(typed);
        int threshold = form.number("threshold", 1, PulseRules.HIGHEST).orElse(0);
        int perYear = form.number("perYear", 1, PulseRules.MOST_PER_YEAR).orElse(0);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> pulses.decide(new PulseRules(threshold, perYear, version), by))) {
            return "redirect:/pulses";
        }
        if (form.clashed()) {
            var now = pulses.rules(by);
            form.with("version", now.version())
                    .standing("threshold", now.threshold())
                    .standing("perYear", now.perYear());
        }
        return screens.refused("pulse/rules", new RulesPage(form));
    }
}
