package org.samrad.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
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

/// The list of key figures, one of them with its definition and a series, and the form that defines it.
@Controller
public class IndicatorPages {
    private final Indicators indicators;
    private final Measurements measurements;
    private final Targets targets;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    IndicatorPages(
            Indicators indicators,
            Measurements measurements,
            Targets targets,
            Organisations organisations,
            Screens screens,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.targets = targets;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item indicatorsInTheMenu() {
        return new Navigation.Item("indicator.menu", "/indicators", 51, Navigation.Audience.EVERYBODY);
    }

    public record ListPage(Paging<Indicator> list, String sought, Map<UUID, Name> owners, boolean mayDefine) {}

    /// A series as one organisation has it.
    public record Series(
            UUID organisation,
            @Nullable Name name,
            List<FigureLine> lines,
            Optional<Curve> curve,
            List<Target> targets,
            Visibility visibility) {
        /// Whether any figure rests on nothing but its publication.
        public boolean hasPublishedOnly() {
            return lines.stream().anyMatch(line -> line.measurement().content().isPublishedOnly());
        }

        public boolean hasCorrections() {
            return lines.stream().anyMatch(line -> !line.earlier().isEmpty());
        }
    }

    /// What the reader may do here.
    public record May(boolean define, boolean enter, boolean disclose, boolean target) {}

    public record IndicatorPage(
            Indicator indicator, @Nullable Name owner, Optional<Series> series, Map<UUID, Name> others, May may) {}

    public record FormPage(Optional<Indicator> indicator, Form form) {}

    @GetMapping("/indicators")
    Object list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Visitor by) {
        int number = Paging.number(page);
        var sought = Paging.sought(q);
        var list = Paging.of(indicators.list(sought, Paging.offset(number), Paging.SIZE + 1, by), number);
        var owners = list.rows().stream().map(Indicator::owner).collect(Collectors.toSet());
        return screens.show(
                "indicator/list", new ListPage(list, sought, organisations.findNames(owners, by), mayDefine(by)));
    }

    private static boolean mayDefine(Visitor by) {
        return by instanceof Person person
                && person.organisation() != null
                && person.may(Act.DEFINE_INDICATOR, Scope.organisation(person.organisation()));
    }

    @GetMapping("/indicators/{code}")
    Object show(@PathVariable String code, @RequestParam(required = false) @Nullable UUID organisation, Visitor by) {
        var indicator = indicators.at(code, by);
        var seen = measurements.seen(indicator.id(), by);
        var chosen = chosen(indicator, seen, organisation, by);
        var names = organisations.findNames(
                java.util.stream.Stream.concat(seen.stream(), java.util.stream.Stream.of(indicator.owner()))
                        .collect(Collectors.toSet()),
                by);
        var home = by instanceof Person person ? person.organisation() : null;
        var may = new May(
                indicators.mayDefine(indicator, by),
                home != null && measurements.mayEnter(indicator, home, by),
                home != null && home.equals(chosen) && measurements.mayDisclose(home, by),
                home != null && home.equals(chosen) && targets.maySet(home, by));
        var others = seen.stream()
                .filter(one -> !one.equals(chosen))
                .filter(names::containsKey)
                .collect(Collectors.toMap(one -> one, one -> names.getOrDefault(one, Name.of("en", "–"))));
        return screens.show(
                "indicator/indicator",
                new IndicatorPage(
                        indicator,
                        names.get(indicator.owner()),
                        Optional.ofNullable(chosen).map(one -> series(indicator, one, names.get(one), by)),
                        others,
                        may));
    }

    /// The one asked for; else the reader's own, else the one of whoever answers for the definition.
    private static @Nullable UUID chosen(Indicator indicator, Set<UUID> seen, @Nullable UUID asked, Visitor by) {
        if (asked != null && seen.contains(asked)) {
            return asked;
        }
        var home = by instanceof Person person ? person.organisation() : null;
        if (home != null && seen.contains(home)) {
            return home;
        }
        return seen.contains(indicator.owner()) ? indicator.owner() : null;
    }

    private Series series(Indicator indicator, UUID organisation, @Nullable Name name, Visitor by) {
        var series = measurements.series(indicator.id(), organisation, by);
        var revisions = measurements.revisions(indicator.id(), organisation, by);
        var all = targets.ofSeries(indicator.id(), organisation, by);
        var open = all.stream().filter(Target::isOpen).findFirst();
        var events = open.map(one -> targets.events(one.id(), by)).orElse(List.of());
        return new Series(
                organisation,
                name,
                FigureLine.of(indicator, series, revisions),
                Curve.of(new Curve.Source(indicator, series, revisions, open.orElse(null), events)),
                all,
                measurements.visibility(indicator.id(), organisation, by));
    }

    @GetMapping("/indicators/new")
    Object define(Person by) {
        mustDefine(by);
        return screens.show("indicator/form", new FormPage(Optional.empty(), IndicatorForm.empty(clock.today())));
    }

    private static void mustDefine(Person by) {
        if (!mayDefine(by)) {
            by.must(Act.DEFINE_INDICATOR, Scope.everything());
        }
    }

    @PostMapping("/indicators/new")
    Object define(@RequestParam MultiValueMap<String, String> typed, Person by) {
        mustDefine(by);
        var form = Form.of(typed);
        var code = form.text("code", 60);
        var read = IndicatorForm.read(form);
        if (read.isPresent() && form.done(() -> indicators.define(code, read.get(), by))) {
            return "redirect:/indicators/" + Indicator.mustBeCode(code);
        }
        return screens.refused("indicator/form", new FormPage(Optional.empty(), form));
    }

    @GetMapping("/indicators/{code}/edit")
    Object edit(@PathVariable String code, Person by) {
        var indicator = indicators.mustDefine(code, by);
        return screens.show("indicator/form", new FormPage(Optional.of(indicator), IndicatorForm.of(indicator)));
    }

    @PostMapping("/indicators/{code}/edit")
    Object edit(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var indicator = indicators.mustDefine(code, by);
        var form = Form.of(typed);
        int version = form.number("version", 1, Integer.MAX_VALUE).orElse(0);
        var read = IndicatorForm.read(form);
        if (read.isPresent() && form.done(() -> indicators.change(indicator.id(), read.get(), version, by))) {
            return "redirect:/indicators/" + indicator.code();
        }
        if (form.clashed()) {
            stands(form, indicators.at(code, by));
        }
        return screens.refused("indicator/form", new FormPage(Optional.of(indicator), form));
    }

    /// Lays beside what was typed what somebody else has saved meanwhile.
    private static void stands(Form form, Indicator now) {
        var saved = IndicatorForm.of(now);
        for (var language : Indicator.LANGUAGES) {
            for (var field : List.of("name", "definition", "numerator", "denominator", "unit", "method", "limits")) {
                var name = field + "-" + language;
                form.standing(name, saved.value(name));
            }
        }
        form.standing("source", saved.value("source"));
        form.with("version", now.version());
    }

    @PostMapping("/indicators/{code}/visibility")
    Object disclose(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var indicator = indicators.at(code, by);
        by.must(Act.DISCLOSE_FIGURES, Scope.organisation(Indicators.home(by)));
        var form = Form.of(typed);
        var how = form.choice("visibility", Visibility.class);
        if (form.ok()) {
            measurements.disclose(indicator.id(), Indicators.home(by), how, by);
        }
        return "redirect:/indicators/" + code + "#visibility";
    }
}
