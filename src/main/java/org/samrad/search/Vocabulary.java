package org.samrad.search;

import java.util.Arrays;

/// How often each word form of one language occurs, in little memory: forms are kept as 64-bit fingerprints (two of a
/// million words falling together is less likely than one in ten million), counts as whole numbers beside them.
final class Vocabulary {
    private static final int MOST = 400_000;

    private long[] prints;
    private int[] counts;
    private int size;
    private double total;

    Vocabulary() {
        prints = new long[1 << 12];
        counts = new int[1 << 12];
    }

    /// Adds occurrences of a word; words beyond the most that are kept are not learnt.
    void add(String word, int times) {
        add(fingerprint(word, 0, word.length()), times);
    }

    private void add(long print, int times) {
        if (size * 2 > prints.length) {
            grow();
        }
        int at = find(print);
        if (prints[at] == 0) {
            if (size >= MOST) {
                return;
            }
            prints[at] = print;
            size++;
        }
        counts[at] = (int) Math.min(Integer.MAX_VALUE, (long) counts[at] + times);
        total += times;
    }

    int count(long print) {
        int at = find(print);
        return prints[at] == 0 ? 0 : counts[at];
    }

    int count(String word) {
        return count(fingerprint(word, 0, word.length()));
    }

    /// Occurrences of all words together.
    double total() {
        return total;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 12L * prints.length;
    }

    /// FNV-1a over the characters, stirred; never 0.
    static long fingerprint(CharSequence text, int start, int end) {
        long print = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            print = step(print, text.charAt(i));
        }
        return stir(print);
    }

    static long step(long print, char c) {
        return (print ^ c) * 0x100000001b3L;
    }

    static long stir(long print) {
        long mixed = print ^ (print >>> 32);
        mixed *= 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    private int find(long print) {
        int mask = prints.length - 1;
        int at = (int) (print >>> 20) & mask;
        while (prints[at] != 0 && prints[at] != print) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var oldPrints = prints;
        var oldCounts = counts;
        prints = new long[oldPrints.length * 2];
        counts = new int[oldPrints.length * 2];
        for (int i = 0; i < oldPrints.length; i++) {
            if (oldPrints[i] != 0) {
                int at = find(oldPrints[i]);
                prints[at] = oldPrints[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    Vocabulary copy() {
        var copy = new Vocabulary();
        copy.prints = Arrays.copyOf(prints, prints.length);
        copy.counts = Arrays.copyOf(counts, counts.length);
        copy.size = size;
        copy.total = total;
        return copy;
    }
}
