package org.samrad.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What an indicator was for an organisation, or one of its units, in a period: the counts, or why there are none. The
/// revision tells how many times the number has been published.
public record Measurement(Key key, Content content, int revision) {
    public static final int LONGEST_NOTE = 1000;

    /// What it is a figure of. Without a unit it is of the organisation as a whole.
    public record Key(
            UUID indicator, UUID organisation, @Nullable UUID unit, Period period) {}

    public enum Status {
        REPORTED,
        ESTIMATED,
        /// Was asked and has answered that there is no figure, with a reason.
        MISSING,
        /// Was asked and has not answered.
        NOT_ANSWERED,
        /// Exists, and so few stand behind it that it would tell of single people.
        SECRET;

        public boolean hasFigure() {
            return this == REPORTED || this == ESTIMATED;
        }

        public String textKey() {
            return "indicator.status." + name();
        }
    }

    /// Why there is no figure.
    public enum Reason {
        NOT_MEASURED,
        NOT_READY,
        NEW_SYSTEM,
        NOT_RELEVANT,
        NOT_PUBLISHED,
        OTHER;

        public String textKey() {
            return "indicator.reason." + name();
        }
    }

    /// What was counted. `published` stands in where only the published figure is known, and then nothing is counted.
    public record Content(
            Status status,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal published,
            @Nullable Reason reason) {
        public Content(
                Status status,
                @Nullable BigDecimal numerator,
                @Nullable BigDecimal denominator,
                @Nullable BigDecimal published,
                @Nullable Reason reason) {
            this.status = status;
            this.numerator = numerator;
            this.denominator = denominator;
            this.published = published;
            this.reason = reason;
        }

        public static Content counted(Status status, BigDecimal numerator, @Nullable BigDecimal denominator) {
            return new Content(status, numerator, denominator, null, null);
        }

        public static Content counted(long numerator, long denominator) {
            return counted(Status.REPORTED, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        public static Content counted(long number) {
            return counted(Status.REPORTED, BigDecimal.valueOf(number), null);
        }

        /// Only the published figure is known.
        public static Content published(Status status, BigDecimal value) {
            return new Content(status, null, null, value, null);
        }

        public static Content missing(Reason why) {
            return new Content(Status.MISSING, null, null, null, why);
        }

        public static Content without(Status status) {
            return new Content(status, null, null, null, null);
        }

        public boolean isPublishedOnly() {
            return published != null;
        }

        /// Whether it says the same as another, however the numbers are written.
        public boolean says(Content other) {
            return status == other.status
                    && reason == other.reason
                    && same(numerator, other.numerator)
                    && same(denominator, other.denominator)
                    && same(published, other.published);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }

        public Optional<BigDecimal> value(Indicator.Formula formula) {
            if (!status.hasFigure()) {
                return Optional.empty();
            }
            return published != null
                    ? Optional.of(published)
                    : Optional.ofNullable(numerator).map(counted -> formula.value(counted, denominator));
        }

        /// Refuses what does not fit the definition, with the name of the field and the remedy.
        public void mustFit(Indicator indicator) {
            mustBeWritable("numerator", numerator);
            mustBeWritable("denominator", denominator);
            mustBeWritable("published", published);
            if (!status.hasFigure()) {
                mustHaveNoFigure();
            } else if (published != null) {
                mustBePublished(indicator.formula());
            } else {
                mustBeCounted(indicator.formula());
            }
        }

        private static void mustBeWritable(String field, @Nullable BigDecimal number) {
            if (number != null) {
                var bare = number.stripTrailingZeros();
                if (bare.scale() > 6 || bare.precision() - bare.scale() > 15) {
                    throw new RuleBroken(field, "indicator.rule.number");
                }
            }
        }

        private void mustHaveNoFigure() {
            if (numerator != null || denominator != null || published != null) {
                throw new RuleBroken("numerator", "indicator.rule.no-figure");
            }
            if (status == Status.MISSING && reason == null) {
                throw new RuleBroken("reason", "indicator.rule.reason");
            }
        }

        private void mustBePublished(Indicator.Formula formula) {
            if (formula.basis() == Indicator.Basis.COUNTS) {
                throw new RuleBroken("published", "indicator.rule.counts-only");
            }
            if (numerator != null || denominator != null) {
                throw new RuleBroken("published", "indicator.rule.counts-known");
            }
        }

        private void mustBeCounted(Indicator.Formula formula) {
            if (numerator == null) {
                throw new RuleBroken("numerator", "indicator.rule.numerator");
            }
            if (formula.kind() == Indicator.Kind.COUNT) {
                if (denominator != null) {
                    throw new RuleBroken("denominator", "indicator.rule.divided-by-nothing");
                }
                return;
            }
            if (denominator == null || denominator.signum() == 0) {
                throw new RuleBroken("denominator", "indicator.rule.denominator");
            }
            if (formula.kind() == Indicator.Kind.SHARE
                    && (numerator.signum() < 0 || numerator.compareTo(denominator) > 0)) {
                throw new RuleBroken("numerator", "indicator.rule.part");
            }
        }
    }

    /// One number that held at some time, with the day it was published and why it was put right.
    public record Revision(int number, Content content, LocalDate publishedOn, String source, String note) {}
}
