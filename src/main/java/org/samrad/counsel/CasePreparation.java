package org.samrad.counsel;

import java.util.List;
import org.samrad.web.Document;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// What the council’s side prepares a meeting with: the issue, the agency’s own questions with room for notes, what to
/// ask for each theme of the case, and earlier advice in similar ones, without names.
@Component
class CasePreparation {
    private static final int LINES_FOR_NOTES = 3;

    private final Texts texts;

    CasePreparation(Texts texts) {
        this.texts = texts;
    }

    Document of(CaseHead head, List<Recommendation> alike) {
        var what = head.of().application();
        var language = Language.find(what.language()).orElse(Language.EN);
        var draft = new Document.Draft()
                .fact(texts.of(language, "counsel.letter.to"), head.agencies(language.tag()))
                .fact(texts.of(language, "counsel.kind"), texts.of(language, what.kind().textKey()))
                .fact(texts.of(language, "counsel.size"), texts.of(language, what.size().textKey()));
        head.of().days().meetingOn().ifPresent(day -> draft.fact(
                texts.of(language, "counsel.meeting"), texts.date(language, day)));
        head.of().days().dueOn().ifPresent(day -> draft.fact(
                texts.of(language, "counsel.due"), texts.date(language, day)));
        draft.heading(2, texts.of(language, "counsel.issue")).text(what.issue());
        draft.heading(2, texts.of(language, "counsel.questions"));
        what.questions().forEach(question -> draft.heading(3, question).lines(LINES_FOR_NOTES));
        draft.heading(2, texts.of(language, "counsel.preparation.ask"));
        what.inOrder().forEach(theme -> draft.heading(3, texts.of(language, theme.textKey()))
                .text(texts.of(language, "counsel.preparation.ask." + theme))
                .lines(LINES_FOR_NOTES));
        if (!alike.isEmpty()) {
            draft.heading(2, texts.of(language, "counsel.alike.advice"))
                    .items(alike.stream().map(CasePreparation::words).toList(), Document.Mark.BULLET);
        }
        return draft.done(new Document.Head(
                texts.of(language, "counsel.preparation.title", what.title()),
                language,
                texts.of(language, "counsel.preparation.foot")));
    }

    private static Document.Words words(Recommendation earlier) {
        return new Document.Words(
                earlier.content().headline(), earlier.content().language());
    }
}
