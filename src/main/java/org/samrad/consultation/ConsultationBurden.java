package org.samrad.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Burden;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.springframework.stereotype.Component;

/// Tells what consultations ask of an organisation, once they have been opened.
@Component
class ConsultationBurden implements Burden {
    private final ConsultationStore store;
    private final Organisations organisations;
    private final Clock clock;

    ConsultationBurden(ConsultationStore store, Organisations organisations, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<Asked> between(UUID organisation, LocalDate from, LocalDate to, Person by) {
        var within = new HashMap<UUID, List<UUID>>();
        within.put(organisation, List.of(organisation));
        organisations.units(organisation, by).stream()
                .flatMap(Unit.Branch::all)
                .forEach(branch -> within.put(
                        branch.unit().id(),
                        branch.all().map(one -> one.unit().id()).toList()));
        var asked = new ArrayList<Asked>();
        store.asking(within.keySet()).forEach((consultation, refs) -> {
            var closes = LocalDate.ofInstant(consultation.period().closesAt(), clock.zone());
            if (!closes.isBefore(from) && !consultation.period().opensOn().isAfter(to)) {
                asked.add(new Asked(
                        consultation.id(),
                        "consultation.burden",
                        consultation.terms().question(),
                        consultation.terms().language(),
                        consultation.period().opensOn(),
                        closes,
                        refs.contains(organisation)
                                ? Set.of()
                                : refs.stream()
                                        .flatMap(ref -> within.getOrDefault(ref, List.of()).stream())
                                        .collect(Collectors.toSet()),
                        "/consultations/" + consultation.id()));
            }
        });
        return asked;
    }
}
