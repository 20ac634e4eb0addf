package org.samrad.pair;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.springframework.stereotype.Component;

/// Promises, and the hours given for them.
@Component
class PromiseStore {
    private static final String ALL = """
            select p.*, (select coalesce(sum(h.hours), 0) from pair.hours h where h.promise = p.id) as done
            from pair.promise p
            """;

    private final Database database;

    PromiseStore(Database database) {
        this.database = database;
    }

    void add(Promise p) {
        database.sql("""
                        insert into pair.promise (id, pair, giver, taker, area, what, language, hours, from_day, until_day, in_charge, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        p.id(),
                        p.pair(),
                        p.between().giver(),
                        p.between().taker(),
                        p.words().area(),
                        p.words().what(),
                        p.words().language(),
                        p.effort().hours(),
                        Date.valueOf(p.effort().from()),
                        Date.valueOf(p.effort().until()),
                        p.effort().inCharge(),
                        p.standing().version())
                .update();
    }

    void save(Promise p) {
        var outcome = p.standing().outcome();
        database.sql("""
                        update pair.promise set area = ?, what = ?, language = ?, hours = ?, from_day = ?, until_day = ?,
                            in_charge = ?, outcome = ?, reason = ?, said = ?, ended_on = ?, version = ? where id = ?
                        """)
                .params(Arrays.asList(
                        p.words().area(),
                        p.words().what(),
                        p.words().language(),
                        p.effort().hours(),
                        Date.valueOf(p.effort().from()),
                        Date.valueOf(p.effort().until()),
                        p.effort().inCharge(),
                        outcome == null ? "" : outcome.state().name(),
                        outcome == null || outcome.reason() == null
                                ? ""
                                : outcome.reason().name(),
                        outcome == null ? "" : outcome.said(),
                        outcome == null ? null : Date.valueOf(outcome.on()),
                        p.standing().version(),
                        p.id()))
                .update();
    }

    Promise held(UUID id) {
        database.sql("select 1 from pair.promise where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return get(id);
    }

    Promise get(UUID id) {
        return database.sql(ALL + " where p.id = ?")
                .param(id)
                .query((row, n) -> promise(row))
                .optional()
                .orElseThrow(() -> new NotFound("promise"));
    }

    List<Promise> of(UUID pair) {
        return of(List.of(pair));
    }

    /// Those of several pairs, the next due first.
    List<Promise> of(Collection<UUID> pairs) {
        return database.sql(ALL + " where p.pair = any(?) order by p.until_day, p.id")
                .param(pairs.toArray(UUID[]::new))
                .query((row, n) -> promise(row))
                .list();
    }

    void add(UUID promise, Promises.Given given) {
        database.sql("insert into pair.hours (promise, on_day, hours, note, made_by) values (?, ?, ?, ?, ?)")
                .params(promise, Date.valueOf(given.on()), given.hours(), given.note(), given.by())
                .update();
    }

    List<Promises.Given> hours(UUID promise) {
        return database.sql("select * from pair.hours where promise = ? order by on_day, number")
                .param(promise)
                .query((row, n) -> new Promises.Given(
                        row.getDate("on_day").toLocalDate(),
                        row.getInt("hours"),
                        row.getString("note"),
                        row.getObject("made_by", UUID.class)))
                .list();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                row.getObject("pair", UUID.class),
                new Promise.Between(row.getObject("giver", UUID.class), row.getObject("taker", UUID.class)),
                new Promise.Words(row.getString("area"), row.getString("what"), row.getString("language")),
                new Promise.Effort(
                        row.getInt("hours"),
                        day(row, "from_day"),
                        day(row, "until_day"),
                        row.getObject("in_charge", UUID.class)),
                new Promise.Standing(
                        row.getInt("done"),
                        row.getString("outcome").isEmpty() ? null : outcome(row),
                        row.getInt("version")));
    }

    private static Promise.Outcome outcome(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Promise.Outcome(
                Commitment.State.valueOf(row.getString("outcome")),
                reason.isEmpty() ? null : Commitment.Reason.valueOf(reason),
                row.getString("said"),
                day(row, "ended_on"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }
}
