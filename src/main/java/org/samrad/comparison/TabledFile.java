package org.samrad.comparison;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Workbook;

/// A table as a file for a spreadsheet: CSV, or a workbook in which numbers are numbers.
record TabledFile(Tabled table) {
    static final String WORKBOOK = Workbook.TYPE;

    byte[] csv() {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(table.headings().stream().map(Spreadsheet::safe).toList());
            for (var row : table.rows()) {
                csv.writeRecord(row.stream().map(TabledFile::plain).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A number may begin with a minus; a text that does would be taken for a formula.
    private static String plain(Tabled.Cell cell) {
        var number = cell.number();
        return number == null ? Spreadsheet.safe(cell.shown()) : number.toPlainString();
    }

    byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(sheet(), bytes)) {
            book.headings(table.headings());
            for (var row : table.rows()) {
                book.row(cells(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
