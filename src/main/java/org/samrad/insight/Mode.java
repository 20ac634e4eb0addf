package org.samrad.insight;

/// How positions and groups are computed.
public enum Mode {
    /// Our own: only votes that were cast count, nothing is filled in, and the same votes give the same bytes.
    OBSERVED,
    /// The published algorithm of Polis, reproduced from its description: missing votes are filled with the mean.
    /// It depends on the order of the rows and exists for comparison.
    POLIS
}
