package org.samrad.involvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What changed because of whom: groups and numbers, never a person.
public record InfluenceEntry(UUID id, UUID initiative, LocalDate on, String what, Because because, String language) {
    public static final int LONGEST = 1000;
    public static final int LONGEST_BECAUSE = 200;

    /// The groups that said it, how many contributions it was, and in words a meeting or whoever else it was.
    public record Because(List<GroupKind> groups, int contributions, String words) {
        public Because {
            groups = List.copyOf(groups);
        }
    }
}
