package org.samrad.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Second factors, and the spare codes for when they are lost.
@Component
class SecondFactorStore {
    private final Database database;

    SecondFactorStore(Database database) {
        this.database = database;
    }

    /// A factor, in use once it has been confirmed.
    record Factor(byte[] secret, boolean confirmed, long lastStep) {}

    Optional<Factor> find(UUID person) {
        return database.sql("""
                        select secret, confirmed_at is not null as confirmed, last_step
                        from access.second_factor where person = ?
                        """)
                .param(person)
                .query((row, n) ->
                        new Factor(row.getBytes("secret"), row.getBoolean("confirmed"), row.getLong("last_step")))
                .optional();
    }

    /// A new secret instead of one that was never confirmed; one that is in use stays.
    void begin(UUID person, byte[] secret, Instant at) {
        database.sql("""
                        insert into access.second_factor (person, secret, begun_at) values (?, ?, ?)
                        on conflict (person) do update set secret = excluded.secret, begun_at = excluded.begun_at
                        where access.second_factor.confirmed_at is null
                        """)
                .params(person, secret, Timestamp.from(at))
                .update();
    }

    void confirm(UUID person, Instant at) {
        database.sql("update access.second_factor set confirmed_at = ? where person = ? and confirmed_at is null")
                .params(Timestamp.from(at), person)
                .update();
    }

    /// Marks the step as used; false when it, or a later one, has been used in the meantime.
    boolean use(UUID person, long step) {
        return database.sql("update access.second_factor set last_step = ? where person = ? and last_step < ?")
                        .params(step, person, step)
                        .update()
                == 1;
    }

    void setSpareCodes(UUID person, List<byte[]> codes) {
        database.sql("delete from access.spare_code where person = ?")
                .param(person)
                .update();
        var written = codes.stream().map(HexFormat.of()::formatHex).toArray();
        database.sql("insert into access.spare_code (person, code) select ?::uuid, decode(unnest(?), 'hex')")
                .params(person, new SqlArrayValue("text", written))
                .update();
    }

    boolean useSpareCode(UUID person, byte[] code) {
        return database.sql("delete from access.spare_code where person = ? and code = ?")
                        .params(person, code)
                        .update()
                == 1;
    }

    int spareCodes(UUID person) {
        return database.sql("select count(*) from access.spare_code where person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    void remove(UUID person) {
        database.sql("delete from access.spare_code where person = ?")
                .param(person)
                .update();
        database.sql("delete from access.second_factor where person = ?")
                .param(person)
                .update();
    }
}
