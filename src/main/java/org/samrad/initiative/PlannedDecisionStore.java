package org.samrad.initiative;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Planned decisions and the days they have been planned for.
@Component
class PlannedDecisionStore {
    private final Database database;

    PlannedDecisionStore(Database database) {
        this.database = database;
    }

    void add(PlannedDecision d) {
        database.sql("""
                        insert into initiative.decision (id, initiative, what, on_day, organisation, unit, function, kind)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        d.id(),
                        d.initiative(),
                        d.what(),
                        Date.valueOf(d.on()),
                        d.decider().organisation(),
                        d.decider().unit(),
                        d.decider().function(),
                        d.decider().kind().name()))
                .update();
    }

    void save(PlannedDecision d) {
        database.sql("update initiative.decision set on_day = ?, taken_on = ? where id = ?")
                .params(Arrays.asList(Date.valueOf(d.on()), InitiativeStore.date(d.takenOn()), d.id()))
                .update();
    }

    void add(PlannedDecision.Day day) {
        database.sql("insert into initiative.decision_day (decision, on_day, why, at, by) values (?, ?, ?, ?, ?)")
                .params(day.decision(), Date.valueOf(day.on()), day.why(), Timestamp.from(day.at()), day.by())
                .update();
    }

    /// The decision, kept from others until the transaction ends.
    PlannedDecision held(UUID id) {
        return database.sql("select * from initiative.decision where id = ? for update")
                .param(id)
                .query((row, n) -> decision(row))
                .optional()
                .orElseThrow(() -> new NotFound("decision"));
    }

    List<PlannedDecision> of(UUID initiative) {
        return database.once(
                "initiative.decision",
                initiative,
                () -> database.sql("select * from initiative.decision where initiative = ? order by on_day, id")
                        .param(initiative)
                        .query((row, n) -> decision(row))
                        .list());
    }

    List<PlannedDecision.Day> days(UUID initiative) {
        return database.sql("""
                        select day.* from initiative.decision_day day
                        join initiative.decision d on d.id = day.decision
                        where d.initiative = ? order by day.number
                        """)
                .param(initiative)
                .query((row, n) -> new PlannedDecision.Day(
                        row.getObject("decision", UUID.class),
                        row.getDate("on_day").toLocalDate(),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by", UUID.class)))
                .list();
    }

    static PlannedDecision decision(ResultSet row) throws SQLException {
        return new PlannedDecision(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                row.getString("what"),
                row.getDate("on_day").toLocalDate(),
                new PlannedDecision.Decider(
                        row.getObject("organisation", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getString("function"),
                        PlannedDecision.Kind.valueOf(row.getString("kind"))),
                InitiativeStore.day(row, "taken_on"));
    }
}
