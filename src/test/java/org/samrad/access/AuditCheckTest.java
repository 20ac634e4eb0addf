package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samrad.access.AuditCheck.Wrong.CHANGED;
import static org.samrad.access.AuditCheck.Wrong.CUT;
import static org.samrad.access.AuditCheck.Wrong.FALSE_HEAD;
import static org.samrad.access.AuditCheck.Wrong.FALSE_SEAL;
import static org.samrad.access.AuditCheck.Wrong.MISSING;
import static org.samrad.access.AuditCheck.Wrong.RENAMED;
import static org.samrad.access.AuditCheck.Wrong.REPLACED;
import static org.samrad.access.AuditCheck.Wrong.STRAY;
import static org.samrad.access.AuditCheck.Wrong.UNSEALED;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samrad.access.AuditStore.Sealed;

class AuditCheckTest {
    private static final KeyPair OURS = keys();
    private static final KeyPair THEIRS = keys();
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final int LENGTH = 43;
    private static final int BATCH = 10;

    private final List<Sealed> chain = chain(entries(LENGTH), OURS);
    private final AuditSeal head = Objects.requireNonNull(chain.getLast().seal());

    @Test
    void chainIsWhole() {
        var report = check(chain, List.of(head));

        assertThat(report.findings()).isEmpty();
        assertThat(report.whole()).isTrue();
        assertThat(report.lines()).isEqualTo(LENGTH);
        assertThat(check(List.of(), List.of()).whole()).as("an empty one").isTrue();
    }

    @Test
    void everyPartOfALineIsHeld() {
        var entry = chain.get(21).link().entry();
        var others = List.of(
                new AuditLink.Entry(entry.at().plusNanos(1_000), entry.who(), entry.act(), entry.thing()),
                new AuditLink.Entry(entry.at(), "", entry.act(), entry.thing()),
                new AuditLink.Entry(entry.at(), entry.who(), entry.act() + "x", entry.thing()),
                new AuditLink.Entry(entry.at(), entry.who(), entry.act(), "pulse/1"),
                new AuditLink.Entry(
                        entry.at(),
                        entry.who(),
                        entry.act() + entry.thing().charAt(0),
                        entry.thing().substring(1)));

        for (var other : others) {
            var changed = new ArrayList<>(chain);
            changed.set(21, with(chain.get(21), new AuditLink(22, other, chain.get(21).link().hash())));
            assertThat(check(changed, List.of()).findings())
                    .as(other.toString())
                    .containsExactly(new AuditCheck.Finding(CHANGED, 22, 22));
        }
    }

    @Test
    void gapIsFound() {
        var gap = new ArrayList<>(chain);
        gap.subList(15, 18).clear();

        assertThat(check(gap, List.of()).findings()).containsExactly(new AuditCheck.Finding(MISSING, 16, 18));
        assertThat(check(chain.subList(1, LENGTH), List.of()).findings())
                .as("the first")
                .containsExactly(new AuditCheck.Finding(MISSING, 1, 1));
    }

    @Test
    void swapIsFound() {
        var swapped = new ArrayList<>(chain);
        swap(swapped, 10, 30);

        assertThat(check(swapped, List.of()).findings())
                .contains(new AuditCheck.Finding(CHANGED, 11, 11), new AuditCheck.Finding(CHANGED, 31, 31));
    }

    @Test
    void cutTailIsFoundByAHeadKeptElsewhere() {
        assertThat(check(chain.subList(0, 30), List.of(head)).findings())
                .containsExactly(new AuditCheck.Finding(CUT, 31, LENGTH));
        assertThat(check(List.of(), List.of(head)).findings())
                .containsExactly(new AuditCheck.Finding(CUT, 1, LENGTH));
        assertThat(check(chain.subList(0, 31), List.of()).findings())
                .as("in the middle of a batch it shows without")
                .containsExactly(new AuditCheck.Finding(UNSEALED, 31, 31));
        assertThat(check(chain.subList(0, 30), List.of()).whole())
                .as("what no other place knows of cannot be missed")
                .isTrue();
    }

