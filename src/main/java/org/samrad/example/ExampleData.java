package org.samrad.example;

import java.util.List;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What a person has written, decided, said to use and asked. All of it is said for an organisation and stays when the
/// person leaves; the account loses its name.
@Component
class ExampleData implements PersonalData {
    private final ExampleStore examples;
    private final ReuseStore reuses;
    private final AskingStore askings;
    private final ExampleImportStore uploads;

    ExampleData(ExampleStore examples, ReuseStore reuses, AskingStore askings, ExampleImportStore uploads) {
        this.examples = examples;
        this.reuses = reuses;
        this.askings = askings;
        this.uploads = uploads;
    }

    @Override
    public String house() {
        return "example";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "examples written and decided",
                List.copyOf(examples.of(person.id())),
                "examples used",
                List.copyOf(reuses.of(person.id())),
                "questions to hosts",
                List.copyOf(askings.of(person.id())));
    }

    @Override
    public void erase(Person person) {
        uploads.forget(person.id());
    }
}
