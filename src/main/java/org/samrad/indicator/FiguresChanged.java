package org.samrad.indicator;

import java.util.List;
import java.util.UUID;

/// Figures of these indicators were added or corrected.
public record FiguresChanged(List<UUID> indicators) {
    public FiguresChanged {
        indicators = List.copyOf(indicators);
    }
}
