package org.samrad.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the owner says for each statement what will be done with it, one after the other, and publishes it.
@Controller
public class DecisionPages {
    private static final int LONGEST = 1000;

    private final Consultations consultations;
    private final Results results;
    private final Decisions decisions;
    private final Screens screens;

    DecisionPages(Consultations consultations, Results results, Decisions decisions, Screens screens) {
        this.consultations = consultations;
        this.results = results;
        this.decisions = decisions;
        this.screens = screens;
    }

    public record DecisionPage(Consultation consultation, DecisionView view, boolean done) {
        public String address() {
            return "/consultations/" + consultation.id() + "/decision";
        }
    }

    /// @param place its place in the list, from 1
    /// @param skip  the next one without an answer, if there is one
    public record TreatmentPage(
            Consultation consultation,
            DecisionView view,
            DecisionView.Item item,
            int place,
            DecisionView.@Nullable Item skip,
            Form form,
            boolean saved) {
        public String address() {
            return "/consultations/" + consultation.id() + "/decision";
        }

        public List<Treatment.Kind> kinds() {
            return Arrays.asList(Treatment.Kind.values());
        }
    }

    public record PublishPage(Consultation consultation, DecisionView view, Form form) {
        public String address() {
            return "/consultations/" + consultation.id() + "/decision";
        }
    }

    @GetMapping("/consultations/{id}/decision")
    Object decision(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean done, Person by) {
        return screens.show("consultation/decision", new DecisionPage(consultations.get(id, by), view(id, by), done));
    }

    @GetMapping("/consultations/{id}/decision/{statement}")
    Object treatment(
            @PathVariable UUID id,
            @PathVariable UUID statement,
            @RequestParam(defaultValue = "false") boolean saved,
            Person by) {
        var view = view(id, by);
        var item = view.find(statement).orElseThrow(() -> new NotFound("statement"));
        var page = page(consultations.get(id, by), view, item, filled(item), saved);
        return screens.show("consultation/treatment", page);
    }

    @PostMapping("/consultations/{id}/decision/{statement}")
    Object treat(
            @PathVariable UUID id,
            @PathVariable UUID statement,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var view = view(id, by);
        var item = view.find(statement).orElseThrow(() -> new NotFound("statement"));
        var form = Form.of(typed);
        var kind = form.choice("kind", Treatment.Kind.class);
        var reason = form.text("reason", LONGEST);
        var nextStep = form.optional("nextStep", LONGEST);
        var byWhen = form.date("byWhen").orElse(null);
        var treatment = new Treatment(statement, kind, reason, nextStep, byWhen, null);
        if (!form.done(() -> decisions.treat(treatment, by))) {
            return screens.refused("consultation/treatment", page(consultations.get(id, by), view, item, form, false));
        }
        var list = "redirect:/consultations/" + id + "/decision";
        if (form.value("then").equals("list")) {
            return list + "#s" + item.words().number();
        }
        return view.nextUntreated(statement)
                .map(next -> list + "/" + next.id() + "?saved=true")
                .orElse(list + "?done=true");
    }

    @GetMapping("/consultations/{id}/decision/publish")
    Object publishing(@PathVariable UUID id, Person by) {
        var page = new PublishPage(consultations.get(id, by), view(id, by), Form.empty());
        return screens.show("consultation/decision-publish", page);
    }

    @PostMapping("/consultations/{id}/decision/publish")
    Object publish(@PathVariable UUID id, Person by) {
        var form = Form.empty();
        if (form.done(() -> decisions.publish(id, by))) {
            return "redirect:/consultations/" + id + "/results#decided";
        }
        return screens.refused(
                "consultation/decision-publish", new PublishPage(consultations.get(id, by), view(id, by), form));
    }

    private DecisionView view(UUID id, Person by) {
        var treatments = decisions.treatments(id, by);
        return results.latest(id, false, by)
                .map(published -> DecisionView.of(ResultView.of(published), treatments))
                .orElse(new DecisionView(List.of()));
    }

    static TreatmentPage page(Consultation of, DecisionView view, DecisionView.Item item, Form form, boolean saved) {
        return new TreatmentPage(
                of,
                view,
                item,
                view.items().indexOf(item) + 1,
                view.nextUntreated(item.id()).orElse(null),
                form,
                saved);
    }

    /// What stands in the form before anything is typed: what was said before, or else what the figures point to.
    static Form filled(DecisionView.Item item) {
        var treatment = item.treatment();
        if (treatment == null) {
            return Form.empty().with("kind", item.suggestion().kind());
        }
        return Form.empty()
                .with("kind", treatment.kind())
                .with("reason", treatment.reason())
                .with("nextStep", treatment.nextStep())
                .with("byWhen", treatment.byWhen());
    }
}
