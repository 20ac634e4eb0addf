package org.samrad.matching;

/// A possible partner, as one organisation sees it.
///
/// @param id      the other one
/// @param score   `gainA` is what the organisation itself would learn, `gainB` what the other would
/// @param allowed whether the rules allow this pair
/// @param atLeast no proposal that holds this pair loses less of the total than this; 0 for a pair of the proposal.
/// Known
///                at once; pinning it tells the exact cost. Pairs under `Goal.TOTAL` only, elsewhere 0
public record Partner(String id, Score score, boolean allowed, long atLeast) {}
