package org.samrad.indicator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.web.Spreadsheet;

/// An agency's own table of one indicator: a line for each period. With a fault, nothing of it is used.
public record FigureFile(List<Row> rows, List<Fault> faults) {
    static final int LONGEST = 200_000;
    private static final int MOST_FAULTS = 20;

    public FigureFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    public enum Column {
        PERIOD,
        NUMERATOR,
        DENOMINATOR,
        STATUS,
        REASON,
        PUBLISHED;

        public String textKey() {
            return "indicator.column." + name();
        }
    }

    public record Row(long line, Period period, Measurement.Content content) {}

    /// What is wrong, and where.
    public record Fault(long line, String columnKey, String textKey, List<Object> values) {}

    /// What may be written in a table, in small letters of all five languages.
    record Words(
            Map<String, Column> headings,
            Map<String, Measurement.Status> statuses,
            Map<String, Measurement.Reason> reasons) {}

    /// A line that cannot be used.
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Unusable(long line, @Nullable Column column, String textKey, Object... values) {
            super(textKey);
            this.fault = new Fault(line, column == null ? "" : column.textKey(), textKey, List.of(values));
        }
    }

    static String toFillIn(List<Period> periods, UnaryOperator<String> word) {
        var heading = Stream.of(Column.values())
                .map(column -> word.apply(column.textKey()))
                .collect(Collectors.joining(";"));
        return heading + "\r\n"
                + periods.stream()
                        .map(period ->
                                period.code() + ";;;" + word.apply(Measurement.Status.REPORTED.textKey()) + ";;\r\n")
                        .collect(Collectors.joining());
    }

    static FigureFile read(String text, Indicator of, Words words) {
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<Period>();
        var places = new EnumMap<Column, Integer>(Column.class);
        try (var lines = new Spreadsheet(Spreadsheet.Encoding.UTF_8, text).lines()) {
            for (var line : lines) {
                if (faults.size() >= MOST_FAULTS || Spreadsheet.isAboveHeadings(line)) {
                    continue;
                }
                try {
                    if (places.isEmpty()) {
                        places.putAll(headings(line, words));
                    } else if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                        var row = new Line(line, places, words).row(of);
                        if (!seen.add(row.period())) {
                            throw new Unusable(
                                    row.line(),
                                    Column.PERIOD,
                                    "indicator.import.twice",
                                    row.period().code());
                        }
                        rows.add(row);
                    }
                } catch (Unusable e) {
                    faults.add(e.fault);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            faults.add(new Fault(0, "", "indicator.import.quotes", List.of()));
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(0, "", "indicator.import.nothing", List.of()));
        }
        return new FigureFile(faults.isEmpty() ? rows : List.of(), faults);
    }

    private static Map<Column, Integer> headings(CsvRecord line, Words words) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < line.getFieldCount(); i++) {
            var column = words.headings().get(Spreadsheet.cell(line.getField(i)).toLowerCase(Locale.ROOT));
            if (column != null && places.put(column, i) != null) {
                throw new Unusable(line.getStartingLineNumber(), column, "indicator.import.column-twice");
            }
        }
        if (!places.containsKey(Column.PERIOD)) {
            throw new Unusable(line.getStartingLineNumber(), Column.PERIOD, "indicator.import.column");
        }
        return places;
    }

    private record Line(CsvRecord cells, Map<Column, Integer> places, Words words) {
        String cell(Column column) {
            var place = places.get(column);
            return place == null || place >= cells.getFieldCount() ? "" : Spreadsheet.cell(cells.getField(place));
        }

        private Unusable wrong(Column column, String textKey, Object... values) {
            return new Unusable(cells.getStartingLineNumber(), column, textKey, values);
        }

        Row row(Indicator of) {
            var period = of.parse(cell(Column.PERIOD)).orElseThrow(() -> wrong(Column.PERIOD, "indicator.rule.period"));
            var content = new Measurement.Content(
                    status(), number(Column.NUMERATOR), number(Column.DENOMINATOR), number(Column.PUBLISHED), reason());
            try {
                content.mustFit(of);
            } catch (RuleBroken rule) {
                throw wrong(column(rule.field()), rule.textKey(), rule.values());
            }
            return new Row(cells.getStartingLineNumber(), period, content);
        }

        private static Column column(String field) {
            return Stream.of(Column.values())
                    .filter(one -> one.name().equalsIgnoreCase(field))
                    .findFirst()
                    .orElse(Column.PERIOD);
        }

        private @Nullable BigDecimal number(Column column) {
            var text = cell(column);
            return text.isEmpty()
                    ? null
                    : Numerals.parse(text).orElseThrow(() -> wrong(column, "indicator.rule.number"));
        }

        private Measurement.Status status() {
            var text = cell(Column.STATUS).toLowerCase(Locale.ROOT);
            var known = text.isEmpty()
                    ? Measurement.Status.REPORTED
                    : words.statuses().get(text);
            if (known == null) {
                throw wrong(Column.STATUS, "indicator.import.word", text);
            }
            return known;
        }

        private Measurement.@Nullable Reason reason() {
            var text = cell(Column.REASON).toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                return null;
            }
            var known = words.reasons().get(text);
            if (known == null) {
                throw wrong(Column.REASON, "indicator.import.word", text);
            }
            return known;
        }
    }
}
