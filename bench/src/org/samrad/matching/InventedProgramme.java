package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// A made-up programme of a given size, from a fixed seed: 40 areas of which some are asked for and given far more
/// often than others (Zipf), six countries, five sizes, twelve sectors, half as many exclusions as organisations, and
/// three earlier rounds.
///
/// *Sparse* is free text: 2 to 6 needs and 2 to 7 strengths each, so that one pair in ten is possible. *Dense* is a
/// questionnaire: a level in every area and 6 to 14 needs; half of all pairs are possible.
record InventedProgramme(List<Participant> participants, Rules rules) {
    private static final int AREAS = 40;
    private static final int TRIES = 200;
    private static final int[] COUNTRIES = {50, 75, 88, 94, 98, 100};
    private static final int[] SIZES = {30, 60, 82, 94, 100};

    /// @param name as `2000-sparse`
    static InventedProgramme of(String name) {
        int dash = name.indexOf('-');
        int n = Integer.parseInt(name.substring(0, dash));
        return new Making(name.endsWith("dense"), new SplittableRandom(n)).of(n);
    }

    private static final class Making {
        private final boolean dense;
        private final SplittableRandom random;
        private final int[] needed;
        private final int[] given;
        private final Strength[] strengths = new Strength[Strength.MOST + 1];

        Making(boolean dense, SplittableRandom random) {
            this.dense = dense;
            this.random = random;
            needed = shuffled(AREAS);
            given = shuffled(AREAS);
            Arrays.setAll(strengths, Strength::measured);
        }

        InventedProgramme of(int n) {
            var all = new ArrayList<Participant>();
            for (int i = 0; i < n; i++) {
                int[] levels = dense ? questionnaire() : freeText();
                var strong = new HashMap<String, Strength>();
                for (int area = 0; area < AREAS; area++) {
                    if (levels[area] > 0) {
                        strong.put("area-" + area, strengths[levels[area]]);
                    }
                }
                all.add(new Participant("organisation-" + i, needs(levels), strong, facts()));
            }
            var excluded = new HashSet<Couple>();
            for (int i = 0; i < n / 2; i++) {
                add(excluded, all, random.nextInt(n), random.nextInt(n));
            }
            var earlier = new HashSet<Couple>();
            for (int round = 0; round < 3; round++) {
                int[] order = shuffled(n);
                for (int i = 0; i + 1 < n; i += 2) {
                    if (random.nextInt(100) < 60) {
                        add(earlier, all, order[i], order[i + 1]);
                    }
                }
            }
            return new InventedProgramme(
                    List.copyOf(all), Rules.standard().forbidden(excluded).earlier(earlier));
        }

        private static void add(Set<Couple> couples, List<Participant> all, int a, int b) {
            if (a != b) {
                couples.add(Couple.of(all.get(a).id(), all.get(b).id()));
            }
        }

        private int[] questionnaire() {
            int maturity = random.nextInt(5) + random.nextInt(5);
            int[] levels = new int[AREAS];
            for (int rank = 0; rank < AREAS; rank++) {
                levels[given[rank]] = Math.clamp((maturity - rank * 6 / AREAS + random.nextInt(7)) / 2, 0, 4);
            }
            return levels;
        }

        private int[] freeText() {
            int[] levels = new int[AREAS];
            for (int count = 2 + random.nextInt(6); count > 0; count--) {
                int area = given[rank(0.7)];
                levels[area] = Math.max(levels[area], 1 + Math.min(random.nextInt(4), random.nextInt(4)));
            }
            return levels;
        }

        private HashMap<String, Integer> needs(int[] levels) {
            var needs = new HashMap<String, Integer>();
            int wanted = dense ? 6 + random.nextInt(9) : 2 + random.nextInt(5);
            for (int tries = 0; needs.size() < wanted && tries < TRIES; tries++) {
                int area = needed[rank(1.0)];
                if (levels[area] < 4) {
                    needs.putIfAbsent("area-" + area, 1 + random.nextInt(4));
                }
            }
            return needs;
        }

        /// The r-th is drawn in proportion to 1 / r^a.
        private int rank(double a) {
            double sum = 0;
            for (int r = 1; r <= AREAS; r++) {
                sum += Math.pow(r, -a);
            }
            double left = random.nextDouble() * sum;
            int r = 1;
            while (r < AREAS && left > Math.pow(r, -a)) {
                left -= Math.pow(r++, -a);
            }
            return r - 1;
        }

        private Facts facts() {
            int country = drawn(COUNTRIES);
            var languages = new HashSet<>(Set.of("language-" + country));
            if (random.nextInt(100) < 75) {
                languages.add("en");
            }
            return new Facts("country-" + country, languages, drawn(SIZES), "sector-" + random.nextInt(12));
        }

        private int drawn(int[] upTo) {
            int at = random.nextInt(100);
            int i = 0;
            while (at >= upTo[i]) {
                i++;
            }
            return i;
        }

        private int[] shuffled(int count) {
            int[] order = new int[count];
            Arrays.setAll(order, i -> i);
            for (int i = count - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[k];
                order[k] = swap;
            }
            return order;
        }
    }
}
