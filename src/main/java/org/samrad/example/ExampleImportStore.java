package org.samrad.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Catalogues that somebody has sent: kept for her until they are brought in, or for a day.
@Component
class ExampleImportStore {
    private final Database database;

    ExampleImportStore(Database database) {
        this.database = database;
    }

    /// `broughtIn` is how many it brought, and empty as long as it has not.
    record Upload(
            UUID id,
            String language,
            byte[] content,
            @Nullable Integer broughtIn) {}

    /// What tells one example from another within the work of an organisation.
    record Known(UUID host, String headline) {
        static Known of(UUID host, ExampleContent content) {
            return new Known(host, content.words().headline().toLowerCase(Locale.ROOT));
        }
    }

    void keep(Upload upload, UUID person, Instant at) {
        database.sql("delete from example.upload where sent_at < ?::timestamptz - interval '1 day'")
                .param(Timestamp.from(at))
                .update();
        database.sql("insert into example.upload (id, person, sent_at, language, content) values (?, ?, ?, ?, ?)")
                .params(upload.id(), person, Timestamp.from(at), upload.language(), upload.content())
                .update();
    }

    Upload get(UUID id, UUID person) {
        return find("select * from example.upload where id = ? and person = ?", id, person);
    }

    /// The same, for whoever brings it in: a second one waits, and then sees that it is done.
    Upload held(UUID id, UUID person) {
        return find("select * from example.upload where id = ? and person = ? for update", id, person);
    }

    private Upload find(String sql, UUID id, UUID person) {
        return database.sql(sql)
                .params(id, person)
                .query((row, n) -> upload(row))
                .optional()
                .orElseThrow(() -> new NotFound("upload"));
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("language"),
                row.getBytes("content"),
                row.getObject("brought_in", Integer.class));
    }

    void broughtIn(UUID id, int count) {
        database.sql("update example.upload set brought_in = ?, content = '' where id = ?")
                .params(count, id)
                .update();
    }

    void forget(UUID person) {
        database.sql("delete from example.upload where person = ?")
                .param(person)
                .update();
    }

    /// What an organisation writes already.
    Set<Known> known(UUID organisation) {
        return new HashSet<>(database.sql("""
                        select e.host, lower(v.content -> 'words' ->> 'headline') headline from example.example e
                        join example.version v on v.example = e.id and v.version = e.version
                        where e.organisation = ? and e.state <> 'RETIRED'
                        """)
                .param(organisation)
                .query((row, n) -> new Known(row.getObject("host", UUID.class), row.getString("headline")))
                .list());
    }
}
