package org.samrad.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.OpenSeries;
import org.samrad.indicator.Period;
import org.samrad.indicator.Reading;
import org.samrad.indicator.Run;
import org.samrad.indicator.Target;
import org.samrad.indicator.Targets;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// One's own figures beside those of others, as far as they have opened theirs. What the reader may not see is not even
/// counted: it was never read.
@Component
public class Comparisons {
    private static final int MOST_TWINS = 10;
    private static final int MOST_TRAITS = 12;

    /// The trait that is no indicator: how many work there.
    public static final String SIZE = "size";

    private final Indicators indicators;
    private final Measurements measurements;
    private final OpenSeries series;
    private final Targets targets;
    private final Peers peers;
    private final Organisations organisations;
    private final Clock clock;

    Comparisons(
            Indicators indicators,
            Measurements measurements,
            OpenSeries series,
            Targets targets,
            Peers peers,
            Organisations organisations,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.series = series;
        this.targets = targets;
        this.peers = peers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// One indicator in the overview: the newest period, one's own figure with its standing, how many have answered,
    /// and the middle of them. Of a figure that is only to be held against its own past there is no middle.
    public record Line(
            Indicator indicator,
            @Nullable Period period,
            @Nullable BigDecimal figure,
            Standing standing,
            int respondents,
            Optional<Spread> spread,
            Map<Integer, Double> curve) {
        public Line(
                Indicator indicator,
                @Nullable Period period,
                @Nullable BigDecimal figure,
                Standing standing,
                int respondents,
                Optional<Spread> spread,
                Map<Integer, Double> curve) {
            this.indicator = indicator;
            this.period = period;
            this.figure = figure;
            this.standing = standing;
            this.respondents = respondents;
            this.spread = spread;
            this.curve = Map.copyOf(curve);
        }
    }

    /// Which indicators: what is sought in them, and how many from where on.
    public record Sought(String words, int offset, int count) {}

    /// A line for each indicator, with the newest figures until the end of a year.
    public List<Line> overview(Sought sought, int year, With with, Visitor by) {
        var chosen = indicators.list(sought.words(), sought.offset(), sought.count(), by);
        var ids = chosen.stream().map(Indicator::id).toList();
        var readings = series.latest(ids, LocalDate.of(year, 12, 31), by);
        var taking = taking(with, readings, by);
        var byIndicator = readings.stream().collect(groupingBy(Reading::indicator));
        var own = curves(ids, year, by);
        return chosen.stream()
                .map(one -> line(
                        one, byIndicator.getOrDefault(one.id(), List.of()), taking, own.get(one.id()), Peers.home(by)))
                .toList();
    }

    private Map<UUID, Run> curves(List<UUID> ids, int year, Visitor by) {
        var home = Peers.home(by);
        if (home == null) {
            return Map.of();
        }
        var selection = new Measurements.Selection(
                ids, List.of(home), LocalDate.of(year - Compared.PERIODS, 1, 1), LocalDate.of(year, 12, 31));
        return measurements.runs(selection, by).stream().collect(toMap(Run::indicator, one -> one));
    }

    private static Line line(
            Indicator indicator, List<Reading> readings, Set<UUID> taking, @Nullable Run own, @Nullable UUID mine) {
        if (readings.isEmpty()) {
            return new Line(indicator, null, null, new Standing.Unordered(), 0, Optional.empty(), Map.of());
        }
        var period = new Period(indicator.rules().period(), readings.getFirst().first());
        var figures = new HashMap<UUID, BigDecimal>();
        readings.forEach(one ->
                Compared.figure(one, indicator.formula()).ifPresent(figure -> figures.put(one.organisation(), figure)));
        var standings = Compared.standings(indicator.rules(), figures, taking).of();
        figures.keySet().retainAll(taking);
        var spread = indicator.rules().comparability() == Indicator.Comparability.OWN_TREND
                ? Optional.<Spread>empty()
                : Spread.of(figures.values());
        return new Line(
                indicator,
                period,
                mine == null ? null : figures.get(mine),
                mine == null ? new Standing.Unordered() : standings.getOrDefault(mine, new Standing.Unordered()),
                figures.size(),
                spread,
                curve(indicator, period, own));
    }

    private static Map<Integer, Double> curve(Indicator indicator, Period newest, @Nullable Run own) {
        var curve = new HashMap<Integer, Double>();
        if (own != null) {
            for (var point : own.points()) {
                int place = Compared.PERIODS - 1 - new Period(newest.rule(), point.first()).until(newest);
                double value = point.value(indicator.formula());
                if (place >= 0 && place < Compared.PERIODS && !Double.isNaN(value)) {
                    curve.put(place, value);
                }
            }
        }
        return curve;
    }

    /// Everybody's figures of one indicator in a period, with the periods before it; without a period, the newest one.
    public Compared compare(String code, String periodCode, With with, String language, Visitor by) {
        var indicator = indicators.at(code, by);
        var period = indicator.parse(periodCode).orElseGet(() -> newest(indicator, by));
        var from = period.plus(1 - Compared.PERIODS);
        var readings = series.between(indicator.id(), from.first(), period.first(), by);
        var taking = taking(with, readings, by);
        var known =
                new Compared.Known(taking, names(taking, language, by), series.openness(indicator.id(), by), language);
        var compared = Compared.of(indicator, period, readings, known, Peers.home(by));
        return course(indicator, by).map(compared::with).orElse(compared);
    }

    private Optional<Course> course(Indicator indicator, Visitor by) {
        var home = Peers.home(by);
        return home == null
                ? Optional.empty()
                : targets.ofSeries(indicator.id(), home, by).stream()
                        .filter(Target::isOpen)
                        .findFirst()
                        .map(target -> new Course(target, targets.events(target.id(), by)));
    }

    private Map<UUID, String> names(Collection<UUID> all, String language, Visitor by) {
        return organisations.findNames(all, by).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().in(language)));
    }

    private Period newest(Indicator indicator, Visitor by) {
        return periods(indicator.id(), by).stream()
                .findFirst()
                .orElseGet(() -> Period.at(indicator.rules().period(), clock.today()));
    }

    /// The periods of which the reader may see anything, the newest first.
    public List<Period> periods(UUID indicator, Visitor by) {
        return measurements.periods(indicator, by);
    }

    private Set<UUID> taking(With with, List<Reading> readings, Visitor by) {
        var all = readings.stream().map(Reading::organisation).collect(toSet());
        var home = Peers.home(by);
        var taking = new HashSet<UUID>(
                switch (with.kind()) {
                    case ALL -> all;
                    case PEERS -> peers.of(by);
                    case GROUP -> group(with, by);
                    case CHOSEN -> with.chosen();
                    case FAIR -> home == null ? all : alike(with, all, home, by);
                });
        if (home != null) {
            taking.add(home);
        }
        taking.retainAll(all);
        return taking;
    }

    private List<UUID> group(With with, Visitor by) {
        if (!(by instanceof Person person) || with.group() == null) {
            throw new NotFound("peer group");
        }
        var group = peers.get(with.group(), person);
        return group.in().contains(person.organisation()) ? group.in() : List.of();
    }

    private List<UUID> alike(With with, Set<UUID> all, UUID home, Visitor by) {
        return fair(with, home, by).of(places(all, by)).stream().map(Place::id).toList();
    }

    /// The reader's own organisation's fair group.
    public Optional<FairGroup> fair(With with, Visitor by) {
        return Optional.ofNullable(Peers.home(by)).map(home -> fair(with, home, by));
    }

    private FairGroup fair(With with, UUID home, Visitor by) {
        return new FairGroup(places(Set.of(home), by).getFirst(), with.likenesses());
    }

    private List<Place> places(Collection<UUID> all, Visitor by) {
        return organisations.findFacts(all, by).entrySet().stream()
                .map(one -> Place.of(one.getKey(), one.getValue()))
                .toList();
    }

    /// Twins with what they are called, what nothing could be said of, and the traits by key.
    public record Found(List<Twins.Twin> twins, List<String> unknown, long unclear, Map<UUID, String> names) {}

    /// In what likeness may be asked for, besides the size: figures that the own organisation has itself.
    public List<Indicator> traits(Person by) {
        if (by.organisation() == null) {
            return List.of();
        }
        var own = series.own(by).stream().map(OpenSeries.Opened::indicator).toList();
        return indicators.all(own, by).stream().filter(Twins::mayCompare).toList();
    }

    /// Who is nearest to one's own organisation by these traits: codes of indicators, or [#SIZE], with their weights.
    /// An indicator that is only to be held against its own past brings nobody nearer: nearness is an order.
    public Found twins(Map<String, Integer> weights, String language, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "comparison.rule.no-organisation");
        }
        if (weights.isEmpty() || weights.size() > MOST_TRAITS) {
            throw new RuleBroken("trait", "comparison.rule.traits", MOST_TRAITS);
        }
        var chosen = indicators.findAll(weights.keySet(), by).stream()
                .filter(Twins::mayCompare)
                .toList();
        var readings = series.latest(chosen.stream().map(Indicator::id).toList(), clock.today(), by);
        var traits = new ArrayList<Twins.Trait>();
        for (var indicator : chosen) {
            traits.add(new Twins.Trait(
                    indicator.code(), weights.getOrDefault(indicator.code(), 1), figures(indicator, readings)));
        }
        if (weights.containsKey(SIZE)) {
            traits.add(new Twins.Trait(SIZE, weights.getOrDefault(SIZE, 1), sizes(readings, home, by)));
        }
        var twins = new Twins(home, traits);
        var nearest = twins.nearest(MOST_TWINS);
        var names = names(nearest.stream().map(Twins.Twin::who).toList(), language, by);
        return new Found(nearest, twins.unknownOfMine(), twins.tooLittleKnown(), names);
    }

    private static Map<UUID, Double> figures(Indicator indicator, List<Reading> readings) {
        var figures = new HashMap<UUID, Double>();
        for (var reading : readings) {
            if (reading.indicator().equals(indicator.id())) {
                Compared.figure(reading, indicator.formula())
                        .ifPresent(figure -> figures.put(reading.organisation(), figure.doubleValue()));
            }
        }
        return figures;
    }

    /// As logarithms, for sizes differ by multiples. Only of those who have a figure of anything chosen, or of the own
    /// country where the size alone is asked for.
    private Map<UUID, Double> sizes(List<Reading> readings, UUID home, Visitor by) {
        var all = new HashSet<UUID>(readings.stream().map(Reading::organisation).toList());
        all.add(home);
        if (all.size() == 1) {
            var country = places(all, by).getFirst().country();
            organisations.traits(country, by).forEach(one -> all.add(one.id()));
        }
        return places(all, by).stream()
                .filter(place -> place.workUnits() > 0)
                .collect(toMap(Place::id, place -> Math.log(place.workUnits())));
    }
}
