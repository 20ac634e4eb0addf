package org.samrad.matching;

import java.util.List;

/// An organisation without a partner in the proposal.
///
/// @param offer at most three areas in which a strength of its own would be asked for by those who can teach it
/// @param ask   at most three areas in which those whose needs it meets could teach it, if it had a need there
public record LeftOut(String id, Cause cause, List<String> offer, List<String> ask) {
    /// The first that applies.
    public enum Cause {
        /// It has stated no need.
        NO_NEEDS,
        /// It has stated no strength.
        NO_STRENGTHS,
        /// Nobody can give more of what it needs than it has itself.
        NOBODY_GIVES,
        /// Nobody needs what it gives.
        NOBODY_NEEDS,
        /// Some could teach it and some could learn from it, but nobody both: exchanges, not pairs.
        ONE_SIDED,
        /// All its possible partners are forbidden, or partners of an earlier round.
        ALL_FORBIDDEN,
        /// It has possible partners; any of them is worth more elsewhere, or the number is odd.
        OTHERS_GAIN_MORE
    }

    public LeftOut {
        offer = List.copyOf(offer);
        ask = List.copyOf(ask);
    }
}
