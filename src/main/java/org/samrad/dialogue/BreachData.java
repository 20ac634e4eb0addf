package org.samrad.dialogue;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which cases of a broken duty somebody has raised. They are records of the forum, and stay without the name.
@Component
class BreachData implements PersonalData {
    private final BreachStore store;

    BreachData(BreachStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "dialogue.breaches";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "raised",
                store.raisedBy(person.id()).stream()
                        .map(breach ->
                                breach.raised().on() + ": " + breach.charge().decision())
                        .toList());
    }

    @Override
    public void erase(Person person) {
        // The row names the person by number only; the account loses its name.
    }
}
