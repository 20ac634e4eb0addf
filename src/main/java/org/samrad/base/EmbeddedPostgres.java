package org.samrad.base;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL beside the program, with a data folder that survives restarts, `kill -9` and upgrades of the
/// program. fsync stays on; the superuser has a random password; a server that outlived a killed program is adopted; at
/// shutdown it is stopped in order. It listens on 127.0.0.1 only.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String VERSION = "18.6.0";
    private static final int NOBODY = 65534;

    private final Path home;
    private final Path bin;
    private final Path data;
    private final FileChannel lockFile;
    private final @Nullable FileLock lock;
    private final String password;
    private final int port;

    private final boolean guest;

    /// What this program is to the database: the one that looks after it, or a single command beside a running server.
    enum Stay {
        OWNER,
        GUEST
    }

    /// The folder cannot be used as asked, and what to do about it.
    static final class Refused extends IOException {
        final String remedy;

        Refused(String what, String remedy) {
            super(what);
            this.remedy = remedy;
        }
    }

    static EmbeddedPostgres start(Path home, Stay stay) throws IOException {
        return new EmbeddedPostgres(home.toAbsolutePath().normalize(), stay);
    }

    private EmbeddedPostgres(Path home, Stay stay) throws IOException {
        this.home = Files.createDirectories(home);
        this.lockFile = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockFile.tryLock();
        this.guest = lock == null && stay == Stay.GUEST;
        if (lock == null && !guest) {
            throw new Refused("Another Samråd uses " + home + ".", "Stop it, or set SAMRAD_HOME to another folder.");
        }
        this.data = home.resolve("data");
        if (guest) {
            this.bin = home.resolve("server-" + VERSION).resolve("bin");
            this.port = join();
            this.password = Files.readString(secret()).strip();
            return;
        }
        this.bin = unpack(home.resolve("server-" + VERSION));
        this.password = Files.exists(data.resolve("PG_VERSION"))
                ? Files.readString(secret()).strip()
                : create();
        this.port = runningPort() > 0 ? adopt() : startServer();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lockFile) {
            if (!guest) {
                run(List.of(tool("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
            }
        }
    }

    private Path secret() {
        return home.resolve("secret");
    }

    private String create() throws IOException {
        var secret = HexFormat.of().formatHex(SecureRandom.getSeed(24));
        Files.createDirectories(data);
        Files.writeString(secret(), secret + "\n");
        Files.setPosixFilePermissions(secret(), PosixFilePermissions.fromString("rw-------"));
        giveToServer(home);
        run(List.of(
                tool("initdb"),
                "-D",
                data.toString(),
                "-U",
                user(),
                "--pwfile=" + secret(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        return secret;
    }

    /// The port of the owner's server, waited for while the owner is still starting it.
    private int join() throws IOException {
        for (int attempt = 1; attempt <= 60; attempt++) {
            int running = runningPort();
            if (running > 0) {
                return running;
            }
            pause();
        }
        throw new Refused(
                "Another Samråd uses " + home + ", but its database does not answer.",
                "Try again when it has started.");
    }

    private int adopt() throws IOException {
        var running = runningPort();
        LOG.debug("PostgreSQL is already running on port {}", running);
        return running;
    }

    private int startServer() throws IOException {
        int free = freePort();
        var options =
                "-p " + free + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100"
                        + " -c shared_buffers=128MB -c timezone=UTC -c log_min_error_statement=panic"
                        // neither statements nor the values that broke a rule belong in a log
                        + " -c log_error_verbosity=terse";
        var log = home.resolve("server.log").toString();
        // After a crash the old server's shared memory may take a moment to go.
        for (int attempt = 1; ; attempt++) {
            try {
                run(List.of(
                        tool("pg_ctl"), "start", "-D", data.toString(), "-l", log, "-o", options, "-w", "-t", "120"));
                return free;
            } catch (IOException e) {
                if (attempt == 5) {
                    throw e;
                }
                pause();
            }
        }
    }

    /// The port of a server that still runs on our data folder, or 0.
    private int runningPort() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 8 || !lines.get(7).startsWith("ready")) {
            return 0;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        boolean ours = process.flatMap(p -> p.info().command())
                .filter(command -> command.startsWith(bin.toString()))
                .isPresent();
        return ours ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String tool(String name) {
        return bin.resolve(name).toString();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// PostgreSQL refuses to run as root: as root, its processes run as "nobody" where that user can reach the
    /// folder, or else in a user namespace of their own.
    private List<String> withoutRoot() {
        if (!root()) {
            return List.of();
        }
        return nobodyCanReach()
                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--")
                : List.of("unshare", "-U", "--");
    }

    private boolean nobodyCanReach() {
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            return false;
        }
        for (Path folder = home.getParent(); folder != null; folder = folder.getParent()) {
            try {
                if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .endsWith("x")) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private void giveToServer(Path folder) throws IOException {
        if (!root() || !nobodyCanReach()) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private void run(List<String> command) throws IOException {
        var all = new ArrayList<>(withoutRoot());
        all.addAll(command);
        var output = Files.createTempFile("samrad-postgres", ".out");
        try {
            var builder = new ProcessBuilder(all)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path unpack(Path target) throws IOException {
        if (Files.exists(target.resolve("complete"))) {
            return target.resolve("bin");
        }
        LOG.info("Unpacking PostgreSQL {} (once)", VERSION);
        var archive = "/postgres-" + system() + ".txz";
        try (var packed = EmbeddedPostgres.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refused(
                        "There is no embedded PostgreSQL for this kind of machine (" + system() + ").",
                        "Set SAMRAD_DATABASE_URL to a PostgreSQL of your own.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
        Files.createFile(target.resolve("complete"));
        return target.resolve("bin");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("A packed file points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(target.resolve(entry.getName()).normalize().resolveSibling("."));
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0111) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") ? "linux" : "darwin";
        var arch = switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        return os + "-" + arch;
    }
}
