package org.samrad.initiative;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The facts of an initiative with their history, and a form for each kind of them.
@Controller
public class InitiativeFactPages {
    private static final Pattern SUM = Pattern.compile("\\d{1,15}");

    private final Initiatives initiatives;
    private final InitiativeHeads heads;
    private final InitiativeFacts facts;
    private final Places places;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    InitiativeFactPages(
            Initiatives initiatives,
            InitiativeHeads heads,
            InitiativeFacts facts,
            Places places,
            Access access,
            Screens screens,
            Clock clock) {
        this.initiatives = initiatives;
        this.heads = heads;
        this.facts = facts;
        this.places = places;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record FactsPage(
            InitiativeHead head,
            Places.Named places,
            Map<UUID, Person> people,
            List<AffectedGroup> groups,
            List<Amount> amounts,
            List<ScopeMeasure> measures,
            List<Ambition> ambitions,
            Map<Impact.Respect, Impact> impacts) {}

    public record GroupPage(InitiativeHead head, Optional<AffectedGroup> group, List<Option> places, Form form) {}

    public record AmountPage(InitiativeHead head, Optional<Amount> corrects, Form form) {}

    public record MeasurePage(InitiativeHead head, Optional<ScopeMeasure> measure, Form form) {}

    public record AmbitionPage(InitiativeHead head, Optional<Ambition> derived, Form form) {}

    public record ImpactPage(InitiativeHead head, Form form) {}

    public record HistoryPage(InitiativeHead head, Paging<InitiativeFacts.Change> changes, Map<UUID, Person> people) {}

    @GetMapping("/initiatives/{id}/facts")
    Object facts(@PathVariable UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        var groups = facts.groups(id, by);
        var ambitions = facts.ambitions(id, by);
        var page = new FactsPage(
                heads.of(initiative, by),
                places.named(Places.around(initiative, groups, List.of()), by),
                access.find(ambitions.stream().map(Ambition::by).toList(), by),
                groups,
                facts.amounts(id, by),
                facts.measures(id, by),
                ambitions,
                facts.impacts(id, by));
        return screens.show("initiative/facts", page);
    }

    @GetMapping("/initiatives/{id}/groups/new")
    Object group(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        return screens.show("initiative/group", groupPage(head, Optional.empty(), Form.empty(), by));
    }

    private GroupPage groupPage(InitiativeHead head, Optional<AffectedGroup> group, Form form, Person by) {
        var options = new ArrayList<Option>();
        if (group.isEmpty()) {
            options.addAll(places.withUnits(head.initiative().words().language(), by));
        }
        return new GroupPage(head, group, options, form);
    }

    @PostMapping("/initiatives/{id}/groups/new")
    Object group(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var kind = form.choice("kind", AffectedGroup.Kind.class);
        var name = form.text("name", AffectedGroup.LONGEST);
        var people = form.number("people", 0, 100_000_000).orElse(null);
        var place = Places.read(form, "place", form.value("place"));
        var fresh = new InitiativeFacts.NewGroup(
                kind, name, people, place == null ? null : place.organisation(), place == null ? null : place.unit());
        if (form.done(() -> facts.addGroup(id, fresh, by))) {
            return "redirect:/initiatives/" + id + "/facts#groups";
        }
        return screens.refused("initiative/group", groupPage(head, Optional.empty(), form, by));
    }

    @GetMapping("/initiatives/{id}/groups/{group}")
    Object group(@PathVariable UUID id, @PathVariable UUID group, Person by) {
        var head = heads.managed(id, by);
        var known = known(id, group, by);
        var form = Form.empty().with("people", known.people());
        return screens.show("initiative/group", groupPage(head, Optional.of(known), form, by));
    }

    private AffectedGroup known(UUID id, UUID group, Person by) {
        return facts.groups(id, by).stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .orElseThrow(() -> new NotFound("group"));
    }

    @PostMapping("/initiatives/{id}/groups/{group}")
    Object group(
            @PathVariable UUID id,
            @PathVariable UUID group,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = heads.managed(id, by);
        var known = known(id, group, by);
        var form = Form.of(typed);
        var people = form.number("people", 0, 100_000_000).orElse(null);
        boolean away = form.value("act").equals("remove");
        if (away || form.done(() -> facts.countGroup(id, group, people, by))) {
            if (away) {
                facts.removeGroup(id, group, by);
            }
            return "redirect:/initiatives/" + id + "/facts#groups";
        }
        return screens.refused("initiative/group", groupPage(head, Optional.of(known), form, by));
    }

    @GetMapping("/initiatives/{id}/amounts/new")
    Object amount(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> asked, Person by) {
        var head = heads.managed(id, by);
        var corrects = corrected(id, Form.of(asked), by);
        var form = Form.empty().with("currency", "DKK").with("on", clock.today());
        corrects.ifPresent(one -> form.with("currency", one.currency())
                .with("kind", one.kind())
                .with("on", one.on())
                .with("corrects", one.id()));
        return screens.show("initiative/amount", new AmountPage(head, corrects, form));
    }

    private Optional<Amount> corrected(UUID id, Form form, Person by) {
        return form.id("corrects")
                .flatMap(wrong -> facts.amounts(id, by).stream()
                        .filter(one -> one.id().equals(wrong))
                        .findFirst());
    }

    @PostMapping("/initiatives/{id}/amounts/new")
    Object addAmount(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        long amount = sum(form);
        var currency = form.text("currency", 3).toUpperCase(java.util.Locale.ROOT);
        var kind = form.choice("kind", Amount.Kind.class);
        var on = form.requiredDate("on");
        var text = form.text("source", Amount.Source.LONGEST);
        var link = form.optional("link", 500);
        var note = form.optional("note", Amount.Source.LONGEST);
        var corrects = form.id("corrects").orElse(null);
        boolean oneSource = form.chosen("one", "yes");
        if (form.done(() -> facts.addAmount(
                id,
                new InitiativeFacts.NewAmount(
                        amount, currency, kind, on, new Amount.Source(text, link, note), oneSource, corrects),
                by))) {
            return "redirect:/initiatives/" + id + "/facts#amounts";
        }
        return screens.refused("initiative/amount", new AmountPage(head, corrected(id, Form.of(typed), by), form));
    }

    /// A whole number, with or without signs between the thousands.
    static long sum(Form form) {
        var digits = form.text("amount", 40).replaceAll("[\\s.\\u00a0\\u202f’']", "");
        if (SUM.matcher(digits).matches()) {
            return Long.parseLong(digits);
        }
        if (form.problem("amount").isEmpty()) {
            form.refuse("amount", "initiative.rule.sum");
        }
        return 0;
    }

    @GetMapping("/initiatives/{id}/measures/new")
    Object measure(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        var form = Form.empty().with("on", clock.today()).with("done", 0);
        return screens.show("initiative/measure", new MeasurePage(head, Optional.empty(), form));
    }

    @PostMapping("/initiatives/{id}/measures/new")
    Object measure(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var name = form.text("name", ScopeMeasure.LONGEST);
        var point = point(form);
        if (point.isPresent() && form.done(() -> facts.addMeasure(id, name, point.get(), by))) {
            return "redirect:/initiatives/" + id + "/facts#measures";
        }
        return screens.refused("initiative/measure", new MeasurePage(head, Optional.empty(), form));
    }

    private static Optional<ScopeMeasure.Point> point(Form form) {
        var on = form.requiredDate("on");
        int total = form.number("total", 1, 100_000_000).orElse(0);
        int done = form.number("done", 0, 100_000_000).orElse(0);
        var source = form.optional("source", Amount.Source.LONGEST);
        var point = new ScopeMeasure.Point[1];
        return form.done(() -> point[0] = new ScopeMeasure.Point(on, total, done, source))
                ? Optional.of(point[0])
                : Optional.empty();
    }

    @GetMapping("/initiatives/{id}/measures/{measure}")
    Object point(@PathVariable UUID id, @PathVariable UUID measure, Person by) {
        var head = heads.managed(id, by);
        var known = measured(id, measure, by);
        var form = Form.empty()
                .with("on", clock.today())
                .with("total", known.latest().total())
                .with("done", known.latest().done());
        return screens.show("initiative/measure", new MeasurePage(head, Optional.of(known), form));
    }

    private ScopeMeasure measured(UUID id, UUID measure, Person by) {
        return facts.measures(id, by).stream()
                .filter(one -> one.id().equals(measure))
                .findFirst()
                .orElseThrow(() -> new NotFound("measure"));
    }

    @PostMapping("/initiatives/{id}/measures/{measure}")
    Object point(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = heads.managed(id, by);
        var known = measured(id, measure, by);
        var form = Form.of(typed);
        var point = point(form);
        if (point.isPresent() && form.done(() -> facts.measure(id, measure, point.get(), by))) {
            return "redirect:/initiatives/" + id + "/facts#measures";
        }
        return screens.refused("initiative/measure", new MeasurePage(head, Optional.of(known), form));
    }

    @GetMapping("/initiatives/{id}/ambition")
    Object ambition(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        var form = Form.empty();
        derived(id, by).ifPresent(one -> form.withAll("criteria", List.copyOf(one.criteria())));
        return screens.show("initiative/ambition", new AmbitionPage(head, derived(id, by), form));
    }

    private Optional<Ambition> derived(UUID id, Person by) {
        return facts.ambitions(id, by).stream()
                .filter(one -> one.origin() == Ambition.Origin.DERIVED)
                .findFirst();
    }

    @PostMapping("/initiatives/{id}/ambition")
    Object ambition(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        if (form.done(ambitionAct(id, form, by))) {
            return "redirect:/initiatives/" + id + "/facts#ambition";
        }
        return screens.refused("initiative/ambition", new AmbitionPage(head, derived(id, by), form));
    }

    private Runnable ambitionAct(UUID id, Form form, Person by) {
        if (form.value("act").equals("contest")) {
            var own = form.choice("class", Ambition.Class.class);
            var why = form.text("why", Initiative.LONGEST_REASON);
            return () -> facts.contest(id, own, why, by);
        }
        var criteria = EnumSet.noneOf(Ambition.Criterion.class);
        for (var one : Ambition.Criterion.values()) {
            if (form.chosen("criteria", one.name())) {
                criteria.add(one);
            }
        }
        return () -> facts.assess(id, criteria, by);
    }

    @GetMapping("/initiatives/{id}/impact")
    Object impact(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        var form = Form.empty();
        facts.impacts(id, by).forEach((respect, impact) -> form.with("impact-" + respect, impact.words()));
        return screens.show("initiative/impact", new ImpactPage(head, form));
    }

    @PostMapping("/initiatives/{id}/impact")
    Object impact(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var words = new EnumMap<Impact.Respect, String>(Impact.Respect.class);
        for (var respect : Impact.Respect.values()) {
            words.put(respect, form.optional("impact-" + respect, Impact.LONGEST));
        }
        if (form.done(() -> facts.assessImpact(id, words, by))) {
            return "redirect:/initiatives/" + id + "/facts#impact";
        }
        return screens.refused("initiative/impact", new ImpactPage(head, form));
    }

    @GetMapping("/initiatives/{id}/history")
    Object history(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var initiative = initiatives.get(id, by);
        var changes = Paging.of(facts.changes(id, Paging.offset(number), Paging.SIZE + 1, by), number);
        var people = access.find(
                changes.rows().stream().map(InitiativeFacts.Change::by).toList(), by);
        return screens.show("initiative/history", new HistoryPage(heads.of(initiative, by), changes, people));
    }
}
