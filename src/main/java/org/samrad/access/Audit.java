package org.samrad.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The log of every change: who, when, what act, on what thing. Written in the transaction of the change. It holds no
/// answers: what a participant does in a consultation is never told here.
@Component
public class Audit {
    private final Database database;
    private final Clock clock;

    Audit(Database database, Clock clock) {
        this.database = database;
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

    private void write(@org.jspecify.annotations.Nullable UUID by, String act, String thing) {
        database.sql("insert into access.audit (at, person, act, thing) values (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(Timestamp.from(clock.now()), by, act, thing))
                .update();
    }

    /// Newest first, one row more than a page.
    public List<Line> lines(int offset, int count, Person by) {
        by.must(Act.READ_AUDIT, Scope.everything());
        return database.sql("""
                        select a.at, coalesce(p.name, '') as who, a.act, a.thing
                        from access.audit a left join access.person p on p.id = a.person
                        order by a.number desc offset ? limit ?
                        """)
                .params(offset, count)
                .query((row, n) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("act"),
                        row.getString("thing")))
                .list();
    }
}
