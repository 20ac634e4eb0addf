package org.samrad.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Workbook;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The series of an indicator as files: every number with its revision, its status, and how far its series is open. By
/// organisation and period, in the order of names; nothing is sorted by its figure.
record SeriesFile(Series.Published published, String language, String site) {
    static final List<String> COLUMNS = List.of(
            "indicator",
            "organisation",
            "registration_number",
            "organisation_id",
            "period",
            "value",
            "unit",
            "numerator",
            "denominator",
            "status",
            "reason",
            "basis",
            "revision",
            "latest",
            "published_on",
            "source",
            "note",
            "disclosure");

    /// The three things that are told of a figure.
    private static final List<String> MEASURES = List.of("value", "numerator", "denominator");

    private static final String PUBLISHED_ONLY = "published";

    /// Small letters with hyphens, as they stand in files.
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Indicator indicator() {
        return published.indicator();
    }

    private @Nullable BigDecimal value(Measurement.Content content) {
        return content.value(indicator().formula())
                .map(indicator().formula()::rounded)
                .orElse(null);
    }

    private List<@Nullable Object> cells(Series.One one, Measurements.Told told) {
        var revision = told.revision();
        var content = revision.content();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(indicator().code());
        cells.add(one.who().name().in(language));
        cells.add(one.who().number());
        cells.add(one.who().id().toString());
        cells.add(told.period().code());
        cells.add(value(content));
        cells.add(indicator().in(language).unit());
        cells.add(content.numerator());
        cells.add(content.denominator());
        cells.add(word(content.status()));
        cells.add(content.reason() == null ? "" : word(content.reason()));
        cells.add(content.isPublishedOnly() ? PUBLISHED_ONLY : content.numerator() == null ? "" : "counts");
        cells.add(BigDecimal.valueOf(revision.number()));
        cells.add(one.isLatest(told) ? "yes" : "no");
        cells.add(revision.publishedOn().toString());
        cells.add(revision.source());
        cells.add(revision.note());
        cells.add(word(one.visibility()));
        return cells;
    }

    void csv(OutputStream out) {
        try {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(Spreadsheet.MARK);
            var csv = CsvWriter.builder().fieldSeparator(';').build(text);
            csv.writeRecord(COLUMNS);
            for (var one : published.series()) {
                for (var told : one.numbers()) {
                    csv.writeRecord(
                            cells(one, told).stream().map(SeriesFile::text).toList());
                }
            }
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Object other -> Spreadsheet.safe(other.toString());
        };
    }

