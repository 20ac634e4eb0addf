package org.samrad.example;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
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

/// Where an example is made: found, written, checked with the host, published, revised and retired.
@Controller
public class ExampleWorkPages {
    private final Examples examples;
    private final ExampleFiles files;
    private final Askings askings;
    private final Organisations organisations;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    ExampleWorkPages(
            Examples examples,
            ExampleFiles files,
            Askings askings,
            Organisations organisations,
            Access access,
            Screens screens,
            Clock clock) {
        this.examples = examples;
        this.files = files;
        this.askings = askings;
        this.organisations = organisations;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record MinePage(Paging<Examples.Line> list, List<Asking> askings, Map<UUID, Name> names, boolean mayWrite) {}

    public record NewPage(Form form) {}

    public record EditPage(Example example, Form form, boolean revised) {}

    /// What the reader may do here, and what is to be looked at.
    public record Powers(boolean writes, boolean approves, boolean review, boolean stale) {}

    public record WorkPage(
            Example example,
            Example.Version newest,
            List<Example.Version> versions,
            List<Example.Step> steps,
            Map<UUID, Name> names,
            Map<UUID, String> people,
            Map<UUID, ExampleFiles.Kept> files,
            Powers powers,
            Form form) {
        public String here() {
            return "/examples/" + example.id();
        }

        public String person(UUID id) {
            return people.getOrDefault(id, "–");
        }

        public String name(UUID id, String tag) {
            var name = names.get(id);
            return name == null ? "–" : name.in(tag);
        }
    }

    @GetMapping("/examples/mine")
    Object mine(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var list = Paging.of(examples.own(Paging.offset(number), Paging.SIZE + 1, by), number);
        var asked = askings.list(0, Paging.SIZE, by);
        var named = Stream.concat(
                        list.rows().stream()
                                .flatMap(one -> Stream.of(
                                        one.example().host(),
                                        one.example().writer().organisation())),
                        asked.stream()
                                .flatMap(one -> Stream.of(
                                        one.between().learner(), one.between().giver())))
                .distinct()
                .toList();
        return screens.show(
                "example/mine",
                new MinePage(list, asked, organisations.findNames(named, by), by.mayAnywhere(Act.WRITE_EXAMPLE)));
    }

    @GetMapping("/examples/new")
    Object begin(Locale locale, Person by) {
        var home = organisations.get(examples.home(by), by);
        var language = Language.of(locale).tag();
        return screens.show(
                "example/new",
                new NewPage(Form.empty()
                        .with("language", language)
                        .with("host", home.name().in(language))));
    }

    @PostMapping("/examples/new")
    Object begin(@RequestParam MultiValueMap<String, String> typed, Person by) {
        examples.home(by);
        var form = Form.of(typed);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        var headline = form.text("headline", ExampleContent.LONGEST_HEADLINE);
        var situation = form.optional("situation", ExampleContent.LONGEST);
        var host = host(form, by);
        var made = new UUID[1];
        if (host.isPresent()
                && form.done(() -> made[0] =
                        examples.find(new Examples.Found(host.get(), language, headline, situation, null), by))) {
            return "redirect:/examples/" + made[0] + "/edit";
        }
        return screens.refused("example/new", new NewPage(form));
    }

    private Optional<UUID> host(Form form, Person by) {
        var typed = form.text("host", ExampleContent.LONGEST_LINE);
        var found = typed.isEmpty() ? List.<UUID>of() : organisations.find(typed, by);
        if (found.size() != 1 && !typed.isEmpty()) {
            form.refuse("host", "example.rule.unknown-host", typed);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @GetMapping("/examples/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        examples.mustWrite(id, by);
        var now = examples.standing(id, by);
        var form = ExampleForm.of(now.newest().content(), now.example().version());
        return screens.show("example/edit", editPage(now.example(), form));
    }

    private static EditPage editPage(Example example, Form form) {
        return new EditPage(example, form, example.published().isPresent());
    }

    @PostMapping("/examples/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        examples.mustWrite(id, by);
        var now = examples.standing(id, by);
        var form = Form.of(typed);
        int seen = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        var changed = form.optional("what", Example.LONGEST_REASON);
        var content = ExampleForm.read(form, now.newest().content());
        if (content.isPresent() && form.done(() -> examples.write(id, seen, content.get(), changed, by))) {
            return "redirect:/examples/" + id + "/work";
        }
        if (form.clashed()) {
            ExampleForm.clash(form, now.newest().content(), now.example().version());
        }
        return screens.refused("example/edit", editPage(now.example(), form));
    }

    @GetMapping("/examples/{id}/work")
    Object work(@PathVariable UUID id, Person by) {
        return screens.show("example/work", page(id, Form.empty(), by));
    }

    private WorkPage page(UUID id, Form form, Person by) {
        var now = examples.standing(id, by);
        var example = now.example();
        var versions = examples.versions(id, by);
        var steps = examples.steps(id, by);
        var people = Stream.concat(
                        versions.stream().map(Example.Version::by),
                        steps.stream().map(step -> step.state().done().by()))
                .distinct()
                .toList();
        boolean stale = example.published().isPresent()
                && examples.freshOn(example, by).plusYears(1).minusMonths(1).isBefore(clock.today());
        return new WorkPage(
                example,
                now.newest(),
                versions,
                steps,
                organisations.findNames(List.of(example.host(), example.writer().organisation()), by),
                access.names(people, by),
                files.of(now.newest().content(), by),
                new Powers(
                        examples.mayWrite(example, by),
                        examples.mayApprove(example, by),
                        examples.isUnderReview(example, by),
                        stale),
                form);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/examples/" + id + "/work";
        }
        return screens.refused("example/work", page(id, form, by));
    }

    @PostMapping("/examples/{id}/send")
    Object send(@PathVariable UUID id, Person by) {
        examples.mustWrite(id, by);
        return after(id, Form.empty(), () -> examples.send(id, by), by);
    }

    @PostMapping("/examples/{id}/give-back")
    Object giveBack(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        examples.get(id, by);
        var form = Form.of(typed);
        var why = form.optional("why", Example.LONGEST_REASON);
        return after(id, form, () -> examples.giveBack(id, why, by), by);
    }

    @PostMapping("/examples/{id}/approve")
    Object approve(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.APPROVE_EXAMPLE, examples.get(id, by).hostScope());
        var form = Form.of(typed);
        int seen = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return after(id, form, () -> examples.approve(id, seen, by), by);
    }

    @PostMapping("/examples/{id}/publish")
    Object publish(@PathVariable UUID id, Person by) {
        examples.get(id, by);
        return after(id, Form.empty(), () -> examples.publish(id, by), by);
    }

    @PostMapping("/examples/{id}/revise")
    Object revise(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        examples.mustWrite(id, by);
        var form = Form.of(typed);
        var why = form.optional("why", Example.LONGEST_REASON);
        return after(id, form, () -> examples.revise(id, why, by), by);
    }

    @PostMapping("/examples/{id}/retire")
    Object retire(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        examples.get(id, by);
        var form = Form.of(typed);
        var why = form.text("retired", Example.LONGEST_REASON);
        return after(id, form, () -> examples.retire(id, why, by), by);
    }

    @PostMapping("/examples/{id}/confirm")
    Object confirm(@PathVariable UUID id, Person by) {
        examples.get(id, by);
        return after(id, Form.empty(), () -> examples.confirm(id, by), by);
    }

    @PostMapping("/examples/{id}/keep")
    Object keep(@PathVariable UUID id, Person by) {
        examples.get(id, by);
        return after(id, Form.empty(), () -> examples.keep(id, by), by);
    }
}
