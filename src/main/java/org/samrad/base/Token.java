package org.samrad.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/// Random words for codes, links and receipts. The alphabet has no 0/O, 1/I/L or U, so that a code can be read aloud
/// and typed from a projector; each letter carries log2(30), about 4.9, bits.
public final class Token {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /// A new random word of `letters` letters.
    public static String of(int letters) {
        var word = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    /// Whether this may be one of our words of so many letters.
    public static boolean is(String word, int letters) {
        return word.length() == letters && word.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /// What a person typed, made comparable: spaces and hyphens away, upper case.
    public static String normalised(String typed) {
        return typed.replaceAll("[\\s\\-\\u2010-\\u2015]", "").toUpperCase(Locale.ROOT);
    }

    /// In groups of four, as it is shown.
    public static String spaced(String word) {
        return word.replaceAll("(.{4})(?=.)", "$1-");
    }

    /// SHA-256: only this is stored of a secret, so that a copy of the database opens nothing.
    public static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
