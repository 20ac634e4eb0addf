package org.samrad.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// The decisions an initiative will need, their days, and who takes them.
@Component
public class PlannedDecisions {
    private final Database database;
    private final PlannedDecisionStore store;
    private final Initiatives initiatives;
    private final Changes changes;
    private final News news;
    private final Clock clock;

    PlannedDecisions(
            Database database,
            PlannedDecisionStore store,
            Initiatives initiatives,
            Changes changes,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.changes = changes;
        this.news = news;
        this.clock = clock;
    }

    /// In order of their days.
    public List<PlannedDecision> list(UUID initiative, Person by) {
        return store.of(initiatives.get(initiative, by).id());
    }

    /// Every day each of them has been planned for, the oldest first.
    public List<PlannedDecision.Day> days(UUID initiative, Person by) {
        return store.days(initiatives.get(initiative, by).id());
    }

    public UUID plan(UUID initiative, String what, LocalDate on, PlannedDecision.Decider decider, Person by) {
        var about = managed(initiative, by);
        decider.mustAnswerForTheWork();
        var planned = new PlannedDecision(UUID.randomUUID(), initiative, what, on, decider, null);
        database.write(() -> {
            store.add(planned);
            store.add(new PlannedDecision.Day(planned.id(), on, "", clock.now(), by.id()));
            changes.tell(about, "decision.planned", what + ", " + on, by);
            news.tell(new DecisionDated(initiative, planned.id()));
        });
        return planned.id();
    }

    public void move(UUID initiative, UUID decision, LocalDate on, String why, Person by) {
        var about = managed(initiative, by);
        database.write(() -> {
            var moved = held(initiative, decision).moved(on, why);
            store.save(moved);
            store.add(new PlannedDecision.Day(decision, on, why, clock.now(), by.id()));
            changes.tell(about, "decision.moved", moved.what() + ", " + on + ". " + why, by);
            news.tell(new DecisionDated(initiative, decision));
        });
    }

    public void take(UUID initiative, UUID decision, LocalDate on, Person by) {
        var about = managed(initiative, by);
        database.write(() -> {
            var taken = held(initiative, decision).taken(on, clock.today());
            store.save(taken);
            changes.tell(about, "decision.taken", taken.what() + ", " + on, by);
        });
    }

    private PlannedDecision held(UUID initiative, UUID decision) {
        var held = store.held(decision);
        if (!held.initiative().equals(initiative)) {
            throw new NotFound("decision");
        }
        return held;
    }

    private Initiative managed(UUID initiative, Person by) {
        var about = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, about.scope());
        return about;
    }
}
