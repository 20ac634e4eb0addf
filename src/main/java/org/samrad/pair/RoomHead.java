package org.samrad.pair;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Name;

/// What every page of a room shows: whose it is, and what those in it are called.
public record RoomHead(Room room, Map<UUID, Name> organisations, Map<UUID, String> people) {
    /// Somebody who has left.
    private static final String NOBODY = "–";

    public String address() {
        return room.address();
    }

    public String name(UUID organisation, String language) {
        var name = organisations.get(organisation);
        return name == null ? NOBODY : name.in(language);
    }

    public String person(@Nullable UUID person) {
        return person == null ? NOBODY : people.getOrDefault(person, NOBODY);
    }

    public String title(String language) {
        return room.members().stream().map(one -> name(one, language)).collect(joining(" – "));
    }

    public String others(String language) {
        return room.others().stream().map(one -> name(one, language)).collect(joining(", "));
    }

    /// Those of an organisation's leadership group, who can be chosen in a form.
    public List<UUID> group(UUID organisation) {
        return room.people(organisation).stream().filter(people::containsKey).toList();
    }
}
