package org.samrad.report;

import java.util.ArrayList;
import java.util.List;
import org.samrad.web.Document;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// An edition as a document: in the report's own language, each block in its.
@Component
class AnnualPaper {
    /// So much of a fingerprint fits at the foot of a page.
    private static final int SHORT = 16;

    private final Texts texts;
    private final Frame.Setup setup;

    AnnualPaper(Texts texts, Frame.Setup setup) {
        this.texts = texts;
        this.setup = setup;
    }

    Document of(Editions.Read read) {
        var content = read.content();
        var front = content.front();
        var language = Language.find(front.language()).orElse(Language.NB);
        Told.Speech speech = (key, values) -> texts.of(language, key, values);
        var draft = new Document.Draft()
                .text(words(front.publisher()), Document.Look.QUIET)
                .text(words(front.motto()), Document.Look.LEAD);
        if (!read.edition().freezing().correction().isEmpty()) {
            draft.fact(
                    speech.t("report.edition.correction"),
                    read.edition().freezing().correction());
        }
        if (!content.messages().isEmpty()) {
            draft.heading(2, speech.t("report.messages"))
                    .items(
                            content.messages().stream()
                                    .map(one -> words(one.words()))
                                    .toList(),
                            Document.Mark.NUMBER);
        }
        chapters(content, new Told(language.format(), speech), speech, draft);
        figures(content, new Told(language.format(), speech), speech, draft);
        about(read, language, speech, draft);
        var title = speech.t("report.title.year", String.valueOf(front.year()));
        return draft.done(new Document.Head(
                title,
                language,
                speech.t(
                        "report.edition.foot",
                        title,
                        read.edition().number(),
                        read.edition().hash().substring(0, SHORT))));
    }

    private static Document.Words words(AnnualReport.Words words) {
        return new Document.Words(words.text(), words.language());
    }

    private void chapters(ReportContent content, Told told, Told.Speech speech, Document.Draft draft) {
        for (var part : content.chapters()) {
            draft.heading(2, words(part.title()));
            for (var piece : part.pieces()) {
                if (piece.translates() > 0) {
                    draft.text(
                            Document.Words.of(speech.t("report.block.translation")), Document.Look.QUIET);
                }
                piece(content, piece, told, speech, draft);
            }
        }
    }

    private void piece(
            ReportContent content, ReportContent.Piece piece, Told told, Told.Speech speech, Document.Draft draft) {
        switch (piece.kind()) {
            case TEXT -> paragraphs(piece.words(), draft);
            case QUOTE -> draft.text(words(piece.words()), Document.Look.LEAD)
                    .text(new Document.Words("– " + piece.who(), piece.words().language()), Document.Look.QUIET);
            case CASE -> {
                var example = piece.example();
                if (example != null) {
                    draft.heading(3, words(example.headline()));
                }
                paragraphs(piece.words(), draft);
                if (example != null) {
                    draft.fact(speech.t("report.case.read"), setup.address() + example.path());
                }
            }
            case NUMBER -> {
                content.figure(piece.figure()).ifPresent(line -> draft.fact(
                        speech.t(line.figure().textKey("name")),
                        speech.t(
                                "report.value.both",
                                String.valueOf(content.front().year()),
                                told.value(line.figure(), line.now()),
                                String.valueOf(content.front().year() - 1),
                                told.value(line.figure(), line.before()))));
                paragraphs(piece.words(), draft);
            }
        }
    }

    /// An empty line in between makes a new paragraph.
    private static void paragraphs(AnnualReport.Words words, Document.Draft draft) {
        for (var paragraph : words.text().split("\\n\\s*\\n", -1)) {
            draft.text(new Document.Words(paragraph.strip(), words.language()), Document.Look.PLAIN);
        }
    }

    private static void figures(ReportContent content, Told told, Told.Speech speech, Document.Draft draft) {
        int year = content.front().year();
        var head = List.of(
                speech.t("report.figures.what"),
                String.valueOf(year),
                String.valueOf(year - 1),
                speech.t("report.figures.change"),
                speech.t("report.figures.behind"));
        draft.heading(2, speech.t("report.figures")).text(speech.t("report.figures.lead", Counted.FEWEST));
        content.grouped().forEach((group, lines) -> {
            draft.heading(3, speech.t(group.textKey()));
            draft.table(head, rows(lines, told, speech));
        });
    }

    private static List<List<Document.Words>> rows(List<FigureLine> lines, Told told, Told.Speech speech) {
        var rows = new ArrayList<List<Document.Words>>();
        for (var line : lines) {
            rows.add(List.of(
                    Document.Words.of(speech.t(line.figure().textKey("name"))),
                    Document.Words.of(told.value(line.figure(), line.now())),
                    Document.Words.of(told.value(line.figure(), line.before())),
                    Document.Words.of(told.change(line)),
                    Document.Words.of(told.behind(line))));
            for (var kind : line.kinds()) {
                rows.add(List.of(
                        Document.Words.of("– " + speech.t(kind.textKey())),
                        Document.Words.of(told.value(line.figure(), kind.now())),
                        Document.Words.of(told.value(line.figure(), kind.before())),
                        Document.Words.of(""),
                        Document.Words.of("")));
            }
        }
        return rows;
    }

    private void about(Editions.Read read, Language language, Told.Speech speech, Document.Draft draft) {
        var edition = read.edition();
        draft.heading(2, speech.t("report.edition.about"))
                .fact(speech.t("report.edition.number"), String.valueOf(edition.number()))
                .fact(
                        speech.t("report.edition.frozen"),
                        texts.date(language, edition.freezing().on()))
                .fact(
                        speech.t("report.edition.counted"),
                        texts.date(language, read.content().front().countedOn()))
                .fact(
                        speech.t("report.extent"),
                        speech.t(read.content().front().extent().textKey()))
                .fact(speech.t("report.edition.hash"), edition.hash())
                .fact(speech.t("report.edition.address"), setup.address() + edition.path());
    }
}
