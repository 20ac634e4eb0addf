package org.samrad.lifeevent;

import java.util.HashMap;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has said for an organisation among several. It belongs to that organisation's record and stays,
/// without the name.
@Component
class LifeEventData implements PersonalData {
    private final UnderstandingStore understandings;
    private final ObstacleStore obstacles;
    private final MunicipalityStore municipalities;

    LifeEventData(UnderstandingStore understandings, ObstacleStore obstacles, MunicipalityStore municipalities) {
        this.understandings = understandings;
        this.obstacles = obstacles;
        this.municipalities = municipalities;
    }

    @Override
    public String house() {
        return "lifeevent";
    }

    @Override
    public Map<String, Object> export(Person person) {
        var all = new HashMap<>(understandings.of(person.id()));
        all.putAll(obstacles.of(person.id()));
        all.putAll(municipalities.of(person.id()));
        return all;
    }

    @Override
    public void erase(Person person) {
        // The rows name the person by number only; the account loses its name.
    }
}
