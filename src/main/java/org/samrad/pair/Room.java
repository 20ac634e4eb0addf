package org.samrad.pair;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Round;

/// A pair's room as somebody of one of its leadership groups has entered it. Whoever holds one has been let in.
/// `isPresented` says whether the plan has been presented, which freezes it.
public record Room(LearningPair pair, Round round, List<Pairings.Member> group, UUID own, boolean isPresented) {
    public Room {
        group = List.copyOf(group);
    }

    public UUID id() {
        return pair.id();
    }

    public String address() {
        return "/pairs/" + id();
    }

    public List<UUID> members() {
        return pair.members();
    }

    public List<UUID> others() {
        return pair.others(own);
    }

    /// The own organisation first.
    public List<UUID> ownFirst() {
        return Stream.concat(Stream.of(own), others().stream()).toList();
    }

    public boolean isMember(UUID organisation) {
        return members().contains(organisation);
    }

    public void mustBeMember(UUID organisation) {
        if (!isMember(organisation)) {
            throw new NotFound("organisation");
        }
    }

    /// Who sits in the leadership group of one of them, its head first.
    public List<UUID> people(UUID organisation) {
        return group.stream()
                .filter(one -> one.organisation().equals(organisation))
                .sorted(Comparator.comparing(Pairings.Member::level))
                .map(Pairings.Member::person)
                .toList();
    }

    public List<UUID> everybody() {
        return members().stream().flatMap(one -> people(one).stream()).toList();
    }

    public boolean seats(UUID organisation, UUID person) {
        return people(organisation).contains(person);
    }

    /// Whoever is spoken to for one of them: its head or, where there is none, somebody who takes part.
    public UUID spokesperson(UUID organisation) {
        return people(organisation).stream().findFirst().orElseThrow(() -> new NotFound("person"));
    }

    public boolean isOver() {
        return pair.state().isOver();
    }

    /// Refuses a change where the pair has ended: its room stays to be read.
    public void mustBeOpen() {
        if (isOver()) {
            throw new RuleBroken("", "pair.rule.over");
        }
    }
}
