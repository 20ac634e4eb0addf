package org.samrad.pair;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// The meetings of a pair: planned, held with who met and what it changed, or cancelled.
@Component
public class PairMeetings {
    private final Database database;
    private final Rooms rooms;
    private final RoomStore room;
    private final PairMeetingStore store;
    private final Audit audit;
    private final Clock clock;

    PairMeetings(Database database, Rooms rooms, RoomStore room, PairMeetingStore store, Audit audit, Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.room = room;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// The latest first.
    public List<PairMeeting> list(Room of, Person by) {
        return store.of(List.of(of.id()));
    }

    public PairMeeting get(Room of, UUID meeting, Person by) {
        var found = store.get(meeting);
        if (!found.pair().equals(of.id())) {
            throw new NotFound("meeting");
        }
        return found;
    }

    public UUID plan(UUID pair, PairMeeting.Event event, Person by) {
        rooms.enterToWork(pair, by);
        return database.write(() -> {
            room.hold(pair);
            var fresh = PairMeeting.planned(UUID.randomUUID(), pair, event, clock.now());
            store.add(fresh);
            audit.tell(by, "pair.meeting-planned", "pair", pair);
            return fresh.id();
        });
    }

    /// `builtOn` is the sequence number that the writer had before the eyes.
    public void move(UUID pair, UUID meeting, PairMeeting.Event event, int builtOn, Person by) {
        change(pair, meeting, "pair.meeting-moved", held -> held.moved(event, builtOn, clock.now()), by);
    }

    public void cancel(UUID pair, UUID meeting, Person by) {
        change(pair, meeting, "pair.meeting-cancelled", held -> held.cancelled(clock.now()), by);
    }

    public void hold(UUID pair, UUID meeting, PairMeeting.Log log, int builtOn, Person by) {
        change(pair, meeting, "pair.meeting-held", held -> held.held(log, clock.today(), builtOn, clock.now()), by);
    }

    private void change(UUID pair, UUID meeting, String act, UnaryOperator<PairMeeting> how, Person by) {
        get(rooms.enterToWork(pair, by), meeting, by);
        database.write(() -> {
            store.save(how.apply(store.held(meeting)));
            audit.tell(by, act, "pair", pair);
        });
    }
}
