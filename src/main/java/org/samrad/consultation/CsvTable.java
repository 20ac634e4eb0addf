package org.samrad.consultation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A comma-separated file in UTF-8 whose first line names the columns. Columns are found by name, so their order and
/// further columns do not matter. Whatever is wrong is said with file, line and column.
final class CsvTable {
    private final Path file;
    private List<String> header = List.of();

    private CsvTable(Path file) {
        this.file = file;
    }

    /// Reads the whole file: first the header, then line by line.
    static void read(Path file, Consumer<CsvTable> onHeader, Consumer<Line> onLine) {
        var table = new CsvTable(file);
        try (Reader text = new BufferedReader(new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord each : csv) {
                if (table.header.isEmpty()) {
                    table.header = headerOf(each);
                    onHeader.accept(table);
                } else {
                    onLine.accept(table.new Line(each));
                }
            }
        } catch (NoSuchFileException e) {
            throw new Unreadable(file + ": there is no such file", e);
        } catch (CsvParseException e) {
            throw table.explained(e);
        } catch (UncheckedIOException | IOException e) {
            throw table.explained(e);
        }
        if (table.header.isEmpty()) {
            throw new Unreadable(file + ": the file is empty, a first line with column names is needed");
        }
    }

    private static List<String> headerOf(CsvRecord first) {
        List<String> names = new ArrayList<>();
        for (String name : first.getFields()) {
            names.add(name.strip().replace("\uFEFF", ""));
        }
        return List.copyOf(names);
    }

    private Unreadable explained(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new Unreadable(file + ": line " + lineNotInUtf8() + ": the text is not UTF-8", e);
            }
        }
        return new Unreadable(file + ": " + e.getMessage(), e);
    }

    private long lineNotInUtf8() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    List<String> header() {
        return header;
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /// The place of a column that must be there, once.
    int column(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new Unreadable(file + ": line 1: there is no column \"" + name + "\" among " + header);
        }
        if (header.lastIndexOf(name) != at) {
            throw new Unreadable(
                    file + ": line 1, column " + (header.lastIndexOf(name) + 1) + ": \"" + name + "\" occurs twice");
        }
        return at;
    }

    /// One line below the header.
    final class Line {
        private final CsvRecord fields;

        private Line(CsvRecord fields) {
            this.fields = fields;
            if (fields.getFieldCount() != header.size()) {
                throw new Unreadable(file + ": line " + fields.getStartingLineNumber() + ", column "
                        + (Math.min(fields.getFieldCount(), header.size()) + 1) + ": the line has "
                        + fields.getFieldCount() + " fields, the header has " + header.size());
            }
        }

        String text(int column) {
            return fields.getField(column);
        }

        /// An id: anything but nothing.
        String id(int column) {
            String id = fields.getField(column).strip();
            if (id.isEmpty()) {
                throw wrong(column, "an id is missing");
            }
            return id;
        }

        long whole(int column) {
            String value = fields.getField(column).strip();
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw wrong(column, "\"" + value + "\" is not a whole number");
            }
        }

        /// -1, 0 or 1.
        int side(int column, String what) {
            String value = fields.getField(column).strip();
            return switch (value) {
                case "1" -> 1;
                case "0" -> 0;
                case "-1" -> -1;
                default -> throw wrong(column, "\"" + value + "\" is not " + what + ": -1, 0 or 1 is needed");
            };
        }

        Unreadable wrong(int column, String why) {
            return new Unreadable(file + ": line " + fields.getStartingLineNumber() + ", column " + (column + 1)
                    + " (\"" + header.get(column) + "\"): " + why);
        }
    }

    /// A file that cannot be used; the message says where and why.
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
