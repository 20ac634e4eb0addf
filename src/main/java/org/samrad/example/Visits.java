package org.samrad.example;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Customer visits: planned with a host, dated, held, documented and closed. The people of the visiting organisation
/// see who goes where; the host sees how many come, and no names.
@Component
public class Visits {
    private static final int DAYS_TO_NOTE = 5;

    private final Database database;
    private final VisitRounds rounds;
    private final VisitRoundStore roundStore;
    private final VisitStore store;
    private final VisitPeopleStore people;
    private final VisitLetters letters;
    private final Commitments commitments;
    private final Organisations organisations;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Visits(
            Database database,
            VisitRounds rounds,
            VisitRoundStore roundStore,
            VisitStore store,
            VisitPeopleStore people,
            VisitLetters letters,
            Commitments commitments,
            Organisations organisations,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.rounds = rounds;
        this.roundStore = roundStore;
        this.store = store;
        this.people = people;
        this.letters = letters;
        this.commitments = commitments;
        this.organisations = organisations;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// From which side somebody looks at a visit.
    public enum Side {
        OWN,
        HOST
    }

    /// A visit with what its reader may see: from the host's side nobody is named, so that `people` is empty.
    public record Seen(Visit visit, VisitRound round, Side side, Map<UUID, VisitPerson.Part> people, int going) {
        public boolean goes(Person person) {
            var part = people.get(person.id());
            return part != null && part != VisitPerson.Part.MISSED;
        }
    }

    /// A visit in a list, with its round.
    public record Line(Visit visit, VisitRound round, int people, int notes, int candidates) {}

    public Seen get(UUID id, Person by) {
        var visit = store.get(id);
        var round = roundStore.get(visit.round());
        var going = store.people(id);
        int count = (int) going.values().stream()
                .filter(part -> part != VisitPerson.Part.MISSED)
                .count();
        if (round.organisation().equals(by.organisation())) {
            return new Seen(visit, round, Side.OWN, going, count);
        }
        if (visit.host().equals(by.organisation())) {
            return new Seen(visit, round, Side.HOST, Map.of(), count);
        }
        throw new NotFound("visit");
    }

    public Seen mustManage(UUID id, Person by) {
        var seen = get(id, by);
        if (seen.side() == Side.HOST) {
            throw new NotFound("visit");
        }
        rounds.mustManage(seen.round().id(), by);
        return seen;
    }

    /// One row more than a page; what is to come first.
    public List<Line> ofRound(VisitRound round, int offset, int count, Person by) {
        return lines(store.ofRound(round.id(), offset, count));
    }

    /// These visits of a round, by id.
    public Map<UUID, Visit> all(VisitRound round, Collection<UUID> ids, Person by) {
        return store.all(round.id(), ids);
    }

    public List<Line> own(int offset, int count, Person by) {
        return lines(store.ofPerson(by.id(), offset, count));
    }

    /// Visits that others make at the reader's organisation.
    public List<Line> atUs(int offset, int count, Person by) {
        var home = by.organisation();
        return home == null ? List.of() : lines(store.ofHost(home, offset, count));
    }

    private List<Line> lines(List<VisitStore.Line> rows) {
        var of = new java.util.HashMap<UUID, VisitRound>();
        roundStore
                .all(rows.stream().map(row -> row.visit().round()).distinct().toList())
                .forEach(round -> of.put(round.id(), round));
        return rows.stream()
                .map(row -> new Line(
                        row.visit(),
                        java.util.Objects.requireNonNull(of.get(row.visit().round())),
                        row.people(),
                        row.notes(),
                        row.candidates()))
                .toList();
    }

    /// Who has been at which host, or will be.
    public List<VisitPlace> places(VisitRound round, Person by) {
        return store.places(round.id());
    }

    public Map<UUID, List<UUID>> peopleByHost(VisitRound round, Person by) {
        return store.peopleByHost(round.id());
    }

    public UUID plan(UUID round, UUID host, Visit.Event event, Collection<UUID> who, Person by) {
        var of = rounds.mustManage(round, by);
        return database.write(() -> {
            roundStore.held(round).mustBeOpen();
            if (!roundStore.hosts(round).contains(host)) {
                throw new RuleBroken("host", "example.visit.rule.host");
            }
            mustLieWithin(of, event);
            var fresh = Visit.planned(round, host, event, clock.now());
            store.add(fresh);
            take(fresh, Set.of(), who);
            letters.send(VisitLetters.Kind.INVITED, fresh, of, who, by);
            letters.sendToHost(VisitLetters.Kind.INVITED, fresh, of, by);
            audit.tell(by, "visit.planned", "visit", fresh.id());
            return fresh.id();
        });
    }

    private static void mustLieWithin(VisitRound round, Visit.Event event) {
        if (!round.plan().period().holds(event.when().day())) {
            throw new RuleBroken(
                    "day",
                    "example.visit.rule.outside",
                    round.plan().period().from(),
                    round.plan().period().to());
        }
    }

    private void take(Visit visit, Set<UUID> there, Collection<UUID> who) {
        if (people.within(visit.round(), who).size() < Set.copyOf(who).size()) {
            throw new RuleBroken("people", "example.visit.rule.not-in-scope");
        }
        long fresh = who.stream().filter(one -> !there.contains(one)).distinct().count();
        if (there.size() + fresh > visit.event().seats()) {
            throw new RuleBroken(
                    "people", "example.visit.rule.full", visit.event().seats());
        }
        store.take(visit.id(), who);
    }

    /// Another day, place or contact; those who go and the host are told. `builtOn` is the sequence number that the
    /// writer had before the eyes.
    public void move(UUID id, Visit.Event event, int builtOn, Person by) {
        var seen = mustManage(id, by);
        database.write(() -> {
            mustLieWithin(seen.round(), event);
            var moved = store.held(id).moved(event, builtOn, clock.now());
            if (event.seats() < seen.people().size()) {
                throw new RuleBroken("seats", "example.visit.rule.full", event.seats());
            }
            store.save(moved);
            letters.send(
                    VisitLetters.Kind.MOVED, moved, seen.round(), seen.people().keySet(), by);
            letters.sendToHost(VisitLetters.Kind.MOVED, moved, seen.round(), by);
            audit.tell(by, "visit.moved", "visit", id);
        });
    }

    public void cancel(UUID id, String why, Person by) {
        var seen = mustManage(id, by);
        database.write(() -> {
            var cancelled = store.held(id).cancelled(why, clock.now());
            store.save(cancelled);
            letters.send(
                    VisitLetters.Kind.CANCELLED,
                    cancelled,
                    seen.round(),
                    seen.people().keySet(),
                    by);
            letters.sendToHost(VisitLetters.Kind.CANCELLED, cancelled, seen.round(), by);
            audit.tell(by, "visit.cancelled", "visit", id);
        });
    }

    public void invite(UUID id, Collection<UUID> who, Person by) {
        var seen = mustManage(id, by);
        database.write(() -> {
            var visit = store.held(id);
            visit.mustBePlanned();
            var there = store.people(id).keySet();
            take(visit, there, who);
            var fresh = who.stream().filter(one -> !there.contains(one)).toList();
            letters.send(VisitLetters.Kind.INVITED, visit, seen.round(), fresh, by);
            audit.tell(by, "visit.invited", "visit", id);
        });
    }

    public void uninvite(UUID id, UUID person, Person by) {
        mustManage(id, by);
        database.write(() -> {
            store.held(id).mustBePlanned();
            store.leave(id, List.of(person));
            audit.tell(by, "visit.uninvited", "visit", id);
        });
    }

    /// Spreads those who have neither visit nor reason over the seats that are left; answers how many got one.
    public int spread(UUID round, Person by) {
        var of = rounds.mustManage(round, by);
        return database.write(() -> {
            roundStore.held(round).mustBeOpen();
            var open = store.ofRound(round, 0, Integer.MAX_VALUE).stream()
                    .filter(line -> line.visit().isPlanned()
                            && !line.visit().event().when().day().isBefore(clock.today()))
                    .toList();
            var rooms = open.stream()
                    .map(line -> new VisitSpread.Room(
                            line.visit().id(),
                            line.people(),
                            line.visit().event().seats()))
                    .toList();
            var without = people.without(round, Integer.MAX_VALUE).stream()
                    .map(VisitPerson::person)
                    .toList();
            var spread = VisitSpread.of(rooms, without);
            for (var line : open) {
                var fresh = spread.getOrDefault(line.visit().id(), List.of());
                store.take(line.visit().id(), fresh);
                letters.send(VisitLetters.Kind.INVITED, line.visit(), of, fresh, by);
            }
            audit.tell(by, "visit-round.spread", "visit-round", round);
            return spread.values().stream().mapToInt(List::size).sum();
        });
    }

    /// Somebody in scope takes a free seat.
    public void join(UUID id, Person by) {
        mustBeOwn(id, by);
        database.write(() -> {
            var visit = store.held(id);
            visit.mustBePlanned();
            take(visit, store.people(id).keySet(), List.of(by.id()));
            audit.tell(by, "visit.joined", "visit", id);
        });
    }

    public void leave(UUID id, Person by) {
        mustBeOwn(id, by);
        database.write(() -> {
            store.held(id).mustBePlanned();
            store.leave(id, List.of(by.id()));
            audit.tell(by, "visit.left", "visit", id);
        });
    }

    private Seen mustBeOwn(UUID id, Person by) {
        var seen = get(id, by);
        if (seen.side() == Side.HOST) {
            throw new NotFound("visit");
        }
        return seen;
    }

    /// Somebody who went, or whoever plans, says that it was held and who took part. From then on a note is owed.
    public void hold(UUID id, Collection<UUID> tookPart, Person by) {
        var seen = mustBeOwn(id, by);
        if (!seen.goes(by)) {
            rounds.mustManage(seen.round().id(), by);
        }
        if (tookPart.isEmpty() || !seen.people().keySet().containsAll(tookPart)) {
            throw new RuleBroken("people", "example.visit.rule.nobody");
        }
        database.write(() -> {
            var held = store.held(id).held(clock.today(), clock.now());
            store.save(held);
            store.took(id, tookPart);
            oweNote(
                    held,
                    seen.round(),
                    tookPart.contains(by.id()) ? by.id() : tookPart.iterator().next(),
                    by);
            audit.tell(by, "visit.held", "visit", id);
            news.tell(new VisitHeld(id, held.host(), clock.now()));
        });
    }

    private void oweNote(Visit visit, VisitRound round, UUID debtor, Person by) {
        var words = round.plan().words();
        var what = words.theme() + ": "
                + organisations.get(visit.host(), by).name().in(words.language());
        commitments.raise(
                new Commitment.Subject(
                        "example",
                        Commitment.Kind.VISIT,
                        visit.id(),
                        null,
                        what,
                        words.language(),
                        visit.address() + "/note"),
                new Commitment.Parties(
                        debtor,
                        null,
                        organisations.get(round.organisation(), by).name().in(words.language())),
                organisations.workingDays(round.organisation(), by).after(clock.today(), DAYS_TO_NOTE),
                by);
    }

    /// Its notes have been read; one without any needs a reason.
    public void close(UUID id, String why, Person by) {
        mustManage(id, by);
        database.write(() -> {
            var was = store.held(id);
            store.save(was.closed(why, clock.now()));
            commitments.end(id, Commitment.Ending.notKept(clock.today(), Commitment.Reason.OTHER, why), by);
            audit.tell(by, "visit.closed", "visit", id);
        });
    }
}