    @Test
    void lineThatTheProgramDidNotWriteIsFound() {
        var last = chain.getLast().link();
        var more = new ArrayList<>(chain);
        var added = AuditLink.after(last.hash(), LENGTH + 1L, entries(1).getFirst());
        more.add(new Sealed(added, null));
        assertThat(check(more, List.of(head)).findings())
                .containsExactly(new AuditCheck.Finding(UNSEALED, LENGTH + 1L, LENGTH + 1L));

        // the program seals its own next line, but not what it did not write
        var next = AuditLink.after(added.hash(), LENGTH + 2L, entries(1).getFirst());
        more.add(new Sealed(next, AuditSeal.under(List.of(next), START, OURS.getPrivate())));
        assertThat(check(more, List.of(head)).findings())
                .containsExactly(new AuditCheck.Finding(UNSEALED, LENGTH + 1L, LENGTH + 1L));

        more.set(LENGTH, new Sealed(added, AuditSeal.under(List.of(added), START, THEIRS.getPrivate())));
        assertThat(check(more, List.of()).findings())
                .contains(new AuditCheck.Finding(FALSE_SEAL, LENGTH + 1L, LENGTH + 1L));
    }

    @Test
    void chainWrittenAnewIsFound() {
        var other = entries(LENGTH);
        other.removeFirst();
        other.add(entries(1).getFirst());
        var anew = chain(other, THEIRS);

        assertThat(check(anew, List.of(head)).findings())
                .contains(
                        new AuditCheck.Finding(FALSE_SEAL, 1, BATCH),
                        new AuditCheck.Finding(REPLACED, head.first(), LENGTH));
        assertThat(check(chain(other, OURS), List.of(head)).findings())
                .as("even by somebody who has the key")
                .containsExactly(new AuditCheck.Finding(REPLACED, head.first(), LENGTH));
    }

    @Test
    void headsAreOurs() {
        var forged = Objects.requireNonNull(chain(entries(80), THEIRS).getLast().seal());
        var other = Objects.requireNonNull(chain(entries(LENGTH).reversed(), OURS).getLast().seal());

        assertThat(check(chain, List.of(forged)).findings())
                .extracting(AuditCheck.Finding::wrong)
                .containsExactly(FALSE_HEAD);
        assertThat(check(chain, List.of(head, head)).whole()).isTrue();
        assertThat(check(chain, List.of(head, other)).findings())
                .extracting(AuditCheck.Finding::wrong)
                .containsExactly(REPLACED);
        assertThat(AuditSeal.ofLine("> " + head.line())).isEmpty();
        assertThat(AuditSeal.ofLine("  " + head.line() + " ")).contains(head);
        assertThat(AuditSeal.ofLine("1 two three four five")).isEmpty();
    }

    @Test
    void lineBesideTheChainIsFound() {
        var stray = new ArrayList<>(chain);
        stray.addFirst(with(chain.getFirst(), new AuditLink(0, chain.get(3).link().entry(), "00")));

        assertThat(check(stray, List.of(head)).findings()).containsExactly(new AuditCheck.Finding(STRAY, 0, 0));
    }

    @Test
    void pseudonymStaysWithItsPerson() {
        var check = new AuditCheck(List.of(), List.of());
        var liv = AuditName.fresh(UUID.randomUUID());
        var omar = AuditName.fresh(UUID.randomUUID());
        check.take(liv);
        check.take(omar);
        assertThat(check.end().whole()).isTrue();

        check.take(new AuditName(omar.person(), liv.key(), liv.name()));
        assertThat(check.end().findings()).extracting(AuditCheck.Finding::wrong).containsExactly(RENAMED);
    }

    @Test
    void tenThousandRandomChangesAreAllFound() {
        var random = new Random(20261124);
        var kinds = new HashSet<Integer>();
        for (int i = 0; i < 10_000; i++) {
            var copy = new ArrayList<>(chain);
            int kind = random.nextInt(7);
            spoil(copy, kind, random);
            kinds.add(kind);
            assertThat(check(copy, List.of(head)).whole())
                    .as("change %d of kind %d", i, kind)
                    .isFalse();
        }
        assertThat(kinds).hasSize(7);
    }

