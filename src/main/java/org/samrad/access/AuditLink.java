package org.samrad.access;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.samrad.base.Token;

/// A line of the log in its place in the chain: its hash is over the line, its number and the hash before it, so that
/// nothing behind it can be changed, left out or put elsewhere without every later hash telling.
record AuditLink(long number, Entry entry, String hash) {
    /// What the first link follows.
    static final String BEGINNING = "0".repeat(64);

    /// What is told. People are pseudonyms (see [AuditName]), in `who` and in a `thing` that is a person; `who` is
    /// empty where the program did it by itself.
    record Entry(Instant at, String who, String act, String thing) {}

    static AuditLink after(String before, long number, Entry entry) {
        return new AuditLink(number, entry, hash(before, number, entry));
    }

    boolean follows(String before) {
        return hash.equals(hash(before, number, entry));
    }

    private static String hash(String before, long number, Entry entry) {
        var parts = Stream.of(
                before,
                String.valueOf(number),
                String.valueOf(entry.at().getEpochSecond()),
                String.valueOf(entry.at().getNano()),
                entry.who(),
                entry.act(),
                entry.thing());
        // each part behind its length, so that nothing can be moved from one part into the next
        return HexFormat.of()
                .formatHex(Token.hash(
                        parts.map(part -> part.length() + ":" + part).collect(joining())));
    }
}
