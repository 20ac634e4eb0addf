package org.samrad.counsel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Option;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of cases, and the application.
@Controller
public class CounselPages {
    private static final int MOST_CHOICES = 300;

    private final Counsel counsel;
    private final Councils councils;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    CounselPages(
            Counsel counsel,
            Councils councils,
            Organisations organisations,
            Initiatives initiatives,
            Screens screens,
            Clock clock) {
        this.counsel = counsel;
        this.councils = councils;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item counselInMenu() {
        return new Navigation.Item("counsel.menu", "/counsel", 56, Navigation.Audience.SIGNED_IN);
    }

    public record ListPage(Paging<Case> list, Map<UUID, Name> names, Reader reader, Form sought, LocalDate today) {
        public String query() {
            return sought.value("q").isEmpty() && sought.value("stage").isEmpty() && sought.value("theme").isEmpty()
                    ? ""
                    : "q=" + encoded("q") + "&stage=" + encoded("stage") + "&theme=" + encoded("theme") + "&mine="
                            + encoded("mine") + "&";
        }

        private String encoded(String field) {
            return java.net.URLEncoder.encode(sought.value(field), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /// What the reader may do besides reading.
    public record Reader(boolean applies, List<Council> manages, List<Council> councils) {}

    /// The application: a new one, or `known` in other words.
    public record ApplyPage(
            Optional<Case> known, List<Council> councils, List<Option> agencies, List<Option> initiatives, Form form) {}

    @GetMapping("/counsel")
    Object list(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Person by) {
        int number = Paging.number(page);
        var sought = Form.of(asked);
        var stage = sought.value("stage").isEmpty() ? Counsel.Stage.OPEN : sought.choice("stage", Counsel.Stage.class);
        var theme = sought.value("theme").isEmpty() ? null : sought.choice("theme", Theme.class);
        var whose = sought.value("mine").isEmpty() ? Counsel.Whose.ALL : Counsel.Whose.MINE;
        var what = new Counsel.Sought(Paging.sought(sought.value("q")), stage, theme, whose);
        sought.with("stage", stage);
        var list = Paging.of(counsel.list(what, Paging.offset(number), Paging.SIZE + 1, by), number);
        var shown = list.rows().stream()
                .flatMap(one -> one.applicants().stream())
                .distinct()
                .toList();
        return screens.show(
                "counsel/list",
                new ListPage(list, organisations.findNames(shown, by), reader(by), sought, clock.today()));
    }

    private Reader reader(Person by) {
        return new Reader(applies(by), councils.managed(by), councils.list(by));
    }

    private static boolean applies(Person by) {
        return by.organisation() != null && by.may(Act.SEEK_COUNSEL, Scope.organisation(by.organisation()));
    }

    @GetMapping("/counsel/new")
    Object begin(@RequestParam MultiValueMap<String, String> asked, Locale locale, Person by) {
        mustApply(by);
        var form = Form.empty()
                .with("language", Language.of(locale).tag())
                .with("phase", Phase.CONCEPT)
                .with("size", Case.Size.UNKNOWN)
                .with("reuse", Case.Reuse.WITHOUT_NAMES)
                .with("initiative", Objects.requireNonNullElse(asked.getFirst("initiative"), ""));
        return screens.show("counsel/apply", page(Optional.empty(), form, by));
    }

    private static UUID mustApply(Person by) {
        var home = by.organisation();
        by.must(Act.SEEK_COUNSEL, home == null ? Scope.everything() : Scope.organisation(home));
        if (home == null) {
            throw new RuleBroken("", "counsel.rule.no-organisation");
        }
        return home;
    }

    private ApplyPage page(Optional<Case> known, Form form, Person by) {
        var home = mustApply(by);
        var tag = form.value("language");
        var agencies = organisations.list("", 0, MOST_CHOICES, by).stream()
                .filter(one -> !one.id().equals(home))
                .map(one -> new Option(one.id().toString(), one.name().in(tag)))
                .toList();
        var own = new ArrayList<Option>();
        own.add(new Option("", "–"));
        initiatives.list("", 0, MOST_CHOICES, by).stream()
                .filter(one -> one.organisation().equals(home))
                .forEach(one ->
                        own.add(new Option(one.id().toString(), one.words().title())));
        return new ApplyPage(known, councils.list(by), agencies, own, form);
    }

    @PostMapping("/counsel/new")
    Object apply(@RequestParam MultiValueMap<String, String> typed, Person by) {
        mustApply(by);
        var form = Form.of(typed);
        var what = read(form);
        var council = form.id("council").or(() -> Optional.of(councils.list(by))
                .filter(all -> all.size() == 1)
                .map(all -> all.getFirst().id()));
        if (council.isEmpty()) {
            form.refuse("council", "web.form.choose");
        }
        var made = new UUID[1];
        if (what.isPresent()
                && form.done(() -> made[0] = counsel.apply(council.orElseThrow(), what.get(), form.ids("with"), by))) {
            return "redirect:/counsel/" + made[0];
        }
        return screens.refused("counsel/apply", page(Optional.empty(), form, by));
    }

    private static Optional<Case.Application> read(Form form) {
        var title = form.text("title", Case.LONGEST_TITLE);
        var issue = form.text("issue", Case.LONGEST_ISSUE);
        var questions =
                form.text("questions", Case.LONGEST_QUESTION * Case.MOST_QUESTIONS).lines().toList();
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        var kind = form.choice("kind", Case.Kind.class);
        var size = form.choice("size", Case.Size.class);
        var phase = form.choice("phase", Phase.class);
        var reuse = form.choice("reuse", Case.Reuse.class);
        var themes = EnumSet.noneOf(Theme.class);
        EnumSet.allOf(Theme.class).stream()
                .filter(one -> form.chosen("themes", one))
                .forEach(themes::add);
        if (themes.isEmpty()) {
            form.refuse("themes", "counsel.rule.no-theme");
        }
        var initiative = form.id("initiative").orElse(null);
        var read = new Case.Application[1];
        return form.done(() -> read[0] = new Case.Application(
                        title, issue, language, questions, kind, size, phase, themes, reuse, initiative))
                ? Optional.of(read[0])
                : Optional.empty();
    }

    @GetMapping("/counsel/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var known = counsel.mustSeek(id, by);
        return screens.show("counsel/apply", page(Optional.of(known), filled(known), by));
    }

    private static Form filled(Case known) {
        var what = known.application();
        return Form.empty()
                .with("title", what.title())
                .with("issue", what.issue())
                .with("questions", String.join("\n", what.questions()))
                .with("language", what.language())
                .with("kind", what.kind())
                .with("size", what.size())
                .with("phase", what.phase())
                .with("reuse", what.reuse())
                .with("initiative", what.initiative())
                .with("version", known.version())
                .withAll("themes", what.inOrder());
    }

    @PostMapping("/counsel/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustSeek(id, by);
        var form = Form.of(typed);
        var what = read(form);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(-1);
        if (what.isPresent() && form.done(() -> counsel.rewrite(id, version, what.get(), by))) {
            return "redirect:/counsel/" + id;
        }
        var now = counsel.get(id, by);
        if (form.clashed()) {
            form.with("version", now.version())
                    .standing("title", now.application().title())
                    .standing("issue", now.application().issue())
                    .standing("questions", String.join("\n", now.application().questions()));
        }
        return screens.refused("counsel/apply", page(Optional.of(now), form, by));
    }
}
