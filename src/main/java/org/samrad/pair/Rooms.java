package org.samrad.pair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.samrad.access.Audit;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Programmes;
import org.springframework.stereotype.Component;

/// The one way into a pair's room: only who has a seat in one of its leadership groups is let in, from the day that
/// all have accepted. For everybody else, organisers too, it is not there.
@Component
public class Rooms {
    private final Database database;
    private final RoomStore store;
    private final PaperStore papers;
    private final PromiseStore promises;
    private final PairMeetingStore meetings;
    private final FollowUpStore followUps;
    private final Owed owed;
    private final Pairings pairings;
    private final Programmes programmes;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Rooms(
            Database database,
            RoomStore store,
            PaperStore papers,
            PromiseStore promises,
            PairMeetingStore meetings,
            FollowUpStore followUps,
            Owed owed,
            Pairings pairings,
            Programmes programmes,
            People people,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.papers = papers;
        this.promises = promises;
        this.meetings = meetings;
        this.followUps = followUps;
        this.owed = owed;
        this.pairings = pairings;
        this.programmes = programmes;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    public Room enter(UUID pair, Person by) {
        return room(pairings.pair(pair, by), by);
    }

    private Room room(LearningPair pair, Person by) {
        if (!pair.state().isPublic()) {
            throw new NotFound("pair");
        }
        var own = pairings.side(pair, by).orElseThrow(() -> new NotFound("pair"));
        return new Room(
                pair,
                programmes.round(pair.round(), by),
                pairings.members(pair.id(), by),
                own,
                pairings.isPresented(pair, by));
    }

    /// The same, to change something in it: not any more where the pair has ended.
    Room enterToWork(UUID pair, Person by) {
        var room = enter(pair, by);
        room.mustBeOpen();
        return room;
    }

    /// Whether the reader belongs, or has belonged, to a pair that all have accepted.
    public boolean hasAny(Person by) {
        return pairings.hasAny(by);
    }

    /// The rooms of the reader, the newest first.
    public List<Room> own(Person by) {
        return pairings.own(by).stream()
                .filter(pair -> pair.state().isPublic())
                .map(pair -> room(pair, by))
                .toList();
    }

    /// The names of those who belong to a room or have written in it.
    public Map<UUID, String> names(Room room, Collection<UUID> others, Person by) {
        var all = new ArrayList<>(room.everybody());
        all.addAll(others);
        return people.names(all);
    }

    public ThemeQuestion.Theme theme(Room room, Person by) {
        return store.theme(room.id());
    }

    /// Theme and motto in the pair's own words, and which questions go with the theme.
    public void name(UUID pair, LearningPair.About about, ThemeQuestion.Theme questions, Person by) {
        var room = enterToWork(pair, by);
        database.write(() -> {
            pairings.name(room.id(), about, by);
            store.save(room.id(), questions);
            audit.tell(by, "pair.theme-chosen", "pair", room.id());
        });
    }

    /// What is to be done next, seen from the reader's organisation.
    public NextStep next(Room room, Person by) {
        var plan = papers.get(room.id(), PaperStore.Kind.PLAN);
        var statement = papers.get(room.id(), PaperStore.Kind.STATEMENT);
        var continuation = papers.get(room.id(), PaperStore.Kind.CONTINUATION);
        Predicate<Promise> ours = promise -> promise.between().giver().equals(room.own());
        var asked = owed.followUps(followUps.of(room.id()), by).stream()
                .filter(one -> one.organisation().equals(room.own()))
                .toList();
        var today = clock.today();
        var log = new NextStep.Log(
                promises.of(room.id()).stream().anyMatch(ours),
                meetings.count(room.id()) > 0,
                asked.stream()
                        .anyMatch(one -> one.isOpen() && !one.asked().due().isAfter(today.plusDays(14))),
                !asked.isEmpty() && asked.stream().noneMatch(FollowUp::isOpen));
        return NextStep.of(new NextStep.Course(
                way(room),
                signing(statement, room),
                signing(plan, room),
                signing(continuation, room),
                plan.content().missing().isEmpty(),
                log));
    }

    private static NextStep.Way way(Room room) {
        return switch (room.pair().state()) {
            case PROPOSED, ACCEPTED, ACTIVE -> NextStep.Way.BEFORE_PRESENTATION;
            case PRESENTED -> NextStep.Way.PRESENTED;
            case CONTINUING -> NextStep.Way.CONTINUING;
            case ENDED, DECLINED -> NextStep.Way.OVER;
        };
    }

    private static NextStep.Signing signing(Paper<?> paper, Room room) {
        if (paper.isEmpty()) {
            return NextStep.Signing.NOTHING;
        }
        if (paper.isAgreed(room.members())) {
            return NextStep.Signing.AGREED;
        }
        return paper.hand(room.own()).isPresent() ? NextStep.Signing.WAITS_FOR_OTHERS : NextStep.Signing.TO_SIGN;
    }
}
