package org.samrad.pulse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// Turns an organisation's tree of units into the parts that a pulse asks.
@Component
class Population {
    private final Organisations organisations;

    Population(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Every unit with the number of accounts in it, and at last the organisation itself with those in no unit.
    List<Part> parts(UUID organisation, Person by) {
        var people = new HashMap<UUID, Integer>();
        int placed = 0;
        for (var tree : organisations.units(organisation, by)) {
            tree.all().forEach(branch -> people.put(branch.unit().id(), branch.members()));
            placed += tree.everybody();
        }
        people.put(organisation, Math.max(0, organisations.memberCount(organisation, by) - placed));
        return parts(organisation, people, by);
    }

    List<Part> parts(UUID organisation, Map<UUID, Integer> people, Person by) {
        var parts = new ArrayList<Part>();
        organisations.units(organisation, by).stream()
                .flatMap(Unit.Branch::all)
                .map(Unit.Branch::unit)
                .forEach(unit -> parts.add(
                        new Part(unit.id(), unit.inside(), unit.name(), people.getOrDefault(unit.id(), 0), 0)));
        var name = organisations.findNames(List.of(organisation), by).get(organisation);
        parts.add(new Part(
                organisation,
                null,
                name == null ? "" : name.in(Language.EN.tag()),
                people.getOrDefault(organisation, 0),
                0));
        return parts;
    }
}
