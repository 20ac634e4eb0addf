package org.samrad.involvement;

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

/// A list of contributions as it was saved from a spreadsheet.
/// What cannot be read is named by line and column; the rest is read on, so that all faults are named at once.
record ContributionFile(List<Row> rows, List<Fault> faults) {
    static final int MOST_ROWS = 20_000;

    enum Column {
        KIND,
        TEXT,
        GROUP,
        ORGANISATION,
        DATE,
        QUOTE;

        boolean isObligatory() {
            return this == KIND || this == TEXT || this == GROUP;
        }

        String textKey() {
            return "involvement.import.column." + name();
        }
    }

    /// By the line on which it begins in the file.
    record Row(long line, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Line 0 is the file as a whole; without a column it is the whole line.
    record Fault(long line, @Nullable Column column, String textKey, List<Object> values) {
        static Fault of(long line, @Nullable Column column, String textKey, Object... values) {
            return new Fault(line, column, textKey, List.of(values));
        }
    }

    static ContributionFile read(byte[] content, Map<String, Column> headings) {
        if (content.length > Spreadsheet.LARGEST) {
            return broken("involvement.import.large", Spreadsheet.LARGEST / 1024 / 1024);
        }
        if (Spreadsheet.isWorkbook(content)) {
            return broken("involvement.import.workbook");
        }
        return new Reading(headings).of(Spreadsheet.of(content));
    }

    private static ContributionFile broken(String textKey, Object... values) {
        return new ContributionFile(List.of(), List.of(Fault.of(0, null, textKey, values)));
    }

    /// The reading of one file.
    private static final class Reading {
        private final Map<String, Column> headings;
        private final Map<Integer, Column> columns = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Reading(Map<String, Column> headings) {
            this.headings = headings;
        }

        ContributionFile of(Spreadsheet sheet) {
            try (var lines = sheet.lines()) {
                for (var line : lines) {
                    if (columns.isEmpty()) {
                        readHeadings(line);
                    } else {
                        readRow(line);
                    }
                    if (faults.stream().anyMatch(fault -> fault.line() == 0)) {
                        break;
                    }
                    if (rows.size() > MOST_ROWS) {
                        return broken("involvement.import.many", MOST_ROWS);
                    }
                }
            } catch (CsvParseException | IOException e) {
                faults.add(Fault.of(rows.isEmpty() ? 1 : rows.getLast().line() + 1, null, "involvement.import.quotes"));
            }
            if (rows.isEmpty() && faults.isEmpty()) {
                faults.add(Fault.of(0, null, "involvement.import.empty"));
            }
            return new ContributionFile(List.copyOf(rows), List.copyOf(faults));
        }

        private void readHeadings(CsvRecord line) {
            if (Spreadsheet.isAboveHeadings(line)) {
                return;
            }
            for (int place = 0; place < line.getFieldCount(); place++) {
                var heading = line.getField(place).strip();
                var column = headings.get(heading.toLowerCase(Locale.ROOT));
                if (column != null && columns.containsValue(column)) {
                    faults.add(Fault.of(0, null, "involvement.import.heading.twice", heading));
                } else if (column != null) {
                    columns.put(place, column);
                } else if (!heading.isEmpty()) {
                    faults.add(Fault.of(0, null, "involvement.import.heading.unknown", heading));
                }
            }
            for (var column : Column.values()) {
                if (column.isObligatory() && !columns.containsValue(column)) {
                    faults.add(Fault.of(0, column, "involvement.import.heading.missing"));
                }
            }
            columns.putIfAbsent(-1, Column.KIND);
        }

        private void readRow(CsvRecord line) {
            if (line.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            var cells = new EnumMap<Column, String>(Column.class);
            for (int place = 0; place < line.getFieldCount(); place++) {
                var column = columns.get(place);
                var cell = Spreadsheet.cell(line.getField(place).replace("\r\n", "\n"));
                if (column != null) {
                    cells.put(column, cell);
                } else if (!cell.isEmpty()) {
                    faults.add(Fault.of(line.getStartingLineNumber(), null, "involvement.import.extra", cell));
                }
            }
            rows.add(new Row(line.getStartingLineNumber(), cells));
        }
    }
}
