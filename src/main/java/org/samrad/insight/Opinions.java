package org.samrad.insight;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The door of the engine: from votes to positions, groups and figures.
public final class Opinions {
    private Opinions() {}

    /// A pure function: the same arguments give the same bytes, whatever the number of threads.
    ///
    /// @param withdrawn columns that are moderated out
    /// @param before    what the previous update left, or null for a cold start
    public static Opinion analyse(VoteMatrix votes, BitSet withdrawn, Options options, @Nullable Stability before) {
        return new Opinion(votes, withdrawn, options, before);
    }
}
