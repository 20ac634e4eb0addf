package org.samrad.comparison;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which consents somebody has given and taken back for an organisation. The record stays, without the name.
@Component
class ComparisonData implements PersonalData {
    private final PeerStore store;

    ComparisonData(PeerStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "comparison";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("consents", store.stepsOf(person.id()));
    }

    @Override
    public void erase(Person person) {
        // The steps name the person by number only; the account loses its name.
    }
}
