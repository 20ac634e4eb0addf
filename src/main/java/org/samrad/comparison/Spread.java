package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// How figures spread: the ends, the middle, and where the quarters end. Between two figures lies their straight
/// mixture (type 7, as spreadsheets do it).
public record Spread(double least, double lower, double middle, double upper, double most, int count) {
    /// Empty where there are no figures.
    public static Optional<Spread> of(Collection<BigDecimal> figures) {
        return of(figures.stream().mapToDouble(BigDecimal::doubleValue).toArray());
    }

    static Optional<Spread> of(double[] figures) {
        if (figures.length == 0) {
            return Optional.empty();
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return Optional.of(new Spread(
                sorted[0], at(sorted, .25), at(sorted, .5), at(sorted, .75), sorted[sorted.length - 1], sorted.length));
    }

    private static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// Whether quarters say anything: as with the colours, from eight figures on.
    public boolean hasQuarters() {
        return count >= Quartile.FEWEST;
    }
}
