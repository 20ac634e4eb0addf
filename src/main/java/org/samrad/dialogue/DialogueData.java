package org.samrad.dialogue;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has brought, agreed to, been present at and taken on in a forum.
@Component
class DialogueData implements PersonalData {
    private final DialogueDataStore store;

    DialogueData(DialogueDataStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "dialogue";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "items brought", store.items(person.id()),
                "meetings", store.attendance(person.id()),
                "agreed to", store.agreed(person.id()),
                "statements in minutes", store.statements(person.id()),
                "tasks", store.tasks(person.id()));
    }

    @Override
    public void erase(Person person) {
        // Minutes are records and stay; the rows name the person by number only, and the account loses its name.
    }
}
