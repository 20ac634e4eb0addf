package org.samrad.pair;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Puts together what every page of a room shows; entering the room is the question of who may.
@Component
class RoomHeads {
    private final Rooms rooms;
    private final Organisations organisations;

    RoomHeads(Rooms rooms, Organisations organisations) {
        this.rooms = rooms;
        this.organisations = organisations;
    }

    RoomHead enter(UUID pair, Person by) {
        return of(rooms.enter(pair, by), List.of(), by);
    }

    /// `writers` are those whose names the page shows beside the leadership groups.
    RoomHead of(Room room, Collection<UUID> writers, Person by) {
        return new RoomHead(room, organisations.findNames(room.members(), by), rooms.names(room, writers, by));
    }
}
