package org.samrad.indicator;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Component;

/// The way to targets, which everybody sees who may see the series; what was told about them, and how far each unit has
/// taken to what is measured.
@Component
public class Targets {
    private final Database database;
    private final TargetStore store;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Organisations organisations;
    private final News news;
    private final Audit audit;
    private final Clock clock;

    Targets(
            Database database,
            TargetStore store,
            Indicators indicators,
            Measurements measurements,
            Organisations organisations,
            News news,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.indicators = indicators;
        this.measurements = measurements;
        this.organisations = organisations;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is to be reached, by when, and who says so in which words.
    public record Fresh(BigDecimal value, Period by, String role, String words, String language) {}

    /// For the organisation of whoever sets it. The way begins at the latest known figure.
    public UUID set(UUID indicator, Fresh fresh, Person by) {
        var home = Indicators.home(by);
        by.must(Act.SET_TARGET, Scope.organisation(home));
        var of = indicators.get(indicator, by);
        var known = measurements.series(indicator, home, by).stream()
                .filter(one -> one.content().status() == Measurement.Status.REPORTED)
                .toList();
        var running = Period.at(of.rules().period(), clock.today());
        if (fresh.by().rule() != running.rule() || fresh.by().compareTo(running) < 0) {
            throw new RuleBroken("by", "indicator.rule.target-past");
        }
        var since = known.isEmpty() ? running : known.getLast().key().period();
        var value = known.isEmpty()
                ? null
                : known.getLast().content().value(of.formula()).orElse(null);
        return database.write(() -> {
            var target = new Target(
                    UUID.randomUUID(),
                    indicator,
                    home,
                    new Target.Aim(fresh.value(), fresh.by(), since, value),
                    new Target.Said(fresh.role(), fresh.words(), fresh.language(), clock.today()),
                    null);
            store.add(target, by.id());
            audit.tell(by, "target.set", "target", target.id());
            news.tell(new TargetSet(target.id(), indicator, home));
            return target.id();
        });
    }

    public boolean maySet(UUID organisation, Visitor by) {
        return by.may(Act.SET_TARGET, Scope.organisation(organisation));
    }

    public Target get(UUID id, Visitor by) {
        var target = store.get(id);
        if (!measurements.maySee(target.indicator(), target.organisation(), by)) {
            throw new NotFound("target");
        }
        return target;
    }

    /// The target, for whoever may set it.
    public Target mustSet(UUID id, Person by) {
        var target = get(id, by);
        by.must(Act.SET_TARGET, target.scope());
        return target;
    }

    /// Of one series, the open ones first.
    public List<Target> ofSeries(UUID indicator, UUID organisation, Visitor by) {
        return measurements.maySee(indicator, organisation, by) ? store.ofSeries(indicator, organisation) : List.of();
    }

    /// The open targets of an organisation that the reader may see, the newest first.
    public List<Target> open(UUID organisation, Person by) {
        var all = store.open(organisation);
        if (organisation.equals(by.organisation())) {
            return all;
        }
        var seen = measurements.seenOf(all.stream().map(Target::indicator).collect(Collectors.toSet()), by);
        return all.stream()
                .filter(one ->
                        seen.getOrDefault(one.indicator(), java.util.Set.of()).contains(organisation))
                .toList();
    }

    public void end(UUID id, String why, Person by) {
        mustSet(id, by);
        database.write(() -> {
            var ended = store.held(id).ended(clock.today(), why);
            store.end(id, Objects.requireNonNull(ended.ended()));
            audit.tell(by, "target.ended", "target", id);
        });
    }

    /// Notes what was told or done, so that it stands on the curve.
    public void tell(UUID id, Target.Event event, Person by) {
        mustSet(id, by);
        if (event.on().isAfter(clock.today())) {
            throw new RuleBroken("on", "indicator.rule.event-future");
        }
        database.write(() -> {
            store.add(id, event, by.id(), clock.now());
            audit.tell(by, "target.told", "target", id);
        });
    }

    public List<Target.Event> events(UUID id, Visitor by) {
        return store.events(get(id, by).id());
    }

    /// What use is expected of each unit in a period; all of it anew.
    public void expect(UUID id, List<Adoption.Expected> of, Person by) {
        var target = mustSet(id, by);
        mustBeOwn(target, of.stream().map(Adoption.Expected::unit).toList(), by);
        database.write(() -> {
            store.expect(id, of);
            audit.tell(by, "target.use-expected", "target", id);
        });
    }

    /// Notes why a unit does not use it as expected. Whoever enters its figures may.
    public void explain(UUID id, Target.NonUse of, Person by) {
        var target = get(id, by);
        by.must(Act.ENTER_FIGURES, Scope.organisation(target.organisation()));
        mustBeOwn(target, List.of(of.unit()), by);
        database.write(() -> {
            store.add(id, of, by.id());
            audit.tell(by, "target.use-explained", "target", id);
        });
    }

    private void mustBeOwn(Target target, List<UUID> units, Person by) {
        var known = organisations.findUnits(units, by).stream()
                .filter(unit -> unit.organisation().equals(target.organisation()))
                .count();
        if (known < units.stream().distinct().count()) {
            throw new RuleBroken("unit", "indicator.rule.unit");
        }
    }

    /// Everything a target's unit-by-unit page shows; for those who work there.
    public record Use(
            Period period,
            Adoption adoption,
            Map<UUID, Unit> units,
            List<Target.NonUse> reasons,
            List<Adoption.Expected> expected) {}

    public Use use(UUID id, Period period, Person by) {
        var target = get(id, by);
        Map<UUID, BigDecimal> actual =
                measurements.unitSeries(target.indicator(), target.organisation(), period.first(), by).stream()
                        .filter(one -> one.key().period().equals(period))
                        .filter(one -> one.key().unit() != null && one.content().numerator() != null)
                        .collect(toMap(
                                one -> Objects.requireNonNull(one.key().unit()),
                                one -> Objects.requireNonNull(one.content().numerator())));
        var expected = store.expected(id);
        var adoption = Adoption.of(expected, actual);
        var units = organisations
                .findUnits(expected.stream().map(Adoption.Expected::unit).toList(), by)
                .stream()
                .collect(toMap(Unit::id, one -> one));
        var reasons = store.nonUse(target, period).stream()
                .filter(one -> adoption.shows(one.unit()))
                .toList();
        return new Use(period, adoption, units, reasons, expected);
    }

    /// How the running period stands to the target.
    public Target.Need need(Target target, Visitor by) {
        var of = indicators.get(target.indicator(), by);
        return target.need(
                of, running(target, clock.today()), measurements.series(target.indicator(), target.organisation(), by));
    }

    private static Period running(Target target, LocalDate today) {
        return Period.at(target.aim().by().rule(), today);
    }

    /// The period that runs now.
    public Period now(Target target, Visitor by) {
        return running(target, clock.today());
    }
}
