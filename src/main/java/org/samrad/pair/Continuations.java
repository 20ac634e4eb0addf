package org.samrad.pair;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// What a pair does after the programme: the continuation agreement, the follow-ups after six and twelve months, what
/// made it work, and the end.
@Component
public class Continuations {
    private final Database database;
    private final Rooms rooms;
    private final PaperWork papers;
    private final PaperStore store;
    private final FollowUpStore followUps;
    private final PromiseStore promises;
    private final Owed owed;
    private final Pairings pairings;
    private final Commitments commitments;
    private final Texts texts;
    private final Frame.Setup setup;
    private final Audit audit;
    private final Clock clock;

    Continuations(
            Database database,
            Rooms rooms,
            PaperWork papers,
            PaperStore store,
            FollowUpStore followUps,
            PromiseStore promises,
            Owed owed,
            Pairings pairings,
            Commitments commitments,
            Texts texts,
            Frame.Setup setup,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.papers = papers;
        this.store = store;
        this.followUps = followUps;
        this.promises = promises;
        this.owed = owed;
        this.pairings = pairings;
        this.commitments = commitments;
        this.texts = texts;
        this.setup = setup;
        this.audit = audit;
        this.clock = clock;
    }

    public Paper<Continuation> get(Room room, Person by) {
        return store.get(room.id(), PaperStore.Kind.CONTINUATION);
    }

    /// What all have signed last.
    public Continuation agreed(Room room, Person by) {
        return agreed(room.id());
    }

    private Continuation agreed(UUID pair) {
        return store.frozen(pair, Paper.Matter.CONTINUATION).stream()
                .findFirst()
                .map(frozen -> store.at(pair, frozen.version(), PaperStore.Kind.CONTINUATION)
                        .content())
                .orElse(Continuation.NONE);
    }

    public List<FollowUp> followUps(Room room, Person by) {
        return owed.followUps(followUps.of(room.id()), by);
    }

    /// How the first step of each area that is agreed on stands with each of its owners.
    public Map<Continuation.Step, Commitment> steps(Room room, Person by) {
        var steps = agreed(room.id()).steps();
        return owed.about(steps.keySet(), by).entrySet().stream()
                .collect(toMap(entry -> Objects.requireNonNull(steps.get(entry.getKey())), Map.Entry::getValue));
    }

    public FollowUp followUp(Room room, UUID id, Person by) {
        return followUps(room, by).stream()
                .filter(one -> one.id().equals(id) && one.organisation().equals(room.own()))
                .findFirst()
                .orElseThrow(() -> new NotFound("follow-up"));
    }

    public List<Evaluation> evaluations(Room room, Person by) {
        return followUps.evaluations(room.id());
    }

    /// An area to go on with, as it is written in the form.
    public record NewArea(Continuation.Words words, List<Continuation.Owner> owners, LocalDate first) {}

    public UUID addArea(UUID pair, NewArea fresh, Person by) {
        var room = mustHavePresented(pair, by);
        mustSit(room, fresh.owners());
        var id = UUID.randomUUID();
        change(room, (held, version) -> held.with(area(id, fresh, version), room.members()), by);
        return id;
    }

    /// `builtOn` is the version in which the area was last changed when the writer saw it.
    public void changeArea(UUID pair, UUID id, NewArea fresh, int builtOn, Person by) {
        var room = mustHavePresented(pair, by);
        mustSit(room, fresh.owners());
        change(
                room,
                (held, version) -> {
                    Plan.mustBeNewest(held.area(id).since(), builtOn);
                    return held.with(area(id, fresh, version), room.members());
                },
                by);
    }

    private static Continuation.Area area(UUID id, NewArea fresh, int version) {
        return new Continuation.Area(id, fresh.words(), fresh.owners(), fresh.first(), version);
    }

    public void removeArea(UUID pair, UUID id, Person by) {
        change(mustHavePresented(pair, by), (held, version) -> held.without(id), by);
    }

    private void change(Room room, BiFunction<Continuation, Integer, Continuation> how, Person by) {
        papers.change(
                room,
                PaperStore.Kind.CONTINUATION,
                held -> held.changed(how.apply(held.content(), held.version() + 1)),
                by);
    }

    private Room mustHavePresented(UUID pair, Person by) {
        var room = rooms.enterToWork(pair, by);
        if (!room.isPresented()) {
            throw new RuleBroken("", "pair.rule.present-first");
        }
        return room;
    }

    private static void mustSit(Room room, List<Continuation.Owner> owners) {
        for (var owner : owners) {
            if (!room.seats(owner.organisation(), owner.person())) {
                throw new RuleBroken("owner-" + owner.organisation(), "pair.rule.not-in-group");
            }
        }
    }

    /// With the last hand the pair goes on: every owner owes the first day of an area, and every organisation a status
    /// after six and after twelve months.
    public void sign(UUID pair, int read, Person by) {
        var room = mustHavePresented(pair, by);
        database.write(() -> {
            var before = store.get(pair, PaperStore.Kind.CONTINUATION).agreedVersion(room.members());
            var signed = papers.sign(room, PaperStore.Kind.CONTINUATION, read, by);
            if (signed.isAgreed(room.members())) {
                owe(room, signed, before.orElse(0), by);
                ask(room, by);
                if (room.pair().state() == LearningPair.State.PRESENTED) {
                    pairings.move(pair, LearningPair.State.CONTINUING, by);
                }
            }
        });
    }

