package org.samrad.access;

import java.util.List;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.samrad.base.RuleBroken;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords are kept as Argon2id (19 MiB, two rounds, by OWASP's advice). Short ones, ones known from breaches and
/// ones made from the person's own name are refused.
@Component
class Passwords {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /// Guesses needed, as powers of ten, before a password is good enough.
    private static final double LEAST_GUESSES = 1e9;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobody = encode("nobody has this password");

    String encode(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("Argon2 gave nothing");
        }
        return encoded;
    }

    boolean matches(String password, String encoded) {
        return password.length() <= LONGEST && encoder.matches(password, encoded);
    }

    /// Takes as long as a real check, so that the time does not tell whether an account exists.
    void pretend(String password) {
        matches(password, nobody);
    }

    void mustBeGood(String password, String name, String email) {
        if (password.length() < SHORTEST) {
            throw new RuleBroken("password", "access.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new RuleBroken("password", "access.password.long", LONGEST);
        }
        var own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        for (var word : (name + " " + email.replaceAll("[@._-]", " ")).split("\\s+", -1)) {
            if (word.length() > 2) {
                own.addWord(word, 0);
            }
        }
        var dictionaries = new java.util.ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(own.createDictionary());
        var checker = new Nbvcxz(new ConfigurationBuilder()
                .setDictionaries(List.copyOf(dictionaries))
                .createConfiguration());
        if (checker.estimate(password.substring(0, Math.min(password.length(), 100)))
                        .getGuesses()
                        .doubleValue()
                < LEAST_GUESSES) {
            throw new RuleBroken("password", "access.password.known");
        }
    }
}
