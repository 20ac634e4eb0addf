package org.samrad.initiative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Option;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form that starts or changes an initiative.
@Controller
public class InitiativeFormPages {
    private final Initiatives initiatives;
    private final Places places;
    private final Screens screens;

    InitiativeFormPages(Initiatives initiatives, Places places, Screens screens) {
        this.initiatives = initiatives;
        this.places = places;
        this.screens = screens;
    }

    /// `now` is what stands there while somebody else has changed it.
    public record FormPage(
            Optional<UUID> id,
            List<Option> organisations,
            List<Option> affected,
            List<Vocabulary> vocabularies,
            List<String> areas,
            Optional<Initiative> now,
            Form form) {}

    @GetMapping("/initiatives/new")
    Object start(Person by) {
        by.must(Act.START_INITIATIVE, Scope.organisation(own(by)));
        var form = Form.empty()
                .with("language", Language.DA.tag())
                .with("vocabulary", Vocabulary.OWN)
                .with("kind", Initiative.Kind.OTHER);
        return screens.show("initiative/form", formPage(Optional.empty(), Optional.empty(), form, by));
    }

    private static UUID own(Person by) {
        var own = by.organisation();
        return own == null ? new UUID(0, 0) : own;
    }

    @PostMapping("/initiatives/new")
    Object start(@RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.START_INITIATIVE, Scope.organisation(own(by)));
        var form = Form.of(typed);
        var description = read(form);
        var made = new UUID[1];
        if (description.isPresent()
                && form.done(
                        () -> made[0] = initiatives.start(description.get(), by).id())) {
            return "redirect:/initiatives/" + made[0];
        }
        return screens.refused("initiative/form", formPage(Optional.empty(), Optional.empty(), form, by));
    }

    @GetMapping("/initiatives/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.MANAGE_INITIATIVE, initiative.scope());
        var facts = initiative.facts();
        var form = Form.empty()
                .with("title", initiative.words().title())
                .with("summary", initiative.words().summary())
                .with("language", initiative.words().language())
                .with("goal", facts.goal())
                .with("kind", facts.kind())
                .with("sponsor", facts.sponsor())
                .with("vocabulary", facts.vocabulary())
                .with("start", facts.plannedStart())
                .with("areas", String.join(", ", facts.areas()))
                .with("version", initiative.version())
                .withAll("partners", initiative.partners())
                .withAll(
                        "affected",
                        initiative.affected().stream().map(Places::value).toList());
        return screens.show("initiative/form", formPage(Optional.of(id), Optional.empty(), form, by));
    }

    @PostMapping("/initiatives/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_INITIATIVE, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        var description = read(form);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(-1);
        if (description.isPresent() && form.done(() -> initiatives.describe(id, version, description.get(), by))) {
            return "redirect:/initiatives/" + id;
        }
        var now = initiatives.get(id, by);
        boolean overtaken = now.version() != version;
        form.with("version", now.version());
        return screens.refused(
                "initiative/form",
                formPage(Optional.of(id), overtaken ? Optional.of(now) : Optional.empty(), form, by));
    }

    private static Optional<Initiatives.Description> read(Form form) {
        var words = new Initiative.Words(
                form.text("title", Initiative.LONGEST_TITLE),
                form.text("summary", Initiative.LONGEST_SUMMARY),
                Language.find(form.value("language")).orElse(Language.DA).tag());
        var affected = new ArrayList<Initiative.Affected>();
        for (var value : form.values("affected")) {
            var place = Places.read(form, "affected", value);
            if (place != null) {
                affected.add(place);
            }
        }
        var kind = form.value("kind").isEmpty() ? Initiative.Kind.OTHER : form.choice("kind", Initiative.Kind.class);
        var goal = form.optional("goal", Initiative.Facts.LONGEST_GOAL);
        var sponsor = form.optional("sponsor", Initiative.Facts.LONGEST_FUNCTION);
        var vocabulary = form.value("vocabulary").isEmpty() ? Vocabulary.OWN : form.value("vocabulary");
        var start = form.date("start").orElse(null);
        var areas = areas(form);
        var facts = new Initiative.Facts[1];
        return form.done(() ->
                        facts[0] = new Initiative.Facts(kind, goal, sponsor, null, vocabulary, start, null, areas))
                ? Optional.of(new Initiatives.Description(words, facts[0], form.ids("partners"), affected))
                : Optional.empty();
    }

    /// Words between commas, in lower case, each once.
    private static List<String> areas(Form form) {
        var areas = new LinkedHashSet<String>();
        for (var word : form.optional("areas", 500).split("[,;\n]")) {
            var area = word.strip().toLowerCase(Locale.ROOT);
            if (area.codePointCount(0, area.length()) > Initiative.Facts.LONGEST_AREA) {
                form.refuse("areas", "initiative.rule.long-area", Initiative.Facts.LONGEST_AREA);
            } else if (!area.isEmpty()) {
                areas.add(area);
            }
        }
        return List.copyOf(areas);
    }

    /// Whom to choose among: every organisation, and the units of one's own.
    private FormPage formPage(Optional<UUID> id, Optional<Initiative> now, Form form, Person by) {
        var language = form.value("language");
        return new FormPage(
                id,
                places.all(language, by),
                places.withUnits(language, by),
                initiatives.vocabularies(by),
                initiatives.areas(by),
                now,
                form);
    }
}
