package org.samrad.initiative;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.samrad.commitment.InitiativeTitles;
import org.springframework.stereotype.Component;

/// Tells the house of commitments what initiatives are called: whoever owes or is owed something in one may know.
@Component
class Titles implements InitiativeTitles {
    private final InitiativeStore store;

    Titles(InitiativeStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Title> of(Collection<UUID> initiatives) {
        return store.titles(initiatives).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        one -> new Title(one.getValue().title(), one.getValue().language())));
    }
}
