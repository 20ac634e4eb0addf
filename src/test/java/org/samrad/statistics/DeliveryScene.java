package org.samrad.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// Figures of two agencies, and whoever answers for the indicator.
abstract class DeliveryScene extends SamradTest {
    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryStore store;

    @Autowired
    DeliveryRun run;

    @Autowired
    Series series;

    @Autowired
    Indicators indicators;

    @Autowired
    Measurements measurements;

    @Autowired
    Organisations organisations;

    Person ada;
    Person rut;
    Person hedda;
    UUID fortress;
    UUID tax;
    UUID orders;
    String fortressName;
    String taxName;
    String code;

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

    UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "påhittad", "", null),
                ada);
    }

    static Indicators.Definition perHundred() {
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

    String jsonStat() {
        return JsonStatFileTest.DENSE
                .replace("\"Fortifikationsverket\"", '"' + fortressName + '"')
                .replace("\"Skatteverket\"", '"' + taxName + '"');
    }

    UUID send(String text) {
        return deliveries.send(
                new Deliveries.Sending(
                        "e-handel.json", List.of(new ByteArrayInputStream(text.getBytes(UTF_8))), Deliveries.LARGEST),
                rut);
    }

    Mapping mapping(String note) {
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

    Delivery read(String text, Mapping mapping) {
        var id = send(text);
        deliveries.read(id, mapping, rut);
        return ended(id);
    }

    Delivery ended(UUID id) {
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

    Delivery bring(String text, Mapping mapping) {
        var delivery = read(text, mapping);
        assertThat(deliveries.faults(delivery.id(), rut)).isEmpty();
        deliveries.bringIn(delivery.id(), rut);
        return ended(delivery.id());
    }
}
