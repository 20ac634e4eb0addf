package org.samrad.pair;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.springframework.stereotype.Component;

/// The common problem statement of a pair: drafted together, signed by all of them. With the last hand the pair has
/// begun.
@Component
public class Statements {
    private final Rooms rooms;
    private final PaperWork papers;
    private final PaperStore store;
    private final Pairings pairings;

    Statements(Rooms rooms, PaperWork papers, PaperStore store, Pairings pairings) {
        this.rooms = rooms;
        this.papers = papers;
        this.store = store;
        this.pairings = pairings;
    }

    public Paper<Statement> get(Room room, Person by) {
        return store.get(room.id(), PaperStore.Kind.STATEMENT);
    }

    /// The version that all have signed, where a newer one still waits for hands.
    public Optional<Paper<Statement>> binding(Room room, Person by) {
        var now = get(room, by);
        return now.agreedVersion(room.members())
                .filter(version -> version != now.version())
                .map(version -> store.at(room.id(), version, PaperStore.Kind.STATEMENT));
    }

    public List<Paper.Made> versions(Room room, Person by) {
        return store.versions(room.id(), Paper.Matter.STATEMENT);
    }

    public Paper<Statement> version(Room room, int version, Person by) {
        return store.at(room.id(), version, PaperStore.Kind.STATEMENT);
    }

    /// `builtOn` is the version that the writer had before the eyes.
    public void write(UUID pair, Statement fresh, int builtOn, Person by) {
        var room = rooms.enterToWork(pair, by);
        papers.change(
                room,
                PaperStore.Kind.STATEMENT,
                held -> {
                    held.mustBeNewest(builtOn);
                    fresh.mustBeWhole();
                    return held.changed(fresh);
                },
                by);
    }

    public void sign(UUID pair, int read, Person by) {
        var room = rooms.enterToWork(pair, by);
        var signed = papers.sign(room, PaperStore.Kind.STATEMENT, read, by);
        if (signed.isAgreed(room.members()) && room.pair().state() == LearningPair.State.ACCEPTED) {
            pairings.move(pair, LearningPair.State.ACTIVE, by);
        }
    }
}
