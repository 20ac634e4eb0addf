package org.samrad.matching;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// The proof that no better pairing exists, so that anybody can check it with the `Checker` and the formula of the
/// score.
///
/// Every pair u, v that the rules allow has a weight; every organisation has a price y ≥ 0, and some odd sets of
/// organisations a price z ≥ 0. When y(u) + y(v) + Σ z(sets that hold both) ≥ 2 · weight for every pair, then no
/// pairing weighs more than ½ · (Σ y + Σ z · ⌊size/2⌋); a pairing that weighs as much is the best.
///
/// @param terms how a weight is made of a score
/// @param y     the price of every organisation that is not pinned
/// @param sets  odd sets with their price
/// @param bound ½ · (Σ y + Σ z · ⌊size/2⌋), the largest weight that is possible
public record Certificate(Terms terms, Map<String, Long> y, List<OddSet> sets, BigInteger bound) {

    /// weight = (perPair + mutual + bonus) · 2^shift + tie, where tie is made of the two identifiers alone, for pairs
    /// whose mutual benefit is at least `floor`, or positive when one of the two is weak; the others are no pairs.
    ///
    /// @param perPair what every pair adds, so that more pairs always weigh more; 0 under `Goal.TOTAL`
    /// @param floor   the weakest mutual benefit that is admitted, at least 1
    /// @param bonus   for a pair that is better kept
    /// @param tie     bits of a tie, see `Order`
    /// @param shift   room for the sum of all ties
    public record Terms(long perPair, int floor, long bonus, int tie, int shift) {}

    public record OddSet(List<String> members, long z) {
        public OddSet {
            members = List.copyOf(members);
        }
    }

    public Certificate {
        y = Map.copyOf(y);
        sets = List.copyOf(sets);
    }
}
