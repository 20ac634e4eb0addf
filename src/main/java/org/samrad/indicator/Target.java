package org.samrad.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// What a leadership has said in public that a figure shall be, and by when.
public record Target(
        UUID id,
        UUID indicator,
        UUID organisation,
        Aim aim,
        Said said,
        @Nullable Ended ended) {
    public static final int LONGEST = 1000;
    public static final int LONGEST_ROLE = 120;

    public Target(UUID id, UUID indicator, UUID organisation, Aim aim, Said said, @Nullable Ended ended) {
        this.id = id;
        this.indicator = indicator;
        this.organisation = organisation;
        this.aim = aim;
        this.said = said;
        this.ended = ended;
    }

    /// From where to where. The way between is straight; without a value at its beginning, the target holds from the
    /// first period on.
    public record Aim(
            BigDecimal value,
            Period by,
            Period since,
            @Nullable BigDecimal sinceValue) {
        public Aim(BigDecimal value, Period by, Period since, @Nullable BigDecimal sinceValue) {
            if (by.first().isBefore(since.first())) {
                throw new RuleBroken("by", "indicator.rule.target-past");
            }
            this.value = value;
            this.by = by;
            this.since = since;
            this.sinceValue = sinceValue;
        }

        /// What a period needs, to be on the way.
        public BigDecimal milestone(Period period) {
            int whole = since.until(by);
            if (sinceValue == null || whole == 0 || period.compareTo(by) >= 0) {
                return value;
            }
            int gone = Math.max(0, since.until(period));
            return sinceValue.add(value.subtract(sinceValue)
                    .multiply(BigDecimal.valueOf(gone))
                    .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
        }
    }

    /// In whose role, in which words, and when.
    public record Said(String role, String words, String language, LocalDate on) {
        public Said {
            if (role.isBlank()) {
                throw new RuleBroken("role", "web.form.missing");
            }
            if (words.isBlank()) {
                throw new RuleBroken("words", "web.form.missing");
            }
        }
    }

    public record Ended(LocalDate on, String why) {}

    /// Something the leadership has done that may have moved the curve.
    public record Event(
            UUID id, Kind kind, LocalDate on, @Nullable Integer reach, String words, String language) {
        public Event(UUID id, Kind kind, LocalDate on, @Nullable Integer reach, String words, String language) {
            if (words.isBlank()) {
                throw new RuleBroken("words", "web.form.missing");
            }
            this.id = id;
            this.kind = kind;
            this.on = on;
            this.reach = reach;
            this.words = words;
            this.language = language;
        }

        public enum Kind {
            /// Told to all at once: a broadcast, a meeting for everybody.
            BROADCAST,
            /// The head did it first, for all to see.
            FIRST_USE,
            TRAINING,
            /// The system or the way of working became another.
            CHANGE,
            OTHER;

            public String textKey() {
                return "indicator.event." + name();
            }
        }
    }

    /// Why a unit does not do it, or not as much as was expected.
    public record NonUse(UUID unit, Period period, Why why, String words, String language) {
        public enum Why {
            DO_NOT_KNOW_HOW,
            DO_NOT_KNOW_WHY,
            NO_TIME,
            SYSTEM,
            NO_AGREEMENT,
            OLD_HABIT,
            NOT_RELEVANT,
            OTHER;

            public String textKey() {
                return "indicator.non-use." + name();
            }
        }
    }

    /// How a period stands to the target. `more` is how much is still to be counted, or for a target that is not to be
    /// passed, how much there is room for; none where it cannot be counted because what it is divided by is unknown.
    public record Need(
            Period period, BigDecimal milestone, Optional<BigDecimal> value, Optional<BigDecimal> more, boolean less) {
        public boolean isReached() {
            return value.isPresent()
                    && (less
                            ? value.get().compareTo(milestone) <= 0
                            : value.get().compareTo(milestone) >= 0);
        }
    }

    public boolean isOpen() {
        return ended == null;
    }

    public Scope scope() {
        return Scope.of("target", id, List.of(organisation));
    }

    public Target ended(LocalDate on, String why) {
        if (ended != null) {
            throw new RuleBroken("", "indicator.rule.target-ended");
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "web.form.missing");
        }
        return new Target(id, indicator, organisation, aim, said, new Ended(on, why));
    }

    /// What a period needs. Where nothing is counted in it yet, what it is divided by is taken to be as in the latest
    /// known period.
    public Need need(Indicator of, Period period, List<Measurement> series) {
        var here = series.stream()
                .filter(one -> one.key().period().equals(period))
                .map(Measurement::content)
                .filter(content -> content.status().hasFigure())
                .findFirst();
        boolean less = of.rules().direction() == Indicator.Direction.LOWER;
        var milestone = of.formula().rounded(aim.milestone(period));
        var value = here.flatMap(content -> content.value(of.formula()));
        var counted = here.isEmpty() ? Optional.of(BigDecimal.ZERO) : here.map(Measurement.Content::numerator);
        var whole = denominator(of, series);
        var more = counted.flatMap(done -> whole.map(by -> milestone
                .multiply(by)
                .divide(of.formula().factor(), MathContext.DECIMAL64)
                .subtract(done)
                .setScale(0, less ? RoundingMode.FLOOR : RoundingMode.CEILING)));
        return new Need(period, milestone, value, more, less);
    }

    private static Optional<BigDecimal> denominator(Indicator of, List<Measurement> series) {
        if (of.formula().kind() == Indicator.Kind.COUNT) {
            return Optional.of(BigDecimal.ONE);
        }
        return series.reversed().stream()
                .map(one -> Optional.ofNullable(one.content().denominator()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
