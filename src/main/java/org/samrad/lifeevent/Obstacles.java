package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// What stands in the way of an initiative, and who waits for whom. Everybody whom it concerns reads it; the actors
/// write it.
@Component
public class Obstacles {
    private final Database database;
    private final ObstacleStore store;
    private final Initiatives initiatives;
    private final Audit audit;
    private final Clock clock;

    Obstacles(Database database, ObstacleStore store, Initiatives initiatives, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Obstacle> obstacles(UUID initiative, Person by) {
        return store.obstacles(initiatives.get(initiative, by).id());
    }

    public List<Dependency> dependencies(UUID initiative, Person by) {
        return store.dependencies(initiatives.get(initiative, by).id());
    }

    public boolean mayWrite(Initiative of, Person by) {
        var own = by.organisation();
        return own != null
                && of.owners().contains(own)
                && by.may(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own));
    }

    public UUID mustWrite(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        var own = by.organisation();
        if (own == null || !of.owners().contains(own)) {
            by.must(Act.MANAGE_INITIATIVE, of.scope());
            throw new RuleBroken("", "lifeevent.rule.no-organisation");
        }
        by.must(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own));
        return own;
    }

    public UUID raise(UUID initiative, Obstacle.Kind kind, Obstacle.Level level, Obstacle.Words words, Person by) {
        var own = mustWrite(initiative, by);
        var fresh = new Obstacle(
                UUID.randomUUID(),
                initiative,
                kind,
                level,
                words,
                new Obstacle.Raised(by.id(), own, clock.today()),
                Obstacle.State.OPEN,
                List.of());
        database.write(() -> {
            store.add(fresh);
            audit.tell(by, "obstacle.raised", "obstacle", fresh.id());
        });
        return fresh.id();
    }

    /// Tells what was done against it.
    public void attempt(UUID initiative, UUID obstacle, String text, String language, Person by) {
        mustWrite(initiative, by);
        database.write(() -> {
            held(initiative, obstacle).mustBeOpen();
            store.add(obstacle, new Obstacle.Attempt(text, language, clock.today(), by.id()));
            audit.tell(by, "obstacle.attempted", "obstacle", obstacle);
        });
    }

    public void end(UUID initiative, UUID obstacle, Obstacle.How how, String lesson, Person by) {
        mustWrite(initiative, by);
        database.write(() -> {
            store.end(held(initiative, obstacle).ended(how, lesson, clock.today()));
            audit.tell(by, "obstacle.ended." + how, "obstacle", obstacle);
        });
    }

    private Obstacle held(UUID initiative, UUID obstacle) {
        return store.held(obstacle)
                .filter(one -> one.initiative().equals(initiative))
                .orElseThrow(() -> new NotFound("obstacle"));
    }

    public UUID dependOn(UUID initiative, Dependency.Words words, LocalDate neededBy, Person by) {
        var own = mustWrite(initiative, by);
        var fresh = new Dependency(UUID.randomUUID(), initiative, own, words, neededBy, by.id(), null);
        database.write(() -> {
            store.add(fresh);
            audit.tell(by, "dependency.named", "dependency", fresh.id());
        });
        return fresh.id();
    }

    public void settle(UUID initiative, UUID dependency, String outcome, Person by) {
        mustWrite(initiative, by);
        database.write(() -> {
            var settled = store.heldDependency(dependency)
                    .filter(one -> one.initiative().equals(initiative))
                    .orElseThrow(() -> new NotFound("dependency"))
                    .settled(clock.today(), outcome)
                    .settled();
            store.settle(dependency, Objects.requireNonNull(settled));
            audit.tell(by, "dependency.settled", "dependency", dependency);
        });
    }
}
