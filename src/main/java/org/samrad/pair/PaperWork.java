package org.samrad.pair;

import java.util.function.UnaryOperator;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// How every paper of a room is changed and signed: the doors have let the writer in.
@Component
class PaperWork {
    private final Database database;
    private final RoomStore rooms;
    private final PaperStore store;
    private final Audit audit;
    private final Clock clock;

    PaperWork(Database database, RoomStore rooms, PaperStore store, Audit audit, Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    <T extends Written> Paper<T> change(Room room, PaperStore.Kind<T> kind, UnaryOperator<Paper<T>> how, Person by) {
        return database.write(() -> {
            rooms.hold(room.id());
            var changed = how.apply(store.get(room.id(), kind));
            store.add(changed, new Paper.Made(changed.version(), room.own(), by.id(), clock.now()));
            audit.tell(by, "pair.written." + kind.matter(), "pair", room.id());
            return changed;
        });
    }

    /// One organisation's hand; with the last one the version is frozen.
    <T extends Written> Paper<T> sign(Room room, PaperStore.Kind<T> kind, int read, Person by) {
        return database.write(() -> {
            rooms.hold(room.id());
            var hand = new Paper.Hand(read, room.own(), by.id(), by.name(), clock.now());
            var signed = store.get(room.id(), kind).signed(read, hand);
            store.add(signed, hand);
            if (signed.isAgreed(room.members())) {
                store.freeze(signed, clock.now());
            }
            audit.tell(by, "pair.signed." + kind.matter(), "pair", room.id());
            return signed;
        });
    }
}
