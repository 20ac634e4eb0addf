package org.samrad.insight;

/// Is shown one vote at a time.
@FunctionalInterface
public interface VoteVisitor {
    /// @param vote `+1` agree, `0` pass, `-1` disagree
    void visit(int row, int column, int vote);
}
