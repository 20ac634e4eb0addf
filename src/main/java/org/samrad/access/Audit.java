package org.samrad.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// The log of every change: who, when, what act, on what thing. It is told in the transaction of the change, and
/// chained soon after by the [AuditWriter]. It holds no answers: what a participant does in a consultation is never
/// told here.
@Component
public class Audit {
    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// One line of the log. `act` is a word of the trade (`consultation.opened`), `thing` a kind and an id. `name` is
    /// empty for what the program did by itself, and for somebody erased, of whom only the pseudonym is left.
    public record Line(Instant at, String name, String pseudonym, String act, String thing) {}

    public void tell(Person by, String act, String kind, UUID id) {
        store.tell(clock.now(), by.id(), act, kind + "/" + id);
    }

    /// What the program did by itself, at a time or by a command.
    public void tellOwn(String act, String kind, UUID id) {
        store.tell(clock.now(), null, act, kind + "/" + id);
    }

    /// Newest first, one row more than a page.
    public List<Line> lines(int offset, int count, Person by) {
        by.must(Act.READ_AUDIT, Scope.everything());
        return store.lines(offset, count);
    }
}
