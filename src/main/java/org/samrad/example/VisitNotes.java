package org.samrad.example;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.springframework.stereotype.Component;

/// What was brought home from visits. The visiting organisation reads it; who wrote it is seen by those who went along,
/// and not by those who decide. A note sent twice is kept once.
@Component
public class VisitNotes {
    private static final int MOST_CANDIDATES = 50;

    private final Database database;
    private final Visits visits;
    private final VisitRounds rounds;
    private final VisitStore visitStore;
    private final VisitNoteStore store;
    private final Examples examples;
    private final Commitments commitments;
    private final Access access;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    VisitNotes(
            Database database,
            Visits visits,
            VisitRounds rounds,
            VisitStore visitStore,
            VisitNoteStore store,
            Examples examples,
            Commitments commitments,
            Access access,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.visits = visits;
        this.rounds = rounds;
        this.visitStore = visitStore;
        this.store = store;
        this.examples = examples;
        this.commitments = commitments;
        this.access = access;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What is written, wherever it is: `key` is made once for a note, `notedAt` is when by the writer's own clock.
    public record Draft(
            UUID key, Instant notedAt, VisitNote.Said said, VisitNote.Finding finding, List<VisitNote.Quote> quotes) {}

    /// Writes a note down, or finds it written already; answers which it is.
    public UUID note(UUID visit, Draft draft, Person by) {
        var seen = own(visit, by);
        if (!seen.goes(by)) {
            throw new RuleBroken("", "example.visit.rule.not-there");
        }
        VisitNote.mustBeWhole(draft.said(), draft.finding());
        return database.write(() -> {
            var was = visitStore.held(visit);
            var known = store.findByKey(draft.key());
            if (known.isPresent()) {
                return mustBeSame(known.get(), visit, by);
            }
            var note = fresh(visit, draft, by);
            if (!store.add(note)) {
                return mustBeSame(store.findByKey(draft.key()).orElseThrow(), visit, by);
            }
            document(was, seen.people(), by);
            audit.tell(by, "visit.noted", "visit", visit);
            news.tell(new VisitNoted(visit, note.id()));
            return note.id();
        });
    }

    /// The visit, for those who go along or went.
    public Visits.Seen mustGo(UUID visit, Person by) {
        var seen = visits.get(visit, by);
        if (!seen.goes(by)) {
            throw new NotFound("visit note");
        }
        return seen;
    }

    private Visits.Seen own(UUID visit, Person by) {
        var seen = visits.get(visit, by);
        if (seen.side() == Visits.Side.HOST) {
            throw new NotFound("visit");
        }
        return seen;
    }

    private static UUID mustBeSame(VisitNote known, UUID visit, Person by) {
        if (!known.visit().equals(visit) || !known.isBy(by.id())) {
            throw new RuleBroken("", "example.visit.rule.key");
        }
        return known.id();
    }

    private VisitNote fresh(UUID visit, Draft draft, Person by) {
        var now = clock.now();
        var noted = draft.notedAt().isAfter(now) ? now : draft.notedAt();
        return new VisitNote(
                UUID.randomUUID(),
                visit,
                draft.said(),
                draft.finding(),
                draft.quotes(),
                new VisitNote.Origin(draft.key(), by.id(), noted, now, 1),
                null);
    }

    private void document(Visit was, Map<UUID, VisitPerson.Part> people, Person by) {
        var documented = was.documented(clock.today(), clock.now());
        visitStore.save(documented);
        if (was.isPlanned()) {
            visitStore.took(was.id(), people.keySet());
            news.tell(new VisitHeld(was.id(), was.host(), clock.now()));
        }
        commitments.end(was.id(), Commitment.Ending.kept(clock.today(), ""), by);
    }

    /// Whoever wrote it puts it right, until an example has been made of it.
    public void correct(UUID note, Draft draft, int builtOn, Person by) {
        mustHaveWritten(note, by);
        database.write(() -> {
            store.save(store.held(note).corrected(draft.said(), draft.finding(), draft.quotes(), builtOn));
            audit.tell(by, "visit.note-corrected", "visit-note", note);
        });
    }

    public VisitNote mustHaveWritten(UUID note, Person by) {
        var found = store.get(note);
        own(found.visit(), by);
        if (!found.isBy(by.id())) {
            throw new NotFound("visit note");
        }
        return found;
    }

    /// The notes of a visit, for the visiting organisation.
    public List<VisitNote> of(Visits.Seen visit, Person by) {
        return visit.side() == Visits.Side.HOST
                ? List.of()
                : store.of(visit.visit().id());
    }

    /// Who wrote these notes, for those who went along; nobody for everybody else.
    public Map<UUID, String> authors(Visits.Seen visit, List<VisitNote> notes, Person by) {
        if (!visit.goes(by)) {
            return Map.of();
        }
        var authors = notes.stream()
                .map(note -> note.origin().author())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return access.names(authors, by);
    }

    /// What may become an example in a round, what is not taken up yet first.
    public List<VisitNote> candidates(VisitRound round, Person by) {
        return store.candidates(rounds.get(round.id(), by).id(), MOST_CANDIDATES);
    }

    /// The candidates of one visit.
    public List<VisitNote.Candidate> candidatesOf(UUID visit, Person by) {
        var seen = own(visit, by);
        return store.of(visit).stream()
                .filter(note -> note.finding().candidate())
                .map(note -> candidate(note, seen))
                .toList();
    }

    public VisitNote.Candidate candidate(UUID note, Person by) {
        var found = store.get(note);
        var seen = own(found.visit(), by);
        if (!found.finding().candidate()) {
            throw new NotFound("visit note");
        }
        return candidate(found, seen);
    }

    private static VisitNote.Candidate candidate(VisitNote note, Visits.Seen seen) {
        return new VisitNote.Candidate(
                note.id(),
                note.visit(),
                seen.round().id(),
                seen.round().organisation(),
                seen.visit().host(),
                seen.visit().event().when().day(),
                seen.round().plan().words().theme(),
                note.said(),
                note.finding(),
                note.quotes());
    }

    /// Makes an example of it, once, with what it says already: its writer goes on from there, and nothing is published
    /// without the host's approval.
    public UUID makeExample(UUID note, Person by) {
        var candidate = candidate(note, by);
        return database.write(() -> {
            if (store.held(note).madeInto().isPresent()) {
                throw new RuleBroken("", "example.visit.rule.taken-up");
            }
            var example = examples.find(candidate.host(), VisitExample.of(candidate), candidate.visit(), by);
            store.tookUp(note, example);
            audit.tell(by, "visit.note-taken-up", "visit-note", note);
            return example;
        });
    }
}
