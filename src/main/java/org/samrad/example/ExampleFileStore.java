package org.samrad.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.SafeFile;
import org.springframework.stereotype.Component;

/// Pictures and files, their contents apart.
@Component
class ExampleFileStore {
    private final Database database;

    ExampleFileStore(Database database) {
        this.database = database;
    }

    record Adding(UUID by, Instant at, byte[] bytes) {}

    void add(UUID example, ExampleFiles.Kept kept, Adding adding) {
        database.sql("""
                        insert into example.file (id, example, name, type, size, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kept.id(),
                        example,
                        kept.file().name(),
                        kept.file().type(),
                        kept.file().size(),
                        adding.by(),
                        Timestamp.from(adding.at()))
                .update();
        database.sql("insert into example.file_content (file, content) values (?, ?)")
                .params(kept.id(), adding.bytes())
                .update();
    }

    Optional<ExampleFiles.Kept> find(UUID example, UUID id) {
        return database.sql("select * from example.file where example = ? and id = ?")
                .params(example, id)
                .query((row, n) -> kept(row))
                .optional();
    }

    List<ExampleFiles.Kept> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from example.file where id = any(?)")
                        .param(ids.toArray(UUID[]::new))
                        .query((row, n) -> kept(row))
                        .list();
    }

    byte[] bytes(UUID file) {
        return database.sql("select content from example.file_content where file = ?")
                .param(file)
                .query(byte[].class)
                .single();
    }

    private static ExampleFiles.Kept kept(ResultSet row) throws SQLException {
        return new ExampleFiles.Kept(
                row.getObject("id", UUID.class),
                new SafeFile(row.getString("name"), row.getString("type"), row.getInt("size")));
    }
}
