package org.samrad.pair;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.SafeFile;
import org.springframework.stereotype.Component;

/// The documents of a room. A new file for a known document is its next version; earlier ones stay.
@Component
public class SharedDocuments {
    private final Database database;
    private final Rooms rooms;
    private final RoomStore room;
    private final SharedDocumentStore store;
    private final Audit audit;
    private final Clock clock;

    SharedDocuments(
            Database database, Rooms rooms, RoomStore room, SharedDocumentStore store, Audit audit, Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.room = room;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public List<SharedDocument> list(Room of, Person by) {
        return store.of(of.id());
    }

    /// Puts a file in: as a new document with this title or, where one is named, as its next version.
    public void put(UUID pair, Optional<UUID> known, String title, Upload upload, Person by) {
        var in = rooms.enterToWork(pair, by);
        var file = SafeFile.of(upload.name(), upload.bytes());
        database.write(() -> {
            room.hold(pair);
            var before = known.map(id -> get(pair, id));
            var id = known.orElseGet(UUID::randomUUID);
            if (before.isEmpty()) {
                store.add(id, pair, title.isBlank() ? file.name() : title);
            }
            int number = before.map(one -> one.newest().number()).orElse(0) + 1;
            store.add(id, new SharedDocument.Version(number, file, in.own(), by.id(), clock.now()), upload.bytes());
            audit.tell(by, "pair.document-put", "pair", pair);
        });
    }

    /// A file as it came.
    public record Upload(String name, byte[] bytes) {}

    private SharedDocument get(UUID pair, UUID id) {
        return store.find(pair, id).orElseThrow(() -> new NotFound("document"));
    }

    /// A version with its contents, for those of the room.
    public Taken take(Room of, UUID document, int version, Person by) {
        var file = get(of.id(), document).versions().stream()
                .filter(one -> one.number() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"))
                .file();
        return new Taken(file, store.bytes(document, version));
    }

    public record Taken(SafeFile file, byte[] bytes) {}
}
