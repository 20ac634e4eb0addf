package org.samrad.counsel;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A seat in a council: who holds it, from when until when, and what its holder knows well. Nothing else is kept about
/// the person.
public record Seat(
        UUID id,
        UUID council,
        UUID person,
        boolean chairs,
        Set<Theme> competences,
        LocalDate from,
        @Nullable LocalDate to) {
    public Seat {
        competences = Set.copyOf(competences);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public List<Theme> inOrder() {
        return List.copyOf(competences.isEmpty() ? EnumSet.noneOf(Theme.class) : EnumSet.copyOf(competences));
    }

    /// A seat that has no part in a case, and why.
    public record Conflict(UUID seat, String why, UUID notedBy, LocalDate on) {}
}
