package org.samrad.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.springframework.stereotype.Component;

/// Give and take: what one of a pair promises another, the hours given, and how it ended. Every promise is a commitment
/// of whoever is in charge of it.
@Component
public class Promises {
    private final Database database;
    private final Rooms rooms;
    private final RoomStore room;
    private final PromiseStore store;
    private final Owed owed;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    Promises(
            Database database,
            Rooms rooms,
            RoomStore room,
            PromiseStore store,
            Owed owed,
            Commitments commitments,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.room = room;
        this.store = store;
        this.owed = owed;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /// Hours that were given on a day.
    public record Given(LocalDate on, int hours, String note, UUID by) {}

    public List<Promise> list(Room of, Person by) {
        return owed.promises(store.of(of.id()), by);
    }

    public Promise get(Room of, UUID promise, Person by) {
        var found = store.get(promise);
        if (!found.pair().equals(of.id())) {
            throw new NotFound("promise");
        }
        return owed.promise(found, by);
    }

    public List<Given> hours(Promise of, Person by) {
        return store.hours(of.id());
    }

    /// Promises help for the own organisation: nobody promises for another.
    public UUID promise(UUID pair, UUID taker, Promise.Words words, Promise.Effort effort, Person by) {
        var in = rooms.enterToWork(pair, by);
        in.mustBeMember(taker);
        mustBeOfGroup(in, in.own(), effort.inCharge());
        var fresh = new Promise(
                UUID.randomUUID(),
                pair,
                new Promise.Between(in.own(), taker),
                words,
                effort,
                new Promise.Standing(0, null, 1));
        database.write(() -> {
            room.hold(pair);
            store.add(fresh);
            owe(fresh, in, by);
            audit.tell(by, "pair.promised", "pair", pair);
        });
        return fresh.id();
    }

    private static void mustBeOfGroup(Room in, UUID organisation, UUID person) {
        if (!in.seats(organisation, person)) {
            throw new RuleBroken("inCharge", "pair.rule.not-in-group");
        }
    }

    private void owe(Promise promise, Room in, Person by) {
        commitments.raise(
                new Commitment.Subject(
                        "pair",
                        Commitment.Kind.PAIR,
                        promise.id(),
                        null,
                        promise.words().what(),
                        promise.words().language(),
                        in.address() + "/promises/" + promise.id()),
                new Commitment.Parties(
                        promise.effort().inCharge(),
                        in.spokesperson(promise.between().taker()),
                        ""),
                promise.effort().until(),
                by);
    }

    /// Words it anew. Another day or person in charge is a new commitment, and the former one ends in the open.
    public void change(UUID pair, UUID promise, Promise.Words words, Promise.Effort effort, int builtOn, Person by) {
        var in = rooms.enterToWork(pair, by);
        var known = mustGive(in, promise, by);
        mustBeOfGroup(in, in.own(), effort.inCharge());
        database.write(() -> {
            var held = owed.promise(store.held(known.id()), by);
            var changed = held.changed(words, effort, builtOn);
            store.save(changed);
            commitments.end(
                    promise,
                    Commitment.Ending.lapsed(clock.today(), held.words().what()),
                    by);
            owe(changed, in, by);
            audit.tell(by, "pair.promise-changed", "pair", pair);
        });
    }

    private Promise mustGive(Room in, UUID promise, Person by) {
        var known = get(in, promise, by);
        if (!known.between().giver().equals(in.own())) {
            throw new RuleBroken("", "pair.rule.giver-only");
        }
        return known;
    }

    public void give(UUID pair, UUID promise, LocalDate on, int hours, String note, Person by) {
        var in = rooms.enterToWork(pair, by);
        var known = mustGive(in, promise, by);
        known.mustBeOpen();
        if (on.isAfter(clock.today())) {
            throw new RuleBroken("on", "pair.rule.future");
        }
        database.write(() -> {
            store.add(promise, new Given(on, hours, note, by.id()));
            audit.tell(by, "pair.hours-given", "pair", pair);
        });
    }

    /// How it ended, said by whoever got it, or admitted by whoever was to give it.
    public void end(UUID pair, UUID promise, Promise.Outcome how, Person by) {
        var in = rooms.enterToWork(pair, by);
        get(in, promise, by);
        database.write(() -> {
            var ended = owed.promise(store.held(promise), by).ended(how, in.own());
            store.save(ended);
            commitments.end(promise, how.ending(), by);
            audit.tell(by, "pair.promise-ended." + how.state(), "pair", pair);
        });
    }
}
