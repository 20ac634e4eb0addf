package org.samrad.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// By whom else an account is known.
@Component
class IdentityStore {
    private final Database database;

    IdentityStore(Database database) {
        this.database = database;
    }

    Optional<UUID> find(byte[] knownAs) {
        return database.sql("select person from access.identity where known_as = ?")
                .param(knownAs)
                .query((row, n) -> row.getObject("person", UUID.class))
                .optional();
    }

    List<Identities.Identity> of(UUID person) {
        return database.sql("""
                        select id, provider, connected_at from access.identity where person = ? order by connected_at
                        """)
                .param(person)
                .query((row, n) -> new Identities.Identity(
                        row.getObject("id", UUID.class),
                        row.getString("provider"),
                        row.getTimestamp("connected_at").toInstant()))
                .list();
    }

    /// False when it is somebody's already.
    boolean add(byte[] knownAs, UUID person, String provider, Instant at) {
        return database.sql("""
                                insert into access.identity (id, known_as, person, provider, connected_at)
                                values (?, ?, ?, ?, ?) on conflict (known_as) do nothing
                                """)
                        .params(UUID.randomUUID(), knownAs, person, provider, Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean remove(UUID id, UUID person) {
        return database.sql("delete from access.identity where id = ? and person = ?")
                        .params(id, person)
                        .update()
                == 1;
    }

    void forget(UUID person) {
        database.sql("delete from access.identity where person = ?")
                .param(person)
                .update();
    }
}
