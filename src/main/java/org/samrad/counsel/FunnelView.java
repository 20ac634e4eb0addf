package org.samrad.counsel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/// The funnel as a reader may see it: of all, the years with enough advice; of the own agency, everything; and agency
/// by agency only for the secretariat that gave the advice.
public record FunnelView(
        SequencedMap<Integer, Optional<Funnel>> years,
        SequencedMap<Integer, Funnel> own,
        SequencedMap<UUID, Funnel> agencies) {

    static FunnelView of(
            Collection<Funnel.Reach> all, Collection<Funnel.Reach> own, Collection<Funnel.Reach> managed) {
        var years = new LinkedHashMap<Integer, Optional<Funnel>>();
        Funnel.byYear(all).forEach((year, funnel) -> years.put(year, funnel.published()));
        return new FunnelView(years, Funnel.byYear(own), Funnel.byAgency(managed));
    }

    /// All years together that are shown one by one; a year that is withheld is not to be reckoned from the sum.
    public Funnel total() {
        return years.values().stream()
                .flatMap(Optional::stream)
                .reduce(new Funnel(0, 0, 0, 0, 0, 0), Funnel::plus);
    }

    public boolean withholds() {
        return years.values().stream().anyMatch(Optional::isEmpty);
    }
}
