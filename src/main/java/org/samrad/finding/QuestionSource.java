package org.samrad.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samrad.access.Guest;
import org.samrad.access.Visitor;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.samrad.search.Entry;
import org.samrad.search.Scope;
import org.springframework.stereotype.Component;

/// The questions of the standard bank. Each stands in five languages, and is found once: in the language of the reader.
@Component
class QuestionSource extends WholeSource {
    static final String KIND = "question";

    private final Questions questions;

    QuestionSource(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String mark() {
        return questions.mark(Guest.GUEST);
    }

    @Override
    List<Entry> entries() {
        return questions.bank(Questions.Sought.ALL, Guest.GUEST).stream()
                .flatMap(version -> version.texts().keySet().stream().map(language -> entry(version, language)))
                .toList();
    }

    private static Entry entry(Question.Version version, String language) {
        var phase = version.of().place().phase();
        return Entry.of(id(version.code(), language), KIND, version.text(language), version.help(language))
                .in(language)
                .with(Asked.Facet.PHASE.key(), phase == null ? List.of() : List.of(phase.name()))
                .visibleTo(Scope.of(Set.of(Finding.inLanguage(language))));
    }

    private static String id(String code, String language) {
        return KIND + ":" + code + ":" + language;
    }

    @Override
    List<String> gone() {
        return questions.withdrawn(Guest.GUEST).stream()
                .flatMap(code -> Question.LANGUAGES.stream().map(language -> id(code, language)))
                .toList();
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids, String language, Visitor by) {
        var known = new HashMap<String, Question.Version>();
        questions.bank(Questions.Sought.ALL, by).forEach(version -> known.put(version.code(), version));
        var lines = new HashMap<String, Line>();
        for (var id : ids) {
            var parts = id.split(":", 3);
            var version = known.get(parts.length > 1 ? parts[1] : "");
            if (version != null) {
                lines.put(
                        id,
                        new Line(
                                "/questions/" + version.code(),
                                "",
                                List.of(version.focus().textKey())));
            }
        }
        return lines;
    }
}
