package org.samrad.pair;

import java.util.ArrayList;
import java.util.List;
import org.samrad.web.Document;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The report of a round as a document.
@Component
class ReportPaper {
    private final Texts texts;

    ReportPaper(Texts texts) {
        this.texts = texts;
    }

    Document of(ShownReport shown, Language language) {
        var draft = new Document.Draft()
                .text(
                        Document.Words.of(texts.of(
                                language, "pair.report.lead", shown.report().number())),
                        Document.Look.LEAD)
                .fact(
                        texts.of(language, "pair.report.programme"),
                        new Document.Words(
                                shown.programme().words().title(),
                                shown.programme().words().language()))
                .heading(2, texts.of(language, "pair.report.figures"));
        var head = new ArrayList<String>();
        head.add("");
        shown.columns().forEach(one -> head.add(texts.of(language, "pair.report.round", one.number())));
        draft.table(head, figures(shown, language));
        draft.heading(2, texts.of(language, "pair.report.pairs"));
        for (var line : shown.report().pairs()) {
            pair(shown, line, language, draft);
        }
        return draft.done(new Document.Head(
                texts.of(language, "pair.report.title", shown.report().number()),
                language,
                shown.programme().words().title()));
    }

    private List<List<Document.Words>> figures(ShownReport shown, Language language) {
        var rows = new ArrayList<List<Document.Words>>();
        for (var figure : RoundFigure.values()) {
            var row = new ArrayList<Document.Words>();
            row.add(Document.Words.of(texts.of(language, figure.textKey())));
            shown.columns().forEach(one -> row.add(Document.Words.of(String.valueOf(figure.of(one)))));
            rows.add(row);
        }
        return rows;
    }

    private void pair(ShownReport shown, RoundReport.PairLine line, Language language, Document.Draft draft) {
        draft.heading(3, shown.title(line.members(), language.tag()));
        draft.fact(
                texts.of(language, "pair.theme.title"),
                new Document.Words(line.about().theme(), line.about().language()));
        draft.fact(
                texts.of(language, "pair.motto"),
                new Document.Words(line.about().motto(), line.about().language()));
        draft.fact(
                texts.of(language, "pair.state"),
                texts.of(language, line.state().textKey()));
        draft.fact(
                texts.of(language, "pair.plan.title"),
                texts.of(language, line.plan().handed().textKey()));
        for (var voice : shown.voices(line.pair())) {
            draft.fact(
                    texts.of(language, voice.occasion().textKey()) + ", "
                            + shown.name(voice.organisation(), language.tag()),
                    new Document.Words(voice.text(), voice.language()));
        }
    }
}
