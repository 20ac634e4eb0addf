package org.samrad.statistics;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.samrad.web.Spreadsheet;

/// A table as text, with headings. Each column may be a dimension, a figure or a status; only who brings it in knows.
final class CsvFiguresFile implements Figures {
    /// So many different texts of a column are listed; a column of figures has more.
    static final int LISTED = 2_000;

    private static final int FIRST_LOOK = 64 * 1024;

    private final Path path;
    private final Charset letters;
    private final char separator;
    private final Cube cube;

    CsvFiguresFile(Path path) {
        this.path = path;
        try {
            this.letters = letters(path);
            try (var in = Files.newInputStream(path)) {
                var first = new String(in.readNBytes(FIRST_LOOK), letters);
                this.separator = new Spreadsheet(Spreadsheet.Encoding.UTF_8, unmarked(first)).separator();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.cube = look();
    }

    private static String unmarked(String text) {
        return text.startsWith(Spreadsheet.MARK) ? text.substring(1) : text;
    }

    /// UTF-8 if all of it is; else what a spreadsheet writes that does not know better.
    private static Charset letters(Path path) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            var heap = new char[FIRST_LOOK];
            int read = 0;
            while (read >= 0) {
                read = reader.read(heap);
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private interface LineReader {
        boolean read(CsvRecord line, boolean isHeadings);
    }

    private void lines(LineReader reader) {
        long line = 1;
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), letters))) {
            text.mark(1);
            if (text.read() != Spreadsheet.MARK.charAt(0)) {
                text.reset();
            }
            boolean begun = false;
            for (var record : csv(text)) {
                line = record.getStartingLineNumber();
                if (!begun && Spreadsheet.isAboveHeadings(record)
                        || record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (!reader.read(record, !begun)) {
                    return;
                }
                begun = true;
            }
        } catch (CsvParseException e) {
            throw new Unreadable(Place.line(line + 1, ""), "statistics.csv.quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader<CsvRecord> csv(BufferedReader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static List<String> cells(CsvRecord line) {
        return line.getFields().stream().map(Spreadsheet::cell).toList();
    }

    private Cube look() {
        var headings = new ArrayList<String>();
        var texts = new ArrayList<Set<String>>();
        var rest = new ArrayList<Integer>();
        lines((line, isHeadings) -> {
            if (isHeadings) {
                for (var heading : cells(line)) {
                    if (headings.contains(heading) && !heading.isEmpty()) {
                        throw new Unreadable(
                                Place.line(line.getStartingLineNumber(), heading), "statistics.csv.twice", heading);
                    }
                    headings.add(heading);
                    texts.add(new LinkedHashSet<>());
                    rest.add(0);
                }
                return true;
            }
            note(cells(line), texts, rest);
            return true;
        });
        if (texts.stream().allMatch(Set::isEmpty)) {
            throw new Unreadable(Place.whole(1), "statistics.csv.empty");
        }
        return new Cube(Cube.Told.NOTHING, dimensions(headings, texts, rest));
    }

    private static void note(List<String> cells, List<Set<String>> texts, List<Integer> rest) {
        for (int i = 0; i < Math.min(cells.size(), texts.size()); i++) {
            if (texts.get(i).size() < LISTED) {
                texts.get(i).add(cells.get(i));
            } else if (!texts.get(i).contains(cells.get(i))) {
                rest.set(i, rest.get(i) + 1);
            }
        }
    }

    private static List<Cube.Dimension> dimensions(List<String> headings, List<Set<String>> texts, List<Integer> rest) {
        var dimensions = new ArrayList<Cube.Dimension>();
        for (int i = 0; i < headings.size(); i++) {
            var id = headings.get(i).isEmpty() ? String.valueOf(i + 1) : headings.get(i);
            var categories = texts.get(i).stream()
                    .filter(text -> !text.isEmpty())
                    .map(text -> new Cube.Category(text, text, ""))
                    .toList();
            dimensions.add(new Cube.Dimension(id, id, null, categories, rest.get(i)));
        }
        return dimensions;
    }

    @Override
    public Cube cube() {
        return cube;
    }

    @Override
    public List<String> statuses() {
        return List.of();
    }

    @Override
    public void each(Reader reader) {
        int width = cube.dimensions().size();
        lines((line, isHeadings) -> {
            if (isHeadings) {
                return true;
            }
            var cells = new ArrayList<>(cells(line));
            while (cells.size() < width) {
                cells.add("");
            }
            return reader.read(new Row(line.getStartingLineNumber(), cells.subList(0, width), null, ""));
        });
    }

    @Override
    public Place place(long mark) {
        return Place.line(mark, "");
    }
}
