package org.samrad.counsel;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Name;

/// What every page of a case shows: whose it is, on which side the reader sits, and what those in it are called.
public record CaseHead(
        Case of,
        Council council,
        Counsel.Side side,
        Map<UUID, Name> organisations,
        Map<UUID, String> people,
        LocalDate today) {
    /// Somebody who has left.
    private static final String NOBODY = "–";

    public String address() {
        return of.address();
    }

    public boolean manages() {
        return side == Counsel.Side.SECRETARIAT;
    }

    public String name(UUID organisation, String language) {
        var name = organisations.get(organisation);
        return name == null ? NOBODY : name.in(language);
    }

    public String person(@Nullable UUID person) {
        return person == null ? NOBODY : people.getOrDefault(person, NOBODY);
    }

    public String agencies(String language) {
        return of.applicants().stream().map(one -> name(one, language)).collect(joining(", "));
    }
}
