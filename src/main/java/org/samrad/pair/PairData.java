package org.samrad.pair;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has written, signed and promised in the room of a pair. It belongs to the record of the organisation
/// and stays, without the name.
@Component
class PairData implements PersonalData {
    private final PaperStore papers;
    private final PairDataStore all;

    PairData(PaperStore papers, PairDataStore all) {
        this.papers = papers;
        this.all = all;
    }

    @Override
    public String house() {
        return "pair";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return all.of(person.id());
    }

    @Override
    public void erase(Person person) {
        papers.forget(person.id());
        // Everything else names the person by number only; the account loses its name.
    }
}
