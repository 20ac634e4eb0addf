package org.samrad.pair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.springframework.stereotype.Component;

/// The strategic development plan of a pair: written part by part, talked of, submitted when all have signed the same
/// version, and frozen once it has been presented.
@Component
public class Plans {
    private final Database database;
    private final Rooms rooms;
    private final PaperWork papers;
    private final PaperStore store;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Audit audit;
    private final Clock clock;

    Plans(
            Database database,
            Rooms rooms,
            PaperWork papers,
            PaperStore store,
            Pairings pairings,
            Programmes programmes,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.papers = papers;
        this.store = store;
        this.pairings = pairings;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /// Something said about the plan; `part` names the part of it, and is empty for the whole.
    public record Comment(String part, String text, String language, UUID organisation, UUID by, Instant at) {}

    /// A submitted version: its fingerprint, since when, and whether what is kept is still what was signed.
    public record Submitted(int version, String hash, Instant at, boolean unchanged) {}

    public Paper<Plan> get(Room room, Person by) {
        return store.get(room.id(), PaperStore.Kind.PLAN);
    }

    public Paper<Plan> version(Room room, int version, Person by) {
        return store.at(room.id(), version, PaperStore.Kind.PLAN);
    }

    public List<Paper.Made> versions(Room room, Person by) {
        return store.versions(room.id(), Paper.Matter.PLAN);
    }

    public List<Comment> comments(Room room, Person by) {
        return store.comments(room.id());
    }

    /// What was submitted last, if anything was.
    public Optional<Submitted> submitted(Room room, Person by) {
        return submitted(room.id());
    }

    private Optional<Submitted> submitted(UUID pair) {
        return store.frozen(pair, Paper.Matter.PLAN).stream()
                .findFirst()
                .map(frozen -> new Submitted(
                        frozen.version(),
                        frozen.hash(),
                        frozen.at(),
                        store.at(pair, frozen.version(), PaperStore.Kind.PLAN)
                                .hash()
                                .equals(frozen.hash())));
    }

    /// A plan that has been presented, as it was submitted: for its pair and for those who run the programme.
    public record Presented(LearningPair pair, Paper<Plan> plan, Submitted submitted) {}

    public Presented presented(UUID pair, Person by) {
        var outline = pairings.outline(pair, by);
        boolean member = pairings.side(outline, by).isPresent();
        if (!member) {
            programmes.mustManageRound(outline.round(), by);
        }
        if (!pairings.isPresented(outline, by)) {
            throw new NotFound("plan");
        }
        var submitted = submitted(pair).orElseThrow(() -> new NotFound("plan"));
        return new Presented(outline, store.at(pair, submitted.version(), PaperStore.Kind.PLAN), submitted);
    }

    /// The round in which the plan was presented.
    public Round round(LearningPair of, Person by) {
        return programmes.round(of.round(), by);
    }

    public void write(UUID pair, Plan.Section section, String text, int builtOn, Person by) {
        change(pair, (plan, version) -> plan.written(section, text, builtOn, version), by);
    }

    /// The language in which the plan is written.
    public void speak(UUID pair, String language, Person by) {
        change(pair, (plan, version) -> plan.in(language), by);
    }

    public UUID addGoal(UUID pair, String text, Optional<UUID> under, Person by) {
        var id = UUID.randomUUID();
        change(pair, (plan, version) -> plan.with(new Plan.Goal(id, text, under.orElse(null), version)), by);
        return id;
    }

    /// `goal` names the goal with its new wording, and the version on which the writer built.
    public void changeGoal(UUID pair, Plan.Goal goal, Person by) {
        change(
                pair,
                (plan, version) -> {
                    Plan.mustBeNewest(plan.goal(goal.id()).since(), goal.since());
                    return plan.with(new Plan.Goal(goal.id(), goal.text(), goal.under(), version));
                },
                by);
    }

    public UUID addMeasure(UUID pair, Plan.MeasureWords words, Person by) {
        mustBeResponsible(words, rooms.enterToWork(pair, by));
        var id = UUID.randomUUID();
        change(pair, (plan, version) -> plan.with(new Plan.Measure(id, words, version)), by);
        return id;
    }

    public void changeMeasure(UUID pair, Plan.Measure measure, Person by) {
        mustBeResponsible(measure.words(), rooms.enterToWork(pair, by));
        change(
                pair,
                (plan, version) -> {
                    Plan.mustBeNewest(plan.measure(measure.id()).since(), measure.since());
                    return plan.with(new Plan.Measure(measure.id(), measure.words(), version));
                },
                by);
    }

    private static void mustBeResponsible(Plan.MeasureWords words, Room room) {
        var who = words.responsible();
        room.mustBeMember(who.organisation());
        var person = who.person();
        if (person != null && !room.seats(who.organisation(), person)) {
            throw new RuleBroken("person", "pair.rule.not-in-group");
        }
    }

    public UUID addIndicator(UUID pair, Plan.IndicatorWords words, Person by) {
        var id = UUID.randomUUID();
        change(pair, (plan, version) -> plan.with(new Plan.Indicator(id, words, version)), by);
        return id;
    }

    public void changeIndicator(UUID pair, Plan.Indicator indicator, Person by) {
        change(
                pair,
                (plan, version) -> {
                    Plan.mustBeNewest(plan.indicator(indicator.id()).since(), indicator.since());
                    return plan.with(new Plan.Indicator(indicator.id(), indicator.words(), version));
                },
                by);
    }

    public void remove(UUID pair, UUID part, Person by) {
        change(pair, (plan, version) -> plan.without(part), by);
    }

    private void change(UUID pair, BiFunction<Plan, Integer, Plan> how, Person by) {
        var room = enterToWrite(pair, by);
        papers.change(
                room, PaperStore.Kind.PLAN, held -> held.changed(how.apply(held.content(), held.version() + 1)), by);
    }

    private Room enterToWrite(UUID pair, Person by) {
        var room = rooms.enterToWork(pair, by);
        if (room.isPresented()) {
            throw new RuleBroken("", "pair.rule.plan-presented");
        }
        return room;
    }

    public void comment(UUID pair, String part, String text, String language, Person by) {
        var room = rooms.enterToWork(pair, by);
        database.write(() -> {
            store.add(room.id(), new Comment(part, text, language, room.own(), by.id(), clock.now()));
            audit.tell(by, "pair.plan-commented", "pair", room.id());
        });
    }

    /// One side hands the plan in, in the version that was read. With the last side it is submitted, with a
    /// fingerprint. A plan without measures and indicators is refused, and so is one without a signed statement.
    public void submit(UUID pair, int read, Person by) {
        var room = enterToWrite(pair, by);
        var statement = store.get(pair, PaperStore.Kind.STATEMENT);
        if (statement.agreedVersion(room.members()).isEmpty()) {
            throw new RuleBroken("", "pair.rule.statement-first");
        }
        papers.sign(room, PaperStore.Kind.PLAN, read, by);
    }
}
