package org.samrad.consultation;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// Which consultations somebody has been let into by account. What was answered there is not known as hers; with the
/// receipt code she sees it herself.
@Component
class ConsultationData implements PersonalData {
    private final AnswerStore store;

    ConsultationData(AnswerStore store) {
        this.store = store;
    }

    @Override
    public String house() {
        return "consultation";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("let into", store.consultationsWithTicket(person.id()));
    }

    @Override
    public void erase(Person person) {
        store.forget(person.id());
    }
}
