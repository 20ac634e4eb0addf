package org.samrad.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// The forms of this house, read and filled.
final class PulseForm {
    private PulseForm() {}

    static Form fresh(LocalDate today, int threshold, Language language) {
        return Form.empty()
                .with("opensOn", today.plusDays(7))
                .with("closesOn", today.plusDays(21))
                .with("followUpBy", today.plusDays(49))
                .with("threshold", threshold)
                .with("language", language.tag());
    }

    static Form filled(Pulse pulse, List<PulseQuestion> questions) {
        var own = new ArrayList<String>();
        var ready = new ArrayList<ReadyQuestion>();
        for (var question : questions) {
            var one = question.ready();
            if (one == null) {
                own.add(question.text());
            } else {
                ready.add(one);
            }
        }
        return Form.empty()
                .with("title", pulse.words().title())
                .with("purpose", pulse.words().purpose())
                .with("legalBasis", pulse.words().legalBasis())
                .with("followUp", pulse.words().followUp())
                .with("language", pulse.words().language())
                .with("opensOn", pulse.period().opensOn())
                .with("closesOn", pulse.period().closesOn())
                .with("followUpBy", pulse.period().followUpBy())
                .with("threshold", pulse.threshold())
                .with("version", pulse.version())
                .with("own", String.join("\n", own))
                .withAll("ready", ready);
    }

    static Pulses.Draft draft(Form form) {
        var words = new Pulse.Words(
                form.text("title", Pulse.LONGEST_TITLE),
                form.text("purpose", Pulse.LONGEST),
                form.text("legalBasis", Pulse.LONGEST),
                form.text("followUp", Pulse.LONGEST),
                Language.find(form.value("language")).orElse(Language.EN).tag());
        var period = new Pulse.Period(
                form.requiredDate("opensOn"), form.requiredDate("closesOn"), form.requiredDate("followUpBy"));
        int threshold = form.number("threshold", 1, PulseRules.HIGHEST).orElse(0);
        return new Pulses.Draft(words, period, threshold, questions(form));
    }

    private static List<PulseQuestion> questions(Form form) {
        var questions = new ArrayList<PulseQuestion>();
        for (var ready : ReadyQuestion.values()) {
            if (form.chosen("ready", ready)) {
                questions.add(new PulseQuestion(questions.size() + 1, ready, ""));
            }
        }
        var own = form.optional("own", PulseQuestion.MOST * PulseQuestion.LONGEST);
        for (var line :
                own.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            if (line.codePointCount(0, line.length()) > PulseQuestion.LONGEST) {
                form.refuse("own", "web.form.long", PulseQuestion.LONGEST, line.length());
            }
            questions.add(new PulseQuestion(questions.size() + 1, null, line));
        }
        return questions;
    }

    /// The field of a part on the page of those who are asked.
    static String field(Part part) {
        return "people-" + part.unit();
    }

    static Map<UUID, Integer> people(Form form, List<Part> parts) {
        var people = new HashMap<UUID, Integer>();
        for (var part : parts) {
            form.number(field(part), 0, Part.MOST_PEOPLE).ifPresent(number -> people.put(part.unit(), number));
        }
        return people;
    }

    /// The answers by the questions' numbers; what is no answer is none.
    static Map<Integer, Integer> answers(Form form, List<PulseQuestion> questions) {
        var answers = new HashMap<Integer, Integer>();
        for (var question : questions) {
            var value = form.value("q" + question.number());
            if (List.of("1", "0", "-1").contains(value)) {
                answers.put(question.number(), Integer.valueOf(value));
            }
        }
        return answers;
    }
}
