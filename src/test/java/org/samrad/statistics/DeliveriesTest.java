package org.samrad.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Period;

class DeliveriesTest extends DeliveryScene {
    @Test
    void aFileIsLookedAtBeforeItIsIn() {
        var read = read(jsonStat(), mapping(""));

        assertThat(read.state()).isEqualTo(Delivery.State.CHECKED);
        assertThat(read.progress().added()).isEqualTo(6);
        assertThat(measurements.seen(orders, rut)).isEmpty();

        deliveries.bringIn(read.id(), rut);

        assertThat(ended(read.id()).state()).isEqualTo(Delivery.State.IN);
        assertThat(measurements.seen(orders, Guest.GUEST)).containsExactlyInAnyOrder(fortress, tax);
        var first = measurements.series(orders, fortress, Guest.GUEST);
        assertThat(first).hasSize(3);
        assertThat(first.get(0).content().numerator()).isEqualByComparingTo("31160");
        assertThat(first.get(0).content().denominator()).isEqualByComparingTo("1046");
        assertThat(first.get(1).content().status()).isEqualTo(Measurement.Status.ESTIMATED);
        assertThat(first.get(2).content().status()).isEqualTo(Measurement.Status.MISSING);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        bring(jsonStat(), mapping(""));

        var again = read(jsonStat(), mapping(""));

        assertThat(again.progress().isNothingNew()).isTrue();
        assertThat(again.progress().unchanged()).isEqualTo(6);
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsBothNumbers() {
        bring(jsonStat(), mapping(""));
        var corrected = jsonStat().replace("31160", "29000");

        var without = read(corrected, mapping(""));
        assertThat(without.progress().corrected()).isEqualTo(1);
        assertThatThrownBy(() -> deliveries.bringIn(without.id(), rut)).hasMessageContaining("statistics.rule.note");
        bring(corrected, mapping("Dubbla order"));

        assertThat(measurements.revisions(orders, fortress, Guest.GUEST).get(Period.of(Period.Rule.YEAR, 2023, 1)))
                .extracting(revision -> revision.note())
                .containsExactly("", "Dubbla order");
    }

    @Test
    void aBadFileBringsNothingAndNamesThePlace() {
        var read = read(jsonStat().replace("4, 5, 6", "4, \"fem\", 6"), mapping(""));

        assertThat(read.state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(deliveries.faults(read.id(), rut)).singleElement().satisfies(fault -> {
            assertThat(fault.textKey()).isEqualTo("statistics.file.figure");
            assertThat(fault.place().pointer()).isEqualTo("/value/4");
            assertThat(fault.place().line()).isEqualTo(12);
        });
        assertThat(measurements.seen(orders, rut)).isEmpty();
        assertThatThrownBy(() -> deliveries.bringIn(read.id(), rut)).hasMessageContaining("statistics.rule.state");
    }

    @Test
    void whatDoesNotFitTheDefinitionIsNamedByItsPlace() {
        var read = read(jsonStat().replace("9200]", "0]"), mapping(""));

        assertThat(deliveries.faults(read.id(), rut)).singleElement().satisfies(fault -> {
            assertThat(fault.textKey()).isEqualTo("indicator.rule.denominator");
            assertThat(fault.place().pointer()).isEqualTo("/value/11");
        });
        assertThat(measurements.seen(orders, rut)).isEmpty();
    }

    @Test
    void aPeriodOfAnotherLengthIsRefused() {
        var read = read(jsonStat().replace("\"2025\": 2", "\"2025K1\": 2"), mapping(""));

        assertThat(deliveries.faults(read.id(), rut))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.textKey()).isEqualTo("statistics.fault.period"));
    }

    @Test
    void organisationsThatAreNotHereAreLeftOutOrRefusedAsWasSaid() {
        var strange = jsonStat().replace(taxName, "Ingen vi känner");

        assertThat(read(strange, mapping("")).progress().strangers()).isEqualTo(6);
        var strict = mapping("");
        var refusing = new Mapping(
                strict.uses(),
                strict.only(),
                strict.lines(),
                strict.fixed(),
                new Mapping.Reading(Map.of(), strict.reading().statuses(), Mapping.Strangers.REFUSE),
                strict.giving());
        assertThat(read(strange, refusing).state()).isEqualTo(Delivery.State.REFUSED);
        var told = new Mapping(
                strict.uses(),
                strict.only(),
                strict.lines(),
                strict.fixed(),
                new Mapping.Reading(Map.of("2021005448", tax), strict.reading().statuses(), Mapping.Strangers.REFUSE),
                strict.giving());
        assertThat(read(strange, told).progress().added()).isEqualTo(6);
    }

    @Test
    void theMappingIsRememberedForTheNextFileOfTheSource() {
        read(jsonStat(), mapping(""));

        var next = deliveries.look(send(jsonStat().replace("2025-03-01T", "2026-03-01T")), rut);

        assertThat(next.remembered()).contains(mapping(""));
    }

