package org.samrad.access;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Goes along the chain from its first link to its last, and finds whatever is not as it was written.
final class AuditCheck {
    private static final int MOST = 1_000;

    private final List<PublicKey> keys;
    private final TreeMap<Long, AuditSeal> heads = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String before = AuditLink.BEGINNING;
    private long expected = 1;
    private long lines;
    private long sealed;
    private int more;

    enum Wrong {
        /// The line or its hash is not what was written.
        CHANGED,
        /// Lines are gone from the middle.
        MISSING,
        /// A line that has no place in the chain.
        STRAY,
        /// The signature under a batch is not ours, or is under something else.
        FALSE_SEAL,
        /// Lines that were never signed: not written by the program.
        UNSEALED,
        /// A head kept elsewhere is not signed by us.
        FALSE_HEAD,
        /// A head kept elsewhere tells of another chain.
        REPLACED,
        /// A head kept elsewhere tells of lines behind the end.
        CUT,
        /// A pseudonym that was given to another person.
        RENAMED
    }

    record Finding(Wrong wrong, long from, long to) {}

    record Report(long lines, int heads, List<Finding> findings, int more) {
        boolean whole() {
            return findings.isEmpty();
        }
    }

    /// `heads` are the seals kept elsewhere.
    AuditCheck(List<PublicKey> keys, List<AuditSeal> heads) {
        this.keys = keys;
        for (var head : heads) {
            if (!head.isBy(keys)) {
                found(Wrong.FALSE_HEAD, head.first(), head.last());
                continue;
            }
            var same = this.heads.putIfAbsent(head.last(), head);
            if (same != null && !same.hash().equals(head.hash())) {
                found(Wrong.REPLACED, head.first(), head.last());
            }
        }
    }

    /// The next link, in the order of numbers, and the seal of the batch that ends with it.
    void take(AuditLink link, @Nullable AuditSeal seal) {
        lines++;
        if (link.number() < expected) {
            found(Wrong.STRAY, link.number(), link.number());
            return;
        }
        if (link.number() > expected) {
            found(Wrong.MISSING, expected, link.number() - 1);
        } else if (!link.follows(before)) {
            found(Wrong.CHANGED, link.number(), link.number());
        }
        before = link.hash();
        expected = link.number() + 1;
        var head = heads.get(link.number());
        if (head != null && !head.hash().equals(link.hash())) {
            found(Wrong.REPLACED, head.first(), head.last());
        }
        if (seal != null) {
            take(seal, link);
        }
    }

    private void take(AuditSeal seal, AuditLink end) {
        if (!seal.isBy(keys) || seal.last() != end.number() || !seal.hash().equals(end.hash())) {
            found(Wrong.FALSE_SEAL, seal.first(), seal.last());
            return;
        }
        if (seal.first() != sealed + 1) {
            found(Wrong.UNSEALED, sealed + 1, seal.first() - 1);
        }
        sealed = seal.last();
    }

    void take(AuditName name) {
        if (!name.right()) {
            found(Wrong.RENAMED, 0, 0);
        }
    }

    Report end() {
        if (sealed < expected - 1) {
            found(Wrong.UNSEALED, sealed + 1, expected - 1);
        }
        if (!heads.isEmpty() && heads.lastKey() >= expected) {
            found(Wrong.CUT, expected, heads.lastKey());
        }
        return new Report(lines, heads.size(), List.copyOf(findings), more);
    }

    private void found(Wrong wrong, long from, long to) {
        if (findings.size() < MOST) {
            findings.add(new Finding(wrong, from, to));
        } else {
            more++;
        }
    }
}
