package org.samrad.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the log keeps outside of the database, in a folder of its own: the key that signs (`key`, readable by the
/// program only), the public keys by which seals are known (`keys`), the newest seal (`head`) and one for each day
/// (`heads`).
@Component
class AuditFile {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);
    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    AuditFile(@Value("${samrad.audit.folder}") Path folder) {
        this.folder = folder;
    }

    synchronized PrivateKey key() {
        try {
            var file = folder.resolve("key");
            if (!Files.exists(file)) {
                create(file);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the log cannot be read or made in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the log in " + folder + " cannot be used", e);
        }
    }

    private void create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        append("keys", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        var fresh = Files.createTempFile(
                folder, "key", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process has made the key of the log");
        } finally {
            Files.delete(fresh);
        }
    }

    /// The keys by which a seal may be known: our own, and those of installations whose log came with a backup.
    List<PublicKey> keys() {
        key();
        var keys = new ArrayList<PublicKey>();
        for (var line : lines(folder.resolve("keys"))) {
            try {
                var bytes = Base64.getDecoder().decode(line.strip());
                keys.add(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IllegalStateException("A line of " + folder.resolve("keys") + " is no key", e);
            }
        }
        return keys;
    }

    /// The public keys, as they are written.
    List<String> publicKeys() {
        key();
        return lines(folder.resolve("keys"));
    }

    /// The seals kept in the folder.
    List<AuditSeal> heads() {
        var heads = new ArrayList<>(heads(folder.resolve("heads")));
        heads.addAll(heads(folder.resolve("head")));
        return heads;
    }

    /// The seals of a file: every line that is one; a letter may be given as it is.
    static List<AuditSeal> heads(Path file) {
        return lines(file).stream()
                .flatMap(line -> AuditSeal.ofLine(line).stream())
                .toList();
    }

    /// Keeps the newest seal, after its batch was committed.
    void keep(AuditSeal head) {
        try {
            var fresh = Files.createTempFile(Files.createDirectories(folder), "head", "");
            Files.writeString(fresh, head.line() + "\n");
            Files.move(fresh, folder.resolve("head"), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the log cannot be kept in " + folder, e);
        }
    }

    /// Adds the seal of a day.
    void keepOfDay(AuditSeal head) {
        try {
            append("heads", head.line());
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the log cannot be kept in " + folder, e);
        }
    }

    private void append(String name, String line) throws IOException {
        var file = Files.createDirectories(folder).resolve(name);
        Files.writeString(file, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
