package org.samrad.initiative;

import static java.util.stream.Collectors.toMap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.commitment.Listing;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Initiatives: the list, a page put together from what the houses plug in, and the way from phase to phase.
@Controller
public class InitiativePages {
    private static final int OWED = 6;
    private static final List<String> FILTERS = List.of("q", "phase", "kind", "area", "side", "when");

    private final Initiatives initiatives;
    private final InitiativeFacts facts;
    private final Gates gates;
    private final Commitments commitments;
    private final Organisations organisations;
    private final Access access;
    private final Places places;
    private final List<InitiativeSection> sections;
    private final Screens screens;
    private final Clock clock;

    InitiativePages(
            Initiatives initiatives,
            InitiativeFacts facts,
            Gates gates,
            Commitments commitments,
            Organisations organisations,
            Access access,
            Places places,
            List<InitiativeSection> sections,
            Screens screens,
            Clock clock) {
        this.initiatives = initiatives;
        this.facts = facts;
        this.gates = gates;
        this.commitments = commitments;
        this.organisations = organisations;
        this.access = access;
        this.places = places;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(InitiativeSection::place))
                .toList();
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item initiativesInMenu() {
        return new Navigation.Item("initiative.menu", "/initiatives", 10, Navigation.Audience.SIGNED_IN);
    }

    /// `sought` is what was chosen, `query` the same for the address of the next page.
    public record ListPage(
            Paging<Initiative> list,
            Map<UUID, Name> names,
            List<String> areas,
            Form sought,
            String query,
            boolean horizon,
            boolean mayStart,
            Listing.Count owes) {
        /// Whether more than the search by title was chosen.
        public boolean filtered() {
            return FILTERS.stream().skip(1).anyMatch(name -> !sought.value(name).isEmpty());
        }

        public boolean seeking() {
            return filtered() || !sought.value("q").isEmpty();
        }
    }

    /// The page of an initiative. `ahead` are the gates on the way to the phase that was asked for, or to the next one.
    public record InitiativePage(
            InitiativeHead head,
            Places.Named places,
            Map<UUID, Person> people,
            List<Initiative.PhaseRun> phases,
            Gating gating,
            Summary summary,
            List<InitiativeSection.Shown> sections,
            Form form) {}

    /// What stands between the initiative and the phase ahead, and what was waived on the way.
    public record Gating(Optional<Phase> next, List<GateCheck.Line> missing, List<GateCheck.Line> waived) {}

    /// The dated facts in short.
    public record Summary(
            List<AffectedGroup> groups,
            List<Ambition> ambitions,
            List<Amount> amounts,
            List<ScopeMeasure> measures,
            List<PlannedDecision> decisions,
            Optional<String> mergedInto,
            List<Commitment> owed,
            LocalDate today) {}

    @GetMapping("/initiatives")
    Object list(@RequestParam MultiValueMap<String, String> asked, Person by) {
        var form = Form.of(asked);
        int number = Paging.number(form.number("page", 1, Integer.MAX_VALUE).orElse(1));
        boolean horizon = form.value("when").equals("coming");
        var sought = sought(form, horizon, by);
        var found = Paging.of(initiatives.list(sought, Paging.offset(number), Paging.SIZE + 1, by), number);
        var owners = found.rows().stream().map(Initiative::organisation).toList();
        var page = new ListPage(
                found,
                organisations.findNames(owners, by),
                initiatives.areas(by),
                form.with("q", sought.title()),
                query(form),
                horizon,
                by.mayAnywhere(Act.START_INITIATIVE),
                commitments.count(Listing.Side.OWE, by));
        return screens.show("initiative/list", page);
    }

