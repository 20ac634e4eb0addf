package org.samrad.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Programs of their own on one data folder, which are killed while they write. A kill is not a power cut.
class EmbeddedPostgresTest {
    private static final Path HOME = Path.of("target", "killed-home").toAbsolutePath();
    private static final int REFUSED = 3;

    @BeforeAll
    static void anEmptyFolder() {
        FileSystemUtils.deleteRecursively(HOME.toFile());
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        if (Files.exists(pidFile())) {
            kill(server());
        }
    }

    @Test
    void rowsAreThereWhenTheProgramWasKilledAndItsServerIsAdopted() throws Exception {
        try (var program = new Running("OWNER")) {
            int kept = program.kept(20);
            var server = server();
            program.kill();

            try (var again = new Running("OWNER")) {
                assertThat(again.found()).isGreaterThanOrEqualTo(kept);
                assertThat(server()).isEqualTo(server);
                assertThat(again.stopInOrder()).isZero();
            }
            assertThat(pidFile()).doesNotExist();
        }
    }

    @Test
    void rowsAreThereWhenProgramAndServerWereKilled() throws Exception {
        try (var program = new Running("OWNER")) {
            int kept = program.kept(20);
            var server = server();
            program.kill();
            kill(server);

            try (var again = new Running("OWNER")) {
                assertThat(again.found()).isGreaterThanOrEqualTo(kept);
                assertThat(again.stopInOrder()).isZero();
            }
        }
    }

    @Test
    void aSecondOwnerIsRefusedAndAGuestMayJoin() throws Exception {
        try (var program = new Running("OWNER")) {
            int kept = program.kept(1);

            try (var second = new Running("OWNER");
                    var guest = new Running("GUEST")) {
                assertThat(second.lastWord())
                        .contains("Another Samråd uses " + HOME, "Stop it, or set SAMRAD_HOME to another folder.");
                assertThat(second.end()).isEqualTo(REFUSED);
                assertThat(guest.found()).isGreaterThanOrEqualTo(kept);
                assertThat(guest.stopInOrder()).isZero();
            }
            assertThat(program.kept(1)).isPositive();
            assertThat(program.stopInOrder()).isZero();
        }
    }

    private static Path pidFile() {
        return HOME.resolve("data").resolve("postmaster.pid");
    }

    private static ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    /// A [Program] in a JVM of its own.
    private static final class Running implements AutoCloseable {
        private final Process process;
        private final BufferedReader words;

        Running(String stay) throws IOException {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Dstdout.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName(),
                            HOME.toString(),
                            stay))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            words = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        }

        /// How many rows it found when it started.
        int found() throws IOException {
            return next("found");
        }

        /// The number of the last row it has been promised, after this many more.
        int kept(int rows) throws IOException {
            int last = 0;
            for (int i = 0; i < rows; i++) {
                last = next("kept");
            }
            return last;
        }

        String lastWord() throws IOException {
            return String.valueOf(words.readLine());
        }

        private int next(String about) throws IOException {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                if (line.startsWith(about + " ")) {
                    return Integer.parseInt(line.substring(about.length() + 1));
                }
            }
            throw new IOException("It ended without a word about " + about);
        }

        void kill() throws Exception {
            EmbeddedPostgresTest.kill(process.toHandle());
        }

        int stopInOrder() throws Exception {
            process.getOutputStream().close();
            while (words.readLine() != null) {
                // lets it finish what it is saying
            }
            return end();
        }

        int end() throws Exception {
            assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /// Says how many rows it found, then keeps one row after the other and says so, until its input is closed.
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), EmbeddedPostgres.Stay.valueOf(args[1]));
                    var connection =
                            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password())) {
                update(connection, "create table if not exists kept (number int primary key)");
                int number = count(connection);
                System.out.println("found " + number);
                var told = Thread.ofVirtual().start(Program::untilToldToStop);
                while (args[1].equals("OWNER") && told.isAlive()) {
                    number++;
                    update(connection, "insert into kept values (" + number + ")");
                    System.out.println("kept " + number);
                    Thread.sleep(2);
                }
            } catch (EmbeddedPostgres.Refused refused) {
                System.out.println(refused.getMessage() + " " + refused.remedy);
                System.exit(REFUSED);
            }
        }

        private static void untilToldToStop() {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void update(Connection connection, String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }

        private static int count(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from kept")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
