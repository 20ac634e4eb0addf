package org.samrad.initiative;

import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// Notes who changed what, for everybody who may read the initiative. In the caller's transaction.
@Component
class Changes {
    private final InitiativeFactStore store;
    private final Audit audit;
    private final Clock clock;

    Changes(InitiativeFactStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// `what` is the end of a text key, `words` what was written or chosen.
    void note(Initiative initiative, String what, String words, Person by) {
        store.add(new InitiativeFacts.Change(initiative.id(), clock.now(), by.id(), what, words));
    }

    /// The same, told to the audit log too.
    void tell(Initiative initiative, String what, String words, Person by) {
        note(initiative, what, words, by);
        audit.tell(by, "initiative." + what, "initiative", initiative.id());
    }
}
