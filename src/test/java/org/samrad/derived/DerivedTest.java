package org.samrad.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Measurement;
import org.samrad.involvement.AnswerTime;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;

class DerivedTest {
    private static final UUID AGENCY = UUID.randomUUID();
    private static final Span OVER = new Span(2025, LocalDate.of(2026, 11, 22));
    private static final Span RUNNING = new Span(2026, LocalDate.of(2026, 11, 22));

    @Test
    void aYearEndsOnItsLastDayAndARunningOneToday() {
        assertThat(OVER.to()).isEqualTo("2025-12-31");
        assertThat(RUNNING.to()).isEqualTo("2026-11-22");
    }

    @Test
    void nothingOfNothingIsNoShareAndNothingCountedIsZero() {
        assertThat(Derived.COVERAGE.content((Tally) null, OVER))
                .isEqualTo(Measurement.Content.missing(Measurement.Reason.NOT_RELEVANT));
        assertThat(Derived.VISITS_MADE.content((Tally) null, OVER).says(Measurement.Content.counted(0)))
                .isTrue();
        assertThat(Derived.COVERAGE.content(new Tally(AGENCY, 2, 3), OVER).says(Measurement.Content.counted(2, 3)))
                .isTrue();
    }

    @Test
    void aRunningYearIsAnEstimate() {
        assertThat(Derived.PAIRS.content(new Tally(AGENCY, 2, 2), RUNNING).status())
                .isEqualTo(Measurement.Status.ESTIMATED);
    }

    @Test
    void fewAnswersAreSecretAndNoneIsNothingToCount() {
        assertThat(Derived.content(new AnswerTime(AGENCY, 4, Optional.empty()), OVER)
                        .status())
                .isEqualTo(Measurement.Status.SECRET);
        assertThat(Derived.content((AnswerTime) null, OVER).status()).isEqualTo(Measurement.Status.MISSING);
        assertThat(Derived.content(new AnswerTime(AGENCY, 5, Optional.of(new BigDecimal("2.5"))), OVER)
                        .value(Derived.ANSWER_DAYS.formula()))
                .contains(new BigDecimal("2.5"));
    }

    @Test
    void cooperationIsNeverRanked() {
        assertThat(Stream.of(Derived.values()).filter(one -> one.group() == Derived.Group.COOPERATION))
                .hasSize(10)
                .allMatch(one -> one.comparability() == Indicator.Comparability.OWN_TREND);
    }

    @Test
    void aTrendHasADotForEachYearWithANumberAndSharesAreDrawnToAHundred() {
        var values = List.of(
                new Sheet.Value(2024, Measurement.Status.REPORTED, 1, 2, 50),
                new Sheet.Value(2025, Measurement.Status.MISSING, Double.NaN, Double.NaN, Double.NaN),
                new Sheet.Value(2026, Measurement.Status.ESTIMATED, 2, 2, 100));

        var trend = Trend.of(new Sheet.Line(Derived.COVERAGE, values), 2026);

        assertThat(trend.isLine()).isTrue();
        assertThat(trend.points()).isEqualTo("60.0,18.0 115.0,5.0");
    }
}
