package org.samrad.counsel;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody was asked, has named and has consented to after the letter. It belongs to the record of the case and
/// stays, without the name.
@Component
class TalkData implements PersonalData {
    private final TalkDataStore all;

    TalkData(TalkDataStore all) {
        this.all = all;
    }

    @Override
    public String house() {
        return "counsel.talks";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return all.of(person.id());
    }

    @Override
    public void erase(Person person) {
        // All of it names the person by number only; the account loses its name.
    }
}
