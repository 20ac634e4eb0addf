package org.samrad.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// Questions of an organiser to a finished proposal, made up from a fixed seed.
final class Edits {
    static final int COUNT = 60;

    private Edits() {}

    /// @param kind `pin` (two who could be a pair and are not), `forbid` (a pair of the proposal) or `change` (of one
    ///             weight of a need)
    static List<UnaryOperator<Matching>> of(String kind, Matching first, List<Participant> all) {
        var random = new SplittableRandom(7);
        var couples = first.proposal().couples().stream().sorted().toList();
        var edits = new ArrayList<UnaryOperator<Matching>>();
        while (edits.size() < COUNT) {
            var one = all.get(random.nextInt(all.size()));
            switch (kind) {
                case "forbid" -> {
                    var couple = couples.get(random.nextInt(couples.size()));
                    edits.add(matching -> matching.with(matching.rules().forbid(couple.a(), couple.b())));
                }
                case "change" -> {
                    var area = one.needs().keySet().stream().sorted().findFirst();
                    if (area.isPresent()) {
                        var needs = new HashMap<>(one.needs());
                        needs.merge(area.get(), 1, (now, more) -> now % Participant.MOST_NEED + more);
                        var changed = new Participant(one.id(), needs, one.strengths(), one.facts());
                        edits.add(matching -> matching.with(changed));
                    }
                }
                case "pin" -> {
                    var partners = first.partners(one.id()).stream()
                            .filter(Partner::allowed)
                            .map(Partner::id)
                            .filter(id -> !couples.contains(Couple.of(id, one.id())))
                            .toList();
                    if (!partners.isEmpty()) {
                        var other = partners.get(random.nextInt(partners.size()));
                        edits.add(matching -> matching.with(matching.rules().pin(one.id(), other)));
                    }
                }
                default -> throw new IllegalArgumentException(kind);
            }
        }
        return edits;
    }
}
