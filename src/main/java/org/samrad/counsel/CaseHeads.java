package org.samrad.counsel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Puts together what every page of a case shows; that it is found is the question of who may.
@Component
class CaseHeads {
    private final Counsel counsel;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    CaseHeads(Counsel counsel, Organisations organisations, People people, Clock clock) {
        this.counsel = counsel;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    CaseHead enter(UUID id, Person by) {
        return of(counsel.get(id, by), List.of(), by);
    }

    /// `named` are those whose names the page shows beside those who look after the case.
    CaseHead of(Case advised, Collection<? extends @Nullable UUID> named, Person by) {
        var all = new ArrayList<UUID>();
        all.add(advised.team().appliedBy());
        add(all, advised.team().handler());
        add(all, advised.team().substitute());
        named.forEach(one -> add(all, one));
        return new CaseHead(
                advised,
                counsel.council(advised, by),
                counsel.side(advised, by).orElseThrow(() -> new NotFound("case")),
                organisations.findNames(advised.applicants(), by),
                people.names(all.stream().distinct().toList()),
                clock.today());
    }

    private static void add(Collection<UUID> all, @Nullable UUID one) {
        if (one != null) {
            all.add(one);
        }
    }
}
