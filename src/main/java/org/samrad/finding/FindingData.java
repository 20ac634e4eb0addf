package org.samrad.finding;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Which concepts of the term base carry a person's hand. What anybody has searched for is kept nowhere.
@Component
class FindingData implements PersonalData {
    private final Database database;
    private final TermStore terms;

    FindingData(Database database, TermStore terms) {
        this.database = database;
        this.terms = terms;
    }

    @Override
    public String house() {
        return "finding";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("concepts", terms.changedBy(person.id()));
    }

    @Override
    public void erase(Person person) {
        database.write(() -> terms.forget(person.id()));
    }
}
