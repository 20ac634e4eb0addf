package org.samrad.comparison;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.samrad.indicator.Visibility;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// Twelve agencies with their heads, and two key figures: one that may be ranked, and one that is only to be held
/// against its own past. The first nine have opened both, the others keep theirs.
abstract class ComparingScene extends SamradTest {
    static final int OPEN = 9;
    static final int ALL = 12;

    @Autowired
    Organisations organisations;

    @Autowired
    Indicators indicators;

    @Autowired
    Measurements measurements;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Peers peers;

    Person ada;
    final List<Person> heads = new ArrayList<>();
    String mark;
    Indicator share;
    Indicator cost;

    @BeforeEach
    void agenciesWithFigures() {
        ada = administrator();
        mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < ALL; i++) {
            heads.add(person("Hilda", organisation(i), Role.LEADERSHIP, ada));
        }
        var analyst = person("Anna", home(0), Role.ANALYST, ada);
        share = indicator("share-" + mark, Indicator.Comparability.RANK, analyst);
        cost = indicator("cost-" + mark, Indicator.Comparability.OWN_TREND, analyst);
        for (int i = 0; i < ALL; i++) {
            enter(share, i, 2023, 400 + 10L * i);
            enter(share, i, 2024, 500 + 10L * i);
            enter(cost, i, 2023, 100 + 7L * i);
            enter(cost, i, 2024, 90 + 7L * ((i * 5) % ALL));
            var reach = i < OPEN ? Visibility.OPEN : Visibility.PRIVATE;
            disclose(share, i, reach);
            disclose(cost, i, reach);
        }
    }

    private UUID organisation(int number) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name(number)), null, ""),
                new Organisation.Facts(
                        number % 3 == 2 ? Country.NO : Country.SE,
                        Organisation.Type.STATE_AGENCY,
                        null,
                        "Prov",
                        "",
                        new Organisation.Size(100 + 20 * number, 2024)),
                ada);
    }

    /// In the alphabet they stand in another order than by their figures.
    String name(int number) {
        return "Myndigheten " + (char) ('A' + (number * 5) % ALL) + " " + mark;
    }

    UUID home(int number) {
        return requireNonNull(heads.get(number).organisation());
    }

    private Indicator indicator(String code, Indicator.Comparability comparability, Person by) {
        var words = new Indicator.Words(
                "Andel " + code, "Hur stor del.", "Elektroniska", "Alla", "%", "Räknas ur systemet.", "Inte hur bra.");
        var rules = new Indicator.Rules(
                Indicator.Direction.HIGHER,
                Period.Rule.YEAR,
                comparability,
                "Prov",
                null,
                null,
                LocalDate.of(2015, 1, 1),
                null);
        var formula = new Indicator.Formula(Indicator.Kind.SHARE, BigDecimal.valueOf(100), 1, Indicator.Basis.COUNTS);
        return indicators.get(
                indicators.define(code, new Indicators.Definition(Map.of("sv", words), formula, rules), by), by);
    }

    void enter(Indicator indicator, int who, int year, long counted) {
        measurements.enter(
                new Measurement.Key(indicator.id(), home(who), null, Period.of(Period.Rule.YEAR, year, 1)),
                Measurement.Content.counted(counted, 1000),
                "Rättat",
                heads.get(who));
    }

    void disclose(Indicator indicator, int who, Visibility how) {
        measurements.disclose(indicator.id(), home(who), how, heads.get(who));
    }

    Compared compare(Indicator indicator, With with, int reader) {
        return comparisons.compare(indicator.code(), "2024", with, "sv", heads.get(reader));
    }

    static With with(With.Kind kind) {
        return new With(kind, java.util.Set.of(), null, List.of());
    }

    /// Both have agreed.
    UUID paired(int one, int other) {
        var group = peers.ask(List.of(name(other)), new PeerGroup.Words("", "", "sv"), heads.get(one));
        peers.answer(group, PeerGroup.State.IN, heads.get(other));
        return group;
    }
}
