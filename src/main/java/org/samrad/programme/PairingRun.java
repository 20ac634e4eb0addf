package org.samrad.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.matching.Checker;
import org.samrad.matching.Couple;
import org.samrad.matching.Evidence;
import org.samrad.matching.Facts;
import org.samrad.matching.Match;
import org.samrad.matching.Matching;
import org.samrad.matching.Refused;
import org.samrad.matching.Rules;
import org.samrad.matching.Standing;
import org.samrad.matching.Strength;
import org.samrad.organisation.Organisation;

/// Puts profiles and settings before the engine, and its answer into the words of this house.
record PairingRun(Matching matching, List<org.samrad.matching.Participant> participants) {
    private static final int KEPT_COUNTS_MORE = 5;
    private static final int MOST_CHANGED = 4;
    private static final List<Integer> SIZE_CLASSES = List.of(50, 200, 1000, 5000);

    /// An organisation as it goes into a run.
    record Entrant(Profile profile, Organisation.Facts facts) {}

    /// Whom the settings do not name: those who exclude each other or have declined, and partners of earlier rounds.
    record Apart(Set<Pairing.Two> excluded, Set<Pairing.Two> earlier) {}

    /// All that a run begins with. `last` are the pairs to be kept where that costs little.
    record Task(
            List<Entrant> entrants,
            Programme.Evidence counts,
            Pairing.Settings settings,
            Apart apart,
            Set<Pairing.Two> last) {
        /// What would be if, seen from a proposal that is there: its pairs count more where the settings say so, and a
        /// strength counts as much as it did then, so that like is compared with like.
        Task seenFrom(Pairing base) {
            return new Task(entrants, base.made().counts(), settings, apart, base.together());
        }
    }

    static PairingRun of(Task task) {
        var participants = participants(task);
        return asked(() -> new PairingRun(Matching.of(participants, rules(task)), participants));
    }

    /// The same as `of`, in milliseconds where little is different: the engine goes on from the prices it has.
    PairingRun with(Task task) {
        var now = participants(task);
        var before = new HashSet<>(participants);
        var changed = now.stream().filter(one -> !before.contains(one)).toList();
        if (!ids(now).equals(ids(participants)) || changed.size() > MOST_CHANGED) {
            return of(task);
        }
        return asked(() -> {
            var next = matching;
            for (var one : changed) {
                next = next.with(one);
            }
            return new PairingRun(next.with(rules(task)), now);
        });
    }

    private static Set<String> ids(List<org.samrad.matching.Participant> all) {
        return all.stream().map(org.samrad.matching.Participant::id).collect(Collectors.toSet());
    }

    private static List<org.samrad.matching.Participant> participants(Task task) {
        return task.entrants().stream()
                .map(one -> participant(one, task.settings().changes()))
                .toList();
    }

    private static PairingRun asked(Supplier<PairingRun> run) {
        try {
            return run.get();
        } catch (Refused refused) {
            throw new RuleBroken("", "programme.refused." + refused.problem());
        }
    }

    /// Goes through the proposal as it stands, without trusting the engine: the first fault, or nothing.
    Optional<String> fault() {
        return Checker.check(participants, matching.rules(), matching.proposal());
    }

    private static org.samrad.matching.Participant participant(Entrant entrant, List<Pairing.Change> changes) {
        var profile = entrant.profile();
        var stated = participant(profile);
        var needs = new HashMap<>(stated.needs());
        changes.stream()
                .filter(one -> one.organisation().equals(profile.organisation()))
                .forEach(one -> needs.put(one.area(), one.need()));
        var sector = profile.facts().sector();
        return new org.samrad.matching.Participant(
                stated.id(),
                needs,
                stated.strengths(),
                new Facts(
                        entrant.facts().country().name(),
                        new HashSet<>(profile.facts().languages()),
                        sizeClass(entrant.facts().size()),
                        sector == null ? null : sector.name()));
    }

    /// Needs and strengths alone, for whoever learns one way.
    static org.samrad.matching.Participant participant(Profile profile) {
        return new org.samrad.matching.Participant(
                profile.organisation().toString(),
                profile.entries().stream().collect(Collectors.toMap(Profile.Entry::area, Profile.Entry::need)),
                profile.strengths().stream()
                        .collect(Collectors.toMap(
                                Profile.Entry::area, one -> new Strength(one.strength(), evidence(one.evidence())))),
                Facts.UNKNOWN);
    }

    /// How much a strength counts, in the engine's words.
    static Map<Evidence, Integer> trust(Programme.Evidence counts) {
        return Map.of(
                Evidence.MEASURED, counts.measured(),
                Evidence.PUBLISHED, counts.example(),
                Evidence.OWN_WORD, counts.ownWord());
    }

    private static @Nullable Integer sizeClass(Organisation.@Nullable Size size) {
        return size == null
                ? null
                : (int) SIZE_CLASSES.stream()
                        .filter(least -> size.workUnits() >= least)
                        .count();
    }

    private static Evidence evidence(Profile.Evidence evidence) {
        return switch (evidence) {
            case MEASURED -> Evidence.MEASURED;
            case EXAMPLE -> Evidence.PUBLISHED;
            case OWN_WORD -> Evidence.OWN_WORD;
        };
    }

    private static Profile.Evidence evidence(Evidence evidence) {
        return switch (evidence) {
            case MEASURED -> Profile.Evidence.MEASURED;
            case PUBLISHED -> Profile.Evidence.EXAMPLE;
            case OWN_WORD -> Profile.Evidence.OWN_WORD;
        };
    }

