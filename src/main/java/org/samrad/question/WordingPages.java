package org.samrad.question;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Wording a question anew: the form with its five languages, and the steps from draft to published.
@Controller
public class WordingPages {
    private final Questions questions;
    private final Wordings wordings;
    private final Screens screens;

    WordingPages(Questions questions, Wordings wordings, Screens screens) {
        this.questions = questions;
        this.wordings = wordings;
        this.screens = screens;
    }

    /// Whose wording it is to be.
    enum Whose {
        STANDARD,
        OWN
    }

    /// `first` is the language that is asked for first; the others are folded in.
    public record WordingPage(Question question, boolean standard, String first, Form form) {}

    @GetMapping("/questions/{code}/wording")
    Object draft(
            @PathVariable String code, @RequestParam(defaultValue = "OWN") String whose, Locale locale, Person by) {
        var question = questions.get(code, by);
        var organisation = organisation(whose, by);
        wordings.mustWord(organisation, by);
        var current = questions.inForce(question, organisation, by);
        return screens.show(
                "question/wording", page(question, organisation, QuestionForm.filled(current.words()), locale));
    }

    private static WordingPage page(Question question, @Nullable UUID organisation, Form form, Locale locale) {
        return new WordingPage(
                question, organisation == null, Language.of(locale).tag(), form);
    }

    /// The standard's where it is asked for, else that of the person's own organisation.
    private static @Nullable UUID organisation(String whose, Person by) {
        return whose.equals(Whose.STANDARD.name()) ? null : by.organisation();
    }

    @PostMapping("/questions/{code}/wording")
    Object draft(
            @PathVariable String code,
            @RequestParam(defaultValue = "OWN") String whose,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var question = questions.get(code, by);
        var organisation = organisation(whose, by);
        wordings.mustWord(organisation, by);
        var form = Form.of(typed);
        if (form.done(() -> wordings.draft(code, organisation, QuestionForm.words(form), by))) {
            return "redirect:/questions/" + code + "#versions";
        }
        return screens.refused("question/wording", page(question, organisation, form, locale));
    }

    @GetMapping("/questions/{code}/wording/{version}")
    Object reword(@PathVariable String code, @PathVariable UUID version, Locale locale, Person by) {
        var found = wordings.get(version, by);
        return screens.show("question/wording", page(found, QuestionForm.filled(found.words()), locale));
    }

    private static WordingPage page(Question.Version found, Form form, Locale locale) {
        return page(found.of(), found.organisation(), form, locale);
    }

    @PostMapping("/questions/{code}/wording/{version}")
    Object reword(
            @PathVariable String code,
            @PathVariable UUID version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var found = wordings.get(version, by);
        var form = Form.of(typed);
        if (form.done(() -> wordings.reword(version, QuestionForm.words(form), by))) {
            return "redirect:/questions/" + code + "#versions";
        }
        return screens.refused("question/wording", page(found, form, locale));
    }

    @PostMapping("/questions/{code}/wording/{version}/state")
    Object move(
            @PathVariable String code,
            @PathVariable UUID version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var found = wordings.get(version, by);
        var form = Form.of(typed);
        var next = form.choice("state", Question.State.class);
        if (form.done(() -> wordings.move(version, next, by))) {
            return "redirect:/questions/" + code + "#versions";
        }
        var shown = QuestionForm.filled(found.words());
        form.problems()
                .forEach(problem ->
                        shown.refuse("", problem.textKey(), problem.values().toArray()));
        return screens.refused("question/wording", page(found, shown, locale));
    }
}
