package org.samrad.statistics;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// The files a person has sent, and how many mappings and addresses they have saved. All belong to the organisation and
/// stay when the person leaves; the account loses its name.
@Component
class StatisticsData implements PersonalData {
    private final DeliveryStore store;
    private final SourceStore sources;

    StatisticsData(DeliveryStore store, SourceStore sources) {
        this.store = store;
        this.sources = sources;
    }

    @Override
    public String house() {
        return "statistics";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "files sent", store.sentBy(person.id()),
                "mappings saved", store.mappedBy(person.id()),
                "addresses added", sources.addedBy(person.id()));
    }

    @Override
    public void erase(Person person) {}
}
