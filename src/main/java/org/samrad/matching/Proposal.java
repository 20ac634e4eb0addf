package org.samrad.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who fits with whom, by the engine. A proposal: people decide.
///
/// @param matches     in the order of their members
/// @param leftOut     in the order of their identifiers
/// @param weak    who did not count for the weakest pair, by `Rules.weak`, in the order of their identifiers
/// @param proof   what proves it, for the `Checker`; empty where nothing is proven
public record Proposal(
        List<Match> matches, List<LeftOut> leftOut, Totals totals, List<String> weak, List<Certificate> proof) {

    /// @param organisations how many took part
    /// @param total         the sum of what all matches are worth
    /// @param upperBound    no proposal under these rules has a larger total; under `Goal.WEAKEST`, none that pairs as
    ///                      many with a weakest pair as strong
    /// @param optimal       whether the upper bound is reached
    /// @param weakest       the strength of the weakest match, weak profiles' too, 0 when there is none
    public record Totals(int organisations, long total, long upperBound, boolean optimal, int weakest) {}

    public Proposal {
        matches = List.copyOf(matches);
        leftOut = List.copyOf(leftOut);
        weak = List.copyOf(weak);
        proof = List.copyOf(proof);
    }

    public long total() {
        return totals.total();
    }

    public boolean optimal() {
        return totals.optimal();
    }

    public Optional<Match> matchOf(String id) {
        return matches.stream().filter(match -> match.has(id)).findFirst();
    }

    /// Every two who are together.
    public Set<Couple> couples() {
        return matches.stream().flatMap(match -> match.couples().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// What is different from another proposal, of which this one is the successor.
    public Difference since(Proposal before) {
        var gone = new HashSet<>(before.couples());
        gone.removeAll(couples());
        var come = new HashSet<>(couples());
        come.removeAll(before.couples());
        var touched = new HashSet<String>();
        gone.forEach(couple -> touched.addAll(List.of(couple.a(), couple.b())));
        come.forEach(couple -> touched.addAll(List.of(couple.a(), couple.b())));
        return new Difference(
                total() - before.total(),
                before.leftOut.size() - leftOut.size(),
                sorted(gone),
                sorted(come),
                touched.stream().sorted(Order::compare).toList());
    }

    /// @param total   what the whole gains, or loses when negative
    /// @param matched how many more organisations have a partner
    /// @param gone    couples that are no longer together
    /// @param come    couples that are together now
    /// @param touched everybody to whom something happens
    public record Difference(long total, int matched, List<Couple> gone, List<Couple> come, List<String> touched) {}

    private static List<Couple> sorted(Set<Couple> couples) {
        return couples.stream().sorted().toList();
    }
}
