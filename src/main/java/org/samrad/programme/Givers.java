package org.samrad.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.matching.Couple;
import org.samrad.matching.OneWay;

/// Whom each could learn from, put before the engine: everybody who has shared a profile at once, so that the few best
/// are not suggested to all.
///
/// @param load how many each helps already
/// @param apart who is not suggested to whom: exclusions of either, and those who are in an exchange already
record Givers(List<Profile> profiles, Map<UUID, Integer> load, Set<Pairing.Two> apart) {
    static final int MOST_SUGGESTIONS = 3;

    /// One in so many to whom somebody is suggested asks: an assumption. That nobody helps more than they have room for
    /// is held when they are asked.
    static final int SEE_FOR_ONE_WHO_ASKS = 3;

    /// The suggestions for one of them, the best first. Gain alone counts: nothing has to come back.
    List<Exchanges.Suggestion> suggestedTo(UUID learner, Programme.Evidence counts) {
        var trust = PairingRun.trust(counts);
        var places = new HashMap<String, Integer>();
        var consents = new HashMap<String, Profile>();
        for (var one : profiles) {
            if (one.consent().suggested()) {
                places.put(one.organisation().toString(), room(one) * SEE_FOR_ONE_WHO_ASKS);
                consents.put(one.organisation().toString(), one);
            }
        }
        var task = new OneWay.Task(
                profiles.stream().map(PairingRun::participant).toList(),
                places,
                apart.stream()
                        .map(two -> Couple.of(two.a().toString(), two.b().toString()))
                        .collect(Collectors.toSet()),
                trust,
                MOST_SUGGESTIONS);
        return OneWay.of(task).stream()
                .filter(one -> one.gain().to().equals(learner.toString()))
                .map(one -> {
                    var giver = UUID.fromString(one.giver());
                    var gain = PairingRun.gain(one.gain(), Map.of(), trust);
                    int most = java.util.Objects.requireNonNull(consents.get(one.giver()))
                            .consent()
                            .most();
                    return new Exchanges.Suggestion(gain, giver, load.getOrDefault(giver, 0), most);
                })
                .toList();
    }

    private int room(Profile giver) {
        return Math.max(0, giver.consent().most() - load.getOrDefault(giver.organisation(), 0));
    }
}
