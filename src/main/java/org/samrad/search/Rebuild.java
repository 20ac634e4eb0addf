package org.samrad.search;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Where a new index takes everything from.
public interface Rebuild {
    /// Where the log of changes stood before the first entry was read. What changes while the new index is built is
    /// caught up with from there.
    Map<String, String> positions();

    /// Every entry once, in batches. It is walked once, or twice where the words of the texts are to be learnt first.
    Iterable<List<Entry>> batches();

    /// Hears how many entries are in the new index, from time to time.
    default LongConsumer progress() {
        return entries -> {};
    }
}
