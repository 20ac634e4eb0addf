package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// The waves in which institutions come on, what each of them has to do, whether it is ready, and when it has the
/// solution and really uses it.
@Component
public class Rollouts {
    private final Database database;
    private final RolloutStore store;
    private final AgreementStore agreements;
    private final Initiatives initiatives;
    private final Commitments commitments;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Rollouts(
            Database database,
            RolloutStore store,
            AgreementStore agreements,
            Initiatives initiatives,
            Commitments commitments,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.agreements = agreements;
        this.initiatives = initiatives;
        this.commitments = commitments;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a package went, in the words of whoever did it; a reason where it was not done.
    public record Said(TaskPackage.Result result, Commitment.@Nullable Reason reason, String note) {}

    /// The waves of a solution, the first one first. Whoever it concerns sees when which wave comes.
    public List<Wave> waves(UUID initiative, Person by) {
        return store.waves(initiatives.get(initiative, by).id());
    }

    /// The institutions' ways into a solution: all for the provider, the own one for an institution.
    public List<Rollout> ofInitiative(UUID initiative, Person by) {
        return readable(initiatives.get(initiative, by), store.ofInitiative(initiative), by);
    }

    private static List<Rollout> readable(Initiative of, List<Rollout> all, Person by) {
        return all.stream().filter(one -> Side.reads(of, one.institution(), by)).toList();
    }

    public Wave wave(UUID id, Person by) {
        var wave = store.findWave(id).orElseThrow(() -> new NotFound("wave"));
        initiatives.get(wave.initiative(), by);
        return wave;
    }

    public List<Rollout> inWave(Wave wave, Person by) {
        return readable(initiatives.get(wave.initiative(), by), store.inWave(wave.id()), by);
    }

    public List<TaskPackage.Template> templates(Wave wave, Person by) {
        return store.templates(wave(wave.id(), by).id());
    }

    /// The packages of the institutions that the reader sees in a wave.
    public List<TaskPackage> packages(Wave wave, Person by) {
        var seen = inWave(wave, by).stream().map(Rollout::id).toList();
        return store.packagesOfWave(wave.id()).stream()
                .filter(one -> seen.contains(one.rollout()))
                .toList();
    }

    public boolean mayPlan(UUID initiative, Person by) {
        return by.may(Act.OFFER_EXPECTATIONS, initiatives.get(initiative, by).scope());
    }

    private void mustPlan(UUID initiative, Person by) {
        by.must(Act.OFFER_EXPECTATIONS, initiatives.get(initiative, by).scope());
    }

    public UUID plan(UUID initiative, Wave.Plan plan, Person by) {
        mustPlan(initiative, by);
        return database.write(() -> {
            var wave = Wave.planned(UUID.randomUUID(), initiative, plan);
            store.add(wave);
            audit.tell(by, "wave.planned", "wave", wave.id());
            return wave.id();
        });
    }

    public void replan(UUID id, Wave.Plan plan, Person by) {
        mustPlan(wave(id, by).initiative(), by);
        database.write(() -> {
            store.save(store.heldWave(id).replanned(plan));
            audit.tell(by, "wave.replanned", "wave", id);
        });
    }

    /// Takes institutions into a wave; out of the one they were in, as long as nothing has been delivered. Each gets
    /// its own copy of every task package.
    public void include(UUID id, List<UUID> institutions, Person by) {
        var of = initiatives.get(wave(id, by).initiative(), by);
        mustPlan(of.id(), by);
        if (!Side.institutions(of).containsAll(institutions)) {
            throw new RuleBroken("institution", "web.form.choose");
        }
        database.write(() -> {
            var wave = store.heldWave(id);
            var elsewhere = store.ofInitiative(of.id());
            var templates = store.templates(id);
            var signed = signed(of.id());
            for (var institution : institutions) {
                mustTake(wave, institution, signed);
                elsewhere.stream()
                        .filter(one -> one.institution().equals(institution))
                        .forEach(one -> leave(one, by));
                var fresh = Rollout.planned(UUID.randomUUID(), id, institution);
                store.add(fresh);
                templates.forEach(template -> copy(template, fresh));
            }
            audit.tell(by, "wave.institution-in", "wave", id);
        });
    }

    private static void mustTake(Wave wave, UUID institution, List<UUID> signed) {
        if (wave.state() == Wave.State.DONE) {
            throw new RuleBroken("", "expectation.rule.wave-done");
        }
        if (wave.state() == Wave.State.RUNNING && !signed.contains(institution)) {
            throw new RuleBroken("institution", "expectation.rule.wave-unsigned", 1);
        }
    }

    /// The institutions that have agreed on what they expect.
    private List<UUID> signed(UUID initiative) {
        return agreements.ofInitiative(initiative).stream()
                .filter(one -> one.state().binding())
                .map(one -> one.between().institution())
                .toList();
    }

    private void copy(TaskPackage.Template template, Rollout to) {
        store.add(new TaskPackage(UUID.randomUUID(), to.id(), template.words(), null, null));
    }

    /// Leaves its wave: what its people had to do for it is no longer owed.
    private void leave(Rollout one, Person by) {
        one.mustMove();
        var owed = store.packages(one.id()).stream().map(TaskPackage::id).toList();
        commitments.endAll(owed, Commitment.Ending.lapsed(clock.today(), ""), by);
        store.remove(one.id());
    }

    public void takeOut(UUID rollout, Person by) {
        var seen = seen(rollout, by);
        by.must(Act.OFFER_EXPECTATIONS, seen.of().scope());
        database.write(() -> {
            leave(store.held(rollout), by);
            audit.tell(by, "wave.institution-out", "wave", seen.wave().id());
        });
    }

    /// One more package for the wave, and so for each institution in it that is not done.
    public void addPackage(UUID id, TaskPackage.Words words, Person by) {
        mustPlan(wave(id, by).initiative(), by);
        database.write(() -> {
            if (store.heldWave(id).state() == Wave.State.DONE) {
                throw new RuleBroken("", "expectation.rule.wave-done");
            }
            var template = new TaskPackage.Template(UUID.randomUUID(), id, words);
            store.add(template);
            store.inWave(id).forEach(one -> copy(template, one));
            audit.tell(by, "wave.package-added", "wave", id);
        });
    }

    public void start(UUID id, Person by) {
        var wave = wave(id, by);
        mustPlan(wave.initiative(), by);
        database.write(() -> {
            var rollouts = store.inWave(id);
            var signed = signed(wave.initiative());
            int unsigned = (int) rollouts.stream()
                    .filter(one -> !signed.contains(one.institution()))
                    .count();
            store.save(store.heldWave(id).started(rollouts.size(), unsigned, clock.today()));
            audit.tell(by, "wave.started", "wave", id);
        });
    }

    public void end(UUID id, Person by) {
        mustPlan(wave(id, by).initiative(), by);
        database.write(() -> {
            int waiting = (int) store.inWave(id).stream()
                    .filter(one -> one.state() != Rollout.State.IN_USE)
                    .count();
            store.save(store.heldWave(id).ended(waiting, clock.today()));
            audit.tell(by, "wave.ended", "wave", id);
        });
    }

    public Rollout get(UUID id, Person by) {
        return seen(id, by).rollout();
    }

    /// An institution's way into a solution, with its wave and the initiative.
    private record Seen(Rollout rollout, Wave wave, Initiative of) {
        Optional<Side> side(Person by) {
            return Side.of(of, rollout.institution(), by);
        }

        void must(Side side, Person by) {
            Side.must(side, of, rollout.institution(), by);
        }
    }

    private Seen seen(UUID id, Person by) {
        var rollout = store.find(id).orElseThrow(() -> new NotFound("rollout"));
        var wave = store.findWave(rollout.wave()).orElseThrow(() -> new NotFound("wave"));
        var of = initiatives.get(wave.initiative(), by);
        if (!Side.reads(of, rollout.institution(), by)) {
            throw new NotFound("rollout");
        }
        return new Seen(rollout, wave, of);
    }

    public List<TaskPackage> packages(Rollout rollout, Person by) {
        return store.packages(get(rollout.id(), by).id());
    }

    /// For whom this person may act; empty for whoever only reads.
    public Optional<Side> side(Rollout rollout, Person by) {
        var of = initiatives.get(wave(rollout.wave(), by).initiative(), by);
        return Side.of(of, rollout.institution(), by);
    }

    /// Refuses whoever does not act for this side of it.
    public void must(Side side, UUID rollout, Person by) {
        seen(rollout, by).must(side, by);
    }

    public TaskPackage taskPackage(UUID id, Person by) {
        var found = find(id);
        get(found.rollout(), by);
        return found;
    }

    public boolean mayFinish(TaskPackage one, Person by) {
        return one.outcome() == null
                && (by.id().equals(one.responsible())
                        || seen(one.rollout(), by)
                                .side(by)
                                .filter(Side.INSTITUTION::equals)
                                .isPresent());
    }

    public void mustFinish(TaskPackage one, Person by) {
        if (!by.id().equals(one.responsible())) {
            must(Side.INSTITUTION, one.rollout(), by);
        }
    }

    /// The provider says that the institution has it.
    public void deliver(UUID id, LocalDate on, Person by) {
        var seen = seen(id, by);
        seen.must(Side.PROVIDER, by);
        reach(id, held -> held.delivered(on, seen.wave().state(), clock.today()), "rollout.delivered", by);
    }

    /// The institution says that it is really used, and how one sees that.
    public void use(UUID id, LocalDate on, String how, Person by) {
        must(Side.INSTITUTION, id, by);
        reach(id, held -> held.used(on, how, clock.today()), "rollout.used", by);
    }

    private void reach(UUID id, UnaryOperator<Rollout> how, String act, Person by) {
        database.write(() -> {
            store.save(how.apply(store.held(id)));
            audit.tell(by, act, "rollout", id);
        });
    }

    /// The institution's own word on a unit, or on all of it where no unit is named.
    public void ready(UUID id, @Nullable UUID unit, Rollout.Standing standing, String reason, Person by) {
        must(Side.INSTITUTION, id, by);
        database.write(() -> {
            store.add(id, Rollout.good(new Rollout.Readiness(unit, standing, reason, by.id(), clock.today())));
            audit.tell(by, "rollout." + standing, "rollout", id);
        });
    }

    /// The institution names who does a package, and by when: from then on that person owes it.
    public void give(UUID id, UUID person, LocalDate due, Person by) {
        var seen = seen(find(id).rollout(), by);
        seen.must(Side.INSTITUTION, by);
        var rollout = seen.rollout();
        if (!rollout.institution().equals(access.get(person, by).organisation())) {
            throw new RuleBroken("responsible", "web.form.choose");
        }
        var of = seen.of();
        database.write(() -> {
            store.held(rollout.id());
            var given = find(id).givenTo(person, due);
            store.save(given);
            commitments.end(id, Commitment.Ending.lapsed(clock.today(), ""), by);
            commitments.raise(
                    new Commitment.Subject(
                            "expectation",
                            Commitment.Kind.ACTION,
                            id,
                            of.id(),
                            given.words().title(),
                            of.words().language(),
                            "/rollouts/" + rollout.id() + "#package-" + id),
                    new Commitment.Parties(person, of.owner(), ""),
                    due,
                    by);
            audit.tell(by, "package.given", "package", id);
        });
    }

    private TaskPackage find(UUID id) {
        return store.findPackage(id).orElseThrow(() -> new NotFound("package"));
    }

    /// Whoever is responsible says how a package went, or whoever acts for the institution.
    public void finish(UUID id, Said said, Person by) {
        var one = taskPackage(id, by);
        mustFinish(one, by);
        database.write(() -> {
            store.held(one.rollout());
            var reason = said.result() == TaskPackage.Result.DONE ? null : said.reason();
            var how = new TaskPackage.Outcome(said.result(), reason, said.note(), by.id(), clock.today());
            store.save(find(id).ended(how));
            commitments.end(
                    id,
                    reason == null
                            ? Commitment.Ending.kept(clock.today(), said.note())
                            : Commitment.Ending.notKept(clock.today(), reason, said.note()),
                    by);
            audit.tell(by, "package." + said.result(), "package", id);
        });
    }
}