    private static void spoil(List<Sealed> chain, int kind, Random random) {
        int at = random.nextInt(chain.size());
        var one = chain.get(at);
        var link = one.link();
        switch (kind) {
            case 0 -> {
                var thing = new StringBuilder(link.entry().thing());
                int place = random.nextInt(thing.length());
                thing.setCharAt(place, (char) (thing.charAt(place) ^ 1 << random.nextInt(5)));
                var other = named(link.entry(), thing.toString());
                chain.set(at, with(one, new AuditLink(link.number(), other, link.hash())));
            }
            case 1 -> chain.remove(at);
            case 2 -> {
                // put in, with a hash that fits what is before it, and the rest moved on
                var entry = named(link.entry(), "pulse/" + random.nextLong());
                var before = at == 0 ? AuditLink.BEGINNING : chain.get(at - 1).link().hash();
                chain.add(at, new Sealed(AuditLink.after(before, at + 1L, entry), null));
                for (int i = at + 1; i < chain.size(); i++) {
                    var moved = chain.get(i).link();
                    chain.set(i, with(chain.get(i), new AuditLink(i + 1L, moved.entry(), moved.hash())));
                }
            }
            case 3 -> swap(chain, at, (at + 1 + random.nextInt(chain.size() - 1)) % chain.size());
            case 4 -> chain.subList(at, chain.size()).clear();
            case 5 -> {
                // all written anew from here, with the seals left as they are
                var before = at == 0 ? AuditLink.BEGINNING : chain.get(at - 1).link().hash();
                for (int i = at; i < chain.size(); i++) {
                    var entry = named(chain.get(i).link().entry(), "unit/" + i);
                    var fresh = AuditLink.after(before, i + 1L, entry);
                    chain.set(i, with(chain.get(i), fresh));
                    before = fresh.hash();
                }
            }
            default -> {
                int end = Math.min(at / BATCH * BATCH + BATCH, chain.size()) - 1;
                chain.set(end, new Sealed(chain.get(end).link(), null));
            }
        }
    }

    private static AuditLink.Entry named(AuditLink.Entry entry, String thing) {
        return new AuditLink.Entry(entry.at(), entry.who(), entry.act(), thing);
    }

    private static Sealed with(Sealed old, AuditLink link) {
        return new Sealed(link, old.seal());
    }

    /// What two lines say, in each other's place.
    private static void swap(List<Sealed> chain, int one, int other) {
        var here = chain.get(one);
        var there = chain.get(other);
        chain.set(
                one,
                with(here, new AuditLink(here.link().number(), there.link().entry(), there.link().hash())));
        chain.set(
                other,
                with(there, new AuditLink(there.link().number(), here.link().entry(), here.link().hash())));
    }

    private static AuditCheck.Report check(List<Sealed> chain, List<AuditSeal> heads) {
        var check = new AuditCheck(List.of(OURS.getPublic()), heads);
        chain.forEach(one -> check.take(one.link(), one.seal()));
        return check.end();
    }

    private static List<Sealed> chain(List<AuditLink.Entry> entries, KeyPair key) {
        var links = new ArrayList<AuditLink>();
        var before = AuditLink.BEGINNING;
        for (var entry : entries) {
            var link = AuditLink.after(before, links.size() + 1L, entry);
            links.add(link);
            before = link.hash();
        }
        return links.stream().map(link -> new Sealed(link, seal(links, (int) link.number(), key))).toList();
    }

    private static @Nullable AuditSeal seal(List<AuditLink> links, int last, KeyPair key) {
        if (last % BATCH != 0 && last != links.size()) {
            return null;
        }
        int first = (last - 1) / BATCH * BATCH;
        return AuditSeal.under(links.subList(first, last), START.plusSeconds(last), key.getPrivate());
    }

    private static List<AuditLink.Entry> entries(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new AuditLink.Entry(
                        START.plusSeconds(i), i % 5 == 0 ? "" : "name" + i % 3, "meeting.planned", "meeting/" + i))
                .toList());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
