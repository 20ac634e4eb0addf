package org.samrad.pulse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Burden;
import org.springframework.stereotype.Component;

/// Tells which pulses ask an organisation.
@Component
class PulseBurden implements Burden {
    private final PulseStore store;

    PulseBurden(PulseStore store) {
        this.store = store;
    }

    @Override
    public List<Asked> between(UUID organisation, LocalDate from, LocalDate to, Person by) {
        var units = new HashMap<UUID, Set<UUID>>();
        var pulses = store.between(organisation, from, to);
        store.earlier(pulses).forEach(one -> units.put(one.pulse().id(), one.units()));
        return pulses.stream()
                .map(one -> new Asked(
                        one.id(),
                        "pulse.burden",
                        one.words().title(),
                        one.words().language(),
                        one.period().opensOn(),
                        one.period().closesOn(),
                        units.getOrDefault(one.id(), Set.of()),
                        one.address()))
                .toList();
    }
}
