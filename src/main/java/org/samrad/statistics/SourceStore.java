package org.samrad.statistics;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// The addresses from which organisations fetch figures.
@Component
class SourceStore {
    private final Database database;

    SourceStore(Database database) {
        this.database = database;
    }

    /// Answers whether it was new.
    boolean add(Source source, UUID by, Instant at) {
        return database.sql("""
                        insert into statistics.source (id, organisation, name, address, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                source.id(),
                                source.organisation(),
                                source.name(),
                                source.address().toString(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Source> of(UUID organisation) {
        return database.sql("select * from statistics.source where organisation = ? order by name, id")
                .param(organisation)
                .query((row, n) -> source(row))
                .list();
    }

    Source get(UUID id, UUID organisation) {
        return database.sql("select * from statistics.source where id = ? and organisation = ?")
                .params(id, organisation)
                .query((row, n) -> source(row))
                .optional()
                .orElseThrow(() -> new NotFound("source"));
    }

    private static Source source(ResultSet row) throws SQLException {
        var fetched = row.getTimestamp("fetched_at");
        return new Source(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                URI.create(row.getString("address")),
                fetched == null ? null : fetched.toInstant());
    }

    void fetched(UUID id, Instant at) {
        database.sql("update statistics.source set fetched_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void forget(UUID id) {
        database.sql("delete from statistics.source where id = ?").param(id).update();
    }

    long addedBy(UUID person) {
        return database.sql("select count(*) from statistics.source where added_by = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
