package org.samrad.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// A person's place among the units, and the seats held in forums.
@Component
class OrganisationData implements PersonalData {
    private final Database database;
    private final OrganisationStore store;
    private final UnitStore units;
    private final ForumStore forums;
    private final Clock clock;

    OrganisationData(Database database, OrganisationStore store, UnitStore units, ForumStore forums, Clock clock) {
        this.database = database;
        this.store = store;
        this.units = units;
        this.forums = forums;
        this.clock = clock;
    }

    @Override
    public String house() {
        return "organisation";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("units", units(person), "mandates", mandates(person));
    }

    private List<String> units(Person person) {
        return units.place(person.id()).map(units::way).orElse(List.of()).stream()
                .map(Unit::name)
                .toList();
    }

    private List<Map<String, String>> mandates(Person person) {
        return forums.mandatesOf(person.id()).stream()
                .map(mandate -> Map.of(
                        "forum", forums.get(mandate.forum()).name(),
                        "side", mandate.side().name(),
                        "seat", mandate.seat().name(),
                        "represents", mandate.represents(),
                        "from", mandate.term().from().toString(),
                        "to", Objects.toString(mandate.term().to(), "")))
                .toList();
    }

    /// That a seat was filled stays on record; who filled it is forgotten with the account's name.
    @Override
    public void erase(Person person) {
        database.write(() -> {
            units.takeOut(person.id());
            forums.leave(person.id(), clock.today());
            store.forgetUploads(person.id());
        });
    }
}
