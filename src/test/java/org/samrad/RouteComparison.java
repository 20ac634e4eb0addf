package org.samrad;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.comparison.PeerGroup;
import org.samrad.comparison.Peers;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Period;
import org.samrad.organisation.Name;

/// A key figure to compare, and a request of the agency's head to the affected one's.
final class RouteComparison {
    private final RouteTable test;
    private final Person analyst;
    private final Person head;
    private final Person other;

    RouteComparison(RouteTable test, Person analyst, Person head, Person other) {
        this.test = test;
        this.analyst = analyst;
        this.head = head;
        this.other = other;
    }

    Map<String, Object> things() {
        var code = "compared-" + UUID.randomUUID();
        var words = new Indicator.Words("Andel", "Hvor stor del.", "Nogle", "Alle", "%", "", "");
        var rules = new Indicator.Rules(
                Indicator.Direction.HIGHER,
                Period.Rule.YEAR,
                Indicator.Comparability.RANK,
                "",
                null,
                null,
                LocalDate.of(2015, 1, 1),
                null);
        var formula = new Indicator.Formula(Indicator.Kind.SHARE, BigDecimal.valueOf(100), 1, Indicator.Basis.COUNTS);
        test.bean(Indicators.class)
                .define(code, new Indicators.Definition(Map.of("da", words), formula, rules), analyst);
        var twin = new UUID(0, 0) + ".csv?trait=size";
        return Map.of(
                "/comparison/indicators/{code}",
                code,
                "/comparison/indicators/{code}/{chart}.{format}",
                code + "/trend.csv",
                "/comparison/twins/{who}.{format}",
                twin,
                "/comparison/peers/{id}",
                asked());
    }

    private UUID asked() {
        var peers = test.bean(Peers.class);
        peers.own(head).stream()
                .filter(one -> one.in().contains(head.organisation()) && !one.isOver())
                .forEach(one -> peers.leave(one.id(), head));
        var home = requireNonNull(other.organisation());
        var name = requireNonNull(test.units().findNames(List.of(home), head).get(home));
        return peers.ask(List.of(any(name)), new PeerGroup.Words("", "", "da"), head);
    }

    private static String any(Name name) {
        return name.in("da");
    }
}
