package org.samrad.statistics;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// The files a person has sent, and how many mappings they have saved. Both belong to the organisation and stay when
/// the person leaves; the account loses its name.
@Component
class StatisticsData implements PersonalData {
    private final DeliveryStore store;

    StatisticsData(DeliveryStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "statistics";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("files sent", store.sentBy(person.id()), "mappings saved", store.mappedBy(person.id()));
    }

    @Override
    public void erase(Person person) {}
}
