package org.samrad.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The way to figures: in, one by one or thousands at once, and out, as far as each organisation has opened its series.
@Component
public class Measurements {
    private final Database database;
    private final MeasurementStore store;
    private final IndicatorStore indicators;
    private final Organisations organisations;
    private final ObjectProvider<Circle> circles;
    private final News news;
    private final Audit audit;
    private final Clock clock;

    Measurements(
            Database database,
            MeasurementStore store,
            IndicatorStore indicators,
            Organisations organisations,
            ObjectProvider<Circle> circles,
            News news,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.indicators = indicators;
        this.organisations = organisations;
        this.circles = circles;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /// One figure on its way in.
    public record Figure(Measurement.Key key, Measurement.Content content) {}

    /// Figures that come together from one source, published on one day. `note` says why those that are put right are.
    public record Batch(String source, LocalDate publishedOn, String note, List<Figure> figures) {
        public Batch {
            figures = List.copyOf(figures);
        }
    }

    /// What came of a batch.
    public record Outcome(int added, int corrected, int unchanged) {
        public static final Outcome NONE = new Outcome(0, 0, 0);

        public Outcome plus(Outcome other) {
            return new Outcome(added + other.added, corrected + other.corrected, unchanged + other.unchanged);
        }
    }

    /// Which series, and from the first day of the first period to the first day of the last.
    public record Selection(
            Collection<UUID> indicators, Collection<UUID> organisations, LocalDate from, LocalDate to) {}

    /// Enters or corrects one figure. The same figure again writes nothing. A correction says why, but for an estimate,
    /// which is there to be replaced.
    public Outcome enter(Measurement.Key key, Measurement.Content content, String note, Person by) {
        var indicator = indicators.get(key.indicator());
        mustEnter(indicator, key.organisation(), by);
        if (note.isBlank() && isCorrection(indicator, key, content)) {
            throw new RuleBroken("note", "indicator.rule.note");
        }
        var batch = new Batch("", clock.today(), note, List.of(new Figure(key, content)));
        return write(Map.of(indicator.id(), indicator), batch, by);
    }

    private boolean isCorrection(Indicator indicator, Measurement.Key key, Measurement.Content content) {
        var known = key.unit() == null
                ? store.series(indicator, key.organisation())
                : store.unitSeries(indicator, key.organisation(), key.period().first());
        return known.stream()
                .anyMatch(one -> one.key().equals(key)
                        && one.content().status() != Measurement.Status.ESTIMATED
                        && !one.content().says(content));
    }

    /// Brings a batch in with one statement, all of it or nothing. The same batch again writes nothing. Whoever answers
    /// for an indicator may bring the figures of all, but for those that an organisation has entered for itself and not
    /// opened.
    public Outcome bring(Batch batch, Person by) {
        var known = mustBring(batch, by);
        return batch.figures().isEmpty() ? Outcome.NONE : write(known, batch, by);
    }

    /// The organisation's own table: a correction in it needs a note, as in the form.
    public Outcome bringOwn(Batch batch, Person by) {
        var known = mustBring(batch, by);
        if (batch.note().isBlank()) {
            for (var indicator : known.values()) {
                mustCorrectNothing(indicator, batch);
            }
        }
        return batch.figures().isEmpty() ? Outcome.NONE : write(known, batch, by);
    }

    private void mustCorrectNothing(Indicator indicator, Batch batch) {
        var held = new HashMap<Measurement.Key, Measurement.Content>();
        batch.figures().stream()
                .map(figure -> figure.key().organisation())
                .distinct()
                .forEach(one -> store.series(indicator, one).forEach(known -> held.put(known.key(), known.content())));
        for (var figure : batch.figures()) {
            var before = held.get(figure.key());
            if (before != null && before.status() != Measurement.Status.ESTIMATED && !before.says(figure.content())) {
                throw new RuleBroken("note", "indicator.rule.note");
            }
        }
    }

    /// The same for figures that a public source has published: the series are open, unless their organisation has said
    /// how far it opens them.
    public Outcome bringPublic(Batch batch, Person by) {
        var known = mustBring(batch, by);
        for (var indicator : known.values()) {
            by.must(Act.DEFINE_INDICATOR, indicator.scope());
        }
        if (batch.figures().isEmpty()) {
            return Outcome.NONE;
        }
        return database.write(() -> {
            var outcome = write(known, batch, by);
            perIndicator(batch).forEach((indicator, all) -> store.discloseFresh(indicator, all, by.id(), clock.now()));
            return outcome;
        });
    }

    private static Map<UUID, Set<UUID>> perIndicator(Batch batch) {
        return batch.figures().stream()
                .map(Figure::key)
                .collect(groupingBy(Measurement.Key::indicator, mapping(Measurement.Key::organisation, toSet())));
    }

    /// Figures that the platform has counted from its own facts; these come from nowhere else.
    public Outcome count(Batch batch, Person by) {
        var known = mustReach(batch, by);
        if (!known.values().stream().allMatch(Indicator::isCounted)) {
            throw new IllegalArgumentException("An organisation answers for one of these indicators");
        }
        return batch.figures().isEmpty() ? Outcome.NONE : write(known, batch, by);
    }

    private Map<UUID, Indicator> mustBring(Batch batch, Person by) {
        var known = mustReach(batch, by);
        known.values().forEach(Indicator::mustBeEntered);
        return known;
    }

    private Map<UUID, Indicator> mustReach(Batch batch, Person by) {
        var asked = perIndicator(batch);
        var known = indicators.all(asked.keySet()).stream().collect(toMap(Indicator::id, one -> one));
        var all = asked.values().stream().flatMap(Set::stream).collect(toSet());
        if (known.size() < asked.size() || organisations.findNames(all, by).size() < all.size()) {
            throw new NotFound("indicator or organisation");
        }
        for (var indicator : known.values()) {
            var others = Objects.requireNonNull(asked.get(indicator.id())).stream()
                    .filter(one -> !by.may(Act.ENTER_FIGURES, Scope.organisation(one)))
                    .toList();
            if (!others.isEmpty()) {
                by.must(Act.DEFINE_INDICATOR, indicator.scope());
                mustBeOpened(indicator, others);
            }
        }
        return known;
    }

    private void mustBeOpened(Indicator indicator, List<UUID> others) {
        int kept = store.keptPrivate(indicator.id(), others).size();
        if (kept > 0) {
            throw new RuleBroken("", "indicator.rule.kept-private", indicator.code(), kept);
        }
    }

    private Outcome write(Map<UUID, Indicator> known, Batch batch, Person by) {
        var lines = fitting(known, batch, by);
        return database.write(() -> {
            var stamp =
                    new MeasurementStore.Stamp(batch.publishedOn(), batch.source(), batch.note(), by.id(), clock.now());
            var numbers = store.bring(lines, stamp);
            if (!numbers.isEmpty()) {
                known.keySet().forEach(id -> audit.tell(by, "figures.entered", "indicator", id));
                news.tell(new FiguresChanged(List.copyOf(known.keySet())));
            }
            int added = (int) numbers.stream().filter(number -> number == 1).count();
            return new Outcome(added, numbers.size() - added, lines.size() - numbers.size());
        });
    }

    /// Each figure once, fitting its definition and in a unit of its organisation.
    private List<MeasurementStore.Line> fitting(Map<UUID, Indicator> known, Batch batch, Person by) {
        var once = new LinkedHashMap<Measurement.Key, Measurement.Content>();
        for (var figure : batch.figures()) {
            var indicator = Objects.requireNonNull(known.get(figure.key().indicator()));
            if (figure.key().period().rule() != indicator.rules().period()) {
                throw new RuleBroken("period", "indicator.rule.period");
            }
            figure.content().mustFit(indicator);
            var twin = once.put(figure.key(), figure.content());
            if (twin != null && !twin.says(figure.content())) {
                throw new RuleBroken(
                        "period",
                        "indicator.rule.twice",
                        indicator.code(),
                        figure.key().period().code());
            }
        }
        mustBeOwnUnits(once.keySet(), by);
        var lines = new ArrayList<MeasurementStore.Line>();
        once.forEach((key, content) -> lines.add(new MeasurementStore.Line(key, content)));
        return lines;
    }

    private void mustBeOwnUnits(Set<Measurement.Key> keys, Person by) {
        var asked = new HashMap<UUID, UUID>();
        for (var key : keys) {
            if (key.unit() != null) {
                asked.put(key.unit(), key.organisation());
            }
        }
        var homes = organisations.findUnits(asked.keySet(), by).stream().collect(toMap(Unit::id, Unit::organisation));
        if (!homes.equals(asked)) {
            throw new RuleBroken("unit", "indicator.rule.unit");
        }
    }

    public boolean mayEnter(Indicator indicator, UUID organisation, Visitor by) {
        return !indicator.isCounted() && by.may(Act.ENTER_FIGURES, Scope.organisation(organisation));
    }

    /// Refuses whoever may not enter figures for an organisation, and everybody where the platform counts.
    public void mustEnter(Indicator indicator, UUID organisation, Person by) {
        by.must(Act.ENTER_FIGURES, Scope.organisation(organisation));
        indicator.mustBeEntered();
    }

    /// How far an organisation's series is open from now on; it can be closed again.
    public void disclose(UUID indicator, UUID organisation, Visibility how, Person by) {
        by.must(Act.DISCLOSE_FIGURES, Scope.organisation(organisation));
        indicators.get(indicator);
        database.write(() -> {
            store.disclose(indicator, organisation, how, by.id(), clock.now());
            audit.tell(by, "figures." + how.name().toLowerCase(java.util.Locale.ROOT), "indicator", indicator);
        });
    }

    public boolean mayDisclose(UUID organisation, Visitor by) {
        return by.may(Act.DISCLOSE_FIGURES, Scope.organisation(organisation));
    }

    public Visibility visibility(UUID indicator, UUID organisation, Visitor by) {
        return store.visibility(indicator, organisation);
    }

    /// Of the series that the reader may see, how far each is open.
    public Map<UUID, Visibility> visibilities(UUID indicator, Visitor by) {
        var seen = seen(indicator, by);
        var open = store.visibilities(indicator).stream()
                .collect(toMap(MeasurementStore.Open::organisation, MeasurementStore.Open::visibility));
        return seen.stream().collect(toMap(one -> one, one -> open.getOrDefault(one, Visibility.PRIVATE)));
    }

    /// The organisations whose series of an indicator the reader may see.
    public Set<UUID> seen(UUID indicator, Visitor by) {
        return store.seen(List.of(indicator), reader(by)).stream()
                .map(MeasurementStore.Pair::organisation)
                .collect(toSet());
    }

    /// Of which organisations the reader may see a series, for each of these indicators.
    public Map<UUID, Set<UUID>> seenOf(Collection<UUID> indicators, Visitor by) {
        return store.seen(indicators, reader(by)).stream()
                .collect(groupingBy(
                        MeasurementStore.Pair::indicator, mapping(MeasurementStore.Pair::organisation, toSet())));
    }

    /// One organisation's figures, the oldest first; not found where they are not for this reader.
    public List<Measurement> series(UUID indicator, UUID organisation, Visitor by) {
        mustSee(indicator, organisation, by);
        return store.series(indicators.get(indicator), organisation);
    }

    /// Its units' figures from a day on; for those who work there only.
    public List<Measurement> unitSeries(UUID indicator, UUID organisation, LocalDate from, Person by) {
        if (!organisation.equals(by.organisation())) {
            throw new NotFound("series");
        }
        return store.unitSeries(indicators.get(indicator), organisation, from);
    }

    /// All numbers that ever held, by period and in the order of their publication.
    public Map<Period, List<Measurement.Revision>> revisions(UUID indicator, UUID organisation, Visitor by) {
        mustSee(indicator, organisation, by);
        var rule = indicators.get(indicator).rules().period();
        return store.revisions(indicator, organisation).stream()
                .collect(groupingBy(
                        held -> new Period(rule, held.period()),
                        TreeMap::new,
                        mapping(MeasurementStore.Held::revision, toUnmodifiableList())));
    }

    /// One number that held at some time for one of several organisations.
    public record Told(UUID organisation, Period period, Measurement.Revision revision) {}

    /// All numbers that ever held for these organisations, as far as the reader may see their series: by organisation,
    /// period and order of publication.
    public List<Told> revisionsOf(UUID indicator, Collection<UUID> of, Visitor by) {
        var rule = indicators.get(indicator).rules().period();
        var seen = seen(indicator, by);
        return store.revisions(indicator, of.stream().filter(seen::contains).toList()).stream()
                .map(told -> new Told(
                        told.organisation(),
                        new Period(rule, told.held().period()),
                        told.held().revision()))
                .toList();
    }

    /// Every organisation's figure of a period, as far as the reader may see it.
    public List<Measurement> ofPeriod(UUID indicator, Period period, Visitor by) {
        return store.ofPeriod(indicators.get(indicator), period, reader(by));
    }

    /// The periods of which the reader may see any figure, the newest first.
    public List<Period> periods(UUID indicator, Visitor by) {
        var rule = indicators.get(indicator).rules().period();
        return store.periods(indicator, reader(by)).stream()
                .map(first -> new Period(rule, first))
                .toList();
    }

    /// Many series in one question: of whole organisations, as far as the reader may see them.
    public List<Run> runs(Selection of, Visitor by) {
        return store.runs(of, reader(by));
    }

    public boolean maySee(UUID indicator, UUID organisation, Visitor by) {
        var reader = reader(by);
        return reader.own().equals(organisation)
                || switch (store.visibility(indicator, organisation)) {
                    case PRIVATE -> false;
                    case CIRCLE -> reader.circle().contains(organisation);
                    case OPEN -> true;
                };
    }

    private void mustSee(UUID indicator, UUID organisation, Visitor by) {
        if (!maySee(indicator, organisation, by)) {
            throw new NotFound("series");
        }
    }

    MeasurementStore.Reader reader(Visitor by) {
        if (!(by instanceof Person person) || person.organisation() == null) {
            return MeasurementStore.Reader.GUEST;
        }
        var own = Objects.requireNonNull(person.organisation());
        return database.once("indicator.circle", own, () -> {
            var all = new HashSet<UUID>();
            circles.stream().forEach(circle -> all.addAll(circle.around(own)));
            return new MeasurementStore.Reader(own, all);
        });
    }
}
