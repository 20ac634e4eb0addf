package org.samrad.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What a run of a round begins with, gathered for the pairing table: who can be placed, and who is kept apart.
@Component
class PairingGround {
    private final ParticipantStore participants;
    private final ProfileStore profiles;
    private final LearningPairStore pairs;
    private final Programmes programmes;
    private final Organisations organisations;

    PairingGround(
            ParticipantStore participants,
            ProfileStore profiles,
            LearningPairStore pairs,
            Programmes programmes,
            Organisations organisations) {
        this.participants = participants;
        this.profiles = profiles;
        this.pairs = pairs;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    List<Participant> taking(UUID round) {
        return participants.ofRound(round).stream().filter(Participant::isIn).toList();
    }

    Map<UUID, Profile> shared(Collection<UUID> organisations) {
        return profiles.find(organisations, ProfileStore.Stage.SHARED).stream()
                .collect(Collectors.toMap(Profile::organisation, one -> one));
    }

    Map<UUID, LearningPair> paired(UUID round) {
        return pairs.ofRound(round).stream()
                .filter(pair -> !pair.state().isOver())
                .flatMap(pair -> pair.members().stream().map(member -> Map.entry(member, pair)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    List<PairingTables.Wished> wishes(Collection<UUID> of) {
        return profiles.wishes(of).stream()
                .map(one -> new PairingTables.Wished(one.by(), one.wish()))
                .toList();
    }

    /// Those who can be placed: they take part, have shared a profile, and are in no pair of the round yet.
    List<PairingRun.Entrant> entrants(UUID round, Person by) {
        var paired = paired(round).keySet();
        var ids = taking(round).stream()
                .map(Participant::organisation)
                .filter(one -> !paired.contains(one))
                .toList();
        var facts = organisations.findFacts(ids, by);
        return shared(ids).values().stream()
                .map(profile ->
                        new PairingRun.Entrant(profile, Objects.requireNonNull(facts.get(profile.organisation()))))
                .toList();
    }

    PairingRun.Task task(Round round, List<PairingRun.Entrant> entrants, Pairing.Settings settings, Person by) {
        var ids = entrants.stream().map(one -> one.profile().organisation()).toList();
        var counts = programmes.get(round.programme(), by).evidence();
        return new PairingRun.Task(entrants, counts, settings, apart(round, ids), Set.of());
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

    /// What those who go into a run are called, in the language of the programme.
    Map<String, String> names(UUID round, PairingRun.Task task, Person by) {
        var language = programmes
                .get(programmes.round(round, by).programme(), by)
                .words()
                .language();
        var ids = task.entrants().stream()
                .map(one -> one.profile().organisation())
                .toList();
        var names = new HashMap<String, String>();
        organisations.findNames(ids, by).forEach((id, name) -> names.put(id.toString(), name.in(language)));
        return names;
    }
}
