package org.samrad.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        var figures = shown.report().figures();
        kinds(figures.plans().kinds(), language, draft);
        cameOfIt(figures.afterwards(), language, draft);
        causes(figures.afterwards().causes(), language, draft);
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

    private void kinds(Map<Plan.Kind, Integer> counts, Language language, Document.Draft draft) {
        if (!counts.isEmpty()) {
            draft.heading(2, texts.of(language, "pair.report.kinds"));
        }
        for (var kind : Plan.Kind.values()) {
            if (counts.containsKey(kind)) {
                draft.fact(texts.of(language, kind.textKey()), String.valueOf(counts.get(kind)));
            }
        }
    }

    private void causes(Map<Evaluation.Cause, Integer> counts, Language language, Document.Draft draft) {
        if (!counts.isEmpty()) {
            draft.heading(2, texts.of(language, "pair.report.causes"));
        }
        for (var cause : Evaluation.Cause.values()) {
            if (counts.containsKey(cause)) {
                draft.fact(texts.of(language, cause.textKey()), String.valueOf(counts.get(cause)));
            }
        }
    }

    private void cameOfIt(RoundReport.Afterwards after, Language language, Document.Draft draft) {
        if (after.halfAYear().isEmpty() && after.aYear().isEmpty()) {
            return;
        }
        draft.heading(2, texts.of(language, "pair.report.came-of-it"));
        var head = List.of(
                texts.of(language, "pair.result"),
                texts.of(language, RoundReport.Occasion.HALF_A_YEAR.textKey()),
                texts.of(language, RoundReport.Occasion.A_YEAR.textKey()));
        var rows = Stream.of(FollowUp.Result.values())
                .map(result -> Stream.of(
                                texts.of(language, result.textKey()),
                                String.valueOf(after.halfAYear().getOrDefault(result, 0)),
                                String.valueOf(after.aYear().getOrDefault(result, 0)))
                        .map(Document.Words::of)
                        .toList())
                .toList();
        draft.table(head, rows);
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
        if (line.plan().measures() > 0) {
            draft.text(texts.of(
                    language,
                    "pair.report.plan",
                    line.plan().measures(),
                    line.plan().indicators()));
        }
        if (line.areas() > 0) {
            draft.text(texts.of(language, "pair.report.areas", line.areas()));
        }
        for (var voice : shown.voices(line.pair())) {
            draft.fact(
                    texts.of(language, voice.occasion().textKey()) + ", "
                            + shown.name(voice.organisation(), language.tag()),
                    new Document.Words(voice.text(), voice.language()));
        }
    }
}
