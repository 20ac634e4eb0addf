package org.samrad.initiative;

import java.util.List;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The one way into initiatives.
@Component
public class Initiatives {
    private final Database database;
    private final InitiativeStore store;
    private final Access access;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Initiatives(Database database, InitiativeStore store, Access access, Audit audit, News news, Clock clock) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What an initiative is described by.
    public record Description(Initiative.Words words, List<UUID> partners, List<Initiative.Affected> affected) {}

    /// Begins an initiative in the person's own organisation, in the idea phase, with that person as owner.
    public Initiative start(Description description, Person by) {
        var organisation = by.organisation();
        if (organisation == null) {
            throw new RuleBroken("", "initiative.rule.no-organisation");
        }
        by.must(Act.START_INITIATIVE, Scope.organisation(organisation));
        var fresh = new Initiative(
                        UUID.randomUUID(),
                        description.words(),
                        organisation,
                        by.id(),
                        Phase.IDEA,
                        clock.today(),
                        List.of(),
                        List.of())
                .described(description.words(), description.partners(), description.affected());
        return database.write(() -> {
            store.add(fresh);
            access.grantOwn(Role.INITIATIVE_OWNER, fresh.scope(), by);
            audit.tell(by, "initiative.started", "initiative", fresh.id());
            news.tell(new InitiativeStarted(fresh.id()));
            return fresh;
        });
    }

    /// The initiative with this title, or a new one in use: for what is brought in from elsewhere by an administrator.
    public Initiative findOrRegister(String title, Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        var known = store.list(null, title, 0, 50).stream()
                .filter(one -> one.words().title().equals(title))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var words = new Initiative.Words(title, title, "en");
        var none = new UUID(0, 0);
        var fresh = new Initiative(
                UUID.randomUUID(),
                words,
                by.organisation() == null ? none : by.organisation(),
                by.id(),
                Phase.USE,
                clock.today(),
                List.of(),
                List.of());
        database.write(() -> {
            store.add(fresh);
            access.grantOwn(Role.INITIATIVE_OWNER, fresh.scope(), by);
            audit.tell(by, "initiative.registered", "initiative", fresh.id());
        });
        return fresh;
    }

    public void describe(UUID id, Description description, Person by) {
        var initiative = get(id, by);
        by.must(Act.MANAGE_INITIATIVE, initiative.scope());
        var described = initiative.described(description.words(), description.partners(), description.affected());
        database.write(() -> {
            store.save(described);
            audit.tell(by, "initiative.described", "initiative", id);
        });
    }

    public void enter(UUID id, Phase phase, Person by) {
        var initiative = get(id, by);
        by.must(Act.MANAGE_INITIATIVE, initiative.scope());
        var moved = initiative.in(phase);
        database.write(() -> {
            store.save(moved);
            store.run(id, new Initiative.PhaseRun(phase, clock.today()));
            audit.tell(by, "initiative.entered." + phase, "initiative", id);
            news.tell(new PhaseEntered(id, phase));
        });
    }

    /// An initiative that concerns the reader; any other is not found.
    public Initiative get(UUID id, Person by) {
        return store.find(id)
                .filter(one -> one.concerns(by)
                        || by.may(Act.MANAGE_INITIATIVE, one.scope())
                        || by.may(Act.MODERATE, one.scope())
                        || by.may(Act.MANAGE_INSTALLATION, Scope.everything()))
                .orElseThrow(() -> new NotFound("initiative"));
    }

    /// An initiative to which another house has let the visitor in, by a link that its owner has switched on.
    public Initiative admitted(UUID id, Visitor by) {
        return store.find(id).orElseThrow(() -> new NotFound("initiative"));
    }

    public List<Initiative.PhaseRun> phases(Initiative of, Person by) {
        return store.runs(of.id());
    }

    /// The initiatives that concern the reader's organisation, newest first, one row more than a page.
    public List<Initiative> list(String search, int offset, int count, Person by) {
        boolean all = by.may(Act.MANAGE_INSTALLATION, Scope.everything());
        if (by.organisation() == null && !all) {
            return List.of();
        }
        return store.list(all ? null : by.organisation(), search, offset, count);
    }
}
