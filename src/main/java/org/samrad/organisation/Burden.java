package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;

/// A socket for the houses that ask many people at once: what an organisation is asked in a period, so that whoever
/// plans the next question sees what else falls on the same people.
public interface Burden {
    List<Asked> between(UUID organisation, LocalDate from, LocalDate to, Person by);

    /// Something that is asked or will be.
    ///
    /// @param kindKey the text that says what it is
    /// @param units whom it asks; empty where it asks the whole organisation
    record Asked(
            UUID id,
            String kindKey,
            String title,
            String language,
            LocalDate from,
            LocalDate to,
            Set<UUID> units,
            String path) {
        public Asked {
            units = Set.copyOf(units);
        }
    }
}
