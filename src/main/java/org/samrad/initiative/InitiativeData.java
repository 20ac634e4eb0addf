package org.samrad.initiative;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which initiatives somebody owns. The ownership is part of the record and stays, without the name.
@Component
class InitiativeData implements PersonalData {
    private final InitiativeStore store;

    InitiativeData(InitiativeStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "initiative";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "owned",
                store.ownedBy(person.id()).stream()
                        .map(initiative -> initiative.words().title())
                        .toList());
    }

    @Override
    public void erase(Person person) {
        // The row names the person by number only; the account loses its name.
    }
}
