package org.samrad.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.samrad.access.Access;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes a backup while people work, and brings one back into an empty installation.
@Component
class Upkeep {
    private static final List<String> AUDIT = List.of("keys", "heads", "head");

    private final Database database;
    private final UpkeepStore store;
    private final Access access;
    private final Clock clock;
    private final Path audit;

    Upkeep(
            Database database,
            UpkeepStore store,
            Access access,
            Clock clock,
            @Value("${samrad.audit.folder}") Path audit) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /// The installation is not one into which this backup can be brought, and why.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    Backup backup(Path file, String program, Consumer<String> progress) throws IOException, SQLException {
        try (var writer = new BackupFile.Writer(file)) {
            // read before the tables: the log may be longer than its head says, never shorter
            for (var name : AUDIT) {
                var kept = audit.resolve(name);
                if (Files.exists(kept)) {
                    writer.file("audit/" + name, Files.readAllBytes(kept));
                }
            }
            var tables = new ArrayList<Backup.Table>();
            var all = store.tables();
            try (var snapshot = store.snapshot()) {
                for (var table : all) {
                    var written =
                            writer.table(table.name(), table.columns(), out -> snapshot.copy(table, out));
                    tables.add(written);
                    progress.accept("%d of %d  %s: %d rows"
                            .formatted(tables.size(), all.size(), table.name(), written.rows()));
                }
            }
            var backup = new Backup(
                    Backup.FORMAT,
                    UUID.randomUUID().toString(),
                    program,
                    store.schema(),
                    clock.now().toString(),
                    tables,
                    store.sequences());
            writer.done(backup);
            return backup;
        }
    }

    /// Brings the backup back, or goes on where an earlier try was broken off; then reads all of it again and holds it
    /// against the backup.
    Backup restore(Path file, Consumer<String> progress) throws IOException, SQLException, Refused {
        var backup = BackupFile.contents(file);
        mustFit(backup);
        if (!store.isUnderWay(backup.id())) {
            if (!access.empty()) {
                throw new Refused("This installation is in use. A backup is brought back into an empty one only.");
            }
            store.begin(backup.id());
        }
        var there = store.restored(backup.id());
        var waiting = backup.inOrder(store.pointers()).stream()
                .filter(table -> !there.contains(table.name()))
                .toList();
        store.empty(waiting.stream().map(Backup.Table::name).toList());
        int done = there.size();
        try (var zip = new ZipFile(file.toFile())) {
            for (var table : waiting) {
                try (var rows = BackupFile.table(zip, table.name())) {
                    long count = store.restore(backup.id(), table, rows);
                    done++;
                    progress.accept(
                            "%d of %d  %s: %d rows".formatted(done, backup.tables().size(), table.name(), count));
                }
            }
            keepAudit(zip);
        }
        mustBeEqual(backup, progress);
        database.write(() -> store.end(backup.id(), backup.sequences(), clock.now()));
        return backup;
    }

    private void mustFit(Backup backup) throws Refused {
        if (!backup.schema().equals(store.schema())) {
            throw new Refused(("The backup is of version %s of the tables, and here they are of version %s. Bring it"
                            + " back with the program it was taken with, %s, and upgrade then.")
                    .formatted(backup.schema(), store.schema(), backup.program()));
        }
    }

    /// The seals in the log stay known here, beside the key of this installation.
    private void keepAudit(ZipFile zip) throws IOException {
        for (var name : AUDIT) {
            if (zip.getEntry("audit/" + name) == null) {
                continue;
            }
            try (var in = BackupFile.open(zip, "audit/" + name)) {
                var file = Files.createDirectories(audit).resolve(name.equals("head") ? "heads" : name);
                var known = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
                var fresh = new String(in.readAllBytes(), UTF_8)
                        .lines()
                        .filter(line -> !known.contains(line))
                        .map(line -> line + "\n")
                        .toList();
                Files.writeString(
                        file, String.join("", fresh), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private void mustBeEqual(Backup backup, Consumer<String> progress) throws IOException, SQLException, Refused {
        var written = backup.tables().stream().collect(toMap(Backup.Table::name, table -> table));
        var wrong = new ArrayList<String>();
        try (var snapshot = store.snapshot()) {
            for (var table : store.tables()) {
                var read = BackupFile.hashed(table.name(), table.columns(), out -> snapshot.copy(table, out));
                if (!read.equals(written.get(table.name()))) {
                    wrong.add(table.name());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused("Not equal to the backup: " + String.join(", ", wrong) + ". Does a server run on it?");
        }
        progress.accept("read again: equal to the backup");
    }
}
