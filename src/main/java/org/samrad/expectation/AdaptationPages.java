package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
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

/// What those who use a solution ask to have changed, and what became of it.
@Controller
public class AdaptationPages {
    private final Adaptations adaptations;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    AdaptationPages(
            Adaptations adaptations,
            Initiatives initiatives,
            Organisations organisations,
            Screens screens,
            Clock clock) {
        this.adaptations = adaptations;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    public record ListPage(
            Initiative initiative,
            Paging<Adaptation> list,
            Map<UUID, Name> names,
            boolean mayAsk,
            LocalDate today,
            Form form) {}

    public record AdaptationPage(
            Initiative initiative,
            Adaptation adaptation,
            Map<UUID, Name> names,
            boolean mayDecide,
            LocalDate today,
            Form form) {}

    @GetMapping("/initiatives/{id}/adaptations")
    Object list(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        var form = Form.empty().with("language", initiatives.get(id, by).words().language());
        return screens.show("expectation/adaptations", listPage(id, page, form, by));
    }

    private ListPage listPage(UUID id, int page, Form form, Person by) {
        int number = Paging.number(page);
        var initiative = initiatives.get(id, by);
        var found = Paging.of(adaptations.list(id, Paging.offset(number), Paging.SIZE + 1, by), number);
        var asking = found.rows().stream().map(Adaptation::institution).toList();
        return new ListPage(
                initiative,
                found,
                organisations.findNames(asking, by),
                adaptations.mayAsk(initiative, by),
                clock.today(),
                form);
    }

    @PostMapping("/initiatives/{id}/adaptations")
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        initiatives.get(id, by);
        var form = Form.of(typed);
        var text = form.text("text", Adaptation.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.DA).tag();
        var made = new UUID[1];
        if (form.done(() -> made[0] = adaptations.ask(id, text, language, by))) {
            return "redirect:/adaptations/" + made[0];
        }
        return screens.refused("expectation/adaptations", listPage(id, 1, form, by));
    }

    @GetMapping("/adaptations/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("expectation/adaptation", page(id, Form.empty(), by));
    }

    private AdaptationPage page(UUID id, Form form, Person by) {
        var one = adaptations.get(id, by);
        return new AdaptationPage(
                initiatives.get(one.initiative(), by),
                one,
                organisations.findNames(List.of(one.institution()), by),
                adaptations.mayDecide(one, by),
                clock.today(),
                form);
    }

    private void mustDecide(UUID id, Person by) {
        by.must(
                Act.MANAGE_INITIATIVE,
                initiatives.get(adaptations.get(id, by).initiative(), by).scope());
    }

    @PostMapping("/adaptations/{id}/decision")
    Object decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        mustDecide(id, by);
        var form = Form.of(typed);
        var answer = form.choice("answer", Adaptation.Answer.class);
        var why = form.text("why", Adaptation.LONGEST);
        var releaseOn = form.date("releaseOn").orElse(null);
        if (form.done(() -> adaptations.decide(id, answer, why, releaseOn, by))) {
            return "redirect:/adaptations/" + id;
        }
        return screens.refused("expectation/adaptation", page(id, form, by));
    }

    @PostMapping("/adaptations/{id}/release")
    Object release(@PathVariable UUID id, Person by) {
        mustDecide(id, by);
        var form = Form.empty();
        if (form.done(() -> adaptations.release(id, by))) {
            return "redirect:/adaptations/" + id;
        }
        return screens.refused("expectation/adaptation", page(id, form, by));
    }
}
