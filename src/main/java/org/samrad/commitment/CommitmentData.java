package org.samrad.commitment;

import java.util.List;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What somebody owes and is owed, and the letters chosen. That something was promised, and how it ended, stays on
/// record without the name; choices and the calendar’s address go.
@Component
class CommitmentData implements PersonalData {
    private final Database database;
    private final ListStore lists;
    private final LetterStore letters;

    CommitmentData(Database database, ListStore lists, LetterStore letters) {
        this.database = database;
        this.lists = lists;
        this.letters = letters;
    }

    @Override
    public String house() {
        return "commitment";
    }

    @Override
    public Map<String, Object> export(Person person) {
        var all = lists.naming(person.id());
        return Map.of(
                "owe",
                        told(all.stream()
                                .filter(one -> one.isOwedBy(person.id()))
                                .toList()),
                "owed",
                        told(all.stream()
                                .filter(one -> one.isOwedTo(person.id()))
                                .toList()),
                "letters",
                        letters.choices(List.of(person.id())).values().stream()
                                .map(choice -> choice.digest() + " " + choice.language())
                                .toList(),
                "calendarSince",
                        letters.calendarSince(person.id()).map(Object::toString).orElse(""));
    }

    private static List<Map<String, String>> told(List<Commitment> all) {
        return all.stream()
                .map(one -> Map.of(
                        "what", one.subject().what(),
                        "kind", one.subject().kind().name(),
                        "due", one.due().toString(),
                        "state", one.ending().state().name(),
                        "note", one.ending().note()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        database.write(() -> letters.forget(person.id()));
    }
}
