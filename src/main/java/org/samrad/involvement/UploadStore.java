package org.samrad.involvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Lists that somebody has sent: kept for her until they are brought in, or for a day.
@Component("contributionUploads")
class UploadStore {
    private final Database database;

    UploadStore(Database database) {
        this.database = database;
    }

    /// `broughtIn` is how many it brought, and empty as long as it has not.
    record Upload(
            UUID id,
            UUID initiative,
            boolean consent,
            String language,
            byte[] content,
            @Nullable Integer broughtIn) {}

    void keep(Upload upload, UUID person, Instant at) {
        database.sql("delete from involvement.upload where uploaded_at < ?::timestamptz - interval '1 day'")
                .param(Timestamp.from(at))
                .update();
        database.sql("""
                        insert into involvement.upload
                            (id, initiative, person, uploaded_at, consent, language, content)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        upload.id(),
                        upload.initiative(),
                        person,
                        Timestamp.from(at),
                        upload.consent(),
                        upload.language(),
                        upload.content())
                .update();
    }

    Upload get(UUID id, UUID initiative, UUID person) {
        return database.sql("select * from involvement.upload where id = ? and initiative = ? and person = ?")
                .params(id, initiative, person)
                .query((row, n) -> upload(row))
                .optional()
                .orElseThrow(() -> new NotFound("upload"));
    }

    /// The same, for whoever brings it in: a second one waits, and then sees that it is done.
    Upload held(UUID id) {
        return database.sql("select * from involvement.upload where id = ? for update")
                .param(id)
                .query((row, n) -> upload(row))
                .single();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                row.getBoolean("consent"),
                row.getString("language"),
                row.getBytes("content"),
                row.getObject("brought_in", Integer.class));
    }

    void broughtIn(UUID id, int count) {
        database.sql("update involvement.upload set brought_in = ?, content = '' where id = ?")
                .params(count, id)
                .update();
    }

    void forget(UUID person) {
        database.sql("delete from involvement.upload where person = ?")
                .param(person)
                .update();
    }
}
