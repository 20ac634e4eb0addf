package org.samrad.matching;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of all as numbers, so that the context of any two is a few comparisons: `Facts.contextWith` for millions.
final class Contexts {
    private static final int NOT_GIVEN = -1;
    private static final long NO_SIZE = Long.MIN_VALUE;

    private final int[] country;
    private final int[] sector;
    private final long[] size;

    /// A bit for each language, in so many words for each row.
    private final long[] languages;

    private final int words;

    Contexts(Participant[] participants) {
        int n = participants.length;
        var countries = new HashMap<String, Integer>();
        var sectors = new HashMap<String, Integer>();
        var tongues = new HashMap<String, Integer>();
        country = new int[n];
        sector = new int[n];
        size = new long[n];
        for (int row = 0; row < n; row++) {
            var facts = participants[row].facts();
            country[row] = number(facts.country(), countries);
            sector[row] = number(facts.sector(), sectors);
            var sizeClass = facts.sizeClass();
            size[row] = sizeClass == null ? NO_SIZE : sizeClass;
            facts.languages().forEach(each -> number(each, tongues));
        }
        words = (tongues.size() + Long.SIZE - 1) / Long.SIZE;
        languages = new long[n * words];
        for (int row = 0; row < n; row++) {
            for (var each : participants[row].facts().languages()) {
                int bit = number(each, tongues);
                languages[row * words + bit / Long.SIZE] |= 1L << bit;
            }
        }
    }

    private static int number(@Nullable String code, Map<String, Integer> known) {
        if (code == null) {
            return NOT_GIVEN;
        }
        int next = known.size();
        var before = known.putIfAbsent(code, next);
        return before == null ? next : before;
    }

    int of(int a, int b) {
        return Facts.LEAST
                + (canMeet(a, b) ? Facts.POINTS : 0)
                + (isOfLikeSize(a, b) ? Facts.POINTS : 0)
                + (sector[a] == NOT_GIVEN || sector[a] != sector[b] ? Facts.POINTS : 0);
    }

    private boolean canMeet(int a, int b) {
        long ofA = 0;
        long ofB = 0;
        long ofBoth = 0;
        for (int word = 0; word < words; word++) {
            long one = languages[a * words + word];
            long other = languages[b * words + word];
            ofA |= one;
            ofB |= other;
            ofBoth |= one & other;
        }
        if (ofBoth != 0) {
            return true;
        }
        return country[a] == NOT_GIVEN || country[b] == NOT_GIVEN ? ofA == 0 || ofB == 0 : country[a] == country[b];
    }

    private boolean isOfLikeSize(int a, int b) {
        return size[a] == NO_SIZE || size[b] == NO_SIZE || Math.abs(size[a] - size[b]) <= 1;
    }
}