    private static Rules rules(Task task) {
        var settings = task.settings();
        var present = task.entrants().stream()
                .map(one -> one.profile().organisation())
                .collect(Collectors.toSet());
        var forbidden = new HashSet<>(settings.forbidden());
        forbidden.addAll(task.apart().excluded());
        var rules = Rules.standard()
                .goal(org.samrad.matching.Goal.valueOf(settings.goal().name()))
                .pinned(settings.pinned().stream().map(PairingRun::couple).toList())
                .forbidden(couples(forbidden, present))
                .earlier(couples(task.apart().earlier(), present))
                .trust(Evidence.MEASURED, task.counts().measured())
                .trust(Evidence.PUBLISHED, task.counts().example())
                .trust(Evidence.OWN_WORD, task.counts().ownWord())
                .weakBelow(Rules.USUALLY_WEAK);
        if (settings.keep() && !task.last().isEmpty()) {
            rules = rules.keep(new Rules.Keep(Set.copyOf(couples(task.last(), present)), KEPT_COUNTS_MORE));
        }
        return switch (settings.form()) {
            case PAIRS -> rules;
            case TRIAD -> rules.triads(1);
            case GROUPS -> rules.size(settings.size());
        };
    }

    private static Set<Couple> couples(Collection<Pairing.Two> twos, Set<UUID> present) {
        return twos.stream()
                .filter(two -> present.contains(two.a()) && present.contains(two.b()))
                .map(PairingRun::couple)
                .collect(Collectors.toSet());
    }

    private static Couple couple(Pairing.Two two) {
        return Couple.of(two.a().toString(), two.b().toString());
    }

    Pairing.Outcome outcome() {
        var proposal = matching.proposal();
        var totals = proposal.totals();
        var ranks = ranks();
        return new Pairing.Outcome(
                proposal.matches().stream()
                        .map(match -> proposed(match, ranks))
                        .sorted((one, other) -> Integer.compare(other.mutual(), one.mutual()))
                        .toList(),
                proposal.leftOut().stream()
                        .map(one -> new Pairing.Left(
                                UUID.fromString(one.id()), one.cause().name(), one.offer(), one.ask()))
                        .toList(),
                new Pairing.Totals(
                        totals.organisations(),
                        totals.total(),
                        totals.upperBound() + favoured(),
                        totals.optimal(),
                        totals.weakest()));
    }

    /// How much the pairs of the last proposal counted more, all in all: so much larger could a total be without that.
    private long favoured() {
        var proposal = matching.proposal();
        var kept = matching.rules().keep().pairs();
        long bonus = proposal.proof().stream()
                .findFirst()
                .map(one -> one.terms().bonus())
                .orElse(0L);
        return bonus
                * proposal.matches().stream()
                        .filter(match -> !match.pinned() && match.couples().size() == 1)
                        .filter(match -> kept.contains(match.couples().getFirst()))
                        .count();
    }

    /// A rank is one among possible pairs; in a group nobody has one.
    private Pairing.Proposed proposed(Match match, Map<String, Pairing.Rank> ranks) {
        var shown = match.members().size() == 2 ? ranks : Map.<String, Pairing.Rank>of();
        return new Pairing.Proposed(
                match.members().stream().map(UUID::fromString).toList(),
                match.mutual(),
                match.context(),
                match.pinned(),
                match.gains().stream().map(gain -> gain(gain, shown)).toList());
    }

    private Pairing.Gain gain(org.samrad.matching.Gain gain, Map<String, Pairing.Rank> ranks) {
        return gain(gain, ranks, matching.rules().trust());
    }

    static Pairing.Gain gain(
            org.samrad.matching.Gain gain, Map<String, Pairing.Rank> ranks, Map<Evidence, Integer> trust) {
        return new Pairing.Gain(
                UUID.fromString(gain.to()),
                gain.points(),
                ranks.getOrDefault(gain.to(), Pairing.Rank.NONE),
                gain.reasons().stream()
                        .map(one -> new Pairing.Why(
                                one.area(),
                                UUID.fromString(one.from()),
                                one.need(),
                                new Pairing.Standing(
                                        one.given().level(),
                                        evidence(one.given().evidence()),
                                        trust.getOrDefault(one.given().evidence(), 100),
                                        one.own()),
                                one.points()))
                        .toList());
    }

    /// What any two would have of each other, whether or not they are proposed.
    Pairing.Proposed between(UUID a, UUID b) {
        return proposed(matching.between(a.toString(), b.toString()), Map.of());
    }

    /// What one would learn from another.
    Pairing.Gain gain(UUID learner, UUID giver) {
        return between(learner, giver).gains().stream()
                .filter(one -> one.learner().equals(learner))
                .findFirst()
                .orElse(new Pairing.Gain(learner, 0, Pairing.Rank.NONE, List.of()));
    }

    private Map<String, Pairing.Rank> ranks() {
        return matching.standings().organisations().stream()
                .collect(Collectors.toMap(Standing::id, one -> new Pairing.Rank(one.rank(), one.possible())));
    }

    /// With how many each could have mutual benefit.
    Map<UUID, Integer> partners() {
        return matching.standings().organisations().stream()
                .collect(Collectors.toMap(one -> UUID.fromString(one.id()), Standing::possible));
    }
}
