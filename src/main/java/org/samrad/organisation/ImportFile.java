package org.samrad.organisation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Spreadsheet.Encoding;

/// A list as somebody saved it from a spreadsheet. It is read into rows; whatever cannot be read is named by line and
/// column.
record ImportFile(Encoding encoding, List<Row> rows, List<Fault> faults) {
    static final int MOST_ROWS = 20_000;

    /// The columns, and the field of a broken rule that each answers for.
    enum Column {
        KIND("kind"),
        ORGANISATION("organisation"),
        NAME("name"),
        INSIDE("inside"),
        EMAIL("email"),
        COUNTRY("country"),
        TYPE("type"),
        NUMBER("number"),
        NUMBERLESS("numberless"),
        PARENT("parent"),
        SIZE("size"),
        YEAR("year"),
        ENGLISH("name-en");

        private final String field;

        Column(String field) {
            this.field = field;
        }

        String textKey() {
            return "organisation.import.column." + name();
        }

        static @Nullable Column ofField(String field) {
            for (var column : values()) {
                if (column.field.equals(field)) {
                    return column;
                }
            }
            return field.startsWith("name-") ? NAME : field.equals("unit") ? INSIDE : null;
        }
    }

    /// A row of the list, by the line on which it begins in the file.
    record Row(long line, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// What is wrong. Line 0 is the file as a whole; without a column it is the whole row.
    record Fault(long line, @Nullable Column column, String textKey, List<Object> values) {
        static Fault ofFile(String textKey, Object... values) {
            return new Fault(0, null, textKey, List.of(values));
        }
    }

    static ImportFile read(byte[] content, Map<String, Column> headings) {
        if (content.length > Spreadsheet.LARGEST) {
            return broken("organisation.import.large", String.valueOf(content.length / 1024 / 1024 + 1));
        }
        if (Spreadsheet.isWorkbook(content)) {
            return broken("organisation.import.workbook");
        }
        return new Reading(headings).of(Spreadsheet.of(content));
    }

    private static ImportFile broken(String textKey, Object... values) {
        return new ImportFile(Encoding.UTF_8, List.of(), List.of(Fault.ofFile(textKey, values)));
    }

    /// The reading of one file.
    private static final class Reading {
        private final Map<String, Column> headings;
        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<Integer, Column> columns = new LinkedHashMap<>();

        Reading(Map<String, Column> headings) {
            this.headings = headings;
        }

        ImportFile of(Spreadsheet sheet) {
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
                        return broken("organisation.import.many", String.valueOf(MOST_ROWS));
                    }
                }
            } catch (CsvParseException | java.io.IOException e) {
                faults.add(Fault.ofFile("organisation.import.quotes", lastLine()));
            }
            if (columns.isEmpty() && faults.isEmpty() || rows.isEmpty() && faults.isEmpty()) {
                faults.add(Fault.ofFile("organisation.import.empty"));
            }
            return new ImportFile(sheet.encoding(), List.copyOf(rows), List.copyOf(faults));
        }

        private String lastLine() {
            return String.valueOf(rows.isEmpty() ? 1 : rows.getLast().line());
        }

        private void readHeadings(CsvRecord line) {
            if (Spreadsheet.isAboveHeadings(line)) {
                return;
            }
            for (int place = 0; place < line.getFieldCount(); place++) {
                var heading = line.getField(place).strip();
                var column = headings.get(heading.toLowerCase(Locale.ROOT));
                if (column != null && columns.containsValue(column)) {
                    faults.add(Fault.ofFile("organisation.import.heading.twice", heading));
                } else if (column != null) {
                    columns.put(place, column);
                } else if (!heading.isEmpty()) {
                    faults.add(Fault.ofFile("organisation.import.heading.unknown", heading));
                }
            }
            if (!columns.containsValue(Column.KIND) || !columns.containsValue(Column.NAME)) {
                faults.add(Fault.ofFile("organisation.import.heading.missing"));
                columns.putIfAbsent(-1, Column.KIND);
            }
        }

        private void readRow(CsvRecord line) {
            if (line.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            var cells = new EnumMap<Column, String>(Column.class);
            int before = faults.size();
            for (int place = 0; place < line.getFieldCount(); place++) {
                var column = columns.get(place);
                var cell = Spreadsheet.cell(line.getField(place));
                if (cell.codePoints().anyMatch(ImportFile::unprintable)) {
                    faults.add(new Fault(
                            line.getStartingLineNumber(), column, "organisation.import.unprintable", List.of()));
                } else if (column == null && !cell.isEmpty()) {
                    faults.add(
                            new Fault(line.getStartingLineNumber(), null, "organisation.import.extra", List.of(cell)));
                } else if (column != null) {
                    cells.put(column, cell);
                }
            }
            if (faults.size() == before) {
                rows.add(new Row(line.getStartingLineNumber(), cells));
            }
        }
    }

    /// Control characters, line breaks within a cell, and marks that turn the direction of text.
    private static boolean unprintable(int letter) {
        return Character.isISOControl(letter)
                || letter == 0xFFFD
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069;
    }
}
