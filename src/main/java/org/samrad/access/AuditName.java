package org.samrad.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.samrad.base.Token;

/// What the log calls a person: a code made of the person and a key that is deleted when the person is erased. From
/// then on it leads to nobody, and the chain is as whole as before.
record AuditName(UUID person, String key, String name) {
    private static final int LENGTH = 32;
    private static final int KEY = 40;

    static AuditName fresh(UUID person) {
        var key = Token.of(KEY);
        return new AuditName(person, key, name(person, key));
    }

    /// Whether this name is this person's: a name cannot be given to somebody else.
    boolean right() {
        return name.equals(name(person, key));
    }

    private static String name(UUID person, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(person.toString().getBytes(UTF_8)))
                    .substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
