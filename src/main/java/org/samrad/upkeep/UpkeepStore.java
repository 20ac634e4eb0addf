package org.samrad.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Whole tables in and out, as the catalogue of the database names them, and how far a restore has come.
@Component
class UpkeepStore {
    /// Sessions would let the holder of a copy in; which migrations were made and how far a restore is are of the
    /// installation itself.
    private static final Set<String> LEFT_OUT = Set.of(
            "access.session",
            "access.session_attributes",
            "public.flyway_schema_history",
            "upkeep.restore",
            "upkeep.restored_table");

    private static final String RESTORED = "insert into upkeep.restored_table (backup, name) values (?, ?)";

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                       as columns,
                   coalesce((select string_agg(
                                 't.' || quote_ident(a.attname)
                                     || case when a.attcollation <> 0 then ' collate "C"' else '' end,
                                 ', ' order by k.place)
                             from pg_index i
                             cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
                             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                             where i.indrelid = c.oid and i.indisprimary), 't::text collate "C"') as key
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by 1
            """;

    private final DataSource source;
    private final Database database;

    UpkeepStore(DataSource source, Database database) {
        this.source = source;
        this.database = database;
    }

    /// A table with the columns that are written, and in which order.
    record Table(String name, String columns, String key) {}

    /// The last migration.
    String schema() {
        return database.sql("""
                        select version from flyway_schema_history
                        where success and version is not null order by installed_rank desc limit 1
                        """).query((row, n) -> row.getString("version")).single();
    }

    List<Table> tables() {
        return database
                .sql(TABLES)
                .query((row, n) -> new Table(row.getString("name"), row.getString("columns"), row.getString("key")))
                .list()
                .stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .toList();
    }

    List<Backup.Pointer> pointers() {
        return database.sql("""
                        select format('%I.%I', fn.nspname, f.relname) as here,
                               format('%I.%I', tn.nspname, t.relname) as there
                        from pg_constraint k
                        join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                        join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                        where k.contype = 'f'
                        """)
                .query((row, n) -> new Backup.Pointer(row.getString("here"), row.getString("there")))
                .list();
    }

    List<Backup.Sequence> sequences() {
        return database.sql("""
                        select format('%I.%I', schemaname, sequencename) as name, last_value as last
                        from pg_sequences where last_value is not null and schemaname !~ '^pg_' order by 1
                        """)
                .query((row, n) -> new Backup.Sequence(row.getString("name"), row.getLong("last")))
                .list();
    }

    /// One state of all tables, however long it is read and whatever is written meanwhile.
    Snapshot snapshot() throws SQLException {
        return new Snapshot(source.getConnection());
    }

    static final class Snapshot implements AutoCloseable {
        private final Connection connection;

        private Snapshot(Connection connection) throws SQLException {
            this.connection = connection;
            try {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try (var statement = connection.createStatement()) {
                    // the same rows are the same bytes on every server
                    statement.execute("set local datestyle = 'ISO, YMD'");
                    statement.execute("set local timezone = 'UTC'");
                    statement.execute("set local intervalstyle = 'postgres'");
                    statement.execute("set local bytea_output = 'hex'");
                    statement.execute("set local extra_float_digits = 1");
                    // the first statement that reads fixes the state
                    statement.execute("select count(*) from pg_class");
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        long copy(Table table, OutputStream out) throws IOException {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select %s from %s t order by %s) to stdout"
                                        .formatted(table.columns(), table.name(), table.key()),
                                out);
            } catch (SQLException e) {
                throw new IOException("The table " + table.name() + " could not be read", e);
            }
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
            }
        }
    }

    /// The names of the tables that are back.
    List<String> restored(String backup) {
        return database.sql("select name from upkeep.restored_table where backup = ? order by name")
                .param(backup)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    boolean isUnderWay(String backup) {
        return database.sql(
                        "select exists (select 1 from upkeep.restore where backup = ? and ended is null) as under_way")
                .param(backup)
                .query(Boolean.class)
                .single();
    }

    void begin(String backup) {
        database.sql("insert into upkeep.restore (backup) values (?)")
                .param(backup)
                .update();
    }

    void end(String backup, List<Backup.Sequence> sequences, Instant at) {
        for (var sequence : sequences) {
            database.sql("select setval(?::regclass, ?)")
                    .params(sequence.name(), sequence.last())
                    .query(Long.class)
                    .single();
        }
        database.sql("update upkeep.restore set ended = ? where backup = ?")
                .params(Timestamp.from(at), backup)
                .update();
    }

    /// Empties these tables, all at once.
    void empty(List<String> names) {
        if (!names.isEmpty()) {
            database.sql("truncate " + String.join(", ", names) + " cascade").update();
        }
    }

    /// Puts a table back altogether, and notes that it is; what was done of a table before a fault is not there.
    long restore(String backup, Backup.Table table, InputStream rows) throws IOException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var note = connection.prepareStatement(RESTORED);
                    var triggers = connection.createStatement()) {
                // what is put back was allowed when it was written
                triggers.execute("alter table " + table.name() + " disable trigger user");
                long count = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()), rows);
                triggers.execute("alter table " + table.name() + " enable trigger user");
                note.setString(1, backup);
                note.setString(2, table.name());
                note.executeUpdate();
                connection.commit();
                return count;
            } catch (SQLException | IOException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException("The table " + table.name() + " could not be put back", e);
        }
    }
}
