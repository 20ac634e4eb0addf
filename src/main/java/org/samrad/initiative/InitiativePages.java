package org.samrad.initiative;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
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

/// Initiatives: the list, a page put together from what the houses plug in, and the forms.
@Controller
public class InitiativePages {
    private static final int ORGANISATIONS = 300;

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final List<InitiativeSection> sections;
    private final Screens screens;

    InitiativePages(
            Initiatives initiatives, Organisations organisations, List<InitiativeSection> sections, Screens screens) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(InitiativeSection::place))
                .toList();
        this.screens = screens;
    }

    @Bean
    static Navigation.Item initiativesInMenu() {
        return new Navigation.Item("initiative.menu", "/initiatives", 10, Navigation.Audience.SIGNED_IN);
    }

    public record ListPage(Paging<Initiative> list, Map<UUID, Name> names, String search, boolean mayStart) {}

    /// `affected` are names of organisations and units, ready to read.
    public record InitiativePage(
            Initiative initiative,
            Map<UUID, Name> names,
            List<String> affected,
            List<Initiative.PhaseRun> phases,
            List<InitiativeSection.Shown> sections,
            boolean mayChange,
            Form form) {}

    public record FormPage(Optional<UUID> id, List<Option> organisations, List<Option> affected, Form form) {}

    @GetMapping("/initiatives")
    Object list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var sought = Paging.sought(q);
        var found = Paging.of(initiatives.list(sought, Paging.offset(number), Paging.SIZE + 1, by), number);
        var owners = found.rows().stream().map(Initiative::organisation).toList();
        return screens.show(
                "initiative/list",
                new ListPage(found, organisations.findNames(owners, by), sought, by.mayAnywhere(Act.START_INITIATIVE)));
    }

    @GetMapping("/initiatives/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("initiative/initiative", page(id, Form.empty(), by));
    }

    private InitiativePage page(UUID id, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        var ids = new LinkedHashSet<>(initiative.owners());
        initiative.affected().forEach(one -> ids.add(one.organisation()));
        var names = organisations.findNames(ids, by);
        return new InitiativePage(
                initiative,
                names,
                affected(initiative, names, by),
                initiatives.phases(initiative, by),
                sections.stream()
                        .flatMap(section -> section.of(initiative, by).stream())
                        .toList(),
                by.may(Act.MANAGE_INITIATIVE, initiative.scope()),
                form.with("phase", initiative.phase()));
    }

    private List<String> affected(Initiative initiative, Map<UUID, Name> names, Person by) {
        var ids = initiative.affected().stream()
                .flatMap(one -> Stream.ofNullable(one.unit()))
                .toList();
        var units = organisations.findUnits(ids, by).stream().collect(toMap(Unit::id, Unit::name));
        return initiative.affected().stream()
                .map(one -> {
                    var name = names.get(one.organisation());
                    var organisation =
                            name == null ? "" : name.in(initiative.words().language());
                    var unit = one.unit();
                    return unit == null ? organisation : organisation + " › " + units.getOrDefault(unit, "");
                })
                .toList();
    }

    @PostMapping("/initiatives/{id}/phase")
    Object enter(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_INITIATIVE, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        var phase = form.choice("phase", Phase.class);
        if (form.done(() -> initiatives.enter(id, phase, by))) {
            return "redirect:/initiatives/" + id;
        }
        return screens.refused("initiative/initiative", page(id, form, by));
    }

    @GetMapping("/initiatives/new")
    Object start(Person by) {
        by.must(Act.START_INITIATIVE, Scope.organisation(own(by)));
        return screens.show(
                "initiative/form", formPage(Optional.empty(), Form.empty().with("language", Language.DA.tag()), by));
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
        if (form.done(() -> made[0] = initiatives.start(description, by).id())) {
            return "redirect:/initiatives/" + made[0];
        }
        return screens.refused("initiative/form", formPage(Optional.empty(), form, by));
    }

    @GetMapping("/initiatives/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.MANAGE_INITIATIVE, initiative.scope());
        var form = Form.empty()
                .with("title", initiative.words().title())
                .with("summary", initiative.words().summary())
                .with("language", initiative.words().language())
                .withAll("partners", initiative.partners())
                .withAll(
                        "affected",
                        initiative.affected().stream()
                                .map(InitiativePages::value)
                                .toList());
        return screens.show("initiative/form", formPage(Optional.of(id), form, by));
    }

    @PostMapping("/initiatives/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_INITIATIVE, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        var description = read(form);
        if (form.done(() -> initiatives.describe(id, initiatives.get(id, by).version(), description, by))) {
            return "redirect:/initiatives/" + id;
        }
        return screens.refused("initiative/form", formPage(Optional.of(id), form, by));
    }

    private static Initiatives.Description read(Form form) {
        var words = new Initiative.Words(
                form.text("title", Initiative.LONGEST_TITLE),
                form.text("summary", Initiative.LONGEST_SUMMARY),
                Language.find(form.value("language")).orElse(Language.DA).tag());
        var affected = new ArrayList<Initiative.Affected>();
        for (var value : form.values("affected")) {
            var parts = value.split("/", -1);
            try {
                affected.add(new Initiative.Affected(
                        UUID.fromString(parts[0]), parts.length > 1 ? UUID.fromString(parts[1]) : null));
            } catch (IllegalArgumentException e) {
                form.refuse("affected", "web.form.choose");
            }
        }
        return new Initiatives.Description(words, form.ids("partners"), affected);
    }

    private static String value(Initiative.Affected affected) {
        return affected.organisation() + (affected.unit() == null ? "" : "/" + affected.unit());
    }

    /// Whom to choose among: every organisation, and the units of one's own.
    private FormPage formPage(Optional<UUID> id, Form form, Person by) {
        var all = organisations.list("", 0, ORGANISATIONS, by).stream()
                .map(one -> new Option(one.id().toString(), one.name().in(form.value("language"))))
                .toList();
        var affected = new ArrayList<>(all);
        organisations.units(own(by), by).stream()
                .flatMap(Unit.Branch::all)
                .forEach(branch -> affected.add(new Option(
                        own(by) + "/" + branch.unit().id(), "› " + branch.unit().name())));
        return new FormPage(id, all, affected, form);
    }
}
