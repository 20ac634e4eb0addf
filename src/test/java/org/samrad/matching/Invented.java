package org.samrad.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Invented organisations: the same seed gives the same ones.
final class Invented {
    private static final String[] COUNTRIES = {"dk", "fi", "is", "no", "se"};
    private static final String[] SECTORS = {"court", "health", "school", "tax", "transport"};
    static final int AREAS = 40;

    private Invented() {}

    /// Free text: a few needs and a few strengths each, some areas much more popular than others.
    static List<Participant> sparse(int n, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Participant>();
        for (int i = 0; i < n; i++) {
            var needs = new HashMap<String, Integer>();
            var strengths = new HashMap<String, Strength>();
            for (int k = 2 + random.nextInt(5); k > 0; k--) {
                needs.put(popular(random, 7), 1 + random.nextInt(4));
            }
            for (int k = 2 + random.nextInt(6); k > 0; k--) {
                strengths.put(popular(random, 0), Strength.measured(1 + random.nextInt(4)));
            }
            all.add(new Participant("org-" + i, needs, strengths, facts(random)));
        }
        return all;
    }

    /// A questionnaire: a level in every area.
    static List<Participant> dense(int n, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Participant>();
        for (int i = 0; i < n; i++) {
            var needs = new HashMap<String, Integer>();
            var strengths = new HashMap<String, Strength>();
            int maturity = random.nextInt(5) + random.nextInt(4);
            for (int area = 0; area < AREAS; area++) {
                int level = Math.clamp((maturity + random.nextInt(7) - area / 7) / 2, 0, 4);
                strengths.put("area-" + area, Strength.measured(level));
            }
            for (int k = 6 + random.nextInt(9); k > 0; k--) {
                needs.put(popular(random, 3), 1 + random.nextInt(4));
            }
            all.add(new Participant("org-" + i, needs, strengths, facts(random)));
        }
        return all;
    }

    /// Few areas and few levels, so that much is equal, and some who give or need nothing.
    static List<Participant> crude(int n, long seed) {
        var random = new Random(seed);
        int areas = 1 + random.nextInt(5);
        int levels = 1 + random.nextInt(4);
        var all = new ArrayList<Participant>();
        for (int i = 0; i < n; i++) {
            var needs = new HashMap<String, Integer>();
            var strengths = new HashMap<String, Integer>();
            for (int area = 0; area < areas; area++) {
                if (random.nextInt(3) > 0) {
                    needs.put("area-" + area, random.nextInt(5));
                }
                if (random.nextInt(3) > 0) {
                    strengths.put("area-" + area, random.nextInt(levels + 1));
                }
            }
            all.add(Participant.of("org-" + i, needs, strengths));
        }
        return all;
    }

    static List<Participant> any(int n, long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> sparse(n, seed);
            case 1 -> dense(n, seed);
            default -> crude(n, seed);
        };
    }

    private static String popular(Random random, int shift) {
        int area = (int) (AREAS * random.nextDouble() * random.nextDouble());
        return "area-" + (area + shift) % AREAS;
    }

    private static Facts facts(Random random) {
        var country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        var languages = new HashSet<>(Set.of(country));
        if (random.nextInt(4) > 0) {
            languages.add("en");
        }
        return new Facts(country, languages, random.nextInt(5), SECTORS[random.nextInt(SECTORS.length)]);
    }

    /// About half as many pairs as organisations, any two.
    static Set<Couple> couples(List<Participant> all, Random random) {
        var couples = new HashSet<Couple>();
        for (int i = 0; i < all.size() / 2; i++) {
            int a = random.nextInt(all.size());
            int b = random.nextInt(all.size());
            if (a != b) {
                couples.add(Couple.of(all.get(a).id(), all.get(b).id()));
            }
        }
        return couples;
    }

    /// Exchanges of one area each: what is needed, and what is given at full strength.
    static Participant one(String id, String need, String strength) {
        return Participant.of(
                id, need.isEmpty() ? Map.of() : Map.of(need, 1), strength.isEmpty() ? Map.of() : Map.of(strength, 4));
    }
}
