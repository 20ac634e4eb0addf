package org.samrad.initiative;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which initiatives somebody owns, and what somebody has changed, shown or waived in them. It is part of the record
/// and stays, without the name.
@Component
class InitiativeData implements PersonalData {
    private final InitiativeStore store;
    private final InitiativeFactStore facts;

    InitiativeData(InitiativeStore store, InitiativeFactStore facts) {
        this.store = store;
        this.facts = facts;
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
                        .toList(),
                "changes",
                facts.changesBy(person.id()).stream()
                        .map(change -> Map.of("at", change.at(), "what", change.what(), "words", change.words()))
                        .toList());
    }

    @Override
    public void erase(Person person) {
        // The rows name the person by number only; the account loses its name.
    }
}
