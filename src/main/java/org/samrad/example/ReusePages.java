package org.samrad.example;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.initiative.Initiative;
import org.samrad.organisation.Organisations;
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

/// “We use this”, and what came of it.
@Controller
public class ReusePages {
    private final Reuses reuses;
    private final ExampleCatalogue catalogue;
    private final Organisations organisations;
    private final Screens screens;

    ReusePages(Reuses reuses, ExampleCatalogue catalogue, Organisations organisations, Screens screens) {
        this.reuses = reuses;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// `mine` are the initiatives it may be for, `others` those who use it already and may be learned from.
    public record UsePage(ShownExample example, List<Initiative> mine, List<Option> others, Form form) {}

    public record ReusePage(Reuse reuse, Optional<ShownExample> example, String user, boolean mayTell, Form form) {}

    @GetMapping("/examples/{id}/use")
    Object use(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> asked, Locale locale, Person by) {
        var form = Form.of(asked).with("language", Language.of(locale).tag());
        return screens.show("example/use", page(mayUse(id, by), form, locale, by));
    }

    /// Only for whoever may say it for some organisation.
    private ShownExample mayUse(UUID id, Person by) {
        var example = catalogue.get(id, by);
        var home = by.organisation();
        if (home == null || !by.mayAnywhere(Act.MANAGE_INITIATIVE)) {
            by.must(Act.WRITE_EXAMPLE, home == null ? Scope.everything() : Scope.organisation(home));
        }
        return example;
    }

    private UsePage page(ShownExample example, Form form, Locale locale, Person by) {
        var uses = reuses.of(example, by).stream()
                .filter(one -> one.user().named())
                .toList();
        var names = organisations.findNames(
                uses.stream().map(one -> one.user().organisation()).toList(), by);
        var tag = Language.of(locale).tag();
        var others = uses.stream()
                .filter(one -> names.containsKey(one.user().organisation()))
                .map(one -> new Option(
                        one.id().toString(),
                        Optional.ofNullable(names.get(one.user().organisation()))
                                .map(name -> name.in(tag))
                                .orElse("")))
                .toList();
        return new UsePage(example, reuses.initiatives(by), others, form);
    }

    @PostMapping("/examples/{id}/use")
    Object begin(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var example = mayUse(id, by);
        var form = Form.of(typed);
        var mine = new Reuses.Mine(
                form.id("initiative").orElse(null), form.value("named").equals("yes"));
        var way = form.choice("way", Reuse.Way.class);
        var how = form.optional("how", Reuse.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        var after = form.id("after").orElse(null);
        if (form.done(() -> reuses.use(id, mine, new Reuse.Telling(way, how, language, after), by))) {
            return "redirect:" + example.address() + "#chain";
        }
        return screens.refused("example/use", page(example, form, locale, by));
    }

    @GetMapping("/reuses/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("example/reuse", page(reuses.get(id, by), Form.empty(), by));
    }

    private ReusePage page(Reuse reuse, Form form, Person by) {
        var user = organisations.get(reuse.user().organisation(), by);
        return new ReusePage(
                reuse,
                catalogue.find(reuse.example(), by),
                user.name().in(user.facts().country().language()),
                reuses.mayTell(reuse, by),
                form);
    }

    @PostMapping("/reuses/{id}")
    Object tell(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var reuse = reuses.mustTell(id, by);
        var form = Form.of(typed);
        var outcome = form.choice("outcome", ReuseOutcome.class);
        var said = form.optional("said", Reuse.LONGEST);
        if (form.done(() -> reuses.tell(id, outcome, said, by))) {
            return "redirect:/reuses/" + id;
        }
        return screens.refused("example/reuse", page(reuse, form, by));
    }
}
