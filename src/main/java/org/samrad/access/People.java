package org.samrad.access;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// People who have to do with each other by a thing of the trade: they see each other’s names, and are written to when
/// it is time. The house that asks knows that thing, and answers for who may see what of it. Whoever has left is
/// not found.
@Component
public class People {
    private final AccessStore store;
    private final Clock clock;

    People(AccessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Map<UUID, String> names(Collection<UUID> people) {
        return all(people).stream().collect(toMap(Person::id, Person::name));
    }

    public List<Person> all(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : store.withIds(people, clock.today());
    }

    public Optional<Person> find(UUID person) {
        return store.find(person, clock.today());
    }

    /// Somebody in this organisation, by address: enough to hand something over to a colleague, and no more.
    public Optional<Person> find(String address, UUID organisation) {
        return store.findByEmail(address.strip(), clock.today())
                .filter(person -> organisation.equals(person.organisation()));
    }
}
