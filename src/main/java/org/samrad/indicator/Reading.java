package org.samrad.indicator;

import java.time.LocalDate;
import java.util.UUID;

/// One point of one organisation's series, where many organisations' are read at once.
public record Reading(UUID indicator, UUID organisation, Run.Point point) {
    public LocalDate first() {
        return point.first();
    }

    public Measurement.Status status() {
        return point.status();
    }

    public boolean isPublishedOnly() {
        return point.isPublishedOnly();
    }

    /// Not a number where there is no figure.
    public double value(Indicator.Formula formula) {
        return point.value(formula);
    }
}
