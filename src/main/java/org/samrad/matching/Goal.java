package org.samrad.matching;

/// What "best" means.
public enum Goal {
    /// The largest sum of mutual benefit; somebody may be left out for it.
    TOTAL,
    /// First as many pairs as possible, then the weakest pair as strong as possible, then the largest sum. Weak
    /// profiles need not count for the weakest pair: `Rules.weak`.
    WEAKEST
}
