package org.samrad.counsel;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.commitment.Commitments;
import org.samrad.example.ExampleCatalogue;
import org.samrad.example.ShownExample;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One recommendation: what the agency answers, how it stands, and how it came to.
@Controller
public class RecommendationPages {
    private final CaseHeads heads;
    private final Counsel counsel;
    private final Recommendations recommendations;
    private final ExampleCatalogue examples;
    private final Commitments commitments;
    private final Screens screens;

    RecommendationPages(
            CaseHeads heads,
            Counsel counsel,
            Recommendations recommendations,
            ExampleCatalogue examples,
            Commitments commitments,
            Screens screens) {
        this.heads = heads;
        this.counsel = counsel;
        this.recommendations = recommendations;
        this.examples = examples;
        this.commitments = commitments;
        this.screens = screens;
    }

    public record RecommendationPage(
            CaseHead head,
            Recommendation advice,
            List<ShownExample> examples,
            List<Recommendation.Answer> answers,
            List<Recommendation.Standing> standings,
            May may,
            Form form) {
        public String here() {
            return CaseOwing.address(advice);
        }
    }

    /// What the reader may do with it.
    public record May(boolean answer, boolean tell) {}

    @GetMapping("/counsel/{id}/advice/{number}")
    Object show(@PathVariable UUID id, @PathVariable int number, Person by) {
        var known = recommendations.get(id, number, by);
        var form = Form.empty()
                .with("version", known.version())
                .with("condition", known.blockedBy())
                .with("in-charge", by.email());
        return screens.show("counsel/recommendation", page(id, number, form, by));
    }

    private RecommendationPage page(UUID id, int number, Form form, Person by) {
        var known = recommendations.get(id, number, by);
        var answers = recommendations.answers(known, by);
        var standings = recommendations.standings(known, by);
        var named = Stream.concat(
                        answers.stream().flatMap(one -> Stream.of(one.by(), inCharge(one))),
                        standings.stream().map(Recommendation.Standing::by))
                .toList();
        return new RecommendationPage(
                heads.of(counsel.get(id, by), named, by),
                known,
                examples.published(known.content().examples(), by),
                answers,
                standings,
                new May(recommendations.mayAnswer(known, by), recommendations.mayTell(known, by)),
                form);
    }

    private static UUID inCharge(Recommendation.Answer answer) {
        var person = answer.inCharge();
        return person == null ? answer.by() : person;
    }

    private Object after(Recommendations.Seen seen, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/counsel/" + seen.advised() + "/advice/" + seen.number();
        }
        if (form.clashed()) {
            var now = recommendations.get(seen.advised(), seen.number(), by);
            form.with("version", now.version()).standing("condition", now.blockedBy());
        }
        return screens.refused("counsel/recommendation", page(seen.advised(), seen.number(), form, by));
    }

    private static Recommendations.Seen seen(UUID id, int number, Form form) {
        return new Recommendations.Seen(
                id, number, form.number("version", 0, Integer.MAX_VALUE).orElse(-1));
    }

    @PostMapping("/counsel/{id}/advice/{number}/answer")
    Object answer(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        recommendations.mustAnswer(id, number, by);
        var form = Form.of(typed);
        var seen = seen(id, number, form);
        var stance = form.choice("stance", Recommendation.Stance.class);
        var words = form.optional("words", Recommendation.LONGEST_NOTE);
        var what = form.optional("what", Recommendation.LONGEST_NOTE);
        var until = form.date("until").orElse(null);
        return after(
                seen,
                form,
                () -> recommendations.answer(
                        seen,
                        new Recommendations.Answered(
                                stance,
                                words,
                                Language.of(locale).tag(),
                                what,
                                stance.binds() ? colleague(form, by) : null,
                                stance.binds() ? until : null),
                        by),
                by);
    }

    private @Nullable UUID colleague(Form form, Person by) {
        var address = form.value("in-charge").strip();
        return address.isEmpty() ? null : commitments.colleague(address, "in-charge", by);
    }

    @PostMapping("/counsel/{id}/advice/{number}/status")
    Object tell(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        recommendations.mustTell(id, number, by);
        var form = Form.of(typed);
        var seen = seen(id, number, form);
        var status = form.choice("status", Recommendation.Status.class);
        var reason = form.value("reason").isEmpty() ? null : form.choice("reason", Recommendation.Reason.class);
        var note = form.optional("note", Recommendation.LONGEST_NOTE);
        var told = new Recommendations.Told(
                status, reason, note, Language.of(locale).tag());
        return after(seen, form, () -> recommendations.tell(seen, told, by), by);
    }

    @PostMapping("/counsel/{id}/advice/{number}/block")
    Object block(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        recommendations.mustTell(id, number, by);
        var form = Form.of(typed);
        var seen = seen(id, number, form);
        var condition = form.optional("condition", Recommendation.LONGEST_NOTE);
        return after(seen, form, () -> recommendations.block(seen, condition, by), by);
    }
}
