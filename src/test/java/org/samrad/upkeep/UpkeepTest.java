package org.samrad.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samrad.Samrad;
import org.samrad.SamradTest;
import org.samrad.access.AuditCommand;
import org.samrad.access.Person;
import org.samrad.base.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// From the running program into a database of its own on the same server, as `samrad restore` does it.
class UpkeepTest extends SamradTest {
    private final String empty = "restored_" + UUID.randomUUID().toString().replace('-', '_');

    @TempDir
    Path folder;

    @Autowired
    private Database database;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private HikariDataSource source;

    private Person ada;
    private Path file;

    @BeforeEach
    void backupIsTakenWhileTheProgramRuns() throws Exception {
        ada = administrator();
        database.sql("create database " + empty).update();
        file = folder.resolve("samrad.backup");
        upkeep.backup(file, "development", line -> {});
    }

    @AfterEach
    void leaveNothing() {
        database.sql("drop database if exists " + empty + " with (force)").update();
    }

    @Test
    void backupComesBackEqualAndTheLogIsWhole() throws Exception {
        var told = new ArrayList<String>();
        var out = new ByteArrayOutputStream();
        var installation = installation();
        var restored = installation.getBean(Upkeep.class).restore(file, told::add);

        assertThat(restored).isEqualTo(BackupFile.contents(file));
        assertThat(told).hasSize(restored.tables().size() + 1).last().isEqualTo("read again: equal to the backup");
        assertThat(count(installation, "select count(*) from access.person where id = '" + ada.id() + "'"))
                .isEqualTo(1);
        assertThat(count(installation, "select count(*) from access.session")).isZero();
        var added = "insert into access.person (id, name, email) values (gen_random_uuid(), 'Kim', 'kim@example.org')";
        assertThat(installation.getBean(Database.class).sql(added).update())
                .as("numbers go on behind those that came back")
                .isEqualTo(1);
        try (var printed = new PrintStream(out, true, UTF_8)) {
            assertThat(AuditCommand.run(new String[] {"verify"}, printed, printed, () -> installation))
                    .as(out.toString(UTF_8))
                    .isZero();
        }
    }

    @Test
    void restoreThatWasBrokenOffGoesOn() throws Exception {
        try (var installation = installation()) {
            var first = new ArrayList<String>();
            assertThatThrownBy(() -> installation.getBean(Upkeep.class).restore(file, line -> {
                        first.add(line);
                        if (first.size() == 20) {
                            throw new IllegalStateException("pulled out");
                        }
                    }))
                    .hasMessage("pulled out");
        }

        try (var installation = installation()) {
            var rest = new ArrayList<String>();
            var restored = installation.getBean(Upkeep.class).restore(file, rest::add);

            assertThat(rest).hasSize(restored.tables().size() - 20 + 1);
            assertThat(rest.getFirst()).startsWith("21 of ");
            assertThat(rest.getLast()).isEqualTo("read again: equal to the backup");
        }
    }

    @Test
    void installationInUseIsLeftAlone() {
        assertThatThrownBy(() -> upkeep.restore(file, line -> {}))
                .isInstanceOf(Upkeep.Refused.class)
                .hasMessageContaining("in use");
        assertThat(access.get(ada.id(), ada)).isNotNull();
    }

    @Test
    void fileIsReadableByItsOwnerOnlyAndHoldsNoSession() throws IOException {
        browserOf(ada);

        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsOnly("OWNER_READ", "OWNER_WRITE");
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("tables/access.person")).isNotNull();
            assertThat(zip.getEntry("tables/access.session")).isNull();
            assertThat(zip.getEntry("audit/key")).isNull();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        var bytes = Files.readAllBytes(file);
        var half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> upkeep.restore(half, line -> {}))
                .isInstanceOf(BackupFile.Unusable.class)
                .hasMessageContaining("not a whole one");
    }

    @Test
    void commandSaysWhatItNeeds() {
        var out = new ByteArrayOutputStream();
        try (var printed = new PrintStream(out, true, UTF_8)) {
            for (var words : List.of(new String[0], new String[] {"--quick"}, new String[] {file.toString()})) {
                assertThat(UpkeepCommand.run("backup", words, printed, printed, () -> {
                            throw new AssertionError("nothing is started");
                        }))
                        .isEqualTo(2);
            }
        }
        assertThat(out.toString(UTF_8)).contains("say which file", "is there already");
    }

    private ConfigurableApplicationContext installation() {
        var url = source.getJdbcUrl().replaceFirst("/postgres$", "/" + empty);
        return new SpringApplicationBuilder(Samrad.class)
                .run(
                        "--server.port=-1",
                        "--samrad.command=true",
                        "--samrad.home=" + folder.resolve("home"),
                        "--samrad.database.url=" + url,
                        "--samrad.database.user=" + source.getUsername(),
                        "--samrad.database.password=" + source.getPassword());
    }

    private static int count(ConfigurableApplicationContext installation, String sql) {
        return installation.getBean(Database.class).sql(sql).query(Integer.class).single();
    }
}
