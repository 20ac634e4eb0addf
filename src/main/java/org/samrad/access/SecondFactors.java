package org.samrad.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.web.Frame;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The second factor: a code from a program on one's telephone, after the password, the link or the provider. Where the
/// installation requires it, roles that administer sleep until their holder has signed in with two.
@Component
class SecondFactors {
    private static final int SPARE_CODES = 8;
    private static final int SPARE_LETTERS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final SecondFactorStore store;
    private final Frame.Setup setup;
    private final Clock clock;
    private final Audit audit;
    private final boolean required;

    SecondFactors(
            Database database,
            SecondFactorStore store,
            Frame.Setup setup,
            Clock clock,
            Audit audit,
            @Value("${samrad.second-factor:offered}") Policy policy) {
        this.database = database;
        this.store = store;
        this.setup = setup;
        this.clock = clock;
        this.audit = audit;
        this.required = policy == Policy.REQUIRED;
    }

    /// What the installation asks of those who administer.
    enum Policy {
        OFFERED,
        REQUIRED
    }

    /// A secret that waits to be confirmed: as it is typed into the program, and as the address in the QR code.
    record Fresh(String secret, String address) {}

    boolean has(Person of) {
        return store.find(of.id())
                .filter(SecondFactorStore.Factor::confirmed)
                .isPresent();
    }

    /// The person as far as the session goes: without two factors, no role that administers where two are required.
    Person asSignedIn(Person person, boolean strong) {
        return required && !strong ? person.without(Role::administers) : person;
    }

    /// Whether roles sleep in this session.
    boolean isMissed(Person person, boolean strong) {
        return required && !strong && person.grants().stream().anyMatch(grant -> grant.role().administers());
    }

    int spareCodes(Person by) {
        return store.spareCodes(by.id());
    }

    void begin(Person by) {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        store.begin(by.id(), secret, clock.now());
    }

    Optional<Fresh> fresh(Person by) {
        return store.find(by.id())
                .filter(factor -> !factor.confirmed())
                .map(factor -> {
                    var secret = Totp.base32(factor.secret());
                    return new Fresh(
                            secret.replaceAll("(.{4})(?=.)", "$1 "),
                            "otpauth://totp/" + encoded(setup.name()) + ":" + encoded(by.email()) + "?secret=" + secret
                                    + "&issuer=" + encoded(setup.name()));
                });
    }

    /// The first right code puts the factor into use. Gives the spare codes, which are shown this once.
    List<String> confirm(String typed, Person by) {
        return database.write(() -> {
            var factor = store.find(by.id()).filter(one -> !one.confirmed());
            if (factor.isEmpty() || !isUsed(by, factor.get(), typed)) {
                throw new RuleBroken("code", "access.factor.wrong");
            }
            store.confirm(by.id(), clock.now());
            audit.tell(by, "second-factor.set", "person", by.id());
            var codes = Stream.generate(() -> Token.of(SPARE_LETTERS)).limit(SPARE_CODES).toList();
            store.setSpareCodes(by.id(), codes.stream().map(Token::hash).toList());
            return codes.stream().map(Token::spaced).toList();
        });
    }

    /// Whether this is the code of the moment, or a spare one. Neither works twice.
    boolean isRight(String typed, Person of) {
        return database.write(() -> {
            var factor = store.find(of.id()).filter(SecondFactorStore.Factor::confirmed);
            if (factor.isEmpty()) {
                return false;
            }
            var spare = Token.normalised(typed);
            return isUsed(of, factor.get(), typed)
                    || (Token.is(spare, SPARE_LETTERS) && store.useSpareCode(of.id(), Token.hash(spare)));
        });
    }

    private boolean isUsed(Person of, SecondFactorStore.Factor factor, String typed) {
        var step = Totp.match(factor.secret(), typed, clock.now(), factor.lastStep());
        return step.isPresent() && store.use(of.id(), step.getAsLong());
    }

    void remove(String typed, Person by) {
        if (!isRight(typed, by)) {
            throw new RuleBroken("code", "access.factor.wrong");
        }
        database.write(() -> {
            store.remove(by.id());
            audit.tell(by, "second-factor.removed", "person", by.id());
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
