package org.samrad.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.initiative.Phase;
import org.samrad.web.Form;
import org.samrad.web.Language;
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

/// The standard bank, open to everybody: by phase and audience, sought, and one question with all that is known of it.
@Controller
public class QuestionPages {
    private final Questions questions;
    private final Wordings wordings;
    private final QuestionSets sets;
    private final Feedbacks feedbacks;
    private final Screens screens;

    QuestionPages(Questions questions, Wordings wordings, QuestionSets sets, Feedbacks feedbacks, Screens screens) {
        this.questions = questions;
        this.wordings = wordings;
        this.sets = sets;
        this.feedbacks = feedbacks;
        this.screens = screens;
    }

    @Bean
    static Navigation.Item questionsInMenu() {
        return new Navigation.Item("question.menu", "/questions", 30, Navigation.Audience.EVERYBODY);
    }

    public record BankPage(Map<QuestionSet.Purpose, Integer> counts, boolean own, Form form) {
        public int count(QuestionSet.Purpose purpose) {
            return counts.getOrDefault(purpose, 0);
        }

        public int all() {
            return counts.values().stream().mapToInt(n -> n).sum();
        }
    }

    /// What was found. `purpose` is there when it is the whole of one; `ownSet` is the set of the reader's organisation
    /// for it.
    public record FoundPage(
            List<Question.Version> found,
            Optional<QuestionSet.Purpose> purpose,
            Optional<UUID> ownSet,
            boolean mayCopy,
            Form form) {}

    public record QuestionPage(
            Question question,
            Question.Version current,
            List<Wordings.Shown> versions,
            List<Feedbacks.Shown> feedback,
            Rights rights,
            Form form) {}

    /// What the reader may do with a question.
    public record Rights(boolean speak, boolean wordStandard, boolean wordOwn) {}

    /// What is asked for in the address; what makes no sense there is left aside.
    record Asked(String q, String occasion, String phase, String audience, String focus) {
        Questions.Sought sought() {
            return new Questions.Sought(
                    QuestionForm.one(Question.Occasion.class, occasion),
                    QuestionForm.one(Phase.class, phase),
                    QuestionForm.one(Question.Audience.class, audience),
                    QuestionForm.one(Question.Focus.class, focus),
                    Paging.sought(q == null ? "" : q));
        }
    }

    @GetMapping("/questions")
    Object bank(Asked asked, Visitor by) {
        var sought = asked.sought();
        var form = form(sought);
        if (!sought.isNarrow()) {
            var own = by instanceof Person person && person.organisation() != null;
            return screens.show("question/bank", new BankPage(questions.counts(by), own, form));
        }
        var purpose = purpose(sought);
        return screens.show(
                "question/found",
                new FoundPage(
                        questions.bank(sought, by),
                        purpose,
                        purpose.flatMap(one -> ownSet(one, by)),
                        by instanceof Person person
                                && person.organisation() != null
                                && sets.mayChange(person.organisation(), person),
                        form));
    }

    private static Form form(Questions.Sought sought) {
        return Form.empty()
                .with("q", sought.words())
                .with("focus", sought.focus())
                .with("phase", sought.phase())
                .with("audience", sought.audience());
    }

    /// The purpose, where all of one is shown and nothing else.
    private static Optional<QuestionSet.Purpose> purpose(Questions.Sought sought) {
        return QuestionSet.Purpose.all().stream()
                .filter(one -> sought.focus() == null
                        && sought.words().isEmpty()
                        && one.phase() == sought.phase()
                        && one.audience() == sought.audience()
                        && (sought.occasion() == null
                                ? one.occasion() == Question.Occasion.PROJECT
                                : one.occasion() == sought.occasion()))
                .findFirst();
    }

    private Optional<UUID> ownSet(QuestionSet.Purpose purpose, Visitor by) {
        if (!(by instanceof Person person) || person.organisation() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(sets.of(person.organisation(), person).get(purpose))
                .map(QuestionSets.Line::id);
    }

    @GetMapping("/questions/{code}")
    Object show(@PathVariable String code, Locale locale, Visitor by) {
        return screens.show(
                "question/question",
                page(code, Form.empty().with("language", Language.of(locale).tag()), by));
    }

    private QuestionPage page(String code, Form form, Visitor by) {
        var question = questions.get(code, by);
        var versions = wordings.of(question, by);
        var organisation = by instanceof Person person ? person.organisation() : null;
        return new QuestionPage(
                question,
                current(versions, organisation),
                versions,
                feedbacks.about(question, by),
                new Rights(
                        by instanceof Person,
                        question.organisation() == null && wordings.mayWord(null, by),
                        organisation != null && wordings.mayWord(organisation, by)),
                form);
    }

    /// The standard's wording in force; of an organisation's own question, that.
    private static Question.Version current(List<Wordings.Shown> versions, @Nullable UUID organisation) {
        var inForce = versions.stream()
                .map(Wordings.Shown::version)
                .filter(one -> one.standing().state() == Question.State.PUBLISHED)
                .collect(Collectors.partitioningBy(one -> one.organisation() == null));
        return inForce.getOrDefault(true, List.of()).stream()
                .findFirst()
                .or(() -> inForce.getOrDefault(false, List.of()).stream()
                        .filter(one -> organisation == null || organisation.equals(one.organisation()))
                        .findFirst())
                .or(() -> versions.stream().map(Wordings.Shown::version).findFirst())
                .orElseThrow(() -> new org.samrad.base.NotFound("question"));
    }

    @PostMapping("/questions/{code}/feedback")
    Object feedback(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var said = new Feedback.Said(form.text("text", Feedback.LONGEST), QuestionForm.language(form));
        if (form.done(() -> feedbacks.give(code, said, by))) {
            return "redirect:/questions/" + code + "#feedback";
        }
        return screens.refused("question/question", page(code, form, by));
    }

    @PostMapping("/questions/{code}/feedback/{id}")
    Object answer(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        feedbacks.mustAnswer(id, by);
        var form = Form.of(typed);
        var said = new Feedback.Said(form.text("answer", Feedback.LONGEST), QuestionForm.language(form));
        var openness = form.choice("openness", Feedbacks.Openness.class);
        if (form.done(() -> feedbacks.answer(id, said, openness, by))) {
            return "redirect:/questions/" + code + "#feedback";
        }
        return screens.refused("question/question", page(code, form, by));
    }
}
