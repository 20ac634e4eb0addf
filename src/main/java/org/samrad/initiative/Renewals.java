package org.samrad.initiative;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Renewal weighed against savings: what it costs to do nothing, and the renewals that gave way, which are kept.
@Component
public class Renewals {
    private final Database database;
    private final RenewalStore store;
    private final Initiatives initiatives;
    private final Changes changes;
    private final Clock clock;

    Renewals(Database database, RenewalStore store, Initiatives initiatives, Changes changes, Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.changes = changes;
        this.clock = clock;
    }

    /// A sum for a year and its source, where it is known.
    public record Yearly(@Nullable Long amount, String currency, String source) {}

    /// What was said last comes first.
    public List<NotDoing> notDoing(UUID initiative, Person by) {
        return store.notDoing(initiatives.get(initiative, by).id());
    }

    public List<DisplacedOption> displaced(UUID initiative, Person by) {
        return store.displaced(initiatives.get(initiative, by).id());
    }

    /// Says what it costs to leave things as they are. What was said before stays.
    public void leaveUndone(UUID initiative, String words, Yearly yearly, Person by) {
        var about = managed(initiative, by);
        var said = new NotDoing(
                initiative, words, yearly.amount(), yearly.currency(), yearly.source(), clock.today(), by.id());
        database.write(() -> {
            store.add(said);
            changes.tell(about, "not-doing", words, by);
        });
    }

    /// Keeps a renewal that a demand for savings has displaced, with its worth.
    public UUID displace(UUID initiative, DisplacedOption.Words words, DisplacedOption.Value value, Person by) {
        var about = managed(initiative, by);
        var option =
                new DisplacedOption(UUID.randomUUID(), initiative, words, value, clock.today(), by.id(), null);
        database.write(() -> {
            store.add(option);
            changes.tell(about, "displaced", words.option(), by);
        });
        return option.id();
    }

    /// It is taken up again; that it was displaced stays to be read.
    public void takeUp(UUID initiative, UUID option, String how, Person by) {
        var about = managed(initiative, by);
        database.write(() -> {
            var taken = store.held(option)
                    .filter(one -> one.initiative().equals(initiative))
                    .orElseThrow(() -> new NotFound("option"))
                    .takenUp(how, clock.today())
                    .takenUp();
            store.takeUp(option, Objects.requireNonNull(taken));
            changes.tell(about, "taken-up", how, by);
        });
    }

    private Initiative managed(UUID initiative, Person by) {
        var about = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, about.scope());
        return about;
    }
}
