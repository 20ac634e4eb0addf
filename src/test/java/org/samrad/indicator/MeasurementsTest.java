package org.samrad.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Measurement.Content;

class MeasurementsTest extends KeyFigures {
    @Test
    void aCorrectionIsARevisionAndBothNumbersStand() {
        measurements.enter(key(fortress), Content.counted(635, 1000), "", hedda);
        assertThatThrownBy(() -> measurements.enter(key(fortress), Content.counted(533, 1000), "", hedda))
                .hasMessageContaining("indicator.rule.note");

        var outcome = measurements.enter(key(fortress), Content.counted(533, 1000), "Dubbelräknat", hedda);

        assertThat(outcome).isEqualTo(new Measurements.Outcome(0, 1, 0));
        assertThat(measurements.revisions(share, fortress, hedda).get(YEAR_2022))
                .extracting(one -> one.content().numerator())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(635), new BigDecimal(533));
        assertThat(measurements.series(share, fortress, hedda))
                .singleElement()
                .satisfies(one -> assertThat(one.content().value(matched().formula()))
                        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("53.3")));
    }

    @Test
    void theSameBatchAgainWritesNothing() {
        var batch = batch(
                new Measurements.Figure(key(fortress), Content.counted(1, 3)),
                new Measurements.Figure(key(neighbour), Content.missing(Measurement.Reason.NEW_SYSTEM)),
                new Measurements.Figure(
                        new Measurement.Key(share, authority, null, YEAR_2022),
                        Content.published(Measurement.Status.REPORTED, new BigDecimal("43"))));

        assertThat(measurements.bringPublic(batch, rut)).isEqualTo(new Measurements.Outcome(3, 0, 0));
        assertThat(measurements.bringPublic(batch, rut)).isEqualTo(new Measurements.Outcome(0, 0, 3));
        assertThat(measurements.revisions(share, neighbour, Guest.GUEST).get(YEAR_2022))
                .hasSize(1);
    }

    @Test
    void aBatchComesInWholeOrNotAtAll() {
        var batch = batch(
                new Measurements.Figure(key(fortress), Content.counted(1, 3)),
                new Measurements.Figure(key(neighbour), Content.counted(4, 3)));

        assertThatThrownBy(() -> measurements.bringPublic(batch, rut)).hasMessageContaining("indicator.rule.part");
        assertThat(measurements.seen(share, hedda)).isEmpty();
    }

    @Test
    void twoNumbersForOneFigureAreRefused() {
        var batch = batch(
                new Measurements.Figure(key(fortress), Content.counted(1, 3)),
                new Measurements.Figure(key(fortress), Content.counted(2, 3)));

        assertThatThrownBy(() -> measurements.bring(batch, hedda)).hasMessageContaining("indicator.rule.twice");
    }

    @Test
    void aSeriesIsPrivateUntilItIsOpenedAndCanBeClosedAgain() {
        measurements.enter(key(fortress), Content.counted(1, 2), "", hedda);
        assertThat(measurements.series(share, fortress, axel)).hasSize(1);
        assertThatThrownBy(() -> measurements.series(share, fortress, vera)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> measurements.revisions(share, fortress, Guest.GUEST))
                .isInstanceOf(NotFound.class);

        measurements.disclose(share, fortress, Visibility.OPEN, hedda);
        assertThat(measurements.ofPeriod(share, YEAR_2022, Guest.GUEST)).hasSize(1);
        assertThat(runs(Guest.GUEST)).hasSize(1);

        measurements.disclose(share, fortress, Visibility.PRIVATE, hedda);
        assertThat(measurements.ofPeriod(share, YEAR_2022, vera)).isEmpty();
        assertThat(runs(vera)).isEmpty();
        assertThat(measurements.periods(share, vera)).isEmpty();
        assertThat(measurements.seen(share, vera)).isEmpty();
    }

    private List<Run> runs(org.samrad.access.Visitor by) {
        return measurements.runs(
                new Measurements.Selection(
                        Set.of(share), Set.of(fortress, neighbour), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1)),
                by);
    }

    @Test
    void manySeriesAreReadAtOnceEachWithItsPeriodsInOrder() {
        measurements.bringPublic(
                batch(
                        new Measurements.Figure(
                                new Measurement.Key(share, fortress, null, YEAR_2022.plus(1)),
                                Content.published(Measurement.Status.ESTIMATED, new BigDecimal("44.5"))),
                        new Measurements.Figure(key(fortress), Content.counted(1, 4)),
                        new Measurements.Figure(
                                new Measurement.Key(share, fortress, null, YEAR_2022.plus(2)),
                                Content.without(Measurement.Status.NOT_ANSWERED))),
                rut);

        assertThat(runs(Guest.GUEST))
                .singleElement()
                .satisfies(run -> assertThat(run.points())
                        .extracting(point -> point.value(matched().formula()))
                        .containsExactly(25d, 44.5, Double.NaN));
    }

    @Test
    void whatAnOrganisationKeepsToItselfNobodyElseWritesOver() {
        measurements.enter(key(fortress), Content.counted(1, 2), "", hedda);
        var batch = batch(new Measurements.Figure(key(fortress), Content.counted(2, 2)));

        assertThatThrownBy(() -> measurements.bring(batch, rut)).hasMessageContaining("kept-private");
        assertThatThrownBy(() -> measurements.bring(batch, vera)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void figuresAreEnteredByWhoeverMayAndInOwnUnitsOnly() {
        var unit = organisations.addUnit(neighbour, null, "Inköp", ada);
        var elsewhere = new Measurement.Key(share, fortress, unit, YEAR_2022);

        assertThatThrownBy(() -> measurements.enter(elsewhere, Content.counted(1, 2), "", hedda))
                .hasMessageContaining("indicator.rule.unit");
        assertThatThrownBy(() -> measurements.enter(key(fortress), Content.counted(1, 2), "", axel))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measurements.disclose(share, fortress, Visibility.OPEN, axel))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFormulaStandsOnceThereAreFigures() {
        measurements.enter(key(fortress), Content.counted(1, 2), "", hedda);

        assertThatThrownBy(() -> indicators.change(share, monthly(), 1, rut))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("formula-stands");
        indicators.change(share, matched(), 1, rut);
        assertThatThrownBy(() -> indicators.change(share, matched(), 1, rut)).hasMessageContaining("clash");
        assertThatThrownBy(() -> indicators.define("min-" + UUID.randomUUID(), matched(), hedda))
                .isInstanceOf(NotAllowed.class);
    }
}
