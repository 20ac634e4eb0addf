package org.samrad.commitment;

import java.time.LocalDate;
import java.util.Collection;
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
    private final CommitmentBatchStore batches;
    private final Clock clock;

    Commitments(Database database, CommitmentStore store, CommitmentBatchStore batches, Clock clock) {
        this.database = database;
        this.store = store;
        this.batches = batches;
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

    /// Something that is owed, not raised yet.
    public record Debt(Commitment.Subject subject, Commitment.Parties parties, LocalDate due) {}

    /// Many at once, in few statements. Their history says the day and not the moment, so that a debt to somebody
    /// anonymous does not tell when it arose.
    public void raiseAll(List<Debt> debts, Visitor by) {
        var fresh = debts.stream()
                .map(debt -> new Commitment(
                        UUID.randomUUID(), debt.subject(), debt.parties(), debt.due(), Commitment.Ending.NONE))
                .toList();
        database.write(() ->
                batches.add(fresh, clock.today().atStartOfDay(clock.zone()).toInstant()));
    }

    /// Ends what is open about many things in the same way.
    public void endAll(Collection<UUID> things, Commitment.Ending how, Visitor by) {
        database.write(() -> batches.end(things, how, clock.now()));
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
