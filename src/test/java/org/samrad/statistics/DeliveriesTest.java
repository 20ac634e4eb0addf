package org.samrad.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.indicator.Visibility;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveriesTest extends SamradTest {
    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryStore store;

    @Autowired
    private DeliveryRun run;

    @Autowired
    private Series series;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Organisations organisations;

    private Person ada;
    private Person rut;
    private Person hedda;
    private UUID fortress;
    private UUID tax;
    private UUID orders;
    private String fortressName;
    private String taxName;
    private String code;

    @BeforeEach
    void scene() {
        ada = administrator();
        fortressName = "Fästningsverket " + UUID.randomUUID();
        taxName = "Skatten " + UUID.randomUUID();
        fortress = organisation(fortressName);
        tax = organisation(taxName);
        rut = person("Rut", organisation("Styrverket " + UUID.randomUUID()), Role.ANALYST, ada);
        hedda = person("Hedda", fortress, Role.LEADERSHIP, ada);
        code = "e-order-" + UUID.randomUUID().toString().substring(0, 8);
        orders = indicators.define(code, perHundred(), rut);
    }

    private UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "påhittad", "", null),
                ada);
    }

    private static Indicators.Definition perHundred() {
        return new Indicators.Definition(
                Map.of(
                        "sv",
                        new Indicator.Words(
                                "E-order per 100 ÅA",
                                "Lagda e-order.",
                                "e-order",
                                "årsarbetskrafter",
                                "e-order",
                                "",
                                "")),
                new Indicator.Formula(Indicator.Kind.RATIO, BigDecimal.valueOf(100), 0, Indicator.Basis.PUBLISHED_TOO),
                new Indicator.Rules(
                        Indicator.Direction.HIGHER,
                        Period.Rule.YEAR,
                        Indicator.Comparability.OWN_TREND,
                        "Uppföljningen",
                        null,
                        null,
                        LocalDate.of(2017, 1, 1),
                        null));
    }

    private String jsonStat() {
        return JsonStatFileTest.DENSE
                .replace("\"Fortifikationsverket\"", '"' + fortressName + '"')
                .replace("\"Skatteverket\"", '"' + taxName + '"');
    }

    private UUID send(String text) {
        return deliveries.send(
                new Deliveries.Sending(
                        "e-handel.json", List.of(new ByteArrayInputStream(text.getBytes(UTF_8))), Deliveries.LARGEST),
                rut);
    }

    private Mapping mapping(String note) {
        return new Mapping(
                Map.of(
                        "ContentsCode", Mapping.Use.INDICATOR,
                        "Region", Mapping.Use.ORGANISATION,
                        "Tid", Mapping.Use.PERIOD),
                Map.of(),
                List.of(new Mapping.Line(orders, "orders", "units", "")),
                new Mapping.Fixed(null, ""),
                new Mapping.Reading(
                        Map.of(),
                        Map.of("..", Measurement.Status.MISSING, "e", Measurement.Status.ESTIMATED),
                        Mapping.Strangers.LEAVE_OUT),
                new Mapping.Giving("Myndigheten", LocalDate.of(2025, 3, 1), note, Mapping.Openness.PUBLIC));
    }

    private Delivery read(String text, Mapping mapping) {
        var id = send(text);
        deliveries.read(id, mapping, rut);
        return ended(id);
    }

    private Delivery ended(UUID id) {
        for (int tries = 0; tries < 300; tries++) {
            var delivery = deliveries.get(id, rut);
            if (delivery.state() != Delivery.State.RUNNING) {
                return delivery;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("It runs on and on");
    }

    private Delivery bring(String text, Mapping mapping) {
        var delivery = read(text, mapping);
        assertThat(deliveries.faults(delivery.id(), rut)).isEmpty();
        deliveries.bringIn(delivery.id(), rut);
        return ended(delivery.id());
    }

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

    @Test
    void whatWasBroughtInComesOutEqualAsData() {
        bring(jsonStat(), mapping(""));
        var out = new SeriesFile(series.of(code, "sv", Guest.GUEST), "sv", "https://example.org").jsonStat();

        var json = JsonFile.JSON.readTree(out);

        assertThat(json.at("/dimension/organisation/category/label")
                        .valueStream()
                        .map(one -> one.asString()))
                .containsExactly(fortressName, taxName);
        assertThat(json.get("value").valueStream().map(one -> one.isNull() ? "-" : one.asString()))
                .containsExactly(
                        "2979", "2857", "-", "0", "0", "0", "31160", "30000.5", "-", "4", "5", "6", "1046", "1050", "-",
                        "9000", "9100", "9200");
        var again = new Mapping(
                Map.of(
                        "measure", Mapping.Use.INDICATOR,
                        "organisation", Mapping.Use.ORGANISATION,
                        "period", Mapping.Use.PERIOD),
                Map.of(),
                List.of(new Mapping.Line(orders, "numerator", "denominator", "")),
                new Mapping.Fixed(null, ""),
                new Mapping.Reading(
                        Map.of(),
                        Map.of("missing", Measurement.Status.MISSING, "estimated", Measurement.Status.ESTIMATED),
                        Mapping.Strangers.REFUSE),
                new Mapping.Giving("Vi själva", LocalDate.of(2025, 4, 1), "", Mapping.Openness.PUBLIC));
        assertThat(read(new String(out, UTF_8), again).progress())
                .isEqualTo(new Delivery.Progress(6, 6, 0, 0, 6, 0, 0));
    }

    @Test
    void onlyWhatIsOpenLeavesWithoutSignIn() {
        bring(jsonStat(), mapping(""));
        measurements.disclose(orders, fortress, Visibility.PRIVATE, hedda);

        var guest = series.of(code, "sv", Guest.GUEST);
        var own = series.of(code, "sv", hedda);

        assertThat(guest.series()).extracting(one -> one.who().id()).containsExactly(tax);
        assertThat(own.series())
                .extracting(Series.One::visibility)
                .containsExactly(Visibility.PRIVATE, Visibility.OPEN);
        assertThat(series.list(0, 10_000, Guest.GUEST))
                .extracting(one -> one.indicator().id())
                .contains(orders);
        var anonymous = browser();
        for (var address : List.of(
                "/statistics/" + code + ".csv",
                "/statistics/" + code + ".json",
                "/api/v1/indicators/" + code + "/series")) {
            assertThat(anonymous.visit(address).html())
                    .as(address)
                    .contains(taxName, "open")
                    .doesNotContain(fortressName, fortress.toString());
        }
        measurements.disclose(orders, tax, Visibility.CIRCLE, person("Tea", tax, Role.LEADERSHIP, ada));
        assertThat(anonymous.visit("/statistics/" + code + ".xlsx").status()).isEqualTo(404);
        assertThat(anonymous.visit("/statistics/catalogue.jsonld").html()).doesNotContain(code);
    }

    @Test
    void noFileIsARankingNorCachedOnItsWay() {
        bring(jsonStat(), mapping(""));

        var csv = browser().visit("/statistics/" + code + ".csv");

        assertThat(csv.html().indexOf(fortressName)).isLessThan(csv.html().indexOf(taxName));
        assertThat(csv.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(browser()
                        .visit("/api/v1/indicators/" + code + "/series")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(Set.copyOf(SeriesFile.COLUMNS)).doesNotContain("rank", "colour", "quartile");
    }
}
