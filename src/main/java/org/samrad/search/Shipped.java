package org.samrad.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The language knowledge that comes with the engine, all of our own making: small words, counts of words in our own
/// texts, common words in five languages, words learnt from our own texts, and the term base as it is shipped.
final class Shipped {
    private Shipped() {}

    /// How often a word occurs in our own texts of each language.
    record Counted(String word, Map<Speech, Integer> times) {
        int of(Speech speech) {
            return times.getOrDefault(speech, 0);
        }
    }

    /// Two words that stood for each other, and how often of all times.
    record Learnt(Speech one, String word, Speech other, String translation, double share) {}

    static FunctionWords functionWords() {
        return new FunctionWords(lines("function-words.tsv"));
    }

    /// word, da, sv, nb, nn, en
    static List<Counted> counts() {
        var result = new ArrayList<Counted>();
        for (var line : lines("vocabulary.tsv")) {
            var columns = line.split("\t");
            var times = new EnumMap<Speech, Integer>(Speech.class);
            for (int i = 0; i < Speech.KNOWN.size(); i++) {
                int count = Integer.parseInt(columns[i + 1]);
                if (count > 0) {
                    times.put(Speech.KNOWN.get(i), count);
                }
            }
            result.add(new Counted(columns[0], times));
        }
        return result;
    }

    /// Common words as terms: da, sv, nb, nn, en in columns, the first of each the usual one, others after a bar.
    static List<Terms.Term> words() {
        var result = new ArrayList<Terms.Term>();
        int row = 0;
        for (var line : lines("words.tsv")) {
            var columns = line.split("\t");
            row++;
            for (int i = 0; i < Math.min(columns.length, Speech.KNOWN.size()); i++) {
                var sayings = List.of(columns[i].split("\\|"));
                if (!sayings.getFirst().isBlank()) {
                    result.add(new Terms.Term(
                            "word-" + row,
                            Speech.KNOWN.get(i).tag(),
                            sayings.getFirst(),
                            sayings.subList(1, sayings.size())));
                }
            }
        }
        return result;
    }

    static List<Learnt> learnt() {
        return lines("learnt.tsv").stream()
                .map(line -> line.split("\t"))
                .map(columns -> new Learnt(
                        Speech.of(columns[0]),
                        columns[1],
                        Speech.of(columns[2]),
                        columns[3],
                        Double.parseDouble(columns[4])))
                .toList();
    }

    static List<Terms.Term> terms() {
        return terms(lines("terms.tsv"));
    }

    static List<Terms.Term> terms(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Shipped::term)
                .toList();
    }

    private static Terms.Term term(String line) {
        var columns = line.split("\t", -1);
        if (columns.length < 3 || columns[0].isBlank() || columns[2].isBlank()) {
            throw new IllegalArgumentException("Wanted are concept, language, word and synonyms: \"" + line + "\"");
        }
        var synonyms =
                columns.length < 4 || columns[3].isBlank() ? List.<String>of() : List.of(columns[3].split("\\|"));
        return new Terms.Term(columns[0], columns[1], columns[2], synonyms);
    }

    private static List<String> lines(String name) {
        var stream = Shipped.class.getResourceAsStream("/search/" + name);
        if (stream == null) {
            return List.of();
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
