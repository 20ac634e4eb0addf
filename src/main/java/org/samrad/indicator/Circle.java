package org.samrad.indicator;

import java.util.Set;
import java.util.UUID;

/// A house above says who has agreed to compare with whom: a pair, a group, chosen peers.
public interface Circle {
    /// The organisations in whose circle this one stands, so that it may see what they have opened to their circle.
    Set<UUID> around(UUID organisation);
}
