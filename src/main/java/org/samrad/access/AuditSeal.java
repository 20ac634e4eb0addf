package org.samrad.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The signature under a batch of the log: its links from the first to the last, and the hash of the last. The key lies
/// outside of the database; whoever can write in the database alone cannot make a seal. The newest seal is the head of
/// the chain: kept elsewhere, it shows when the end was cut off or all was written anew.
record AuditSeal(long first, long last, String hash, Instant at, String signature) {
    private static final String ALGORITHM = "Ed25519";

    static AuditSeal under(List<AuditLink> links, Instant at, PrivateKey key) {
        var end = links.getLast();
        var bare = new AuditSeal(links.getFirst().number(), end.number(), end.hash(), at, "");
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(bare.words());
            var signature = Base64.getEncoder().encodeToString(signing.sign());
            return new AuditSeal(bare.first, bare.last, bare.hash, at, signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isBy(List<PublicKey> keys) {
        return keys.stream().anyMatch(this::isBy);
    }

    private boolean isBy(PublicKey key) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(words());
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // a signature that cannot even be read is none
            return false;
        }
    }

    private byte[] words() {
        return ("samrad-audit " + range() + " " + at.getEpochSecond() + "." + at.getNano()).getBytes(UTF_8);
    }

    private String range() {
        return first + " " + last + " " + hash;
    }

    /// As one line of a file or a letter.
    String line() {
        return range() + " " + at + " " + signature;
    }

    static Optional<AuditSeal> ofLine(String line) {
        var parts = line.strip().split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuditSeal(
                    Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2], Instant.parse(parts[3]), parts[4]));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
