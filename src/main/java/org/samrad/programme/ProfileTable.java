package org.samrad.programme;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A table in a file, comma-separated, in UTF-8, whose first line names the columns.
final class ProfileTable {
    private ProfileTable() {}

    /// What is done with a line: its number, and the cells of the wanted columns in the order in which they are wanted.
    interface Lines {
        void take(long line, List<String> cells);
    }

    static void read(Path file, List<String> columns, Lines lines) {
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
            int[] at = new int[0];
            int width = 0;
            for (CsvRecord each : csv) {
                if (at.length == 0) {
                    at = header(file, columns, each);
                    width = each.getFieldCount();
                } else {
                    long line = each.getStartingLineNumber();
                    mustBeAsWide(file, each, width);
                    lines.take(line, Arrays.stream(at).mapToObj(each::getField).toList());
                }
            }
            if (at.length == 0) {
                throw new MatchInput.Unusable(file + ": line 1: the file is empty. Begin it with the line \""
                        + String.join(",", columns) + "\".");
            }
        } catch (NoSuchFileException e) {
            throw new MatchInput.Unusable(file + ": there is no such file. Correct the path.", e);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw explained(file, e);
        }
    }

    private static int[] header(Path file, List<String> columns, CsvRecord first) {
        var names = first.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        return columns.stream()
                .mapToInt(column -> {
                    int at = names.indexOf(column);
                    if (at < 0) {
                        throw new MatchInput.Unusable(file + ": line 1: there is no column \"" + column + "\" among "
                                + names + ". The first line is \"" + String.join(",", columns)
                                + "\", separated by commas.");
                    }
                    if (names.lastIndexOf(column) != at) {
                        throw new MatchInput.Unusable(file + ": line 1, column " + (names.lastIndexOf(column) + 1)
                                + ": \"" + column + "\" is there twice. Keep one of them.");
                    }
                    return at;
                })
                .toArray();
    }

    private static void mustBeAsWide(Path file, CsvRecord line, int width) {
        int cells = line.getFieldCount();
        if (cells != width) {
            throw new MatchInput.Unusable("%s: line %d, column %d: the line has %d cells and the first line %d. %s"
                    .formatted(
                            file,
                            line.getStartingLineNumber(),
                            Math.min(cells, width) + 1,
                            cells,
                            width,
                            "Give it as many; a cell with a comma in it stands in quotation marks."));
        }
    }

    private static MatchInput.Unusable explained(Path file, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new MatchInput.Unusable(
                        file + ": the text is not UTF-8. Save it as \"CSV UTF-8\" in the spreadsheet.", e);
            }
        }
        return new MatchInput.Unusable(file + ": cannot be read: " + e.getMessage(), e);
    }
}
