package org.samrad.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The one way into commitments. The house that knows a thing raises what is owed for it and ends it; it has asked
/// before whether the visitor may.
@Component
public class Commitments {
    private final Database database;
    private final CommitmentStore store;
    private final Clock clock;

    Commitments(Database database, CommitmentStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Somebody owes something from now on. In the caller's transaction where there is one.
    public UUID raise(Commitment.Subject subject, Commitment.Parties parties, LocalDate due, Visitor by) {
        return database.write(() -> {
            var fresh = new Commitment(UUID.randomUUID(), subject, parties, due, Commitment.Ending.NONE);
            store.add(fresh, clock.now());
            return fresh.id();
        });
    }

    /// Ends what is open about a thing, as its house says; where nothing is open, nothing happens.
    public void end(UUID thing, Commitment.Ending how, Visitor by) {
        database.write(() -> store.open(thing).forEach(one -> store.save(one.ended(how), clock.now())));
    }

    /// What is owed about a thing, ended ones too, the next due first.
    public List<Commitment> about(UUID thing, Person by) {
        return store.about(thing);
    }
}
