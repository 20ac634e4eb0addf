package org.samrad.matching;

/// How well one organisation does in the proposal.
///
/// @param possible how many partners are possible for it under the rules
/// @param rank     the place of its partner among these, 1 is best, equal strength shares a place; 0 without a partner
///                 (in a group, the best of its partners)
/// @param best     the strength of the best possible pair it could be in
/// @param price    its scarcity price: at most so much larger would the total be if there were two of it. 0 where only
///                 groups were sought
public record Standing(String id, int possible, int rank, int best, long price) {}
