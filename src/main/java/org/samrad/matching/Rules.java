package org.samrad.matching;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the organiser decides. Immutable: `Rules.standard().goal(WEAKEST).pin(a, b)`.
///
/// @param size      members of a group: 2 is exact and proven, 3 and more are good and not proven
/// @param triads    with size 2: at most so many groups of three, for those who would be left over; the first is exact
/// @param pinned    together whatever it costs
/// @param forbidden never together
/// @param earlier   have been together before, and are not again
/// @param trust     how much a strength counts, in per cent, by what it rests on
/// @param keep      how much it is worth that somebody keeps a partner of before
/// @param weak      under `Goal.WEAKEST`, whoever has no possible partner with at least this mutual benefit is weak,
/// and
///                  a pair with a weak one does not count for the weakest; 0: everybody counts
public record Rules(
        Goal goal,
        int size,
        int triads,
        Set<Couple> pinned,
        Set<Couple> forbidden,
        Set<Couple> earlier,
        Map<Evidence, Integer> trust,
        Keep keep,
        int weak) {
    public static final int MOST_MEMBERS = 8;
    public static final int MOST_MUTUAL = Score.MOST_MUTUAL;

    /// The usual limit of a weak profile: five per cent of the most that a pair can be worth.
    public static final int USUALLY_WEAK = 50_000;

    /// Pairs that are better kept than torn apart.
    ///
    /// @param percent a kept pair counts so much more, in per cent of the mean strength of these pairs; 5 is usual
    public record Keep(Set<Couple> pairs, int percent) {
        public static final Keep NOTHING = new Keep(Set.of(), 0);

        public Keep {
            pairs = Set.copyOf(pairs);
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("percent is from 0 to 100, was " + percent);
            }
        }
    }

    public Rules {
        if (size < 2 || size > MOST_MEMBERS) {
            throw new IllegalArgumentException("size is from 2 to " + MOST_MEMBERS + ", was " + size);
        }
        if (weak < 0 || weak > MOST_MUTUAL) {
            throw new IllegalArgumentException("weak is from 0 to " + MOST_MUTUAL + ", was " + weak);
        }
        if (triads < 0) {
            throw new IllegalArgumentException("triads is not negative, was " + triads);
        }
        pinned = Set.copyOf(pinned);
        forbidden = Set.copyOf(forbidden);
        earlier = Set.copyOf(earlier);
        var full = new EnumMap<Evidence, Integer>(Evidence.class);
        for (var evidence : Evidence.values()) {
            int percent = trust.getOrDefault(evidence, 100);
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("trust is from 0 to 100, was " + percent);
            }
            full.put(evidence, percent);
        }
        trust = Map.copyOf(full);
    }

    /// Pairs, the largest total, nothing pinned or forbidden, every strength counted in full.
    public static Rules standard() {
        return new Rules(Goal.TOTAL, 2, 0, Set.of(), Set.of(), Set.of(), Map.of(), Keep.NOTHING, 0);
    }

    public Rules goal(Goal other) {
        return new Rules(other, size, triads, pinned, forbidden, earlier, trust, keep, weak);
    }

    public Rules size(int members) {
        return new Rules(goal, members, triads, pinned, forbidden, earlier, trust, keep, weak);
    }

    public Rules triads(int most) {
        return new Rules(goal, size, most, pinned, forbidden, earlier, trust, keep, weak);
    }

    public Rules pinned(Collection<Couple> couples) {
        return new Rules(goal, size, triads, Set.copyOf(couples), forbidden, earlier, trust, keep, weak);
    }

    public Rules pin(String a, String b) {
        return pinned(more(pinned, Couple.of(a, b)));
    }

    public Rules unpin(String a, String b) {
        return pinned(less(pinned, Couple.of(a, b)));
    }

    public Rules forbidden(Collection<Couple> couples) {
        return new Rules(goal, size, triads, pinned, Set.copyOf(couples), earlier, trust, keep, weak);
    }

    public Rules forbid(String a, String b) {
        return forbidden(more(forbidden, Couple.of(a, b)));
    }

    public Rules allow(String a, String b) {
        return forbidden(less(forbidden, Couple.of(a, b)));
    }

    public Rules earlier(Collection<Couple> couples) {
        return new Rules(goal, size, triads, pinned, forbidden, Set.copyOf(couples), trust, keep, weak);
    }

    public Rules trust(Evidence evidence, int percent) {
        var changed = new EnumMap<Evidence, Integer>(trust);
        changed.put(evidence, percent);
        return new Rules(goal, size, triads, pinned, forbidden, earlier, changed, keep, weak);
    }

    /// Where it costs little, everybody keeps the partner of this proposal.
    public Rules keep(Proposal proposal, int percent) {
        return keep(new Keep(proposal.couples(), percent));
    }

    public Rules keep(Keep kept) {
        return new Rules(goal, size, triads, pinned, forbidden, earlier, trust, kept, weak);
    }

    public Rules weakBelow(int mutual) {
        return new Rules(goal, size, triads, pinned, forbidden, earlier, trust, keep, mutual);
    }

    private static Set<Couple> more(Set<Couple> couples, Couple added) {
        var changed = new HashSet<>(couples);
        changed.add(added);
        return changed;
    }

    private static Set<Couple> less(Set<Couple> couples, Couple removed) {
        var changed = new HashSet<>(couples);
        changed.remove(removed);
        return changed;
    }
}
