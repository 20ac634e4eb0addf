package org.samrad.question;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An organisation's own question sets: which there are, and one to be adapted.
@Controller
public class SetPages {
    private final QuestionSets sets;
    private final Questions questions;
    private final Organisations organisations;
    private final Screens screens;

    SetPages(QuestionSets sets, Questions questions, Organisations organisations, Screens screens) {
        this.sets = sets;
        this.questions = questions;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// `name` is empty for somebody of no organisation.
    public record SetsPage(
            Optional<Name> name,
            Map<QuestionSet.Purpose, QuestionSets.Line> own,
            Map<QuestionSet.Purpose, Integer> standard,
            boolean mayChange) {}

    public record SetPage(
            QuestionSet set,
            Name name,
            Map<UUID, Question.Version> renewed,
            boolean mayChange,
            Form form,
            String first) {}

    /// What is done with one question of a set.
    enum Act {
        UP,
        DOWN,
        REMOVE,
        OBLIGE,
        RELEASE,
        RENEW
    }

    @GetMapping("/question-sets")
    Object list(Person by) {
        var own = by.organisation();
        if (own == null) {
            return screens.show("question/sets", new SetsPage(Optional.empty(), Map.of(), Map.of(), false));
        }
        return screens.show(
                "question/sets",
                new SetsPage(
                        Optional.of(organisations.get(own, by).name()),
                        sets.of(own, by),
                        questions.counts(by),
                        sets.mayChange(own, by)));
    }

    @PostMapping("/question-sets")
    Object copy(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var own = by.organisation();
        if (own != null) {
            sets.mustCopy(own, by);
        }
        var purpose = QuestionForm.purpose(form);
        if (own == null || purpose.isEmpty()) {
            return "redirect:/question-sets";
        }
        return "redirect:/question-sets/" + sets.copy(own, purpose.get(), by);
    }

    @GetMapping("/question-sets/{id}")
    Object show(@PathVariable UUID id, Locale locale, Person by) {
        return screens.show("question/set", page(id, Form.empty(), locale, by));
    }

    private SetPage page(UUID id, Form form, Locale locale, Person by) {
        var set = sets.get(id, by);
        return new SetPage(
                set,
                organisations.get(set.organisation(), by).name(),
                sets.renewed(set, by),
                sets.mayChange(set.organisation(), by),
                form.with("edition", set.edition()),
                Language.of(locale).tag());
    }

    @PostMapping("/question-sets/{id}/items/{question}")
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        sets.mustChange(id, by);
        var form = Form.of(typed);
        var act = form.choice("act", Act.class);
        var change = change(id, form);
        if (form.done(() -> carryOut(act, change, question, by))) {
            return "redirect:/question-sets/" + id + (act == Act.REMOVE ? "" : "#q-" + question);
        }
        return screens.refused("question/set", page(id, form, locale, by));
    }

    private static QuestionSets.Change change(UUID id, Form form) {
        return new QuestionSets.Change(
                id, form.number("edition", 0, Integer.MAX_VALUE).orElse(0));
    }

    private void carryOut(Act act, QuestionSets.Change change, UUID question, Person by) {
        switch (act) {
            case UP -> sets.move(change, question, -1, by);
            case DOWN -> sets.move(change, question, 1, by);
            case REMOVE -> sets.remove(change, question, by);
            case OBLIGE -> sets.oblige(change, question, by);
            case RELEASE -> sets.release(change, question, by);
            case RENEW -> sets.renew(change, question, by);
        }
    }

    @PostMapping("/question-sets/{id}/items")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        sets.mustChange(id, by);
        var form = Form.of(typed);
        var code = form.text("code", 40);
        var change = change(id, form);
        if (form.done(() -> sets.add(change, code, by))) {
            return "redirect:/question-sets/" + id;
        }
        return screens.refused("question/set", page(id, form, locale, by));
    }

    @PostMapping("/question-sets/{id}/questions")
    Object addOwn(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        sets.mustChange(id, by);
        var form = Form.of(typed);
        var focus = form.choice("focus", Question.Focus.class);
        var answer = form.choice("answer", Question.Answer.class);
        var change = change(id, form);
        if (form.done(
                () -> sets.addOwn(change, new QuestionSets.OwnQuestion(focus, answer, QuestionForm.words(form)), by))) {
            return "redirect:/question-sets/" + id;
        }
        return screens.refused("question/set", page(id, form, locale, by));
    }

    @PostMapping("/question-sets/{id}/end")
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        sets.mustChange(id, by);
        var form = Form.of(typed);
        if (form.value("sure").isEmpty()) {
            form.refuse(new RuleBroken("sure", "question.rule.sure"));
            return screens.refused("question/set", page(id, form, locale, by));
        }
        sets.end(id, by);
        return "redirect:/question-sets";
    }
}