    /// What the address asks for; words that mean nothing are left out.
    private Initiatives.Sought sought(Form form, boolean horizon, Person by) {
        var side = form.value("side");
        return new Initiatives.Sought(
                Paging.sought(form.value("q")),
                named(Phase.values(), form.value("phase")),
                named(Initiative.Kind.values(), form.value("kind")),
                Paging.sought(form.value("area")),
                side.equals("own") ? by.organisation() : null,
                side.equals("affected") ? by.organisation() : null,
                horizon ? clock.today() : null);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static String query(Form form) {
        return FILTERS.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    @GetMapping("/initiatives/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("initiative/initiative", page(id, Form.empty(), by));
    }

    private InitiativePage page(UUID id, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        var groups = facts.groups(id, by);
        var decisions = initiatives.decisions(id, by);
        var gating = gating(initiative, form, by);
        var about = new ArrayList<UUID>();
        about.add(initiative.owner());
        gating.waived().stream()
                .map(InitiativePages::byWhom)
                .flatMap(Optional::stream)
                .forEach(about::add);
        return new InitiativePage(
                InitiativeHead.of(
                        initiative, initiatives.vocabularies(by), by.may(Act.MANAGE_INITIATIVE, initiative.scope())),
                places.named(Places.around(initiative, groups, decisions), by),
                access.find(about, by),
                initiatives.phases(initiative, by),
                gating,
                new Summary(
                        groups,
                        facts.ambitions(id, by),
                        facts.amounts(id, by),
                        facts.measures(id, by),
                        decisions,
                        mergedInto(initiative, by),
                        commitments.of(id, 0, OWED, by).stream()
                                .filter(Commitment::isOpen)
                                .toList(),
                        clock.today()),
                sections.stream()
                        .flatMap(section -> section.of(initiative, by).stream())
                        .toList(),
                form);
    }

    private static Optional<UUID> byWhom(GateCheck.Line line) {
        return Optional.ofNullable(line.proof()).map(GateCheck.Proof::by);
    }

    private Gating gating(Initiative initiative, Form form, Person by) {
        var asked = named(Phase.values(), form.value("phase"));
        var next = Gate.after(initiative.phase()).map(Gate::to);
        var aim = asked == null || !Gate.between(initiative.phase(), asked).isEmpty() ? asked : null;
        var checks = gates.check(initiative.id(), by);
        var ahead = next.map(phase -> Gate.between(initiative.phase(), aim == null ? phase : aim))
                .orElse(List.of());
        return new Gating(
                next,
                checks.stream()
                        .filter(check -> ahead.contains(check.gate()))
                        .flatMap(check -> check.missing().stream())
                        .toList(),
                checks.stream().flatMap(check -> check.waived().stream()).toList());
    }

    /// The title of the initiative it became part of, for those who may see that one too.
    private Optional<String> mergedInto(Initiative initiative, Person by) {
        var ending = initiative.ending();
        if (ending == null || ending.into() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(initiatives.get(ending.into(), by).words().title());
        } catch (NotFound e) {
            return Optional.empty();
        }
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

    public record CoursePage(InitiativeHead head, Map<String, String> others, Form form) {}

    /// Delivered, stopped, merged, taken up again: what seldom happens stands on a page of its own.
    @GetMapping("/initiatives/{id}/course")
    Object course(@PathVariable UUID id, Person by) {
        by.must(Act.MANAGE_INITIATIVE, initiatives.get(id, by).scope());
        var form = Form.empty().with("on", clock.today());
        return screens.show("initiative/course", coursePage(id, form, by));
    }

    private CoursePage coursePage(UUID id, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        var others = initiatives.list("", 0, 100, by).stream()
                .filter(one -> !one.id().equals(id) && one.ending() == null)
                .collect(toMap(
                        one -> one.id().toString(),
                        one -> one.words().title(),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
        return new CoursePage(InitiativeHead.of(initiative, initiatives.vocabularies(by), true), others, form);
    }

    @PostMapping("/initiatives/{id}/course")
    Object course(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_INITIATIVE, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        Runnable act = act(id, form, by);
        if (form.done(act)) {
            return "redirect:/initiatives/" + id;
        }
        return screens.refused("initiative/course", coursePage(id, form, by));
    }

    private Runnable act(UUID id, Form form, Person by) {
        return switch (form.value("act")) {
            case "deliver" -> {
                var on = form.requiredDate("on");
                yield () -> initiatives.deliver(id, on, by);
            }
            case "stop" -> {
                var why = form.text("why", Initiative.LONGEST_REASON);
                yield () -> initiatives.stop(id, why, by);
            }
            case "merge" -> {
                var why = form.text("merge-why", Initiative.LONGEST_REASON);
                var into = form.id("into");
                if (into.isEmpty()) {
                    form.refuse("into", "initiative.rule.merge-into");
                }
                yield () -> initiatives.merge(id, into.orElseThrow(), why, by);
            }
            case "resume" -> () -> initiatives.resume(id, by);
            default -> {
                form.refuse("", "web.form.choose");
                yield () -> {};
            }
        };
    }
}
