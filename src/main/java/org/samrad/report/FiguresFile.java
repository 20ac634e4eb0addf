package org.samrad.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.samrad.web.Spreadsheet;

/// The numbers of a report as CSV, one line for each number and year, and what its columns mean as another. Machines
/// read them, so numbers are written with a point; a number that is not shown is empty, and the standing says why.
record FiguresFile(ReportContent content, Told.Speech speech) {
    static final List<String> COLUMNS = List.of(
            "year", "group", "code", "kind", "name", "standing", "part", "whole", "per_cent", "organisations");

    byte[] figures() {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        int year = content.front().year();
        for (var line : content.figures()) {
            rows.add(row(year, line, "", line.now()));
            rows.add(row(year - 1, line, "", line.before()));
            for (var kind : line.kinds()) {
                rows.add(row(year, line, kind.textKey(), kind.now()));
                rows.add(row(year - 1, line, kind.textKey(), kind.before()));
            }
        }
        return csv(rows);
    }

    private List<String> row(int year, FigureLine line, String kind, Counted counted) {
        var figure = line.figure();
        boolean shown = counted.isShown();
        return List.of(
                String.valueOf(year),
                figure.group().name(),
                line.code(),
                kind.isEmpty() ? "" : speech.t(kind),
                speech.t(figure.textKey("name")),
                counted.standing().name(),
                shown ? String.valueOf(counted.part()) : "",
                shown && figure.isShare() ? String.valueOf(counted.whole()) : "",
                shown && figure.isShare() ? String.valueOf(counted.share()) : "",
                shown ? String.valueOf(counted.organisations()) : "");
    }

    byte[] columns() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("column", "description"));
        COLUMNS.forEach(one -> rows.add(List.of(one, speech.t("report.column." + one))));
        for (var standing : Counted.Standing.values()) {
            rows.add(List.of("standing=" + standing.name(), speech.t(standing.textKey())));
        }
        for (var line : content.figures()) {
            var figure = line.figure();
            var counted = speech.t(figure.textKey("numerator"));
            rows.add(List.of(
                    "code=" + line.code(),
                    figure.isShare()
                            ? speech.t("report.column.of", counted, speech.t(figure.textKey("denominator")))
                            : counted));
        }
        return csv(rows);
    }

    private static byte[] csv(List<List<String>> rows) {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            for (var row : rows) {
                csv.writeRecord(row.stream().map(Spreadsheet::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
