package org.samrad.expectation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What institutions need, side by side; stating a need, wording it anew, and deciding what will be done with it.
@Controller
public class NeedPages {
    private final Expectations expectations;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Screens screens;

    NeedPages(Expectations expectations, Initiatives initiatives, Organisations organisations, Screens screens) {
        this.expectations = expectations;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// `own` is the reader's institution, if it is one of them.
    public record TablePage(
            Initiative initiative,
            SideBySide table,
            Map<UUID, Name> names,
            Optional<UUID> own,
            boolean mayState,
            boolean mayTreat) {}

    /// `need` is empty where a new one is stated; `institutions` are those that the writer may state needs for.
    public record FormPage(
            Initiative initiative,
            Optional<Need> need,
            List<UUID> institutions,
            Map<UUID, Name> names,
            List<Need.Theme> themes,
            Form form) {}

    public record NeedPage(
            Initiative initiative,
            Need need,
            Map<UUID, Name> names,
            List<Need.Treatment> treatments,
            boolean mayChange,
            boolean mayTreat,
            Form form) {}

    @GetMapping("/initiatives/{id}/needs")
    Object table(@PathVariable UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        var table = expectations.sideBySide(id, by);
        return screens.show(
                "expectation/needs",
                new TablePage(
                        initiative,
                        table,
                        organisations.findNames(table.institutions(), by),
                        Optional.ofNullable(by.organisation()).filter(Side.institutions(initiative)::contains),
                        !expectations.mayStateFor(initiative, by).isEmpty(),
                        expectations.mayTreat(initiative, by)));
    }

    @GetMapping("/initiatives/{id}/needs/new")
    Object state(@PathVariable UUID id, @RequestParam(defaultValue = "") String theme, Person by) {
        var form = Form.empty()
                .with("language", initiatives.get(id, by).words().language())
                .with("theme", theme)
                .with("weight", Need.Weight.IMPORTANT);
        return screens.show("expectation/need-form", formPage(id, Optional.empty(), form, by));
    }

    private FormPage formPage(UUID initiative, Optional<Need> need, Form form, Person by) {
        var of = initiatives.get(initiative, by);
        var institutions =
                need.map(one -> List.of(one.institution())).orElseGet(() -> expectations.mustStateFor(of, by));
        if (institutions.size() == 1) {
            form.with("institution", institutions.getFirst());
        }
        return new FormPage(
                of,
                need,
                institutions,
                organisations.findNames(institutions, by),
                expectations.themes(initiative, by),
                form);
    }

    @PostMapping("/initiatives/{id}/needs/new")
    Object state(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        expectations.mustStateFor(initiatives.get(id, by), by);
        var form = Form.of(typed);
        var said = read(form);
        var institution = form.id("institution");
        if (institution.isEmpty()) {
            form.refuse("institution", "web.form.choose");
        }
        if (form.done(() -> institution.ifPresent(one -> expectations.state(id, one, said, by)))) {
            return "redirect:/initiatives/" + id + "/needs";
        }
        return screens.refused("expectation/need-form", formPage(id, Optional.empty(), form, by));
    }

    private static Expectations.Statement read(Form form) {
        var words = new Need.Words(
                form.text("text", Need.LONGEST),
                Language.find(form.value("language")).orElse(Language.DA).tag(),
                form.choice("weight", Need.Weight.class));
        var theme = form.id("theme").orElse(null);
        var fresh = form.optional("newTheme", Need.Theme.LONGEST);
        return new Expectations.Statement(theme, fresh, words);
    }

    @GetMapping("/needs/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("expectation/need", needPage(id, Form.empty(), by));
    }

    private NeedPage needPage(UUID id, Form form, Person by) {
        var need = expectations.get(id, by);
        return new NeedPage(
                initiatives.get(need.initiative(), by),
                need,
                organisations.findNames(List.of(need.institution()), by),
                expectations.treatments(id, by),
                expectations.mayChange(need, by).isPresent(),
                expectations.mayTreat(need, by),
                form);
    }

    @PostMapping("/needs/{id}/treatments")
    Object treat(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        expectations.mustTreat(expectations.get(id, by), by);
        var form = Form.of(typed);
        var kind = form.choice("kind", Need.Kind.class);
        var reason = form.text("reason", Need.LONGEST);
        var variant = form.optional("variant", Need.LONGEST);
        if (form.done(() -> expectations.treat(id, kind, reason, variant, by))) {
            return "redirect:/initiatives/" + expectations.get(id, by).initiative() + "/needs#need-" + id;
        }
        return screens.refused("expectation/need", needPage(id, form, by));
    }

    @GetMapping("/needs/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var need = expectations.get(id, by);
        expectations.mustChange(need, by);
        var form = Form.empty()
                .with("theme", need.theme().id())
                .with("text", need.words().text())
                .with("weight", need.words().weight())
                .with("language", need.words().language())
                .with("version", need.state().version());
        return screens.show("expectation/need-form", formPage(need.initiative(), Optional.of(need), form, by));
    }

    @PostMapping("/needs/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        expectations.mustChange(expectations.get(id, by), by);
        var form = Form.of(typed);
        var said = read(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> expectations.reword(id, said, builtOn, by))) {
            return "redirect:/needs/" + id;
        }
        var now = expectations.get(id, by);
        if (form.clashed()) {
            form.with("version", now.state().version())
                    .standing("theme", now.theme().id())
                    .standing("text", now.words().text())
                    .standing("weight", now.words().weight())
                    .standing("language", now.words().language());
        }
        return screens.refused("expectation/need-form", formPage(now.initiative(), Optional.of(now), form, by));
    }

    @PostMapping("/needs/{id}/withdraw")
    Object withdraw(@PathVariable UUID id, Person by) {
        var need = expectations.get(id, by);
        expectations.mustChange(need, by);
        var form = Form.empty();
        if (form.done(() -> expectations.withdraw(id, by))) {
            return "redirect:/initiatives/" + need.initiative() + "/needs";
        }
        return screens.refused("expectation/need", needPage(id, form, by));
    }
}
