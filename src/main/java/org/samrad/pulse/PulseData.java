package org.samrad.pulse;

import java.util.List;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which pulses somebody has planned. Whoever answers one is not known here.
@Component
class PulseData implements PersonalData {
    private final PulseStore store;

    PulseData(PulseStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "pulse";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("pulses planned", List.copyOf(store.plannedBy(person.id())));
    }

    @Override
    public void erase(Person person) {
        store.forgetPlanner(person.id());
    }
}
