package org.samrad.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The organisers' pairing table: who needs and gives what, the proposals of the machine, what would be if, and the
/// publishing of one. Nobody but the organisers sees anything of it.
@Component
public class PairingTables {
    private static final int MOST_ONE_WAY = 10;

    private final Database database;
    private final PairingStore store;
    private final PairingGround ground;
    private final PairingRuns runs;
    private final ProposedStore proposed;
    private final Programmes programmes;
    private final Pairings pairings;
    private final Audit audit;
    private final Clock clock;

    PairingTables(
            Database database,
            PairingStore store,
            PairingGround ground,
            PairingRuns runs,
            ProposedStore proposed,
            Programmes programmes,
            Pairings pairings,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.ground = ground;
        this.runs = runs;
        this.proposed = proposed;
        this.programmes = programmes;
        this.pairings = pairings;
        this.audit = audit;
        this.clock = clock;
    }

    /// An organisation at the table. `partners` is with how many it could have mutual benefit.
    public record Seat(Participant participant, Optional<Profile> profile, Optional<LearningPair> pair, int partners) {
        private static final int HARD = 1;

        public boolean isReady() {
            return profile.isPresent();
        }

        /// One that is ready, has no pair, and has hardly anybody to be paired with.
        public boolean isHardToPlace() {
            return isReady() && pair.isEmpty() && partners <= HARD;
        }
    }

    /// An area with those who need it and those who can give it.
    public record Supply(String area, List<UUID> needing, List<UUID> giving) {
        public boolean isMissing() {
            return !needing.isEmpty() && giving.stream().allMatch(needing::contains) && giving.size() <= 1;
        }
    }

    /// A wish or exclusion with its private reason.
    public record Wished(UUID by, Profile.Wish wish) {}

    public record Table(List<Seat> seats, List<Supply> supply, List<Wished> wishes, List<Pairing> proposals) {
        public long ready() {
            return seats.stream().filter(Seat::isReady).count();
        }
    }

    public Table table(UUID round, Person by) {
        var at = programmes.mustManageRound(round, by);
        var taking = ground.taking(round);
        var ids = taking.stream().map(Participant::organisation).toList();
        var shared = ground.shared(ids);
        var paired = ground.paired(round);
        var entrants = ground.entrants(round, by);
        var partners = runs.run(round, ground.task(at, entrants, Pairing.Settings.usual(entrants.size()), by))
                .partners();
        var seats = taking.stream()
                .map(one -> new Seat(
                        one,
                        Optional.ofNullable(shared.get(one.organisation())),
                        Optional.ofNullable(paired.get(one.organisation())),
                        partners.getOrDefault(one.organisation(), 0)))
                .toList();
        return new Table(seats, supply(shared.values()), ground.wishes(ids), store.ofRound(round));
    }

    private static List<Supply> supply(Collection<Profile> all) {
        return all.stream()
                .flatMap(profile -> profile.entries().stream().map(Profile.Entry::area))
                .distinct()
                .map(area -> new Supply(
                        area,
                        with(all, area, entry -> entry.need() > 0),
                        with(all, area, entry -> entry.strength() > 0)))
                .sorted((one, other) -> Integer.compare(scarcity(other), scarcity(one)))
                .toList();
    }

    private static int scarcity(Supply supply) {
        return supply.needing().size() - supply.giving().size();
    }

    private static List<UUID> with(
            Collection<Profile> all, String area, java.util.function.Predicate<Profile.Entry> what) {
        return all.stream()
                .filter(profile -> profile.entry(area).filter(what).isPresent())
                .map(Profile::organisation)
                .toList();
    }

    /// Runs the matching with these settings; answers the number of the proposal.
    public int run(UUID round, Pairing.Settings settings, Person by) {
        return run(round, settings, null, by);
    }

    /// What would be under other settings, seen from a proposal that is there.
    public int whatIf(UUID round, int number, UnaryOperator<Pairing.Settings> how, Person by) {
        var base = get(round, number, by);
        return run(round, how.apply(base.settings()), base, by);
    }

    private int run(UUID round, Pairing.Settings settings, @Nullable Pairing base, Person by) {
        var at = programmes.mustManageRound(round, by);
        var entrants = ground.entrants(round, by);
        if (entrants.size() < 2) {
            throw new RuleBroken("", "programme.rule.too-few");
        }
        var present = entrants.stream().map(one -> one.profile().organisation()).collect(Collectors.toSet());
        for (var change : settings.changes()) {
            if (!present.contains(change.organisation()) || change.need() < 0 || change.need() > Profile.HIGHEST) {
                throw new RuleBroken("need", "programme.rule.level");
            }
        }
        var task = ground.task(at, entrants, settings, by);
        return save(round, base == null ? task : task.seenFrom(base), base, by);
    }

