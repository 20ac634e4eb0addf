package org.samrad.initiative;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What people have said of the criteria at the gates.
@Component
class GateStore {
    private final Database database;

    GateStore(Database database) {
        this.database = database;
    }

    void add(UUID initiative, GateCheck.Proof proof) {
        database.sql("""
                        insert into initiative.proof (initiative, criterion, result, words, link, on_day, by, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        initiative,
                        proof.criterion().name(),
                        proof.result().name(),
                        proof.words(),
                        proof.link(),
                        Date.valueOf(proof.on()),
                        proof.by(),
                        Timestamp.from(proof.at()))
                .update();
    }

    /// All of them, the oldest first.
    List<GateCheck.Proof> of(UUID initiative) {
        return database.sql("select * from initiative.proof where initiative = ? order by number")
                .param(initiative)
                .query((row, n) -> new GateCheck.Proof(
                        Gate.Criterion.valueOf(row.getString("criterion")),
                        GateCheck.Result.valueOf(row.getString("result")),
                        row.getString("words"),
                        row.getString("link"),
                        row.getDate("on_day").toLocalDate(),
                        row.getObject("by", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Map<Gate.Criterion, GateCheck.Proof> latest(UUID initiative) {
        var latest = new EnumMap<Gate.Criterion, GateCheck.Proof>(Gate.Criterion.class);
        of(initiative).forEach(proof -> latest.put(proof.criterion(), proof));
        return latest;
    }
}
