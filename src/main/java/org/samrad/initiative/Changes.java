package org.samrad.initiative;

import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// Notes who changed what, for everybody who may read the initiative. In the caller's transaction.
@Component
class Changes {
    private final InitiativeFactStore store;
    private final Clock clock;

    Changes(InitiativeFactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// `what` is the end of a text key, `words` what was written or chosen.
    void note(Initiative initiative, String what, String words, Person by) {
        store.add(new InitiativeFacts.Change(initiative.id(), clock.now(), by.id(), what, words));
    }
}
