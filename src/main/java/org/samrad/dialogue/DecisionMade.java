package org.samrad.dialogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item has ended. `sources` are the proposals or contributions it came from, by its kind of source.
public record DecisionMade(
        UUID meeting,
        UUID item,
        @Nullable UUID initiative,
        Decision.Kind kind,
        AgendaItem.Source source,
        List<UUID> sources) {
    public DecisionMade {
        sources = List.copyOf(sources);
    }
}
