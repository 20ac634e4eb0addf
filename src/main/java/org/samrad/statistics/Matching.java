package org.samrad.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Measurement;

/// Reads the rows of a file by a mapping. What cannot be read is refused with the reason; what the mapping leaves out
/// is counted where somebody might miss it.
final class Matching {
    private final Cube cube;
    private final Mapping mapping;
    private final Known known;
    private final Map<String, List<Mapping.Line>> lines = new HashMap<>();
    private int empty;
    private int strangers;

    /// What the file's words stand for among our own.
    record Known(Map<UUID, Indicator> indicators, Map<String, UUID> organisations) {}

    Matching(Cube cube, Mapping mapping, Known known) {
        this.cube = cube;
        this.mapping = mapping;
        this.known = known;
    }

    int empty() {
        return empty;
    }

    int strangers() {
        return strangers;
    }

    List<Part> read(Figures.Row row) {
        for (var only : mapping.only().entrySet()) {
            if (mapping.use(only.getKey()) == Mapping.Use.ONE
                    && !only.getValue().equals(text(row, only.getKey()))) {
                return List.of();
            }
        }
        var category = at(row, Mapping.Use.INDICATOR).orElse(Mapping.ALL);
        var meant = lines.computeIfAbsent(
                category,
                one -> mapping.lines().stream()
                        .filter(line -> line.speaksOf(one))
                        .toList());
        if (meant.isEmpty()) {
            return List.of();
        }
        var organisation = organisation(row);
        if (organisation == null) {
            strangers++;
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (var line : meant) {
            var said = said(row, line, category);
            if (said != null) {
                parts.add(new Part(key(row, line, organisation), said, row.mark(), false));
            }
        }
        if (parts.isEmpty()) {
            empty++;
        }
        return parts;
    }

    private String text(Figures.Row row, String dimension) {
        int index = cube.index(dimension);
        return index < 0 ? "" : row.codes().get(index);
    }

    private Optional<String> at(Figures.Row row, Mapping.Use use) {
        return mapping.dimension(use).map(dimension -> text(row, dimension));
    }

    private @Nullable UUID organisation(Figures.Row row) {
        var code = at(row, Mapping.Use.ORGANISATION);
        if (code.isEmpty()) {
            return mapping.fixed().organisation();
        }
        var found = known.organisations().get(code.get());
        if (found == null && mapping.reading().strangers() == Mapping.Strangers.REFUSE) {
            throw new RuleBroken("", "statistics.fault.organisation", code.get());
        }
        return found;
    }

    private Part.Key key(Figures.Row row, Mapping.Line line, UUID organisation) {
        var indicator = Objects.requireNonNull(known.indicators().get(line.indicator()));
        var text = at(row, Mapping.Use.PERIOD).orElse(mapping.fixed().period());
        var period = indicator
                .parse(text)
                .orElseThrow(() -> new RuleBroken("", "statistics.fault.period", text, indicator.code()));
        return new Part.Key(line.indicator(), organisation, period.first());
    }

    private Part.@Nullable Said said(Figures.Row row, Mapping.Line line, String category) {
        boolean ofColumns = mapping.dimension(Mapping.Use.NUMERATOR).isPresent()
                || mapping.dimension(Mapping.Use.DENOMINATOR).isPresent();
        var figure = mapping.dimension(Mapping.Use.FIGURE).isPresent() ? column(row, Mapping.Use.FIGURE) : row.value();
        Function<String, @Nullable BigDecimal> of = wanted -> wanted.equals(category) ? figure : null;
        var numerator = ofColumns ? column(row, Mapping.Use.NUMERATOR) : of.apply(line.numerator());
        var denominator = ofColumns ? column(row, Mapping.Use.DENOMINATOR) : of.apply(line.denominator());
        var published = ofColumns ? figure : of.apply(line.published());
        boolean nothing = numerator == null && denominator == null && published == null;
        var status = status(row, nothing);
        if (status == null) {
            return null;
        }
        return status.hasFigure()
                ? nothing ? null : new Part.Said(status, numerator, denominator, published)
                : new Part.Said(status, null, null, null);
    }

    private Measurement.@Nullable Status status(Figures.Row row, boolean nothing) {
        var text = at(row, Mapping.Use.STATUS).orElse(row.status());
        if (text.isEmpty()) {
            return nothing ? null : Measurement.Status.REPORTED;
        }
        var status = mapping.reading().statuses().get(text);
        if (status == null) {
            throw new RuleBroken("", "statistics.fault.status", text);
        }
        return status;
    }

    private @Nullable BigDecimal column(Figures.Row row, Mapping.Use use) {
        var text = at(row, use).orElse("");
        return text.isEmpty() ? null : number(text);
    }

    /// As people write numbers: `1 200,5`, `1.200,5`, `1200.5`. A single comma or point is the decimal sign.
    static BigDecimal number(String text) {
        var bare = text.replaceAll("[\\s\\u00a0\\u202f']", "").replace('\u2212', '-');
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        var plain = comma > point ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        if (!plain.matches("-?\\d{1,30}(\\.\\d{1,20})?")) {
            throw new RuleBroken("", "statistics.fault.number", JsonFile.shortened(text));
        }
        return new BigDecimal(plain);
    }
}
