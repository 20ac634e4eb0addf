package org.samrad.initiative;

import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.springframework.stereotype.Component;

/// The head of an initiative's pages, as this reader sees it.
@Component
class InitiativeHeads {
    private final Initiatives initiatives;

    InitiativeHeads(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    InitiativeHead of(Initiative initiative, Person by) {
        return InitiativeHead.of(
                initiative, initiatives.vocabularies(by), by.may(Act.MANAGE_INITIATIVE, initiative.scope()));
    }

    /// Of a page with a form: only for those who may change the initiative.
    InitiativeHead managed(UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.MANAGE_INITIATIVE, initiative.scope());
        return of(initiative, by);
    }
}
