package org.samrad;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Period;
import org.samrad.indicator.Targets;

/// A key figure of the agency, and a target that its head has set for it and not opened to others.
final class RouteIndicator {
    private final RouteTable test;
    private final Person analyst;
    private final Person head;

    RouteIndicator(RouteTable test, Person analyst, Person head) {
        this.test = test;
        this.analyst = analyst;
        this.head = head;
    }

    Map<String, Object> things() {
        var code = "order-" + UUID.randomUUID();
        var id = test.bean(Indicators.class)
                .define(
                        code,
                        new Indicators.Definition(
                                Map.of("da", new Indicator.Words("Ordrer", "", "ordrer", "", "ordrer", "", "")),
                                new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.COUNTS),
                                new Indicator.Rules(
                                        Indicator.Direction.HIGHER,
                                        Period.Rule.MONTH,
                                        Indicator.Comparability.RANK,
                                        "",
                                        null,
                                        null,
                                        LocalDate.of(2020, 1, 1),
                                        null)),
                        analyst);
        var by = Period.at(Period.Rule.MONTH, test.today()).plus(2);
        var target = test.bean(Targets.class)
                .set(id, new Targets.Fresh(BigDecimal.TEN, by, "Direktøren", "Alle bestiller i systemet.", "da"), head);
        return Map.of("/indicators/{code}", code, "/targets/{id}", target);
    }
}
