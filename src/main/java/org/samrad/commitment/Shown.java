package org.samrad.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.WorkingDays;

/// Commitments with what a page needs to show them: the names of people, today, and the reader's working days. The
/// template `commitment/items` shows them, also on other houses' pages.
public record Shown(List<Commitment> rows, Map<UUID, String> names, LocalDate today, WorkingDays days) {
    /// The name, or nothing for whoever has left or is not to be known.
    public String name(UUID person) {
        return names.getOrDefault(person, "");
    }
}
