package org.samrad.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.base.Clock;
import org.samrad.indicator.Measurement.Content;
import org.springframework.beans.factory.annotation.Autowired;

class IndicatorPagesTest extends KeyFigures {
    @Autowired
    private Targets targets;

    @Autowired
    private Clock clock;

    @Test
    void everybodyReadsADefinitionAndNobodyElseSeesAPrivateFigure() {
        measurements.enter(key(fortress), Content.counted(41_417, 100_000), "", hedda);

        assertThat(browser().visit("/indicators?q=" + code).html()).contains("Andel matchade fakturor");
        assertThat(browserOf(axel).visit("/indicators/" + code).html()).contains("41.4");
        for (var other : List.of(browser(), browserOf(vera), browserOf(rut), browserOf(ada))) {
            var page = other.visit("/indicators/" + code + "?organisation=" + fortress);
            assertThat(page.html()).contains("Säger inget om beloppen.").doesNotContain("41.4", "41,417");
        }
    }

    @Test
    void aFigureIsEnteredAndPutRightWithANote() {
        var browser = browserOf(hedda);
        var here = "/indicators/" + code + "/figures";
        browser.visit(here);
        var refused = browser.post(
                here, "period", "2022", "status", "REPORTED", "numerator", "7", "denominator", "5", "note", "så här");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("A part cannot be more than the whole", "så här");

        browser.post(here, "period", "2022", "status", "REPORTED", "numerator", "635", "denominator", "1 000");
        var again =
                browser.post(here, "period", "2022", "status", "REPORTED", "numerator", "533", "denominator", "1000");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("This puts right a number");
        var done = browser.post(
                here,
                "period",
                "2022",
                "status",
                "REPORTED",
                "numerator",
                "533",
                "denominator",
                "1000",
                "note",
                "Dubbelt");

        assertThat(done.html()).contains("<del>63.5</del>", "53.3", "Dubbelt");
    }

    @Test
    void aTableIsLookedAtFirstAndTheSameTableAgainChangesNothing() {
        var browser = browserOf(hedda);
        var here = "/indicators/" + code + "/import";
        browser.visit(here);
        var bad = browser.post(here, "text", "Period;Counted;Divided by\n2022;5;10\n2023;many;10\n");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.html()).contains("Line 3:", "Counted:", "at most 15 digits");

        var table = "Period;Räknat;Delat med;Status;Skäl\n2022;5;10;;\n2023;;;saknas;det är inte klart än\n";
        assertThat(browser.post(here, "text", table).html()).contains("2 periods are ready", "50.0");
        assertThat(measurements.series(share, fortress, hedda)).isEmpty();
        assertThat(browser.post(here, "text", table, "act", "bring").html()).contains("2 new, 0 put right");
        browser.visit(here);
        assertThat(browser.post(here, "text", table, "act", "bring").html()).contains("Nothing has changed");
    }

    @Test
    void aTargetIsSeenByThoseWhoWorkThereAndSaysWhatTheMonthNeeds() {
        var now = Period.at(Period.Rule.MONTH, clock.today());
        measurements.enter(new Measurement.Key(orders, fortress, null, now.plus(-1)), Content.counted(100), "", hedda);
        var target = target(now);
        measurements.enter(new Measurement.Key(orders, fortress, null, now), Content.counted(159), "", hedda);

        assertThat(browserOf(axel).visit("/targets/" + target).html())
                .contains("Alla beställer i systemet &lt;tillsammans&gt;", "41 more e-order", "<svg");
        assertThat(browserOf(axel).visit("/targets/" + target + "/show").html())
                .contains("data-show", "41 more e-order");
        for (var page : List.of("", "/show", "/live", "/use")) {
            assertThat(browserOf(vera).visit("/targets/" + target + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        measurements.disclose(orders, fortress, Visibility.OPEN, hedda);
        assertThat(browser().visit("/targets/" + target + "/show").status()).isEqualTo(200);
    }

    private UUID target(Period now) {
        return targets.set(
                orders,
                new Targets.Fresh(
                        BigDecimal.valueOf(300),
                        now.plus(1),
                        "Direktören",
                        "Alla beställer i systemet <tillsammans>",
                        "sv"),
                hedda);
    }

    @Test
    void whatWasToldStandsOnTheCurveAndUseIsFollowedByUnit() {
        var now = Period.at(Period.Rule.MONTH, clock.today());
        var large = organisations.addUnit(fortress, null, "Inköp", ada);
        var small = organisations.addUnit(fortress, null, "Arkivet", ada);
        measurements.enter(new Measurement.Key(orders, fortress, null, now), Content.counted(10), "", hedda);
        measurements.enter(new Measurement.Key(orders, fortress, large, now), Content.counted(7), "", hedda);
        var target = target(now);
        var browser = browserOf(hedda);
        var here = "/targets/" + target;
        browser.visit(here);
        var told = browser.post(
                here + "/events",
                "kind",
                "BROADCAST",
                "on",
                clock.today().toString(),
                "reach",
                "640",
                "words",
                "Till alla");
        assertThat(told.html()).contains("Told to everybody", "640 were there", "curve-event");

        browser.visit(here + "/use");
        var half = browser.post(here + "/use", "use-" + large, "14", "people-" + large, "");
        assertThat(half.status()).isEqualTo(422);
        var use = browser.post(
                here + "/use",
                "use-" + large,
                "14",
                "people-" + large,
                "9",
                "use-" + small,
                "4",
                "people-" + small,
                "2");

        assertThat(use.html()).contains("2 units together").doesNotContain("<th scope=\"row\">Arkivet");
        assertThat(browserOf(axel).visit(here).html()).contains("2 units together");
    }
}
