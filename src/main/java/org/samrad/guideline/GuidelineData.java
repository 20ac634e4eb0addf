package org.samrad.guideline;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody asked for and approved. Both belong to the record of an agreement and stay, without the name.
@Component
class GuidelineData implements PersonalData {
    private final GuidelineStore store;
    private final VersionStore versions;

    GuidelineData(GuidelineStore store, VersionStore versions) {
        this.store = store;
        this.versions = versions;
    }

    @Override
    public String house() {
        return "guideline";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("asked", store.askedBy(person.id()), "approved", versions.approvedBy(person.id()));
    }

    @Override
    public void erase(Person person) {
        // The rows name the person by number only; the account loses its name.
    }
}
