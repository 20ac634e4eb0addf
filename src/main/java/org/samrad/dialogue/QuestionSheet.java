package org.samrad.dialogue;

import java.util.List;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Term;
import org.samrad.question.Question;
import org.samrad.web.Document;

/// The questions of a phase for a forum, to lay on the table: with lines to write on.
final class QuestionSheet {
    private static final int LINES = 4;

    private QuestionSheet() {}

    static Document of(
            Phase phase, Question.Audience audience, List<Question.Version> questions, String owner, Wording words) {
        var tag = words.language().tag();
        var who = switch (audience) {
            case LOCAL -> words.heading(Term.LOCAL_COMMITTEE);
            case MAIN -> words.heading(Term.MAIN_COMMITTEE);
            default -> words.t(audience.textKey());
        };
        var draft = new Document.Draft().text(Document.Words.of(words.t("dialogue.sheet.lead")), Document.Look.LEAD);
        if (questions.isEmpty()) {
            draft.text(words.t("dialogue.sheet.none"));
        }
        int number = 0;
        for (var question : questions) {
            number++;
            var must = question.obligatory() ? " (" + words.t("dialogue.sheet.obligatory") + ")" : "";
            draft.heading(3, number + ". " + question.text(tag) + must).lines(LINES);
        }
        var title = words.t("dialogue.sheet.title", words.t(phase.textKey()), who);
        return draft.done(words.head(title, owner));
    }
}
