package org.samrad.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// The log of every change: who, when, what act, on what thing. Written in the transaction of the change. It holds no
/// answers: what a participant does in a consultation is never told here.
@Component
public class Audit {
    private final AccessStore store;
    private final Clock clock;

    Audit(AccessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// One line of the log. `act` is a word of the trade (`consultation.opened`), `thing` a kind and an id.
    public record Line(Instant at, String who, String act, String thing) {}

    public void tell(Person by, String act, String kind, UUID id) {
        write(by.id(), act, kind + "/" + id);
    }

    /// What the program did by itself, at a time or by a command.
    public void tellOwn(String act, String kind, UUID id) {
        write(null, act, kind + "/" + id);
    }

    private void write(@Nullable UUID by, String act, String thing) {
        store.log(clock.now(), by, act, thing);
    }

    /// Newest first, one row more than a page.
    public List<Line> lines(int offset, int count, Person by) {
        by.must(Act.READ_AUDIT, Scope.everything());
        return store.log(offset, count);
    }
}
