package org.samrad.question;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.samrad.web.Document;
import org.samrad.web.Language;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Texts;

/// A sheet of questions as a file: a table for spreadsheets, or a document with room to write.
final class SheetFile {
    private static final int ROOM = 5;

    private final Sheet sheet;
    private final Language language;
    private final Texts texts;

    SheetFile(Sheet sheet, Language language, Texts texts) {
        this.sheet = sheet;
        this.language = language;
        this.texts = texts;
    }

    private String t(String key, Object... values) {
        return texts.of(language, key, values);
    }

    String name() {
        var asked = sheet.asked();
        var parts = (asked.value("audience") + " " + asked.value("phase") + " " + asked.value("occasion"))
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _]+", "-");
        return t("question.file") + (parts.isEmpty() ? "" : "-" + parts) + ".csv";
    }

    byte[] csv() {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var rows = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.writeRecord(
                    t("question.column.code"),
                    t("question.column.version"),
                    t("question.column.where"),
                    t("question.column.audience"),
                    t("question.focus"),
                    t("question.must"),
                    t("question.column.question"),
                    t("question.help"),
                    t("question.column.answer"));
            for (var part : sheet.parts()) {
                for (var version : part.questions()) {
                    rows.writeRecord(
                            version.code(),
                            String.valueOf(version.number()),
                            where(part.purpose()),
                            audience(part.purpose()),
                            t(version.focus().textKey()),
                            t(version.obligatory() ? "question.yes" : "question.no"),
                            Spreadsheet.safe(version.text(language.tag())),
                            Spreadsheet.safe(version.help(language.tag())),
                            "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String where(QuestionSet.Purpose purpose) {
        var phase = purpose.phase();
        return t(phase == null ? purpose.occasion().textKey() : "question.phase." + phase);
    }

    private String audience(QuestionSet.Purpose purpose) {
        var audience = purpose.audience();
        if (audience == null) {
            return "";
        }
        return sheet.word(audience, language.tag()).orElseGet(() -> t(audience.textKey()));
    }

    Document document() {
        var draft = new Document.Draft();
        draft.text(t("question.print.lead"));
        for (var part : sheet.parts()) {
            var audience = audience(part.purpose());
            draft.heading(2, where(part.purpose()) + (audience.isEmpty() ? "" : " · " + audience));
            int number = 1;
            for (var version : part.questions()) {
                var shown = version.language(language.tag());
                draft.heading(3, new Document.Words(number++ + ". " + version.text(shown), shown));
                if (version.obligatory()) {
                    draft.text(Document.Words.of(t("question.obligatory")), Document.Look.QUIET);
                }
                draft.text(new Document.Words(version.help(shown), shown), Document.Look.QUIET);
                draft.lines(ROOM);
            }
        }
        return draft.done(new Document.Head(title(), language, t("question.print.foot")));
    }

    private String title() {
        return sheet.name()
                .map(name -> t("question.print.title.own", name.in(language.tag())))
                .orElseGet(() -> t("question.print.title"));
    }
}
