package org.samrad.pulse;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.samrad.insight.Share;
import org.samrad.web.Spreadsheet;

/// What is shown of a pulse as a file for spreadsheets. A figure that is held back has no row.
final class ResultFile {
    private static final List<String> COLUMNS =
            List.of("question", "unit", "yes", "partly", "no", "answers", "closed", "threshold");

    private ResultFile() {}

    /// @param words the text of a key in the reader's language
    static byte[] csv(PulseResults.Results results, UnaryOperator<String> words) {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var rows = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.writeRecord(COLUMNS.stream()
                    .map(column -> words.apply("pulse.file." + column))
                    .toList());
            for (var page : results.releases()) {
                for (var figure : page.figures()) {
                    var shown = figure.share().shown();
                    if (shown != null) {
                        rows.writeRecord(row(results, page, figure, shown, words));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(
            PulseResults.Results results,
            Release.Page page,
            Release.Figure figure,
            Share.Shown shown,
            UnaryOperator<String> words) {
        var question = results.questions().get(figure.question() - 1);
        var ready = question.ready();
        var unit = !page.release().atClosing()
                ? page.release().name()
                : figure.place() == 0
                        ? words.apply("pulse.everyone")
                        : results.parts().get(figure.place() - 1).name();
        return Stream.of(
                        ready == null ? question.text() : words.apply(ready.textKey()),
                        unit,
                        String.valueOf(shown.agree()),
                        String.valueOf(shown.pass()),
                        String.valueOf(shown.disagree()),
                        shown.answers() == null ? "" : String.valueOf(shown.answers()),
                        String.valueOf(results.pulse().period().closesOn()),
                        String.valueOf(results.pulse().threshold()))
                .map(Spreadsheet::safe)
                .toList();
    }
}
