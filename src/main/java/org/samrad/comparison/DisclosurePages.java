package org.samrad.comparison;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.OpenSeries;
import org.samrad.indicator.Visibility;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How far one's own organisation has opened its figures: seen by everybody who works there, changed by whoever may.
@Controller
public class DisclosurePages {
    private static final int MOST_STEPS = 50;

    private final OpenSeries series;
    private final Measurements measurements;
    private final Indicators indicators;
    private final Peers peers;
    private final Access access;
    private final Screens screens;

    DisclosurePages(
            OpenSeries series,
            Measurements measurements,
            Indicators indicators,
            Peers peers,
            Access access,
            Screens screens) {
        this.series = series;
        this.measurements = measurements;
        this.indicators = indicators;
        this.peers = peers;
        this.access = access;
        this.screens = screens;
    }

    /// One own series.
    public record Row(String code, String name, String language, Visibility visibility) {}

    public record Step(String name, Visibility visibility, String by, java.time.Instant at) {}

    public record DisclosurePage(List<Row> rows, List<Step> steps, int peers, boolean discloses, Form form) {}

    @GetMapping("/comparison/disclosure")
    Object show(Locale locale, Person by) {
        return screens.show("comparison/disclosure", page(Form.empty(), Language.of(locale), by));
    }

    private DisclosurePage page(Form form, Language language, Person by) {
        if (by.organisation() == null) {
            throw new NotFound("organisation");
        }
        var own = series.own(by);
        var steps = series.steps(MOST_STEPS, by);
        var all = new HashMap<UUID, Indicator>();
        var asked = new java.util.HashSet<>(
                own.stream().map(OpenSeries.Opened::indicator).toList());
        steps.forEach(step -> asked.add(step.indicator()));
        indicators.all(asked, by).forEach(one -> all.put(one.id(), one));
        var names = access.names(steps.stream().map(OpenSeries.Step::by).toList(), by);
        return new DisclosurePage(
                own.stream()
                        .flatMap(one -> java.util.stream.Stream.ofNullable(all.get(one.indicator()))
                                .map(indicator -> row(indicator, one.visibility(), language)))
                        .sorted(java.util.Comparator.comparing(Row::name))
                        .toList(),
                steps.stream().map(one -> step(one, all, names, language)).toList(),
                peers.of(by).size(),
                peers.mayChoose(by),
                form);
    }

    private static Row row(Indicator indicator, Visibility visibility, Language language) {
        return new Row(
                indicator.code(),
                indicator.in(language.tag()).name(),
                indicator.languageFor(language.tag()),
                visibility);
    }

    private static Step step(
            OpenSeries.Step step, Map<UUID, Indicator> all, Map<UUID, String> names, Language language) {
        var indicator = all.get(step.indicator());
        return new Step(
                indicator == null ? "–" : indicator.in(language.tag()).name(),
                step.visibility(),
                names.getOrDefault(step.by(), "–"),
                step.at());
    }

    /// Takes only what was changed on the page.
    @PostMapping("/comparison/disclosure")
    Object disclose(@RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var home = peers.mustChoose(by);
        var form = Form.of(typed);
        var own = series.own(by);
        var codes = indicators
                .all(own.stream().map(OpenSeries.Opened::indicator).toList(), by)
                .stream()
                .collect(toMap(Indicator::id, Indicator::code));
        for (var one : own) {
            var field = "reach-" + codes.get(one.indicator());
            if (!form.value(field).isEmpty()) {
                var reach = form.choice(field, Visibility.class);
                if (form.ok() && reach != one.visibility()) {
                    form.done(() -> measurements.disclose(one.indicator(), home, reach, by));
                }
            }
        }
        return form.ok()
                ? "redirect:/comparison/disclosure"
                : screens.refused("comparison/disclosure", page(form, Language.of(locale), by));
    }
}
