package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Figures in their order, where the indicator allows one. It can only be made of standings that hold ranks.
public record Ranking(List<Row> rows) {
    public record Row(
            UUID who, String name, BigDecimal figure, int rank, Optional<Quartile> quartile, boolean isMine) {}

    public Ranking {
        rows = List.copyOf(rows);
    }

    /// The best first; those who share a place by name. Whoever has no rank is not in it.
    public static Ranking of(
            Map<UUID, BigDecimal> figures,
            Map<UUID, Standing> standings,
            Map<UUID, String> names,
            @Nullable UUID mine) {
        return new Ranking(figures.entrySet().stream()
                .flatMap(one -> row(one.getKey(), one.getValue(), standings, names, mine).stream())
                .sorted(Comparator.comparingInt(Row::rank).thenComparing(Row::name))
                .toList());
    }

    private static Optional<Row> row(
            UUID who, BigDecimal figure, Map<UUID, Standing> standings, Map<UUID, String> names, @Nullable UUID mine) {
        var name = names.getOrDefault(who, "");
        return switch (standings.getOrDefault(who, new Standing.Unordered())) {
            case Standing.Placed at ->
                Optional.of(new Row(who, name, figure, at.rank(), Optional.of(at.quartile()), who.equals(mine)));
            case Standing.Ranked at ->
                Optional.of(new Row(who, name, figure, at.rank(), Optional.empty(), who.equals(mine)));
            case Standing.Unordered none -> Optional.empty();
        };
    }

    /// The best ones and those around one's own place: as much as fits in a picture.
    public List<Row> around(int most) {
        if (rows.size() <= most) {
            return rows;
        }
        int own = 0;
        for (int i = 0; i < rows.size(); i++) {
            own = rows.get(i).isMine() ? i : own;
        }
        int begin = Math.clamp(own - most / 2, 0, rows.size() - most);
        return rows.subList(begin, begin + most);
    }
}
