package org.samrad.initiative;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What it costs to do nothing, and the renewals that gave way.
@Component
class RenewalStore {
    private final Database database;

    RenewalStore(Database database) {
        this.database = database;
    }

    void add(NotDoing n) {
        database.sql("""
                        insert into initiative.not_doing (initiative, words, amount, currency, source, on_day, by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        n.initiative(),
                        n.words(),
                        n.yearly(),
                        n.currency(),
                        n.source(),
                        Date.valueOf(n.on()),
                        n.by()))
                .update();
    }

    /// What was said last comes first.
    List<NotDoing> notDoing(UUID initiative) {
        return database.sql("select * from initiative.not_doing where initiative = ? order by number desc limit 50")
                .param(initiative)
                .query((row, n) -> new NotDoing(
                        initiative,
                        row.getString("words"),
                        row.getObject("amount", Long.class),
                        row.getString("currency"),
                        row.getString("source"),
                        row.getDate("on_day").toLocalDate(),
                        row.getObject("by", UUID.class)))
                .list();
    }

    void add(DisplacedOption o) {
        database.sql("""
                        insert into initiative.displaced_option
                            (id, initiative, option, demand, amount, currency, source, on_day, by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        o.id(),
                        o.initiative(),
                        o.words().option(),
                        o.words().demand(),
                        o.value().amount(),
                        o.value().currency(),
                        o.value().source(),
                        Date.valueOf(o.on()),
                        o.by())
                .update();
    }

    void takeUp(UUID id, DisplacedOption.TakenUp taken) {
        database.sql("update initiative.displaced_option set taken_up = ?, taken_up_on = ? where id = ?")
                .params(taken.how(), Date.valueOf(taken.on()), id)
                .update();
    }

    /// Nobody else changes it in the meantime.
    Optional<DisplacedOption> held(UUID id) {
        return database.sql("select * from initiative.displaced_option where id = ? for update")
                .param(id)
                .query((row, n) -> option(row))
                .optional();
    }

    /// Those that are still displaced first, the newest first.
    List<DisplacedOption> displaced(UUID initiative) {
        return database.sql("""
                        select * from initiative.displaced_option where initiative = ?
                        order by taken_up_on is not null, number desc limit 100
                        """)
                .param(initiative)
                .query((row, n) -> option(row))
                .list();
    }

    private static DisplacedOption option(ResultSet row) throws SQLException {
        var taken = row.getDate("taken_up_on");
        return new DisplacedOption(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                new DisplacedOption.Words(row.getString("option"), row.getString("demand")),
                new DisplacedOption.Value(row.getLong("amount"), row.getString("currency"), row.getString("source")),
                row.getDate("on_day").toLocalDate(),
                row.getObject("by", UUID.class),
                taken == null ? null : new DisplacedOption.TakenUp(row.getString("taken_up"), taken.toLocalDate()));
    }
}
