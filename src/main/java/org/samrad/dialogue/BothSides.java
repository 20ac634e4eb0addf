package org.samrad.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Mandate.Side;

/// The yes of each side to one and the same version of a thing. A change makes a new version, to which nobody has said
/// yes.
public record BothSides(UUID thing, int version, List<Yes> said) {
    public record Yes(Side side, UUID person, Instant at) {}

    public BothSides {
        said = List.copyOf(said);
    }

    BothSides and(BothSides other) {
        return new BothSides(
                thing,
                version,
                Stream.concat(said.stream(), other.said.stream()).toList());
    }

    public Optional<Yes> of(Side side) {
        return said.stream().filter(yes -> yes.side() == side).findFirst();
    }

    public boolean has(Side side) {
        return of(side).isPresent();
    }

    public boolean isWhole() {
        return has(Side.MANAGEMENT) && has(Side.EMPLOYEES);
    }

    public void mustBeWhole(String refusal) {
        if (!isWhole()) {
            throw new RuleBroken("", refusal);
        }
    }

    /// Nobody says yes to something that has changed since it was read.
    public void mustHaveSeen(int seen) {
        if (seen != version) {
            throw new RuleBroken("", "dialogue.rule.changed-since");
        }
    }
}
