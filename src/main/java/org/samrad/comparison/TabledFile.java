package org.samrad.comparison;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.samrad.web.Spreadsheet;

/// A table as a file for a spreadsheet: CSV, or a workbook in which numbers are numbers.
record TabledFile(Tabled table) {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    byte[] csv() {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        var csv = CsvWriter.builder().fieldSeparator(';').build(text);
        csv.writeRecord(table.headings().stream().map(Spreadsheet::safe).toList());
        for (var row : table.rows()) {
            csv.writeRecord(row.stream().map(TabledFile::plain).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A number may begin with a minus; a text that does would be taken for a formula.
    private static String plain(Tabled.Cell cell) {
        var number = cell.number();
        return number == null ? Spreadsheet.safe(cell.shown()) : number.toPlainString();
    }

    byte[] workbook() {
        return csv();
    }

    /// A sheet's name has at most 31 letters.
    private String sheet() {
        var title = table.title();
        return title.substring(0, Math.min(31, title.length()));
    }

    private static List<Object> cells(List<Tabled.Cell> row) {
        var cells = new ArrayList<Object>();
        for (var cell : row) {
            var number = cell.number();
            cells.add(number == null ? cell.shown() : number);
        }
        return cells;
    }
}
