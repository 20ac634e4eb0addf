package org.samrad.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Measurement;

/// A figure of ours as far as one row of a file tells it: often what is counted stands in one row, and what it is
/// divided by in another.
public record Part(Key key, Said said, long mark, boolean clash) {
    public record Key(UUID indicator, UUID organisation, LocalDate period) {}

    public record Said(
            Measurement.Status status,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal published) {
        public Said(
                Measurement.Status status,
                @Nullable BigDecimal numerator,
                @Nullable BigDecimal denominator,
                @Nullable BigDecimal published) {
            this.status = status;
            this.numerator = numerator;
            this.denominator = denominator;
            this.published = published;
        }

        /// What is to be entered. Counts go before a published figure, which would say the same with less.
        Measurement.Content content() {
            if (status == Measurement.Status.MISSING) {
                return Measurement.Content.missing(Measurement.Reason.NOT_PUBLISHED);
            }
            if (!status.hasFigure()) {
                return Measurement.Content.without(status);
            }
            return new Measurement.Content(
                    status, numerator, denominator, numerator == null && denominator == null ? published : null, null);
        }
    }

    /// The graver status of two parts holds for the figure.
    static int gravity(Measurement.Status status) {
        return switch (status) {
            case REPORTED -> 0;
            case ESTIMATED -> 1;
            case NOT_ANSWERED -> 2;
            case MISSING -> 3;
            case SECRET -> 4;
        };
    }

    static Measurement.Status status(int gravity) {
        for (var status : Measurement.Status.values()) {
            if (gravity(status) == gravity) {
                return status;
            }
        }
        throw new IllegalArgumentException("No status weighs " + gravity);
    }

    /// Two rows about the same figure.
    Part with(Part other) {
        var both = new Said(
                gravity(said.status()) >= gravity(other.said.status()) ? said.status() : other.said.status(),
                either(said.numerator(), other.said.numerator()),
                either(said.denominator(), other.said.denominator()),
                either(said.published(), other.said.published()));
        return new Part(
                key,
                both,
                other.mark,
                clash
                        || other.clash
                        || differ(said.numerator(), other.said.numerator())
                        || differ(said.denominator(), other.said.denominator())
                        || differ(said.published(), other.said.published()));
    }

    private static @Nullable BigDecimal either(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : one;
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) != 0;
    }
}