    /// What is new or other than in the version agreed before; what was taken out ends in the open.
    private void owe(Room room, Paper<Continuation> signed, int before, Person by) {
        var former = before == 0
                ? List.<Continuation.Area>of()
                : store.at(room.id(), before, PaperStore.Kind.CONTINUATION)
                        .content()
                        .areas();
        former.stream()
                .filter(area -> !signed.content().areas().contains(area))
                .flatMap(area -> area.owners().stream().map(area::owedBy))
                .forEach(thing -> commitments.end(thing, Commitment.Ending.lapsed(clock.today(), ""), by));
        for (var area : signed.content().areas()) {
            if (!former.contains(area)) {
                area.owners().forEach(owner -> owe(room, area, owner, by));
            }
        }
    }

    private void owe(Room room, Continuation.Area area, Continuation.Owner owner, Person by) {
        var other = area.owners().stream()
                .filter(one -> !one.equals(owner))
                .map(Continuation.Owner::person)
                .findFirst();
        commitments.raise(
                new Commitment.Subject(
                        "pair",
                        Commitment.Kind.ACTION,
                        area.owedBy(owner),
                        null,
                        area.words().name() + ": " + area.words().what(),
                        area.words().language(),
                        room.address() + "/continuation#area-" + area.id()),
                new Commitment.Parties(owner.person(), other.orElse(null), ""),
                area.first(),
                by);
    }

    private void ask(Room room, Person by) {
        if (!followUps.of(room.id()).isEmpty()) {
            return;
        }
        var presented = presentedOn(room, by);
        for (int months : new int[] {FollowUp.HALF_A_YEAR, FollowUp.A_YEAR}) {
            for (var organisation : room.members()) {
                ask(room, organisation, new FollowUp.Asked(months, WorkingDays.monthsAfter(presented, months)), by);
            }
        }
    }

    private LocalDate presentedOn(Room room, Person by) {
        return pairings.steps(room.id(), by).stream()
                .filter(step -> step.state() == LearningPair.State.PRESENTED)
                .findFirst()
                .map(step -> LocalDate.ofInstant(step.at(), setup.zone()))
                .orElseGet(clock::today);
    }

    private void ask(Room room, UUID organisation, FollowUp.Asked asked, Person by) {
        var fresh = new FollowUp(UUID.randomUUID(), room.id(), organisation, asked, null, null);
        followUps.add(fresh);
        var language = Language.find(store.get(room.id(), PaperStore.Kind.STATEMENT)
                        .content()
                        .language())
                .orElse(Language.EN);
        var other = room.spokesperson(room.pair().others(organisation).getFirst());
        commitments.raise(
                new Commitment.Subject(
                        "pair",
                        Commitment.Kind.PAIR,
                        fresh.id(),
                        null,
                        texts.of(language, "pair.owed.follow-up", asked.months()),
                        language.tag(),
                        room.address() + "/follow-ups/" + fresh.id()),
                new Commitment.Parties(room.spokesperson(organisation), other, ""),
                asked.due(),
                by);
    }

    /// The status that an organisation owes: what came of each area.
    public void answer(UUID pair, UUID followUp, FollowUp.Answer answer, Person by) {
        var room = rooms.enterToWork(pair, by);
        followUp(room, followUp, by);
        database.write(() -> {
            owed.followUp(followUps.held(followUp), by).answered(answer, agreed(room, by));
            followUps.save(followUp, answer);
            commitments.end(followUp, FollowUp.ending(clock.today()), by);
            audit.tell(by, "pair.followed-up", "pair", pair);
        });
    }

    /// What made it work, for the own organisation; it may be said anew until the pair has ended.
    public void evaluate(UUID pair, Evaluation evaluation, Person by) {
        mustHavePresented(pair, by);
        database.write(() -> {
            followUps.save(pair, evaluation);
            audit.tell(by, "pair.evaluated", "pair", pair);
        });
    }

    /// Ends the pair. What is still open ends with it, in the open and with the reason; once a plan has been presented
    /// each organisation has first said what made it work.
    public void end(UUID pair, String why, Person by) {
        var room = rooms.enterToWork(pair, by);
        if (room.isPresented() && evaluations(room, by).size() < room.members().size()) {
            throw new RuleBroken("", "pair.rule.evaluate-first");
        }
        var open = open(pair, by);
        if (!open.isEmpty() && why.isBlank()) {
            throw new RuleBroken("why", "pair.rule.end-why");
        }
        database.write(() -> {
            lapse(pair, why, by);
            pairings.move(pair, LearningPair.State.ENDED, by);
        });
    }

    /// What is still owed in the room, as things of commitments.
    private List<UUID> open(UUID pair, Visitor by) {
        var areas = agreed(pair).steps();
        var open = new ArrayList<UUID>();
        owed.about(areas.keySet(), by).forEach((thing, one) -> {
            if (one.isOpen()) {
                open.add(thing);
            }
        });
        open.addAll(Owed.open(owed.promises(promises.of(pair), by), owed.followUps(followUps.of(pair), by)));
        return open;
    }

    /// Lets what is open lapse, when the pair is over.
    void lapse(UUID pair, String why, Visitor by) {
        commitments.endAll(open(pair, by), Commitment.Ending.lapsed(clock.today(), why), by);
    }
}
