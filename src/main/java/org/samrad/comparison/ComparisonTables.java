package org.samrad.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the pictures of a comparison show, as tables in the reader's language. Where the indicator allows no rank, no
/// table has a column for one, and all go by name.
final class ComparisonTables {
    private static final MathContext DIGITS = new MathContext(12);

    private final Compared compared;
    private final WrittenForm written;

    ComparisonTables(Compared compared, WrittenForm written) {
        this.compared = compared;
        this.written = written;
    }

    Tabled of(Chart chart) {
        return switch (chart) {
            case TREND -> trend();
            case RANKING -> figures();
            case DISTRIBUTION -> spread();
            case MANY -> many();
        };
    }

    /// As much of it as the picture itself shows, for the page; the whole is in the files.
    Tabled besidePicture(Chart chart) {
        var whole = of(chart);
        int most = switch (chart) {
            case TREND, DISTRIBUTION -> Integer.MAX_VALUE;
            case RANKING -> ComparisonPictures.MOST_RANKED;
            case MANY -> ComparisonPictures.MOST_SMALL;
        };
        if (chart == Chart.RANKING && whole.rows().size() > most) {
            var drawn = new ComparisonPictures(compared, written).ranking().around(most);
            var names = drawn.stream().map(Ranking.Row::name).toList();
            var rows = whole.rows().stream()
                    .filter(row -> names.contains(row.get(1).shown()))
                    .toList();
            return new Tabled(whole.title(), whole.headings(), rows);
        }
        return new Tabled(
                whole.title(),
                whole.headings(),
                whole.rows().stream().limit(most).toList());
    }

    private String title(String key) {
        return written.name(compared.indicator()) + " – " + written.t(key);
    }

    private Tabled.Cell cell(@Nullable Double value) {
        return value == null ? Tabled.Cell.of("–") : cell(new BigDecimal(value, DIGITS));
    }

    private Tabled.Cell cell(@Nullable BigDecimal figure) {
        return figure == null
                ? Tabled.Cell.of("–")
                : new Tabled.Cell(
                        written.figure(figure, compared.indicator()),
                        compared.indicator().formula().rounded(figure));
    }

    /// The figures of the period, with who may see each.
    Tabled figures() {
        var headings = new ArrayList<String>();
        if (compared.isRanked()) {
            headings.add(written.t("comparison.column.rank"));
        }
        headings.add(written.t("comparison.column.organisation"));
        headings.add(written.period(compared.period()) + unit());
        if (compared.isColoured()) {
            headings.add(written.t("comparison.column.quartile"));
        }
        headings.add(written.t("comparison.column.note"));
        headings.add(written.t("comparison.column.seen"));
        return new Tabled(
                title("comparison.table.figures"),
                headings,
                compared.entries().stream().map(this::row).toList());
    }

    private String unit() {
        var unit = written.unit(compared.indicator());
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    private List<Tabled.Cell> row(Entry entry) {
        var row = new ArrayList<Tabled.Cell>();
        if (compared.isRanked()) {
            row.add(Optional.ofNullable(entry.rank())
                    .map(rank -> new Tabled.Cell(rank.toString(), BigDecimal.valueOf(rank)))
                    .orElse(Tabled.Cell.of("–")));
        }
        row.add(Tabled.Cell.of(entry.name()));
        row.add(cell(entry.figure()));
        if (compared.isColoured()) {
            row.add(Tabled.Cell.of(colour(entry)));
        }
        row.add(Tabled.Cell.of(note(entry)));
        row.add(Tabled.Cell.of(written.t(entry.visibility().textKey())));
        return row;
    }

    private String colour(Entry entry) {
        var quartile = entry.quartile();
        if (quartile != null) {
            return written.t(quartile.textKey());
        }
        return written.t(entry.isSilent() ? "comparison.silent" : "comparison.not-asked");
    }

    private String note(Entry entry) {
        var status = entry.status();
        if (status == null) {
            return written.t("comparison.not-asked");
        }
        return written.t(status.textKey())
                + (entry.publishedOnly() ? ", " + written.t("comparison.published-only") : "");
    }

    private Tabled trend() {
        var trend = new ComparisonPictures(compared, written).trend();
        var lines = trend.lines().toList();
        var headings = new ArrayList<String>();
        headings.add(written.t("comparison.column.period"));
        lines.forEach(line -> headings.add(line.name()));
        var aim = trend.aim();
        if (aim != null) {
            headings.add(aim.name());
        }
        if (!trend.events().isEmpty()) {
            headings.add(written.t("comparison.column.told"));
        }
        var rows = new ArrayList<List<Tabled.Cell>>();
        for (int i = 0; i < trend.periods().size(); i++) {
            var row = new ArrayList<Tabled.Cell>();
            row.add(Tabled.Cell.of(trend.periods().get(i)));
            for (var line : lines) {
                row.add(cell(line.figures().get(i)));
            }
            if (aim != null) {
                row.add(cell(aim.figure()));
            }
            if (!trend.events().isEmpty()) {
                row.add(Tabled.Cell.of(told(trend, i)));
            }
            rows.add(row);
        }
        return new Tabled(title(Chart.TREND.textKey()), headings, rows);
    }

    private static String told(TrendPicture.Trend trend, int period) {
        return trend.events().stream()
                .filter(one -> one.period() == period)
                .map(TrendPicture.Event::text)
                .collect(Collectors.joining("; "));
    }

    private Tabled spread() {
        var rows = new ArrayList<List<Tabled.Cell>>();
        compared.own().ifPresent(own -> rows.add(List.of(Tabled.Cell.of(own.name()), cell(own.figure()))));
        compared.spread().ifPresent(spread -> {
            rows.add(List.of(Tabled.Cell.of(written.t("comparison.spread.least")), cell(spread.least())));
            if (spread.hasQuarters()) {
                rows.add(List.of(Tabled.Cell.of(written.t("comparison.spread.lower")), cell(spread.lower())));
            }
            rows.add(List.of(Tabled.Cell.of(written.t("comparison.middle")), cell(spread.middle())));
            if (spread.hasQuarters()) {
                rows.add(List.of(Tabled.Cell.of(written.t("comparison.spread.upper")), cell(spread.upper())));
            }
            rows.add(List.of(Tabled.Cell.of(written.t("comparison.spread.most")), cell(spread.most())));
        });
        return new Tabled(
                title(Chart.DISTRIBUTION.textKey()),
                List.of(written.t("comparison.column.what"), written.period(compared.period()) + unit()),
                rows);
    }

    private Tabled many() {
        var headings = new ArrayList<String>();
        headings.add(written.t("comparison.column.organisation"));
        compared.periods().forEach(period -> headings.add(written.period(period)));
        headings.add(written.t("comparison.column.seen"));
        var rows = compared.entries().stream()
                .sorted(java.util.Comparator.comparing(Entry::name))
                .map(this::curve)
                .toList();
        return new Tabled(title(Chart.MANY.textKey()), headings, rows);
    }

    private List<Tabled.Cell> curve(Entry entry) {
        var row = new ArrayList<Tabled.Cell>();
        row.add(Tabled.Cell.of(entry.name()));
        for (int i = 0; i < compared.periods().size(); i++) {
            row.add(cell(entry.series().get(i)));
        }
        row.add(Tabled.Cell.of(written.t(entry.visibility().textKey())));
        return row;
    }
}
