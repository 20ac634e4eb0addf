package org.samrad.example;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Spreadsheet;

/// A catalogue as it was saved from a spreadsheet. What cannot be read is named by line and column; the rest is read
/// on, so that all faults are named at once.
record ExampleImportFile(List<Row> rows, List<Fault> faults) {
    static final int MOST_ROWS = 500;

    /// By the line on which it begins in the file.
    record Row(long line, Map<ExampleExportFile.Column, String> cells) {
        String cell(ExampleExportFile.Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Line 0 is the file as a whole; without a column it is the whole line.
    record Fault(long line, ExampleExportFile.@Nullable Column column, String textKey, List<Object> values) {
        static Fault of(long line, ExampleExportFile.@Nullable Column column, String textKey, Object... values) {
            return new Fault(line, column, textKey, List.of(values));
        }
    }

    static ExampleImportFile read(byte[] content, Map<String, ExampleExportFile.Column> headings) {
        return Spreadsheet.isWorkbook(content)
                ? broken("example.import.workbook")
                : new Reading(headings).of(Spreadsheet.of(content));
    }

    private static ExampleImportFile broken(String textKey, Object... values) {
        return new ExampleImportFile(List.of(), List.of(Fault.of(0, null, textKey, values)));
    }

    /// The reading of one file.
    private static final class Reading {
        private final Map<String, ExampleExportFile.Column> headings;
        private final Map<Integer, ExampleExportFile.Column> columns = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private boolean begun;

        Reading(Map<String, ExampleExportFile.Column> headings) {
            this.headings = headings;
        }

        ExampleImportFile of(Spreadsheet sheet) {
            try (var lines = sheet.lines()) {
                for (var line : lines) {
                    if (!begun) {
                        readHeadings(line);
                    } else {
                        readRow(line);
                    }
                    if (rows.size() > MOST_ROWS) {
                        return broken("example.import.many", MOST_ROWS);
                    }
                }
            } catch (CsvParseException | IOException e) {
                faults.add(Fault.of(rows.isEmpty() ? 1 : rows.getLast().line() + 1, null, "example.import.quotes"));
            }
            if (rows.isEmpty() && faults.isEmpty()) {
                faults.add(Fault.of(0, null, "example.import.empty"));
            }
            return new ExampleImportFile(List.copyOf(rows), List.copyOf(faults));
        }

        private void readHeadings(CsvRecord line) {
            if (Spreadsheet.isAboveHeadings(line)) {
                return;
            }
            begun = true;
            for (int place = 0; place < line.getFieldCount(); place++) {
                var heading = Spreadsheet.cell(line.getField(place));
                var column = headings.get(heading.toLowerCase(Locale.ROOT));
                if (column != null && columns.containsValue(column)) {
                    faults.add(Fault.of(0, null, "example.import.heading.twice", heading));
                } else if (column != null) {
                    columns.put(place, column);
                } else if (!heading.isEmpty()) {
                    faults.add(Fault.of(0, null, "example.import.heading.unknown", heading));
                }
            }
            for (var column : ExampleExportFile.Column.values()) {
                if (column.isObligatory() && !columns.containsValue(column)) {
                    faults.add(Fault.of(0, column, "example.import.heading.missing"));
                }
            }
        }

        private void readRow(CsvRecord line) {
            if (line.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            var cells = new EnumMap<ExampleExportFile.Column, String>(ExampleExportFile.Column.class);
            for (int place = 0; place < line.getFieldCount(); place++) {
                var column = columns.get(place);
                if (column != null) {
                    cells.put(
                            column, Spreadsheet.cell(plain(line.getField(place).replace("\r\n", "\n"))));
                }
            }
            rows.add(new Row(line.getStartingLineNumber(), cells));
        }

        /// Without the apostrophe that an export puts before what a spreadsheet would take for a formula.
        private static String plain(String cell) {
            return cell.startsWith("'") && !Spreadsheet.safe(cell.substring(1)).equals(cell.substring(1))
                    ? cell.substring(1)
                    : cell;
        }
    }
}
