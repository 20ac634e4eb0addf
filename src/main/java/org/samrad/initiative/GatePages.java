package org.samrad.initiative;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The gates of an initiative: what is asked for, what was found, what was said, and by whom it was waived.
@Controller
public class GatePages {
    private final Initiatives initiatives;
    private final Gates gates;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    GatePages(Initiatives initiatives, Gates gates, Access access, Screens screens, Clock clock) {
        this.initiatives = initiatives;
        this.gates = gates;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    /// `ahead` is the gate that the initiative stands before; `waives` says whether the reader may waive.
    public record GatesPage(InitiativeHead head, List<GateCheck> checks, Map<UUID, Person> people, boolean waives) {
        public boolean ahead(GateCheck check) {
            return check.gate().from() == head.initiative().phase();
        }

        public boolean passed(GateCheck check) {
            return check.gate().from().compareTo(head.initiative().phase()) < 0;
        }

        public boolean mayAct() {
            return waives || head.mayChange();
        }
    }

    public record CriterionPage(
            InitiativeHead head,
            GateCheck.Line line,
            List<GateCheck.Proof> said,
            Map<UUID, Person> people,
            boolean waives,
            Form form) {}

    @GetMapping("/initiatives/{id}/gates")
    Object gates(@PathVariable UUID id, Person by) {
        var head = head(id, by);
        var checks = gates.check(id, by);
        var people = checks.stream()
                .flatMap(check -> check.lines().stream())
                .map(GateCheck.Line::proof)
                .filter(java.util.Objects::nonNull)
                .map(GateCheck.Proof::by)
                .distinct()
                .toList();
        return screens.show("initiative/gates", new GatesPage(head, checks, access.find(people, by), waives(head, by)));
    }

    private InitiativeHead head(UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        return InitiativeHead.of(
                initiative, initiatives.vocabularies(by), by.may(Act.MANAGE_INITIATIVE, initiative.scope()));
    }

    private static boolean waives(InitiativeHead head, Person by) {
        return by.may(Act.WAIVE_GATE, head.initiative().scope());
    }

    @GetMapping("/initiatives/{id}/gates/{criterion}")
    Object criterion(@PathVariable UUID id, @PathVariable Gate.Criterion criterion, Person by) {
        var form = Form.empty().with("on", clock.today()).with("result", GateCheck.Result.MET);
        return screens.show("initiative/criterion", criterionPage(id, criterion, form, by));
    }

    private CriterionPage criterionPage(UUID id, Gate.Criterion criterion, Form form, Person by) {
        var head = head(id, by);
        var line = gates.check(id, by).stream()
                .filter(check -> check.gate() == criterion.gate())
                .findFirst()
                .orElseThrow()
                .line(criterion);
        var said = gates.proofs(id, by).stream()
                .filter(proof -> proof.criterion() == criterion)
                .toList();
        var people = access.find(said.stream().map(GateCheck.Proof::by).toList(), by);
        return new CriterionPage(head, line, said, people, waives(head, by), form);
    }

    @PostMapping("/initiatives/{id}/gates/{criterion}")
    Object criterion(
            @PathVariable UUID id,
            @PathVariable Gate.Criterion criterion,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = head(id, by);
        if (!waives(head, by)) {
            by.must(Act.MANAGE_INITIATIVE, head.initiative().scope());
        }
        var form = Form.of(typed);
        if (form.done(act(id, criterion, form, by))) {
            return "redirect:/initiatives/" + id + "/gates#" + criterion;
        }
        return screens.refused("initiative/criterion", criterionPage(id, criterion, form, by));
    }

    private Runnable act(UUID id, Gate.Criterion criterion, Form form, Person by) {
        if (form.value("act").equals("waive")) {
            var why = form.text("why", GateCheck.Proof.LONGEST);
            return () -> gates.waive(id, criterion, why, by);
        }
        var result = form.choice("result", GateCheck.Result.class);
        var words = form.text("words", GateCheck.Proof.LONGEST);
        var link = form.optional("link", 500);
        var on = form.requiredDate("on");
        return () -> gates.prove(id, new Gates.Evidence(criterion, result, words, link, on), by);
    }
}