    /// A proposal is kept with what proves it, and only when the checker, which does not trust the engine, finds no
    /// fault in it.
    private int save(UUID round, PairingRun.Task task, @Nullable Pairing base, Person by) {
        var run = runs.run(round, task);
        run.fault().ifPresent(fault -> {
            throw new RuleBroken("", "programme.rule.proof", fault);
        });
        var outcome = run.outcome();
        var names = ground.names(round, task, by);
        var now = clock.now();
        return database.write(() -> {
            var fresh = new Pairing(
                    UUID.randomUUID(),
                    round,
                    store.nextNumber(round),
                    task.settings(),
                    outcome,
                    new Pairing.Made(by.id(), now, base == null ? null : base.number(), task.counts()),
                    null);
            store.add(fresh);
            store.prove(fresh.id(), ProofFile.of(PairingProof.of(fresh.number(), now, run, names)), now);
            audit.tell(by, "pairing.made", "round", round);
            return fresh.number();
        });
    }

    /// When the checker went through a proposal; empty for one from before it did.
    public Optional<Instant> checked(Pairing pairing, Person by) {
        programmes.mustManageRound(pairing.round(), by);
        return store.checked(pairing.id());
    }

    /// The file with which anybody can check that no proposal is better: for the organisers, since the profiles and who
    /// is kept apart stand in it.
    public String proof(UUID round, int number, Person by) {
        return store.proof(get(round, number, by).id()).orElseThrow(() -> new NotFound("proof"));
    }

    public Pairing get(UUID round, int number, Person by) {
        programmes.mustManageRound(round, by);
        return store.find(round, number).orElseThrow(() -> new NotFound("proposal"));
    }

    /// The figures of all proposals, the newest first, without their pairs.
    public List<Pairing> list(UUID round, Person by) {
        programmes.mustManageRound(round, by);
        return store.ofRound(round);
    }

    /// Wishes that a proposal meets or leaves, each seen from the one that has it: for the organisers' eyes.
    public List<Wished> wished(Pairing pairing, Person by) {
        programmes.mustManageRound(pairing.round(), by);
        var ids = new ArrayList<UUID>();
        pairing.outcome().pairs().forEach(pair -> ids.addAll(pair.members()));
        pairing.outcome().left().forEach(left -> ids.add(left.organisation()));
        return ground.wishes(ids).stream()
                .filter(one -> one.wish().kind() == Profile.Wish.Kind.WISHED)
                .toList();
    }

    /// Shows a proposal's pairs to their members, each its own, who then owe an answer. Once, and as a whole.
    public void publish(UUID round, int number, Person by) {
        var pairing = get(round, number, by);
        if (pairing.published() != null) {
            throw new RuleBroken("", "programme.rule.published");
        }
        var language = programmes
                .get(programmes.round(round, by).programme(), by)
                .words()
                .language();
        var about = new LearningPair.About("", "", language);
        database.write(() -> {
            var fresh = pairing.outcome().pairs().stream()
                    .map(one -> LearningPair.proposed(UUID.randomUUID(), round, one.members(), about))
                    .toList();
            if (fresh.isEmpty()) {
                throw new RuleBroken("", "programme.rule.nothing-to-publish");
            }
            pairings.publish(round, fresh, by);
            IntStream.range(0, fresh.size())
                    .forEach(place -> proposed.origin(fresh.get(place).id(), pairing.id(), place));
            store.published(pairing.id(), clock.now());
        });
    }

    /// Help that could go one way where no pair was possible.
    public record OneWay(Pairing.Gain gain, UUID giver, String area) {}

    /// For each who was left out because nothing would come back: from whom it could learn most, and who from it.
    public List<OneWay> oneWay(Pairing pairing, Person by) {
        var at = programmes.mustManageRound(pairing.round(), by);
        var alone = pairing.outcome().left().stream()
                .filter(Pairing.Left::isOneSided)
                .map(Pairing.Left::organisation)
                .limit(MOST_ONE_WAY)
                .toList();
        var entrants = ground.entrants(pairing.round(), by);
        var present = entrants.stream().map(one -> one.profile().organisation()).toList();
        if (alone.isEmpty() || present.size() < 2) {
            return List.of();
        }
        var task = ground.task(at, entrants, Pairing.Settings.usual(present.size()), by)
                .seenFrom(pairing);
        var run = runs.run(pairing.round(), task);
        var apart = task.apart().excluded();
        return alone.stream()
                .filter(present::contains)
                .flatMap(one -> Stream.of(best(run, present, apart, one, true), best(run, present, apart, one, false)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OneWay> best(
            PairingRun run, List<UUID> present, Set<Pairing.Two> apart, UUID one, boolean learns) {
        return present.stream()
                .filter(other -> !other.equals(one) && !apart.contains(new Pairing.Two(one, other)))
                .map(other -> learns ? oneWay(run, one, other) : oneWay(run, other, one))
                .filter(help -> help.gain().points() > 0)
                .max((a, b) -> Integer.compare(a.gain().points(), b.gain().points()));
    }

    private static OneWay oneWay(PairingRun run, UUID learner, UUID giver) {
        var gain = run.gain(learner, giver);
        return new OneWay(
                gain,
                giver,
                gain.reasons().stream().findFirst().map(Pairing.Why::area).orElse(""));
    }
}
