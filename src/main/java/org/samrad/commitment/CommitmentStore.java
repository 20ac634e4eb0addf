package org.samrad.commitment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Commitments and their history.
@Component
class CommitmentStore {
    private final Database database;

    CommitmentStore(Database database) {
        this.database = database;
    }

    /// Who changed something, and when; nobody where the program did it.
    record Change(@Nullable UUID who, Instant at, LocalDate on) {
        Change byNobody() {
            return new Change(null, at, on);
        }
    }

    /// One that has just ended.
    record Ended(UUID id, UUID thing) {}

    void add(List<Commitment> fresh, Change change) {
        database.sql("""
                        insert into commitment.commitment
                            (id, house, kind, thing, initiative, what, language, path, debtor, creditor, creditors, due,
                             raised_on, changed_at)
                        select c.*, ?::date, ?::timestamptz from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as c
                        """)
                .params(
                        Date.valueOf(change.on()),
                        Timestamp.from(change.at()),
                        uuids(fresh, Commitment::id),
                        texts(fresh, one -> one.subject().house()),
                        texts(fresh, one -> one.subject().kind().name()),
                        uuids(fresh, one -> one.subject().thing()),
                        uuids(fresh, one -> one.subject().initiative()),
                        texts(fresh, one -> one.subject().what()),
                        texts(fresh, one -> one.subject().language()),
                        texts(fresh, one -> one.subject().path()),
                        uuids(fresh, one -> one.parties().debtor()),
                        uuids(fresh, one -> one.parties().creditor()),
                        texts(fresh, one -> one.parties().group()),
                        new SqlArrayValue(
                                "date",
                                fresh.stream()
                                        .map(one -> Date.valueOf(one.due()))
                                        .toArray()))
                .update();
        history(fresh.stream().map(Commitment::id).toList(), change, "");
    }

    private static SqlArrayValue uuids(List<Commitment> all, Function<Commitment, @Nullable UUID> part) {
        return new SqlArrayValue("uuid", all.stream().map(part).toArray());
    }

    private static SqlArrayValue texts(List<Commitment> all, Function<Commitment, String> part) {
        return new SqlArrayValue("text", all.stream().map(part).toArray());
    }

    void save(Commitment c, Change change) {
        var ending = c.ending();
        database.sql("""
                        update commitment.commitment
                        set state = ?, ended_on = ?, reason = ?, note = ?, changed_at = ? where id = ?
                        """)
                .params(Arrays.asList(
                        ending.state().name(),
                        day(ending.on()),
                        name(ending.reason()),
                        ending.note(),
                        Timestamp.from(change.at()),
                        c.id()))
                .update();
        history(List.of(c.id()), change, ending.note());
    }

    /// Ends whatever is open about these things.
    List<Ended> end(Collection<UUID> things, Commitment.Ending how, Change change) {
        var ended = database.sql("""
                        update commitment.commitment
                        set state = ?, ended_on = ?, reason = ?, note = ?, changed_at = ?
                        where thing = any (?) and state = 'OPEN' returning id, thing
                        """)
                .params(Arrays.asList(
                        how.state().name(),
                        day(how.on()),
                        name(how.reason()),
                        how.note(),
                        Timestamp.from(change.at()),
                        new SqlArrayValue("uuid", things.toArray())))
                .query((row, n) -> new Ended(row.getObject("id", UUID.class), row.getObject("thing", UUID.class)))
                .list();
        history(ended.stream().map(Ended::id).toList(), change, how.note());
        return ended;
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable String name(Commitment.@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }

    /// Another owes these from now on; reminders begin anew.
    void handOver(List<UUID> commitments, UUID to, String why, Change change) {
        database.sql("""
                        update commitment.commitment set debtor = ?, reminded_on = null, changed_at = ?
                        where id = any (?)
                        """)
                .params(to, Timestamp.from(change.at()), new SqlArrayValue("uuid", commitments.toArray()))
                .update();
        history(commitments, change, why);
    }

    /// Whoever takes an anonymous contribution back is not named by the answer that is no longer owed.
    private void history(List<UUID> commitments, Change change, String note) {
        database.sql("""
                        insert into commitment.event (commitment, at, state, debtor, who, reason, note)
                        select id, ?::timestamptz, state, debtor,
                               case when kind = 'ANSWER' and creditor is null and state = 'LAPSED' then null else ?::uuid end,
                               reason, ?::text
                        from commitment.commitment where id = any (?)
                        """)
                .params(Arrays.asList(
                        Timestamp.from(change.at()),
                        change.who(),
                        note,
                        new SqlArrayValue("uuid", commitments.toArray())))
                .update();
    }

    /// How one came to stand as it does, oldest first.
    List<History> history(UUID commitment) {
        return database.sql("select * from commitment.event where commitment = ? order by number")
                .param(commitment)
                .query((row, n) -> new History(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("who", UUID.class)),
                        row.getObject("debtor", UUID.class),
                        Commitment.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("reason")).map(Commitment.Reason::valueOf),
                        row.getString("note")))
                .list();
    }

    Optional<Commitment> find(UUID id) {
        return database.sql("select * from commitment.commitment where id = ?")
                .param(id)
                .query((row, n) -> commitment(row))
                .optional();
    }

    /// The commitment, which nobody else changes until the transaction ends.
    Commitment held(UUID id) {
        return database.sql("select * from commitment.commitment where id = ? for update")
                .param(id)
                .query((row, n) -> commitment(row))
                .optional()
                .orElseThrow(() -> new NotFound("commitment"));
    }

    /// Everything that somebody still owes, held until the transaction ends.
    List<Commitment> heldOpenOf(UUID debtor) {
        return database.sql("""
                        select * from commitment.commitment where debtor = ? and state = 'OPEN' order by id for update
                        """)
                .param(debtor)
                .query((row, n) -> commitment(row))
                .list();
    }

    List<Commitment> about(UUID thing) {
        return database.sql("select * from commitment.commitment where thing = ? order by due, id")
                .param(thing)
                .query((row, n) -> commitment(row))
                .list();
    }

    /// What is owed about many things, in the order in which it was raised.
    List<Commitment> about(Collection<UUID> things) {
        return database.sql("""
                        select c.* from commitment.commitment c where c.thing = any (?)
                        order by (select min(e.number) from commitment.event e where e.commitment = c.id)
                        """)
                .param(new SqlArrayValue("uuid", things.toArray()))
                .query((row, n) -> commitment(row))
                .list();
    }

    static Commitment commitment(ResultSet row) throws SQLException {
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
