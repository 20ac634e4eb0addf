package org.samrad.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One organisation's series of one indicator where thousands are read at once, the oldest period first.
public record Run(UUID indicator, UUID organisation, List<Point> points) {
    public Run {
        points = List.copyOf(points);
    }

    /// What was counted in the period that begins on this day; not a number where it is not known. `published` stands
    /// in where only the published figure is known.
    public record Point(
            LocalDate first, Measurement.Status status, double numerator, double denominator, double published) {
        public boolean isPublishedOnly() {
            return !Double.isNaN(published);
        }

        /// Not a number where there is no figure.
        public double value(Indicator.Formula formula) {
            if (!status.hasFigure()) {
                return Double.NaN;
            }
            return isPublishedOnly() ? published : formula.value(numerator, denominator);
        }
    }
}
