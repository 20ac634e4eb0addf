package org.samrad.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The dated facts of an initiative: whom it affects and how many, amounts, measures, how far it reaches, what it
/// changes. Nothing is overwritten without a trace.
@Component
public class InitiativeFacts {
    private final Database database;
    private final InitiativeFactStore store;
    private final Initiatives initiatives;
    private final Changes changes;
    private final Clock clock;

    InitiativeFacts(
            Database database, InitiativeFactStore store, Initiatives initiatives, Changes changes, Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.changes = changes;
        this.clock = clock;
    }

    /// Who changed what, and when; `what` is the end of a text key.
    public record Change(UUID initiative, Instant at, UUID by, String what, String words) {}

    public record NewGroup(
            AffectedGroup.Kind kind,
            String name,
            @Nullable Integer people,
            @Nullable UUID organisation,
            @Nullable UUID unit) {}

    public record NewAmount(
            long amount,
            String currency,
            Amount.Kind kind,
            LocalDate on,
            Amount.Source source,
            boolean oneSource,
            @Nullable UUID corrects) {}

    public List<AffectedGroup> groups(UUID initiative, Person by) {
        return store.groups(initiatives.get(initiative, by).id());
    }

    public UUID addGroup(UUID initiative, NewGroup fresh, Person by) {
        var about = managed(initiative, by);
        var group = new AffectedGroup(
                UUID.randomUUID(),
                initiative,
                fresh.kind(),
                fresh.name(),
                fresh.people(),
                fresh.organisation(),
                fresh.unit());
        database.write(() -> {
            store.add(group);
            changes.tell(about, "group.added", counted(group), by);
        });
        return group.id();
    }

    /// Another number; the old one stays in the history.
    public void countGroup(UUID initiative, UUID group, @Nullable Integer people, Person by) {
        var about = managed(initiative, by);
        var known = group(initiative, group);
        var counted = new AffectedGroup(
                known.id(), known.initiative(), known.kind(), known.name(), people, known.organisation(), known.unit());
        database.write(() -> {
            store.count(counted);
            changes.tell(about, "group.counted", counted(known) + " → " + counted(counted), by);
        });
    }

    public void removeGroup(UUID initiative, UUID group, Person by) {
        var about = managed(initiative, by);
        var known = group(initiative, group);
        database.write(() -> {
            store.remove(known);
            changes.tell(about, "group.removed", counted(known), by);
        });
    }

    private AffectedGroup group(UUID initiative, UUID group) {
        return store.groups(initiative).stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .orElseThrow(() -> new NotFound("group"));
    }

    private static String counted(AffectedGroup group) {
        return group.people() == null ? group.name() : group.name() + ": " + group.people();
    }

    /// Newest first.
    public List<Amount> amounts(UUID initiative, Person by) {
        return store.amounts(initiatives.get(initiative, by).id());
    }

    /// Adds what a source says; a correction adds a row too, and names the one it corrects.
    public UUID addAmount(UUID initiative, NewAmount fresh, Person by) {
        var about = managed(initiative, by);
        var corrected = fresh.corrects();
        if (corrected != null
                && store.amounts(initiative).stream().noneMatch(one -> one.id().equals(corrected))) {
            throw new RuleBroken("corrects", "initiative.rule.corrects");
        }
        if (fresh.on().isAfter(clock.today())) {
            throw new RuleBroken("on", "initiative.rule.not-yet");
        }
        var amount = new Amount(
                UUID.randomUUID(),
                initiative,
                fresh.amount(),
                fresh.currency(),
                fresh.kind(),
                fresh.on(),
                fresh.source(),
                fresh.oneSource(),
                corrected);
        database.write(() -> {
            store.add(amount);
            changes.tell(about, corrected == null ? "amount.added" : "amount.corrected", amount.words(), by);
        });
        return amount.id();
    }

    public List<ScopeMeasure> measures(UUID initiative, Person by) {
        return store.measures(initiatives.get(initiative, by).id());
    }

    public UUID addMeasure(UUID initiative, String name, ScopeMeasure.Point first, Person by) {
        var about = managed(initiative, by);
        mustBePast(first.on());
        var measure = new ScopeMeasure(UUID.randomUUID(), initiative, name, List.of(first));
        database.write(() -> {
            store.add(measure);
            changes.tell(about, "measure.added", counted(name, first), by);
        });
        return measure.id();
    }

    /// How far it has come on another day.
    public void measure(UUID initiative, UUID measure, ScopeMeasure.Point point, Person by) {
        var about = managed(initiative, by);
        mustBePast(point.on());
        var known = store.measures(initiative).stream()
                .filter(one -> one.id().equals(measure))
                .findFirst()
                .orElseThrow(() -> new NotFound("measure"));
        database.write(() -> {
            store.add(measure, point);
            changes.tell(about, "measure.moved", counted(known.name(), point), by);
        });
    }

    private void mustBePast(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw new RuleBroken("on", "initiative.rule.not-yet");
        }
    }

    private static String counted(String name, ScopeMeasure.Point point) {
        return name + ": " + point.done() + " / " + point.total();
    }

    /// How far the initiative reaches, as it was derived or contested, newest first.
    public List<Ambition> ambitions(UUID initiative, Person by) {
        return store.ambitions(initiatives.get(initiative, by).id());
    }

    public void assess(UUID initiative, Set<Ambition.Criterion> holding, Person by) {
        var about = managed(initiative, by);
        var derived = Ambition.derived(initiative, holding, clock.today(), by.id());
        database.write(() -> {
            store.add(derived);
            changes.tell(about, "ambition." + derived.reach(), "", by);
        });
    }

    public void contest(UUID initiative, Ambition.Class own, String why, Person by) {
        var about = managed(initiative, by);
        var derived = store.ambitions(initiative).stream()
                .filter(one -> one.origin() == Ambition.Origin.DERIVED)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("", "initiative.rule.nothing-to-contest"));
        var contested = derived.contested(own, why, clock.today(), by.id());
        database.write(() -> {
            store.add(contested);
            changes.tell(about, "contested." + own, why, by);
        });
    }

    public Map<Impact.Respect, Impact> impacts(UUID initiative, Person by) {
        return store.impacts(initiatives.get(initiative, by).id());
    }

    /// What changes, respect by respect; one that says the same as before is left as it stands.
    public void assessImpact(UUID initiative, Map<Impact.Respect, String> words, Person by) {
        var about = managed(initiative, by);
        var known = store.impacts(initiative);
        database.write(() -> words.forEach((respect, said) -> {
            var before = known.get(respect);
            if (!said.isBlank() && (before == null || !before.words().equals(said))) {
                store.add(initiative, new Impact(respect, said, clock.today()));
                changes.tell(about, "impact", said, by);
            }
        }));
    }

    /// Who changed what, newest first, one row more than a page.
    public List<Change> changes(UUID initiative, int offset, int count, Person by) {
        return store.changes(initiatives.get(initiative, by).id(), offset, count);
    }

    private Initiative managed(UUID initiative, Person by) {
        var about = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, about.scope());
        return about;
    }
}
