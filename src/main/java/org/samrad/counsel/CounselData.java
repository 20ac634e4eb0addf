package org.samrad.counsel;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has applied for, answered, promised, said and sat in. It belongs to the record of the case and stays,
/// without the name.
@Component
class CounselData implements PersonalData {
    private final CounselDataStore all;

    CounselData(CounselDataStore all) {
        this.all = all;
    }

    @Override
    public String house() {
        return "counsel";
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
