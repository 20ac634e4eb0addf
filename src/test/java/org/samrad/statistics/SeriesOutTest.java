package org.samrad.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.Role;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Visibility;

/// What comes out, and to whom.
class SeriesOutTest extends DeliveryScene {
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
