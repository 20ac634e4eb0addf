package org.samrad.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.insight.Share;

/// Figures that were published together: those of the closing, or of some parts that somebody asked to see as one. They
/// stay as they are for good.
public record Release(UUID id, UUID pulse, boolean atClosing, String name, LocalDate on) {
    public static final int LONGEST_NAME = 80;

    /// How some parts together answered one question, or why that is not said. `place` is 0 for everyone, then the
    /// parts in their order.
    public record Figure(int question, int place, Set<UUID> units, Share share) {}

    /// A release with its figures.
    public record Page(Release release, List<Figure> figures) {
        public Share share(int question, int place) {
            return figures.stream()
                    .filter(one -> one.question() == question && one.place() == place)
                    .map(Figure::share)
                    .findFirst()
                    .orElse(Share.tooFew());
        }
    }
}
