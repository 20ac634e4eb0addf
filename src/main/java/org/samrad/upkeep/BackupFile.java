package org.samrad.upkeep;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The one file of a backup: a zip with each table under `tables/`, the log's own files under `audit/`, and what is in
/// it in `backup.json`, written last.
final class BackupFile {
    private static final String CONTENTS = "backup.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupFile() {}

    /// The file cannot be used.
    static final class Unusable extends IOException {
        private static final long serialVersionUID = 1;

        Unusable(String why) {
            super(why);
        }
    }

    /// Something that writes itself, and says how many rows it wrote.
    interface Rows {
        long to(OutputStream out) throws IOException;
    }

    /// A file under way. It takes its name only when it is whole; until then it ends with `.part`.
    static final class Writer implements AutoCloseable {
        private final Path file;
        private final Path part;
        private final ZipOutputStream zip;

        Writer(Path file) throws IOException {
            this.file = file;
            this.part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(
                    part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
        }

        Backup.Table table(String name, String columns, Rows rows) throws IOException {
            zip.putNextEntry(new ZipEntry("tables/" + name));
            var hashed = new DigestOutputStream(new Open(zip), sha256());
            long count = rows.to(hashed);
            zip.closeEntry();
            return new Backup.Table(name, columns, count, hash(hashed.getMessageDigest()));
        }

        void file(String name, byte[] bytes) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }

        void done(Backup backup) throws IOException {
            file(CONTENTS, JSON.writeValueAsBytes(backup));
            zip.close();
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            zip.close();
            Files.deleteIfExists(part);
        }
    }

    /// What writes a table must not close the file.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /// The hash of rows that are written nowhere.
    static Backup.Table hashed(String name, String columns, Rows rows) throws IOException {
        var nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
        long count = rows.to(nowhere);
        return new Backup.Table(name, columns, count, hash(nowhere.getMessageDigest()));
    }

    static Backup contents(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = open(zip, CONTENTS)) {
            var backup = JSON.readValue(in, Backup.class);
            if (backup.format() != Backup.FORMAT) {
                throw new Unusable("it is of a later version of Samråd, " + backup.program());
            }
            return backup;
        } catch (ZipException | JacksonException e) {
            throw new Unusable("it is not a backup, or not a whole one");
        }
    }

    static InputStream table(ZipFile zip, String name) throws IOException {
        return open(zip, "tables/" + name);
    }

    static InputStream open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unusable(name + " is missing in it");
        }
        return zip.getInputStream(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