    void workbook(OutputStream out) {
        try (var book = new Workbook(indicator().code(), out)) {
            book.headings(COLUMNS);
            for (var one : published.series()) {
                for (var told : one.numbers()) {
                    book.row(cells(one, told).stream()
                            .map(cell -> cell == null ? "" : cell)
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// JSON-stat 2.0: what holds now as the figures, every number that ever held in the extension.
    void jsonStat(OutputStream out) {
        var cube = cube();
        new JsonStatOutFile(head(cube), cube, JsonStatOutFile.Form.DENSE).write(new Latest(cube), out);
    }

    byte[] jsonStat() {
        var out = new ByteArrayOutputStream();
        jsonStat(out);
        return out.toByteArray();
    }

    private Cube cube() {
        var words = indicator().in(language);
        var measures = new ArrayList<Cube.Category>();
        for (var measure : MEASURES) {
            var label = switch (measure) {
                case "numerator" -> words.numerator();
                case "denominator" -> words.denominator();
                default -> words.name();
            };
            measures.add(new Cube.Category(
                    measure, label.isBlank() ? measure : label, measure.equals("value") ? words.unit() : ""));
        }
        var organisations = published.series().stream()
                .map(one -> new Cube.Category(code(one.who()), one.who().name().in(language), ""))
                .toList();
        var periods = new TreeSet<Period>();
        published.series().forEach(one -> one.numbers().forEach(told -> periods.add(told.period())));
        return new Cube(
                new Cube.Told(
                        words.name(),
                        indicator().rules().source(),
                        "",
                        indicator().code(),
                        List.of()),
                List.of(
                        new Cube.Dimension("measure", "measure", Cube.Role.METRIC, measures, 0),
                        new Cube.Dimension("organisation", "organisation", Cube.Role.GEO, organisations, 0),
                        new Cube.Dimension(
                                "period",
                                "period",
                                Cube.Role.TIME,
                                periods.stream()
                                        .map(period -> new Cube.Category(period.code(), period.code(), ""))
                                        .toList(),
                                0)));
    }

    /// By its number, so that others know it too.
    private static String code(Series.Who who) {
        return who.number().isEmpty() ? who.id().toString() : who.number();
    }

    private ObjectNode head(Cube cube) {
        var words = indicator().in(language);
        var head = JsonNodeFactory.instance.objectNode();
        head.put("version", "2.0").put("class", "dataset").put("label", words.name());
        head.put("source", indicator().rules().source());
        head.put("href", site + "/api/v1/indicators/" + indicator().code() + "/series");
        latestDay().ifPresent(day -> head.put("updated", day));
        var notes = head.putArray("note");
        for (var note : List.of(words.definition(), words.method(), words.limits())) {
            if (!note.isBlank()) {
                notes.add(note);
            }
        }
        var ids = head.putArray("id");
        var sizes = head.putArray("size");
        var role = head.putObject("role");
        var dimensions = head.putObject("dimension");
        for (var dimension : cube.dimensions()) {
            ids.add(dimension.id());
            sizes.add(dimension.categories().size());
            role.putArray(word(Objects.requireNonNull(dimension.role()))).add(dimension.id());
            var node = dimensions.putObject(dimension.id()).put("label", dimension.label());
            var category = node.putObject("category");
            var index = category.putArray("index");
            var labels = category.putObject("label");
            for (var one : dimension.categories()) {
                index.add(one.code());
                labels.put(one.code(), one.label());
            }
        }
        extension(head.putObject("extension"));
        return head;
    }

    private java.util.Optional<String> latestDay() {
        return published.series().stream()
                .flatMap(one -> one.numbers().stream())
                .map(told -> told.revision().publishedOn())
                .max(java.time.LocalDate::compareTo)
                .map(day -> day + "T00:00:00Z");
    }

    /// What JSON-stat has no words for.
    private void extension(ObjectNode extension) {
        extension.putObject("px").put("tableid", indicator().code());
        extension.put("comparability", word(indicator().rules().comparability()));
        extension.put("licence", SeriesDatasetFile.LICENCE);
        var disclosure = extension.putObject("disclosure");
        var revisions = extension.putArray("revisions");
        for (var one : published.series()) {
            disclosure.put(code(one.who()), word(one.visibility()));
            for (var told : one.numbers()) {
                revisions.addPOJO(named(one, told));
            }
        }
    }

    /// A number with its names, for JSON.
    private Map<String, Object> named(Series.One one, Measurements.Told told) {
        var named = new LinkedHashMap<String, Object>();
        var cells = cells(one, told);
        for (int i = 0; i < COLUMNS.size(); i++) {
            var cell = cells.get(i);
            if (cell != null) {
                named.put(COLUMNS.get(i), cell);
            }
        }
        return named;
    }

    List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var one : published.series()) {
            one.numbers().forEach(told -> rows.add(named(one, told)));
        }
        return rows;
    }

    /// What holds now, in the order of the dimensions.
    private final class Latest implements Figures {
        private final Cube cube;

        Latest(Cube cube) {
            this.cube = cube;
        }

        @Override
        public Cube cube() {
            return cube;
        }

        @Override
        public void each(Reader reader) {
            for (var measure : MEASURES) {
                for (var one : published.series()) {
                    var held = new TreeMap<Period, Measurement.Content>();
                    one.numbers()
                            .forEach(told ->
                                    held.put(told.period(), told.revision().content()));
                    held.forEach((period, content) -> reader.read(new Row(
                            0,
                            List.of(measure, code(one.who()), period.code()),
                            figure(measure, content),
                            status(content))));
                }
            }
        }

        private @Nullable BigDecimal figure(String measure, Measurement.Content content) {
            return switch (measure) {
                case "numerator" -> content.numerator();
                case "denominator" -> content.denominator();
                default -> value(content);
            };
        }

        private static String status(Measurement.Content content) {
            return content.status() != Measurement.Status.REPORTED
                    ? word(content.status())
                    : content.isPublishedOnly() ? PUBLISHED_ONLY : "";
        }

        @Override
        public Place place(long mark) {
            return Place.whole(1);
        }

        @Override
        public List<String> statuses() {
            return List.of();
        }
    }
}
