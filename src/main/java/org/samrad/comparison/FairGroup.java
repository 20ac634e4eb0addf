package org.samrad.comparison;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Those with whom a comparison is fair, by what they have in common with the one who compares itself. It is always in
/// the group itself.
public record FairGroup(Place mine, Set<Likeness> likenesses) {
    /// What the members have in common.
    public enum Likeness {
        COUNTRY,
        /// The same kind: a state agency, a municipality, a region.
        TYPE,
        /// Under the same ministry or municipality.
        MINISTRY,
        /// From half to double the number of work units.
        SIZE;

        public String textKey() {
            return "comparison.fair." + name();
        }
    }

    public FairGroup {
        likenesses = Set.copyOf(likenesses);
    }

    public List<Place> of(Collection<Place> all) {
        return all.stream().filter(this::admits).toList();
    }

    public boolean admits(Place other) {
        return other.id().equals(mine.id()) || likenesses.stream().allMatch(one -> isAlike(one, other));
    }

    private boolean isAlike(Likeness likeness, Place other) {
        return switch (likeness) {
            case COUNTRY -> other.country() == mine.country();
            case TYPE -> other.type() == mine.type();
            case MINISTRY -> !mine.ministry().isBlank() && other.ministry().equalsIgnoreCase(mine.ministry());
            case SIZE ->
                mine.workUnits() > 0
                        && 2L * other.workUnits() >= mine.workUnits()
                        && other.workUnits() <= 2L * mine.workUnits();
        };
    }

    /// What the register does not say of the one who compares itself, so that nobody can be like it in that.
    public Set<Likeness> unknown() {
        var unknown = EnumSet.noneOf(Likeness.class);
        if (likenesses.contains(Likeness.SIZE) && mine.workUnits() == 0) {
            unknown.add(Likeness.SIZE);
        }
        if (likenesses.contains(Likeness.MINISTRY) && mine.ministry().isBlank()) {
            unknown.add(Likeness.MINISTRY);
        }
        return unknown;
    }
}
