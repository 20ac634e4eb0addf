package org.samrad.example;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which visits somebody is planned for or has been on, what reason was given, what was noted, and which visits were
/// rated; what the ratings say is kept without a person and cannot be shown.
@Component
class VisitData implements PersonalData {
    private final VisitDataStore store;

    VisitData(VisitDataStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "example.visits";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return store.of(person.id());
    }

    @Override
    public void erase(Person person) {
        store.forget(person.id());
    }
}
