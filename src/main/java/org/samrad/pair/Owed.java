package org.samrad.pair;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Visitor;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.springframework.stereotype.Component;

/// What is owed in a room, as it stands among the commitments of those who owe it: there it may have been let go,
/// handed over or reported, and the room tells the same.
@Component
class Owed {
    private final Commitments commitments;

    Owed(Commitments commitments) {
        this.commitments = commitments;
    }

    /// The commitment about each of these things that holds: the open one, or the one raised last.
    Map<UUID, Commitment> about(Collection<UUID> things, Visitor by) {
        return commitments.aboutAll(things, by).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> holding(entry.getValue())));
    }

    private static Commitment holding(List<Commitment> all) {
        return all.stream().filter(Commitment::isOpen).findFirst().orElseGet(all::getLast);
    }

    List<Promise> promises(List<Promise> all, Visitor by) {
        var owed = about(all.stream().map(Promise::id).toList(), by);
        return all.stream().map(one -> as(one, owed)).toList();
    }

    private static Promise as(Promise one, Map<UUID, Commitment> owed) {
        return Optional.ofNullable(owed.get(one.id())).map(one::as).orElse(one);
    }

    Promise promise(Promise one, Visitor by) {
        return promises(List.of(one), by).getFirst();
    }

    List<FollowUp> followUps(List<FollowUp> all, Visitor by) {
        var owed = about(all.stream().map(FollowUp::id).toList(), by);
        return all.stream()
                .map(one -> Optional.ofNullable(owed.get(one.id())).map(one::as).orElse(one))
                .toList();
    }

    FollowUp followUp(FollowUp one, Visitor by) {
        return followUps(List.of(one), by).getFirst();
    }

    /// What is still open of these promises and follow-ups, as things of commitments.
    static List<UUID> open(List<Promise> promises, List<FollowUp> followUps) {
        return Stream.concat(
                        promises.stream().filter(Promise::isOpen).map(Promise::id),
                        followUps.stream().filter(FollowUp::isOpen).map(FollowUp::id))
                .toList();
    }
}
