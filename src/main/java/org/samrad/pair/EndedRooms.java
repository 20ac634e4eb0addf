package org.samrad.pair;

import org.samrad.access.Guest;
import org.samrad.base.Database;
import org.samrad.programme.PairEnded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// When an organiser ends a pair, what its members still owed each other ends too.
@Component
class EndedRooms {
    private final Database database;
    private final Continuations continuations;

    EndedRooms(Database database, Continuations continuations) {
        this.database = database;
        this.continuations = continuations;
    }

    @TransactionalEventListener
    void hear(PairEnded ended) {
        database.writeAnew(() -> continuations.lapse(ended.pair(), "", Guest.GUEST));
    }
}
