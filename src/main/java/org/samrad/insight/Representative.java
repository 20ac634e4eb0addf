package org.samrad.insight;

/// A statement that sets a group apart from everybody else who is grouped.
///
/// @param column  the statement
/// @param agree   whether the group stands out by agreeing (otherwise by disagreeing)
/// @param success how many in the group voted that way
/// @param trials  how many in the group voted on the statement, passes included
/// @param share   the estimated share that votes that way, after a small correction for few votes
/// @param shareZ  how many standard errors that share lies above one half
/// @param effect  `OBSERVED`: share in the group minus share among the rest; `POLIS`: the ratio of the two shares
/// @param z       how many standard errors apart the two shares are
/// @param best    `POLIS`: the list's "best agree" statement; otherwise false
public record Representative(
        int column,
        boolean agree,
        int success,
        int trials,
        double share,
        double shareZ,
        double effect,
        double z,
        boolean best) {}
