package org.samrad.consultation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Share;
import org.samrad.web.Spreadsheet;

/// The published figures as a file for spreadsheets: one row for each statement and group, with the same figures held
/// back as on the page. It begins with the mark by which Excel knows UTF-8, and its cells are divided by `;`.
final class ResultFile {
    private static final List<String> COLUMNS = List.of(
            "number",
            "statement",
            "language",
            "kind",
            "group",
            "agree",
            "disagree",
            "pass",
            "answers",
            "held",
            "treatment",
            "reason",
            "next",
            "by-when",
            "round",
            "made-on");
    private static final Set<Integer> TEXT = Set.of(1, 2, 3, 4, 9, 10, 11, 12);

    private final CsvWriter rows;
    private final ResultView view;
    private final UnaryOperator<String> words;

    private ResultFile(CsvWriter rows, ResultView view, UnaryOperator<String> words) {
        this.rows = rows;
        this.view = view;
        this.words = words;
    }

    /// @param words the text of a key in the reader's language
    static String csv(ResultView view, UnaryOperator<String> words) {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var rows = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(new QuoteStrategy() {
                    @Override
                    public boolean quoteValue(int line, int column, String value) {
                        return TEXT.contains(column);
                    }
                })
                .build(text)) {
            new ResultFile(rows, view, words).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write() {
        rows.writeRecord(COLUMNS.stream().map(this::heading).toList());
        for (var line : view.lines()) {
            row(line, "everyone", "", line.everyone(), line.words().treatment());
            for (int i = 0; i < line.groups().size(); i++) {
                row(line, "opinion", ResultView.letter(i), line.groups().get(i), null);
            }
            for (var asked : view.head().asked()) {
                if (asked.number() < line.places().size()) {
                    row(line, "audience", asked.name(), line.places().get(asked.number()), null);
                }
            }
        }
    }

    private String heading(String column) {
        return words.apply("consultation.results.file." + column);
    }

    private void row(ResultView.Line line, String kind, String group, Share share, @Nullable Treatment treatment) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(line.words().number()));
        cells.add(line.words().text());
        cells.add(line.words().language());
        cells.add(words.apply("consultation.results.file.kind." + kind));
        cells.add(group);
        var shown = share.shown();
        if (shown == null) {
            cells.addAll(List.of("", "", "", ""));
            cells.add(words.apply("consultation.results.held." + share.hidden()));
        } else {
            cells.add(String.valueOf(shown.agree()));
            cells.add(String.valueOf(shown.disagree()));
            cells.add(String.valueOf(shown.pass()));
            cells.add(shown.answers() == null ? "" : String.valueOf(shown.answers()));
            cells.add("");
        }
        cells.add(treatment == null ? "" : words.apply("consultation.treatment." + treatment.kind()));
        cells.add(treatment == null ? "" : treatment.reason());
        cells.add(treatment == null ? "" : treatment.nextStep());
        cells.add(treatment == null || treatment.byWhen() == null ? "" : String.valueOf(treatment.byWhen()));
        cells.add(String.valueOf(view.head().round()));
        cells.add(String.valueOf(view.head().madeOn()));
        rows.writeRecord(cells.stream().map(Spreadsheet::safe).toList());
    }
}
