package org.samrad.commitment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Commitments and their history.
@Component
class CommitmentStore {
    private final Database database;

    CommitmentStore(Database database) {
        this.database = database;
    }

    void add(Commitment c, Instant at) {
        var subject = c.subject();
        database.sql("""
                        insert into commitment.commitment
                            (id, house, kind, thing, initiative, what, language, path, debtor, creditor, creditors, due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        c.id(),
                        subject.house(),
                        subject.kind().name(),
                        subject.thing(),
                        subject.initiative(),
                        subject.what(),
                        subject.language(),
                        subject.path(),
                        c.parties().debtor(),
                        c.parties().creditor(),
                        c.parties().group(),
                        Date.valueOf(c.due())))
                .update();
        history(c, at);
    }

    void save(Commitment c, Instant at) {
        var ending = c.ending();
        var reason = ending.reason();
        var on = ending.on();
        database.sql("""
                        update commitment.commitment
                        set debtor = ?, state = ?, ended_on = ?, reason = ?, note = ? where id = ?
                        """)
                .params(Arrays.asList(
                        c.parties().debtor(),
                        ending.state().name(),
                        on == null ? null : Date.valueOf(on),
                        reason == null ? null : reason.name(),
                        ending.note(),
                        c.id()))
                .update();
        history(c, at);
    }

    private void history(Commitment c, Instant at) {
        database.sql("insert into commitment.event (commitment, at, state, debtor) values (?, ?, ?, ?)")
                .params(
                        c.id(),
                        Timestamp.from(at),
                        c.ending().state().name(),
                        c.parties().debtor())
                .update();
    }

    List<Commitment> open(UUID thing) {
        return about(thing).stream().filter(Commitment::isOpen).toList();
    }

    List<Commitment> about(UUID thing) {
        return database.sql("select * from commitment.commitment where thing = ? order by due, id")
                .param(thing)
                .query((row, n) -> commitment(row))
                .list();
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        var on = row.getDate("ended_on");
        var reason = row.getString("reason");
        return new Commitment(
                row.getObject("id", UUID.class),
                new Commitment.Subject(
                        row.getString("house"),
                        Commitment.Kind.valueOf(row.getString("kind")),
                        row.getObject("thing", UUID.class),
                        row.getObject("initiative", UUID.class),
                        row.getString("what"),
                        row.getString("language"),
                        row.getString("path")),
                new Commitment.Parties(
                        row.getObject("debtor", UUID.class),
                        row.getObject("creditor", UUID.class),
                        row.getString("creditors")),
                row.getDate("due").toLocalDate(),
                new Commitment.Ending(
                        Commitment.State.valueOf(row.getString("state")),
                        on == null ? null : on.toLocalDate(),
                        reason == null ? null : Commitment.Reason.valueOf(reason),
                        row.getString("note")));
    }
}
