package org.samrad.pair;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Discretion;
import org.springframework.stereotype.Component;

/// What is owed in a room goes only to somebody who may enter it, and is named in no letter.
@Component
class RoomDiscretion implements Discretion {
    private final Rooms rooms;

    RoomDiscretion(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Commitment.Kind kind() {
        return Commitment.Kind.PAIR;
    }

    @Override
    public boolean covers(Commitment.Subject subject) {
        return subject.house().equals("pair");
    }

    @Override
    public Set<UUID> known(Collection<Commitment> these, Person person) {
        var addresses = rooms.own(person).stream().map(Room::address).toList();
        return these.stream()
                .filter(one ->
                        addresses.stream().anyMatch(room -> one.subject().path().startsWith(room + "/")))
                .map(Commitment::id)
                .collect(Collectors.toSet());
    }
}