    @Test
    void whatWasStoppedGoesOnWhereItStopped() {
        var delivery = read(jsonStat(), mapping(""));
        store.begin(delivery.id(), Delivery.Step.READ, 0);
        deliveries.stop(delivery.id(), rut);
        run.work(delivery.id());
        assertThat(deliveries.get(delivery.id(), rut).state()).isEqualTo(Delivery.State.STOPPED);

        deliveries.goOn(delivery.id(), rut);

        assertThat(ended(delivery.id()).state()).isEqualTo(Delivery.State.CHECKED);
        assertThat(ended(delivery.id()).progress().added()).isEqualTo(6);
    }

    @Test
    void aServerThatStoppedLeavesNoWorkUndone() {
        var delivery = read(jsonStat(), mapping(""));
        store.begin(delivery.id(), Delivery.Step.READ, 0);

        deliveries.tidy();

        assertThat(deliveries.get(delivery.id(), rut).state()).isEqualTo(Delivery.State.CHECKED);
    }

    @Test
    void aTableWithColumnsIsReadAsPeopleWriteNumbers() {
        var csv = "Myndighet;År;E-order;ÅA;Anm\r\n%s;2024;30 000,5;1.050;x\r\n%s;2024;;;\r\n"
                .formatted(fortressName, taxName);
        var columns = new Mapping(
                Map.of(
                        "Myndighet", Mapping.Use.ORGANISATION,
                        "År", Mapping.Use.PERIOD,
                        "E-order", Mapping.Use.NUMERATOR,
                        "ÅA", Mapping.Use.DENOMINATOR,
                        "Anm", Mapping.Use.NOTHING),
                Map.of(),
                List.of(new Mapping.Line(orders, Mapping.ALL, Mapping.ALL, "")),
                new Mapping.Fixed(null, ""),
                new Mapping.Reading(Map.of(), Map.of(), Mapping.Strangers.REFUSE),
                new Mapping.Giving("Eget", LocalDate.of(2025, 3, 1), "", Mapping.Openness.AS_IT_IS));

        var read = bring(csv.replace("1.050", "1050"), columns);

        assertThat(read.progress().added()).isEqualTo(1);
        assertThat(read.progress().empty()).isEqualTo(1);
        assertThat(measurements.seen(orders, Guest.GUEST)).isEmpty();
    }

    @Test
    void koladasPagesBecomeOneDelivery() {
        var kolada = KoladaFileTest.DATA.replaceAll("1860", fortressName).replaceAll("0180", "okänd");
        var id = deliveries.send(
                new Deliveries.Sending(
                        "N00945.json",
                        List.of(
                                new ByteArrayInputStream(kolada.getBytes(UTF_8)),
                                new ByteArrayInputStream(
                                        kolada.replace("2023", "2024").getBytes(UTF_8))),
                        Deliveries.LARGEST),
                rut);
        deliveries.read(
                id,
                new Mapping(
                        Map.of(
                                "kpi", Mapping.Use.INDICATOR,
                                "municipality", Mapping.Use.ORGANISATION,
                                "period", Mapping.Use.PERIOD,
                                "gender", Mapping.Use.ONE),
                        Map.of("gender", "T"),
                        List.of(new Mapping.Line(orders, "", "", "N00945")),
                        new Mapping.Fixed(null, ""),
                        new Mapping.Reading(
                                Map.of(), Map.of("Missing", Measurement.Status.MISSING), Mapping.Strangers.LEAVE_OUT),
                        new Mapping.Giving("Kolada", LocalDate.of(2025, 3, 1), "", Mapping.Openness.PUBLIC)),
                rut);

        assertThat(ended(id).progress().added()).isEqualTo(2);
        assertThat(ended(id).progress().strangers()).isEqualTo(2);
    }

    @Test
    void whoMayNeitherEnterNorDefineSendsNothing() {
        var axel = person("Axel", fortress, Role.EMPLOYEE, ada);
        var delivery = read(jsonStat(), mapping(""));

        assertThatThrownBy(() -> deliveries.home(axel)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deliveries.get(delivery.id(), hedda)).isInstanceOf(NotFound.class);
    }

    @Test
    void othersFiguresComeOnlyFromWhoAnswersForTheIndicator() {
        var id = deliveries.send(
                new Deliveries.Sending(
                        "x.json", List.of(new ByteArrayInputStream(jsonStat().getBytes(UTF_8))), Deliveries.LARGEST),
                hedda);
        deliveries.read(id, mapping(""), hedda);
        for (int tries = 0; tries < 100 && deliveries.get(id, hedda).state() == Delivery.State.RUNNING; tries++) {
            Thread.onSpinWait();
        }

        assertThat(deliveries.faults(id, hedda))
                .singleElement()
                .satisfies(fault -> assertThat(fault.textKey()).isEqualTo("statistics.fault.not-allowed"));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var sending = new Deliveries.Sending(
                "x.json", List.of(new ByteArrayInputStream(new byte[3 * 1024 * 1024])), 1024 * 1024);

        var refused = catchThrowableOfType(RuleBroken.class, () -> deliveries.send(sending, rut));

        assertThat(refused.textKey()).isEqualTo("statistics.rule.large");
    }
}
