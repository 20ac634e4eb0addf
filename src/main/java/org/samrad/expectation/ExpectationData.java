package org.samrad.expectation;

import java.util.HashMap;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has stated, negotiated, signed and marked for an organisation. It belongs to the record of that
/// organisation and stays, without the name.
@Component
class ExpectationData implements PersonalData {
    private final NeedStore needs;
    private final AgreementStore agreements;
    private final RolloutStore rollouts;
    private final AdaptationStore adaptations;

    ExpectationData(NeedStore needs, AgreementStore agreements, RolloutStore rollouts, AdaptationStore adaptations) {
        this.needs = needs;
        this.agreements = agreements;
        this.rollouts = rollouts;
        this.adaptations = adaptations;
    }

    @Override
    public String house() {
        return "expectation";
    }

    @Override
    public Map<String, Object> export(Person person) {
        var all = new HashMap<>(needs.of(person.id()));
        all.putAll(agreements.of(person.id()));
        all.putAll(rollouts.of(person.id()));
        all.putAll(adaptations.of(person.id()));
        return all;
    }

    @Override
    public void erase(Person person) {
        agreements.forget(person.id());
        // Everything else names the person by number only; the account loses its name.
    }
}
