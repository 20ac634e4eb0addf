package org.samrad.lifeevent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the actors of an initiative take to be the users' needs: each by itself first, then side by side.
@Controller
public class UnderstandingPages {
    private final Understandings understandings;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Screens screens;

    UnderstandingPages(
            Understandings understandings, Initiatives initiatives, Organisations organisations, Screens screens) {
        this.understandings = understandings;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.screens = screens;
    }

    public record AimsPage(Initiative initiative, Form form) {}

    public record StandingPage(
            Understandings.Standing standing, Map<UUID, Name> names, boolean mayState, boolean mayGroup) {
        public String name(UUID actor, String language) {
            var name = names.get(actor);
            return name == null ? "–" : name.in(language);
        }
    }

    public record MinePage(Initiative initiative, String actor, Form form) {}

    public record SamePage(Understandings.Standing standing, Map<UUID, Name> names, Form form) {}

    @GetMapping("/initiatives/{id}/life-events")
    Object aims(@PathVariable UUID id, Person by) {
        var initiative = understandings.mustManage(id, by);
        var form = Form.empty().withAll("events", List.copyOf(understandings.aims(id, by)));
        return screens.show("lifeevent/aims", new AimsPage(initiative, form));
    }

    @PostMapping("/initiatives/{id}/life-events")
    Object aims(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        understandings.mustManage(id, by);
        understandings.aim(id, ServicePages.chosen(Form.of(typed)), by);
        return "redirect:/initiatives/" + id;
    }

    @GetMapping("/initiatives/{id}/understanding")
    Object standing(@PathVariable UUID id, Person by) {
        var standing = understandings.standing(id, by);
        return screens.show(
                "lifeevent/understanding",
                new StandingPage(
                        standing,
                        organisations.findNames(standing.actors(), by),
                        understandings.mayState(standing.initiative(), by),
                        understandings.mayGroup(standing, by)));
    }

    @GetMapping("/initiatives/{id}/understanding/mine")
    Object mine(@PathVariable UUID id, Person by) {
        return screens.show("lifeevent/mine", minePage(id, Form.empty(), by));
    }

    private MinePage minePage(UUID id, Form form, Person by) {
        var own = understandings.mustState(id, by);
        var of = initiatives.get(id, by);
        var name = organisations.findNames(List.of(own), by).get(own);
        return new MinePage(of, name == null ? "–" : name.in(of.words().language()), form);
    }

    @PostMapping("/initiatives/{id}/understanding/mine")
    Object mine(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        understandings.mustState(id, by);
        var form = Form.of(typed);
        var needs = new ArrayList<TopNeeds.Need>();
        for (int place = 1; place <= TopNeeds.MOST; place++) {
            var text = place <= TopNeeds.FEWEST
                    ? form.text("need-" + place, TopNeeds.Need.LONGEST)
                    : form.optional("need-" + place, TopNeeds.Need.LONGEST);
            var basis = form.optional("basis-" + place, TopNeeds.Need.LONGEST);
            if (!text.isEmpty()) {
                needs.add(new TopNeeds.Need(UUID.randomUUID(), text, basis, ""));
            }
        }
        var language = initiatives.get(id, by).words().language();
        if (form.done(() -> understandings.state(id, needs, language, by))) {
            return "redirect:/initiatives/" + id + "/understanding";
        }
        return screens.refused("lifeevent/mine", minePage(id, form, by));
    }

    @GetMapping("/initiatives/{id}/understanding/same")
    Object same(@PathVariable UUID id, Person by) {
        var standing = understandings.mustGroup(id, by);
        return screens.show("lifeevent/same", samePage(standing, filled(standing, Form.empty()), by));
    }

    private SamePage samePage(Understandings.Standing standing, Form form, Person by) {
        return new SamePage(standing, organisations.findNames(standing.actors(), by), form);
    }

    private static Form filled(Understandings.Standing standing, Form form) {
        needs(standing).forEach(need -> form.with("theme-" + need.id(), need.name()));
        return form.with("version", version(standing));
    }

    private static int version(Understandings.Standing standing) {
        return standing.grouped().map(Understandings.Grouped::version).orElse(0);
    }

    private static List<TopNeeds.Need> needs(Understandings.Standing standing) {
        return standing.shared().orElseThrow().lists().stream()
                .flatMap(list -> list.needs().stream())
                .toList();
    }

    @PostMapping("/initiatives/{id}/understanding/same")
    Object same(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var standing = understandings.mustGroup(id, by);
        var form = Form.of(typed);
        var themes = new LinkedHashMap<UUID, String>();
        for (var need : needs(standing)) {
            var theme = form.text("theme-" + need.id(), TopNeeds.Need.LONGEST);
            themes.put(need.id(), theme.equals(need.text()) ? "" : theme);
        }
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> understandings.group(id, themes, builtOn, by))) {
            return "redirect:/initiatives/" + id + "/understanding";
        }
        var now = understandings.mustGroup(id, by);
        if (form.clashed()) {
            form.with("version", version(now));
            needs(now).forEach(need -> form.standing("theme-" + need.id(), need.name()));
        }
        return screens.refused("lifeevent/same", samePage(now, form, by));
    }
}
