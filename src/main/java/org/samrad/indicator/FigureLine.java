package org.samrad.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One row of the table of figures: a period with what holds now and what held before. `note` is what was said with the
/// number that holds, such as why the one before was put right.
public record FigureLine(
        Measurement measurement, List<Measurement.Revision> earlier, Optional<BigDecimal> value, String note) {
    /// The newest first.
    static List<FigureLine> of(
            Indicator indicator, List<Measurement> series, Map<Period, List<Measurement.Revision>> revisions) {
        var lines = new ArrayList<FigureLine>();
        for (var one : series) {
            var all = revisions.getOrDefault(one.key().period(), List.of());
            var earlier = all.stream()
                    .filter(held -> held.number() < one.revision())
                    .filter(held -> held.content().status() != Measurement.Status.ESTIMATED)
                    .toList();
            var note = all.stream()
                    .filter(held -> held.number() == one.revision())
                    .map(held -> held.note().isBlank() ? held.source() : held.note())
                    .findFirst()
                    .orElse("");
            lines.add(new FigureLine(one, earlier, one.content().value(indicator.formula()), note));
        }
        lines.sort(Comparator.comparing(
                        (FigureLine line) -> line.measurement().key().period())
                .reversed());
        return lines;
    }
}
