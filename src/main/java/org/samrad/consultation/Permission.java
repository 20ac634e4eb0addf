package org.samrad.consultation;

import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// Who may do what with a consultation. It says *no* only to those who may know that the consultation is there; for
/// everybody else it is not found, so that nobody learns by asking what other agencies are about to ask.
@Component
class Permission {
    private final ConsultationStore store;
    private final Initiatives initiatives;

    Permission(ConsultationStore store, Initiatives initiatives) {
        this.store = store;
        this.initiatives = initiatives;
    }

    /// The consultation, for somebody who may do this with it.
    Consultation must(Act act, UUID consultation, Person by) {
        var of = store.get(consultation);
        if (by.may(act, of.scope())) {
            return of;
        }
        if (of.draft() && !by.may(Act.SEE_PARTICIPATION, of.scope())) {
            throw new NotFound("consultation");
        }
        initiatives.get(of.initiative(), by);
        by.must(act, of.scope());
        return of;
    }
}
