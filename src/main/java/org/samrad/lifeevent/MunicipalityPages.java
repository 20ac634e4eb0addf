package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether an initiative concerns municipalities, what they say in the time they are given, and what became of it.
@Controller
public class MunicipalityPages {
    private final Municipalities municipalities;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    MunicipalityPages(Municipalities municipalities, Initiatives initiatives, Screens screens, Clock clock) {
        this.municipalities = municipalities;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    public record StandingPage(
            Initiative initiative,
            List<Concern> concerns,
            List<CommentPeriod> periods,
            boolean mayManage,
            LocalDate today) {
        public boolean mayPlan() {
            return mayManage
                    && !concerns.isEmpty()
                    && concerns.getFirst().answer() == Concern.Answer.YES;
        }
    }

    public record FormPage(Initiative initiative, Form form) {}

    public record PeriodPage(
            Initiative initiative,
            CommentPeriod period,
            CommentPeriod.State state,
            List<CommentPeriod.Comment> comments,
            Can can,
            Form form) {}

    /// What the reader may do now.
    public record Can(boolean comment, boolean byLetter, boolean answer) {}

    @GetMapping("/initiatives/{id}/municipalities")
    Object standing(@PathVariable UUID id, Person by) {
        var of = initiatives.get(id, by);
        return screens.show(
                "lifeevent/municipalities",
                new StandingPage(
                        of,
                        municipalities.concerns(id, by),
                        municipalities.periods(id, by),
                        municipalities.mayManage(of, by),
                        clock.today()));
    }

    @GetMapping("/initiatives/{id}/municipalities/concern")
    Object concern(@PathVariable UUID id, Person by) {
        var of = municipalities.mustManage(id, by);
        var form = Form.empty();
        municipalities.concerns(id, by).stream()
                .findFirst()
                .ifPresent(last -> form.with("answer", last.answer())
                        .with("words", last.words())
                        .with("contact", last.contact()));
        return screens.show("lifeevent/concern", new FormPage(of, form));
    }

    @PostMapping("/initiatives/{id}/municipalities/concern")
    Object concern(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var of = municipalities.mustManage(id, by);
        var form = Form.of(typed);
        var answer = form.choice("answer", Concern.Answer.class);
        var words = form.text("words", Concern.LONGEST);
        var contact = form.optional("contact", Concern.LONGEST_CONTACT);
        if (form.done(() -> municipalities.concern(id, answer, words, contact, by))) {
            return "redirect:/initiatives/" + id + "/municipalities";
        }
        return screens.refused("lifeevent/concern", new FormPage(of, form));
    }

    @GetMapping("/initiatives/{id}/municipalities/new")
    Object plan(@PathVariable UUID id, Person by) {
        var of = municipalities.mustManage(id, by);
        var form = Form.empty()
                .with("opens", clock.today())
                .with("closes", clock.today().plusDays(CommentPeriod.SHORTEST_DAYS));
        return screens.show("lifeevent/period-new", new FormPage(of, form));
    }

    @PostMapping("/initiatives/{id}/municipalities/new")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var of = municipalities.mustManage(id, by);
        var form = Form.of(typed);
        var words = new CommentPeriod.Words(
                form.text("subject", CommentPeriod.LONGEST),
                of.words().language(),
                form.text("asked", CommentPeriod.LONGEST));
        var opens = form.requiredDate("opens");
        var closes = form.requiredDate("closes");
        var made = new UUID[1];
        if (form.done(() -> made[0] = municipalities.plan(id, words, opens, closes, by))) {
            return "redirect:/initiatives/" + id + "/municipalities/" + made[0];
        }
        return screens.refused("lifeevent/period-new", new FormPage(of, form));
    }

    @GetMapping("/initiatives/{id}/municipalities/{period}")
    Object period(@PathVariable UUID id, @PathVariable UUID period, Person by) {
        return screens.show("lifeevent/period", page(id, period, Form.empty(), by));
    }

    private PeriodPage page(UUID id, UUID period, Form form, Person by) {
        var of = initiatives.get(id, by);
        var known = municipalities.period(id, period, by);
        var state = known.on(clock.today());
        boolean open = state == CommentPeriod.State.OPEN;
        boolean manages = municipalities.mayManage(of, by);
        boolean speaks = municipalities.commentsFor(of, by).isPresent();
        boolean letters = manages && !speaks && (open || state == CommentPeriod.State.CLOSED);
        var can = new Can(open && speaks, letters, manages && state == CommentPeriod.State.CLOSED);
        return new PeriodPage(of, known, state, municipalities.comments(known, by), can, form);
    }

    @PostMapping("/initiatives/{id}/municipalities/{period}/comments")
    Object comment(
            @PathVariable UUID id,
            @PathVariable UUID period,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        municipalities.period(id, period, by);
        var form = Form.of(typed);
        var sender = form.optional("sender", Concern.LONGEST_CONTACT);
        var text = form.text("text", CommentPeriod.LONGEST_COMMENT);
        var language = initiatives.get(id, by).words().language();
        municipalities.mustComment(id, by);
        var said = new Municipalities.Said(sender, text, language);
        if (form.done(() -> municipalities.comment(id, period, said, by))) {
            return "redirect:/initiatives/" + id + "/municipalities/" + period;
        }
        return screens.refused("lifeevent/period", page(id, period, form, by));
    }

    @PostMapping("/initiatives/{id}/municipalities/{period}/answer")
    Object answer(
            @PathVariable UUID id,
            @PathVariable UUID period,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        municipalities.mustManage(id, by);
        var form = Form.of(typed);
        var outcome = form.text("outcome", CommentPeriod.LONGEST_COMMENT);
        if (form.done(() -> municipalities.answer(id, period, outcome, by))) {
            return "redirect:/initiatives/" + id + "/municipalities/" + period;
        }
        return screens.refused("lifeevent/period", page(id, period, form, by));
    }
}
