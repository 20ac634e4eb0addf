package org.samrad.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The sessions of an account. Spring Session writes them, with the account's id as the principal's name.
@Component
class SessionStore {
    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    /// One session, and whether it is the one with this id.
    List<Session> of(UUID person, String here, Instant now) {
        return database.sql("""
                        select creation_time, last_access_time, session_id = ? as here from access.session
                        where principal_name = ? and expiry_time > ? order by last_access_time desc
                        """)
                .params(here, person.toString(), now.toEpochMilli())
                .query((row, n) -> session(row))
                .list();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                row.getBoolean("here"));
    }

    int endAll(UUID person) {
        return database.sql("delete from access.session where principal_name = ?")
                .param(person.toString())
                .update();
    }

    int endOthers(UUID person, String here) {
        return database.sql("delete from access.session where principal_name = ? and session_id <> ?")
                .params(person.toString(), here)
                .update();
    }

    /// Ends those that have run since before this moment, however busy they are.
    void endBegunBefore(Instant moment) {
        database.sql("delete from access.session where creation_time < ?")
                .param(moment.toEpochMilli())
                .update();
    }
}
