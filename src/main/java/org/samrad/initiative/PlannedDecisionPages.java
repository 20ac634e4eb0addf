package org.samrad.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who decides on an initiative, and the decisions it will need with their days.
@Controller
public class PlannedDecisionPages {
    private final Initiatives initiatives;
    private final InitiativeHeads heads;
    private final PlannedDecisions decisions;
    private final Places places;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    PlannedDecisionPages(
            Initiatives initiatives,
            InitiativeHeads heads,
            PlannedDecisions decisions,
            Places places,
            Access access,
            Screens screens,
            Clock clock) {
        this.initiatives = initiatives;
        this.heads = heads;
        this.decisions = decisions;
        this.places = places;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record ListPage(
            InitiativeHead head,
            Places.Named places,
            List<PlannedDecision> decisions,
            List<PlannedDecision.Day> days,
            Map<UUID, Person> people,
            LocalDate today) {
        /// The days it was planned for before, and why they were moved.
        public List<PlannedDecision.Day> daysOf(PlannedDecision decision) {
            return days.stream()
                    .filter(day -> day.decision().equals(decision.id()))
                    .toList();
        }
    }

    /// A form for a decider: with a decision to plan, or as the initiative's decision owner.
    public record DeciderPage(InitiativeHead head, Aim aim, List<Option> places, Form form) {}

    public enum Aim {
        OWNER,
        DECISION
    }

    public record DecisionPage(InitiativeHead head, PlannedDecision decision, Form form) {}

    @GetMapping("/initiatives/{id}/decisions")
    Object list(@PathVariable UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        var all = decisions.list(id, by);
        var days = decisions.days(id, by);
        return screens.show(
                "initiative/decisions",
                new ListPage(
                        heads.of(initiative, by),
                        places.named(Places.around(initiative, List.of(), all), by),
                        all,
                        days,
                        access.find(days.stream().map(PlannedDecision.Day::by).toList(), by),
                        clock.today()));
    }

    private DeciderPage deciderPage(InitiativeHead head, Aim aim, Form form, Person by) {
        return new DeciderPage(
                head, aim, places.withUnits(head.initiative().words().language(), by), form);
    }

    @GetMapping("/initiatives/{id}/decision-owner")
    Object owner(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        var owner = head.initiative().facts().decisionOwner();
        var form = owner == null
                ? Form.empty().with("place", head.initiative().organisation()).with("kind", PlannedDecision.Kind.LINE)
                : Form.empty()
                        .with("place", Places.value(new Initiative.Affected(owner.organisation(), owner.unit())))
                        .with("function", owner.function())
                        .with("kind", owner.kind());
        return screens.show("initiative/decider", deciderPage(head, Aim.OWNER, form, by));
    }

    @PostMapping("/initiatives/{id}/decision-owner")
    Object owner(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var decider = decider(form);
        if (decider.isPresent() && form.done(() -> initiatives.decideBy(id, decider.get(), by))) {
            return "redirect:/initiatives/" + id + "/decisions#owner";
        }
        return screens.refused("initiative/decider", deciderPage(head, Aim.OWNER, form, by));
    }

    private static Optional<PlannedDecision.Decider> decider(Form form) {
        var place = Places.read(form, "place", form.value("place"));
        var function = form.text("function", Initiative.Facts.LONGEST_FUNCTION);
        var kind = form.choice("kind", PlannedDecision.Kind.class);
        if (place == null) {
            form.refuse("place", "web.form.choose");
            return Optional.empty();
        }
        return Optional.of(new PlannedDecision.Decider(place.organisation(), place.unit(), function, kind));
    }

    @GetMapping("/initiatives/{id}/decisions/new")
    Object plan(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        var owner = head.initiative().facts().decisionOwner();
        var place = owner == null
                ? new Initiative.Affected(head.initiative().organisation(), null)
                : new Initiative.Affected(owner.organisation(), owner.unit());
        var form = Form.empty()
                .with("place", Places.value(place))
                .with("function", owner == null ? "" : owner.function())
                .with("kind", owner == null ? PlannedDecision.Kind.LINE : owner.kind());
        return screens.show("initiative/decider", deciderPage(head, Aim.DECISION, form, by));
    }

    @PostMapping("/initiatives/{id}/decisions/new")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var what = form.text("what", PlannedDecision.LONGEST);
        var on = form.requiredDate("on");
        var decider = decider(form);
        if (decider.isPresent() && form.done(() -> decisions.plan(id, what, on, decider.get(), by))) {
            return "redirect:/initiatives/" + id + "/decisions";
        }
        return screens.refused("initiative/decider", deciderPage(head, Aim.DECISION, form, by));
    }

    @GetMapping("/initiatives/{id}/decisions/{decision}")
    Object decision(@PathVariable UUID id, @PathVariable UUID decision, Person by) {
        var head = heads.managed(id, by);
        var known = known(id, decision, by);
        var form = Form.empty().with("on", known.on()).with("taken", clock.today());
        return screens.show("initiative/decision", new DecisionPage(head, known, form));
    }

    private PlannedDecision known(UUID id, UUID decision, Person by) {
        return decisions.list(id, by).stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFound("decision"));
    }

    @PostMapping("/initiatives/{id}/decisions/{decision}")
    Object decision(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = heads.managed(id, by);
        var known = known(id, decision, by);
        var form = Form.of(typed);
        if (form.done(act(id, decision, form, by))) {
            return "redirect:/initiatives/" + id + "/decisions";
        }
        return screens.refused("initiative/decision", new DecisionPage(head, known, form));
    }

    private Runnable act(UUID id, UUID decision, Form form, Person by) {
        if (form.value("act").equals("take")) {
            var taken = form.requiredDate("taken");
            return () -> decisions.take(id, decision, taken, by);
        }
        var on = form.requiredDate("on");
        var why = form.text("why", Initiative.LONGEST_REASON);
        return () -> decisions.move(id, decision, on, why, by);
    }
}
