package org.samrad.matching;

import java.util.List;
import java.util.Optional;

/// How everybody does, and who would rather have each other.
///
/// @param organisations in the order of their identifiers
/// @param blocking      pairs that would both be better off together than now
/// @param blockingByTenth of these, how many would both be better off by more than a tenth
/// @param blockingByQuarter by more than a quarter
/// @param strongest     at most ten, those first where the one that gains least gains most
public record Standings(
        List<Standing> organisations,
        int blocking,
        int blockingByTenth,
        int blockingByQuarter,
        List<Couple> strongest) {
    public Standings {
        organisations = List.copyOf(organisations);
        strongest = List.copyOf(strongest);
    }

    public Optional<Standing> of(String id) {
        return organisations.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
