package org.samrad.example;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// Using an example again, and what came of it. Everybody sees that it is used; who uses it, where they have agreed.
@Component
public class Reuses {
    private final Database database;
    private final ReuseStore store;
    private final ExampleCatalogueStore catalogue;
    private final Initiatives initiatives;
    private final ExampleOwing owing;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Reuses(
            Database database,
            ReuseStore store,
            ExampleCatalogueStore catalogue,
            Initiatives initiatives,
            ExampleOwing owing,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.catalogue = catalogue;
        this.initiatives = initiatives;
        this.owing = owing;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// Whose use it is: that of an initiative, or of the whole organisation.
    public record Mine(@Nullable UUID initiative, boolean named) {}

    /// A use as the initiative's page shows it.
    public record Used(Reuse reuse, String headline, String language) {}

    /// “We use this.” In half a year somebody says what came of it.
    public UUID use(UUID example, Mine mine, Reuse.Telling telling, Person by) {
        var shown = catalogue.find(example).orElseThrow(() -> new NotFound("example"));
        var home = home(by);
        var after = telling.after();
        if (after != null
                && store.find(after)
                        .filter(one -> one.example().equals(example))
                        .isEmpty()) {
            throw new NotFound("reuse");
        }
        var fresh = new Reuse(
                UUID.randomUUID(),
                example,
                new Reuse.User(owner(mine.initiative(), home, by), mine.initiative(), mine.named()),
                telling,
                new Reuse.Begun(by.id(), clock.today()),
                null);
        return database.write(() -> {
            if (!store.add(fresh)) {
                throw new RuleBroken("initiative", "example.rule.used-already");
            }
            owe(fresh, shown.headline(), by);
            audit.tell(by, "example.reused", "example", example);
            news.tell(new ExampleReused(example, fresh.id()));
            return fresh.id();
        });
    }

    private UUID home(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "example.rule.no-organisation");
        }
        return home;
    }

    private UUID owner(@Nullable UUID initiative, UUID home, Person by) {
        if (initiative == null) {
            by.must(Act.WRITE_EXAMPLE, Scope.organisation(home));
            return home;
        }
        var of = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, of.scope());
        return of.organisation();
    }

    private void owe(Reuse reuse, String headline, Person by) {
        owing.raise(
                new ExampleOwing.Matter(
                        reuse.id(),
                        reuse.user().initiative(),
                        "example.owed.result",
                        headline,
                        "/reuses/" + reuse.id()),
                new ExampleOwing.Debtor(reuse.begun().by(), reuse.user().organisation()),
                clock.today().plusMonths(Reuse.MONTHS_TO_RESULT),
                by);
    }

    /// What came of it. Where nothing has come yet, it is asked again in half a year.
    public void tell(UUID id, ReuseOutcome outcome, String said, Person by) {
        mustTell(id, by);
        database.write(() -> {
            var told = store.held(id).resulted(new Reuse.Result(outcome, said, clock.today()));
            told.ended().ifPresent(result -> store.save(id, result));
            owing.kept(id, by);
            if (told.isOpen()) {
                var headline = catalogue
                        .find(told.example())
                        .map(ShownExample::headline)
                        .orElse("");
                owe(told, headline, by);
            }
            audit.tell(by, "example.reuse-told." + outcome, "example", told.example());
        });
    }

    /// A use for whoever belongs to the organisation that uses it; to all others it shows on the example's page only.
    public Reuse get(UUID id, Person by) {
        return store.find(id)
                .filter(one -> one.user().organisation().equals(by.organisation()))
                .orElseThrow(() -> new NotFound("reuse"));
    }

    public boolean mayTell(Reuse reuse, Person by) {
        var initiative = reuse.user().initiative();
        return reuse.begun().by().equals(by.id())
                || by.may(Act.WRITE_EXAMPLE, Scope.organisation(reuse.user().organisation()))
                || initiative != null && by.may(Act.MANAGE_INITIATIVE, Scope.of("initiative", initiative, List.of()));
    }

    Reuse mustTell(UUID id, Person by) {
        var reuse = get(id, by);
        if (!mayTell(reuse, by)) {
            by.must(Act.WRITE_EXAMPLE, Scope.organisation(reuse.user().organisation()));
        }
        return reuse;
    }

    /// All uses of an example, the first first. Whoever shows them to others leaves out the names that are not open.
    public List<Reuse> of(ShownExample example, Visitor by) {
        return store.ofExample(example.id());
    }

    /// What an initiative uses again; the caller has asked whether the reader may see the initiative.
    public List<Used> of(Initiative initiative, Person by) {
        return store.ofInitiative(initiative.id()).stream()
                .map(one -> new Used(one.reuse(), one.headline(), one.language()))
                .toList();
    }

    /// The initiatives for which the reader may say that they use something.
    public List<Initiative> initiatives(Person by) {
        return initiatives.list("", 0, 200, by).stream()
                .filter(one -> by.may(Act.MANAGE_INITIATIVE, one.scope()))
                .toList();
    }
}
