package org.samrad.example;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
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

/// “Ask them”: a question to the host of an example, and what becomes of it.
@Controller
public class AskingPages {
    private final Askings askings;
    private final ExampleCatalogue catalogue;
    private final Organisations organisations;
    private final Screens screens;

    AskingPages(Askings askings, ExampleCatalogue catalogue, Organisations organisations, Screens screens) {
        this.askings = askings;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.screens = screens;
    }

    public record AskPage(ShownExample example, Name host, Form form) {}

    public record AskingPage(
            Asking asking, Optional<ShownExample> example, Map<UUID, Name> names, boolean gives, Form form) {
        public String name(UUID id, String tag) {
            var name = names.get(id);
            return name == null ? "–" : name.in(tag);
        }
    }

    @GetMapping("/examples/{id}/ask")
    Object ask(@PathVariable UUID id, Locale locale, Person by) {
        return screens.show(
                "example/ask",
                page(
                        mayAsk(id, by),
                        Form.empty().with("language", Language.of(locale).tag()).with("format", Asking.Format.MEDIUM),
                        by));
    }

    private ShownExample mayAsk(UUID id, Person by) {
        var example = catalogue.get(id, by);
        askings.home(by);
        return example;
    }

    private AskPage page(ShownExample example, Form form, Person by) {
        return new AskPage(example, organisations.get(example.host(), by).name(), form);
    }

    @PostMapping("/examples/{id}/ask")
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var example = mayAsk(id, by);
        var form = Form.of(typed);
        var question = new Askings.Question(
                form.choice("format", Asking.Format.class),
                form.text("about", Course.LONGEST),
                Language.find(form.value("language")).orElse(Language.EN).tag());
        var made = new UUID[1];
        if (form.done(() -> made[0] = askings.ask(id, question, by))) {
            return "redirect:/askings/" + made[0];
        }
        return screens.refused("example/ask", page(example, form, by));
    }

    @GetMapping("/askings/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("example/asking", page(id, Form.empty(), by));
    }

    private AskingPage page(UUID id, Form form, Person by) {
        var asking = askings.get(id, by);
        var both = List.of(asking.between().learner(), asking.between().giver());
        return new AskingPage(
                asking,
                catalogue.find(asking.example(), by),
                organisations.findNames(both, by),
                Askings.gives(asking, by),
                form);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/askings/" + id;
        }
        return screens.refused("example/asking", page(id, form, by));
    }

    @PostMapping("/askings/{id}/accept")
    Object accept(@PathVariable UUID id, Person by) {
        askings.get(id, by);
        return after(id, Form.empty(), () -> askings.accept(id, by), by);
    }

    @PostMapping("/askings/{id}/day")
    Object schedule(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        askings.get(id, by);
        var form = Form.of(typed);
        var day = form.requiredDate("day");
        return after(id, form, () -> askings.schedule(id, day, by), by);
    }

    @PostMapping("/askings/{id}/held")
    Object hold(@PathVariable UUID id, Person by) {
        askings.get(id, by);
        return after(id, Form.empty(), () -> askings.hold(id, by), by);
    }

    @PostMapping("/askings/{id}/outcome")
    Object outcome(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        askings.get(id, by);
        var form = Form.of(typed);
        var outcome = form.choice("outcome", ReuseOutcome.class);
        var said = form.text("said", Course.LONGEST);
        return after(id, form, () -> askings.record(id, outcome, said, by), by);
    }

    /// One click: each reason is a button.
    @PostMapping("/askings/{id}/decline")
    Object decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        askings.get(id, by);
        var form = Form.of(typed);
        var reason = form.choice("reason", Course.Reason.class);
        var said = form.optional("said", Course.LONGEST);
        return after(id, form, () -> askings.decline(id, reason, said, by), by);
    }
}
