package org.samrad.indicator;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Who defined an indicator, and how many figures somebody has entered. The record stays, without the name.
@Component
class IndicatorData implements PersonalData {
    private final IndicatorStore indicators;
    private final MeasurementStore measurements;
    private final TargetStore targets;

    IndicatorData(IndicatorStore indicators, MeasurementStore measurements, TargetStore targets) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.targets = targets;
    }

    @Override
    public String house() {
        return "indicator";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "defined",
                indicators.of(person.id()),
                "figures",
                measurements.countOf(person.id()),
                "targets",
                targets.of(person.id()));
    }

    @Override
    public void erase(Person person) {
        // Everything names the person by number only; the account loses its name.
    }
}
