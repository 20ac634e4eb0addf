package org.samrad.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds out which of the five languages a text is in, Bokmål and Nynorsk told apart.
///
/// For each language the sum over the first words of ln(λ · P(word) + (1 − λ) · P(letters)), where P(word) comes from
/// the word counts of our own texts and P(letters) from the threes of letters in them; the largest sum wins. A text of
/// which too little is in letters that the five languages use is in another language.
final class Detector {
    private static final int MOST_WORDS = 400;
    private static final double WORDS = 0.7;
    private static final int LETTERS = 32;
    private static final String ALPHABET = " abcdefghijklmnopqrstuvwxyzåäöæø";
    private static final double FOREIGN = 0.5;

    /// a word that no language knows costs about as much as one seen once in this many
    private static final double UNSEEN = 1e-7;

    private final Map<Speech, Vocabulary> words;
    private final FunctionWords functions;
    private final Map<Speech, float[]> threes = new EnumMap<>(Speech.class);

    Detector(Map<Speech, Vocabulary> words, List<Shipped.Counted> counts, FunctionWords functions) {
        this.words = words;
        this.functions = functions;
        for (var speech : Speech.KNOWN) {
            threes.put(speech, model(counts, speech));
        }
    }

    private static float[] model(List<Shipped.Counted> counts, Speech speech) {
        var seen = new double[LETTERS * LETTERS * LETTERS];
        var pairs = new double[LETTERS * LETTERS];
        Arrays.fill(seen, 0.02);
        Arrays.fill(pairs, 0.02 * LETTERS);
        for (var word : counts) {
            int times = word.of(speech);
            if (times > 0) {
                double weight = Math.log1p(times);
                walk(word.word(), place -> {
                    seen[place] += weight;
                    pairs[place / LETTERS] += weight;
                });
            }
        }
        var result = new float[seen.length];
        for (int i = 0; i < seen.length; i++) {
            result[i] = (float) Math.log(seen[i] / pairs[i / LETTERS]);
        }
        return result;
    }

    private interface Place {
        void at(int place);
    }

    private static void walk(String word, Place place) {
        int before = 0;
        int last = 0;
        for (int i = 0; i <= word.length(); i++) {
            int now = i == word.length() ? 0 : Math.max(0, ALPHABET.indexOf(word.charAt(i)));
            place.at((before * LETTERS + last) * LETTERS + now);
            before = last;
            last = now;
        }
    }

    Speech detect(String text) {
        return detect(Word.of(text.length() > 8_000 ? text.substring(0, 8_000) : text));
    }

    /// @return OTHER for a text in none of the five, or without words
    Speech detect(List<Word> text) {
        var sums = new EnumMap<Speech, Double>(Speech.class);
        int foreign = 0;
        int counted = 0;
        for (var word : text.subList(0, Math.min(text.size(), MOST_WORDS))) {
            if (Character.isDigit(word.text().charAt(0))) {
                continue;
            }
            counted++;
            if (word.text().chars().noneMatch(c -> ALPHABET.indexOf(c) > 0)) {
                foreign++;
                continue;
            }
            for (var speech : Speech.KNOWN) {
                sums.merge(speech, score(word.text(), speech), Double::sum);
            }
        }
        if (counted == 0 || foreign > counted * FOREIGN) {
            return Speech.OTHER;
        }
        return Speech.KNOWN.stream()
                .max((a, b) -> Double.compare(sums.getOrDefault(a, 0.0), sums.getOrDefault(b, 0.0)))
                .orElse(Speech.OTHER);
    }

    private double score(String word, Speech speech) {
        var letters = threes.getOrDefault(speech, new float[0]);
        var sum = new double[1];
        walk(word, place -> sum[0] += letters[place]);
        var known = words.get(speech);
        double seen = known == null || known.total() == 0 ? 0 : known.count(word) / known.total();
        if (functions.empty(speech).contains(word)) {
            seen = Math.max(seen, 1e-3);
        }
        return Math.log(WORDS * seen + (1 - WORDS) * Math.exp(sum[0]) + UNSEEN * 1e-3);
    }
}
