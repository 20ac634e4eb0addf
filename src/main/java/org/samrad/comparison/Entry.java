package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Visibility;

/// One organisation in a comparison: its figure of the period, or why there is none, its figures of the periods before,
/// and how it stands. Without a status it was not asked.
public record Entry(
        UUID who,
        String name,
        Measurement.@Nullable Status status,
        @Nullable BigDecimal figure,
        boolean publishedOnly,
        Visibility visibility,
        Standing standing,
        Map<Integer, Double> series) {
    public Entry(
            UUID who,
            String name,
            Measurement.@Nullable Status status,
            @Nullable BigDecimal figure,
            boolean publishedOnly,
            Visibility visibility,
            Standing standing,
            Map<Integer, Double> series) {
        this.who = who;
        this.name = name;
        this.status = status;
        this.figure = figure;
        this.publishedOnly = publishedOnly;
        this.visibility = visibility;
        this.standing = standing;
        this.series = Map.copyOf(series);
    }

    public @Nullable Integer rank() {
        return switch (standing) {
            case Standing.Placed at -> Integer.valueOf(at.rank());
            case Standing.Ranked at -> Integer.valueOf(at.rank());
            case Standing.Unordered none -> null;
        };
    }

    public @Nullable Quartile quartile() {
        return standing instanceof Standing.Placed at ? at.quartile() : null;
    }

    /// Asked, and there is no figure: grey.
    public boolean isSilent() {
        return status != null && !status.hasFigure();
    }
}
