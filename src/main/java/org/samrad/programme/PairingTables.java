package org.samrad.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The organisers' pairing table: who needs and gives what, the proposals of the machine, what would be if, and the
/// publishing of one. Nobody but the organisers sees anything of it.
@Component
public class PairingTables {
    private static final int MOST_ONE_WAY = 10;

    private final Database database;
    private final PairingStore store;
    private final ProposedStore proposed;
    private final ParticipantStore participants;
    private final ProfileStore profiles;
    private final LearningPairStore pairs;
    private final Programmes programmes;
    private final Pairings pairings;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    PairingTables(
            Database database,
            PairingStore store,
            ProposedStore proposed,
            ParticipantStore participants,
            ProfileStore profiles,
            LearningPairStore pairs,
            Programmes programmes,
            Pairings pairings,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.proposed = proposed;
        this.participants = participants;
        this.profiles = profiles;
        this.pairs = pairs;
        this.programmes = programmes;
        this.pairings = pairings;
        this.organisations = organisations;
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
        var taking = taking(round);
        var ids = taking.stream().map(Participant::organisation).toList();
        var shared = shared(ids);
        var paired = paired(round);
        var entrants = entrants(round, by);
        var partners = PairingRun.of(task(at, entrants, Pairing.Settings.usual(entrants.size()), Set.of(), by))
                .partners();
        var seats = taking.stream()
                .map(one -> new Seat(
                        one,
                        Optional.ofNullable(shared.get(one.organisation())),
                        Optional.ofNullable(paired.get(one.organisation())),
                        partners.getOrDefault(one.organisation(), 0)))
                .toList();
        return new Table(seats, supply(shared.values()), wishes(ids), store.ofRound(round));
    }

    private List<Participant> taking(UUID round) {
        return participants.ofRound(round).stream().filter(Participant::isIn).toList();
    }

    private Map<UUID, Profile> shared(Collection<UUID> organisations) {
        return profiles.find(organisations, ProfileStore.Stage.SHARED).stream()
                .collect(Collectors.toMap(Profile::organisation, one -> one));
    }

    private Map<UUID, LearningPair> paired(UUID round) {
        return pairs.ofRound(round).stream()
                .filter(pair -> !pair.state().isOver())
                .flatMap(pair -> pair.members().stream().map(member -> Map.entry(member, pair)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
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

    private List<Wished> wishes(Collection<UUID> of) {
        return profiles.wishes(of).stream()
                .map(one -> new Wished(one.by(), one.wish()))
                .toList();
    }

    /// Those who can be placed: they take part, have shared a profile, and are in no pair of the round yet.
    private List<PairingRun.Entrant> entrants(UUID round, Person by) {
        var paired = paired(round).keySet();
        var ids = taking(round).stream()
                .map(Participant::organisation)
                .filter(one -> !paired.contains(one))
                .toList();
        return shared(ids).values().stream()
                .map(profile -> new PairingRun.Entrant(
                        profile, organisations.get(profile.organisation(), by).facts()))
                .toList();
    }

    private PairingRun.Task task(
            Round round,
            List<PairingRun.Entrant> entrants,
            Pairing.Settings settings,
            Set<Pairing.Two> last,
            Person by) {
        var ids = entrants.stream().map(one -> one.profile().organisation()).toList();
        var counts = programmes.get(round.programme(), by).evidence();
        return new PairingRun.Task(entrants, counts, settings, apart(round, ids), last);
    }

    /// Who is kept apart whatever the settings say: by an exclusion, by a no in this round, or since they have been a
    /// pair before.
    private PairingRun.Apart apart(Round round, List<UUID> present) {
        var excluded = new HashSet<Pairing.Two>();
        var earlier = new HashSet<Pairing.Two>();
        for (var one : profiles.wishes(present)) {
            var two = new Pairing.Two(one.by(), one.wish().organisation());
            switch (one.wish().kind()) {
                case EXCLUDED -> excluded.add(two);
                case EARLIER -> earlier.add(two);
                case WISHED -> {}
            }
        }
        for (var pair : pairs.ofOrganisations(present)) {
            boolean here = pair.round().equals(round.id());
            if (here && pair.state() == LearningPair.State.DECLINED) {
                excluded.addAll(Pairing.every(pair.members()));
            } else if (pair.state().isPublic()) {
                earlier.addAll(Pairing.every(pair.members()));
            }
        }
        return new PairingRun.Apart(excluded, earlier);
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
        var entrants = entrants(round, by);
        if (entrants.size() < 2) {
            throw new RuleBroken("", "programme.rule.too-few");
        }
        var present = entrants.stream().map(one -> one.profile().organisation()).collect(Collectors.toSet());
        for (var change : settings.changes()) {
            if (!present.contains(change.organisation()) || change.need() < 0 || change.need() > Profile.HIGHEST) {
                throw new RuleBroken("need", "programme.rule.level");
            }
        }
        var last = base == null ? Set.<Pairing.Two>of() : base.together();
        var outcome = PairingRun.of(task(at, entrants, settings, last, by)).outcome();
        return database.write(() -> {
            var fresh = new Pairing(
                    UUID.randomUUID(),
                    round,
                    store.nextNumber(round),
                    settings,
                    outcome,
                    new Pairing.Made(by.id(), clock.now(), base == null ? null : base.number()),
                    null);
            store.add(fresh);
            audit.tell(by, "pairing.made", "round", round);
            return fresh.number();
        });
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
        return wishes(ids).stream()
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
        var entrants = entrants(pairing.round(), by);
        var present = entrants.stream().map(one -> one.profile().organisation()).toList();
        if (alone.isEmpty() || present.size() < 2) {
            return List.of();
        }
        var run = PairingRun.of(task(at, entrants, Pairing.Settings.usual(present.size()), Set.of(), by));
        var apart = apart(at, present).excluded();
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
