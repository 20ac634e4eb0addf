package org.samrad.programme;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Who facilitates which pair.
@Component
class FacilitatorStore {
    private final Database database;

    FacilitatorStore(Database database) {
        this.database = database;
    }

    void add(UUID pair, UUID person, LocalDate on) {
        database.sql("""
                        insert into programme.facilitator (pair, person, named_on) values (?, ?, ?)
                        on conflict do nothing
                        """).params(pair, person, Date.valueOf(on)).update();
    }

    void remove(UUID pair, UUID person) {
        database.sql("delete from programme.facilitator where pair = ? and person = ?")
                .params(pair, person)
                .update();
    }

    List<UUID> ofPair(UUID pair) {
        return database.sql("select person from programme.facilitator where pair = ? order by named_on, person")
                .param(pair)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> pairs(UUID person) {
        return database.sql(
                        "select pair from programme.facilitator where person = ? order by named_on desc, pair limit 100")
                .param(person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void forget(UUID person) {
        database.sql("delete from programme.facilitator where person = ?")
                .param(person)
                .update();
    }
}
