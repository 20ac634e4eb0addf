package org.samrad.programme;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has started, answered and sat in for an organisation. The record stays, without the name; a seat goes.
@Component
class ProgrammeData implements PersonalData {
    private final ProgrammeStore programmes;
    private final ParticipantStore participants;
    private final LearningPairStore pairs;
    private final ExchangeStore exchanges;
    private final FacilitatorStore facilitators;

    ProgrammeData(
            ProgrammeStore programmes,
            ParticipantStore participants,
            LearningPairStore pairs,
            ExchangeStore exchanges,
            FacilitatorStore facilitators) {
        this.programmes = programmes;
        this.participants = participants;
        this.pairs = pairs;
        this.exchanges = exchanges;
        this.facilitators = facilitators;
    }

    @Override
    public String house() {
        return "programme";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "programmes", programmes.of(person.id()),
                "seats", participants.of(person.id()),
                "answers", pairs.of(person.id()),
                "exchanges", exchanges.of(person.id()),
                "facilitates", facilitators.pairs(person.id()));
    }

    @Override
    public void erase(Person person) {
        participants.forget(person.id());
        facilitators.forget(person.id());
        // Everything else names the person by number only; the account loses its name.
    }
}
