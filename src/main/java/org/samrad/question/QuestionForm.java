package org.samrad.question;

import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// Reads what several pages of the house ask for in the same way.
final class QuestionForm {
    private QuestionForm() {}

    /// One of a kind's names; empty for anything else.
    static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String name) {
        for (var one : kind.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    /// The language a text is said to be in.
    static String language(Form form) {
        var language = Language.find(form.value("language"));
        if (language.isEmpty()) {
            form.refuse("language", "web.form.choose");
        }
        return language.orElse(Language.EN).tag();
    }

    /// A wording in as many languages as were filled in.
    static Question.Words words(Form form) {
        var texts = new HashMap<String, String>();
        var helps = new HashMap<String, String>();
        for (var language : Question.LANGUAGES) {
            texts.put(language, form.optional("text-" + language, Question.LONGEST));
            helps.put(language, form.optional("help-" + language, Question.LONGEST_HELP));
        }
        return new Question.Words(texts, helps);
    }

    static Form filled(Question.Words words) {
        var form = Form.empty();
        words.texts().forEach((language, text) -> form.with("text-" + language, text));
        words.helps().forEach((language, help) -> form.with("help-" + language, help));
        return form;
    }

    static Optional<QuestionSet.Purpose> purpose(Form form) {
        return QuestionSet.Purpose.all().stream()
                .filter(one -> named(form.value("occasion"), one.occasion())
                        && named(form.value("phase"), one.phase())
                        && named(form.value("audience"), one.audience()))
                .findFirst();
    }

    private static boolean named(String name, @Nullable Enum<?> one) {
        return name.equals(one == null ? "" : one.name());
    }
}
