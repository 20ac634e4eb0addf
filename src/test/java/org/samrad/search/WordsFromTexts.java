package org.samrad.search;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Makes the word knowledge that is shipped with the engine out of our own texts: the same page texts in five languages
/// that stand beside the code, and the term base. Run it again when the texts have grown:
///
///     java -cp … org.samrad.search.WordsFromTexts
///
/// It writes `vocabulary.tsv` (how often each word occurs in each language) and `learnt.tsv` (which words stood for
/// each other, by IBM's first model of translation: Brown and others 1993, "The Mathematics of Statistical Machine
/// Translation", in both directions, kept where they agree).
final class WordsFromTexts {
    private static final Path TEXTS = Path.of("src/main/java/org/samrad");
    private static final Path RESOURCES = Path.of("src/main/resources/search");
    private static final int ROUNDS = 8;
    private static final int SEEN_TOGETHER = 3;
    private static final double SURE = 0.25;

    private final FunctionWords functions = Shipped.functionWords();

    /// language → key of the text → its words
    private final Map<Speech, Map<String, List<String>>> texts = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        var words = new WordsFromTexts();
        words.read();
        words.writeVocabulary();
        words.writeLearnt();
    }

    private void read() throws IOException {
        try (var files = Files.walk(TEXTS)) {
            for (var file : files.filter(f -> f.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString();
                var speech = Speech.of(name.substring(name.lastIndexOf('_') + 1, name.length() - 11));
                var lines = new Properties();
                lines.load(new StringReader(Files.readString(file)));
                lines.forEach((key, value) -> texts.computeIfAbsent(speech, s -> new TreeMap<>())
                        .put(key.toString(), words(value.toString())));
            }
        }
    }

    private Map<String, List<String>> texts(Speech speech) {
        return texts.getOrDefault(speech, Map.of());
    }

    private static List<String> words(String text) {
        var bare = text.replaceAll("\\{[^}]*}", " ").replaceAll("<[^>]*>", " ");
        return Word.of(Clean.text(bare, Clean.TEXT)).stream()
                .flatMap(word -> word.pieces().stream())
                .filter(word -> word.length() <= 40 && word.chars().allMatch(Character::isLetter))
                .toList();
    }

    private void writeVocabulary() throws IOException {
        var counts = new TreeMap<String, int[]>();
        for (int i = 0; i < Speech.KNOWN.size(); i++) {
            int column = i;
            texts(Speech.KNOWN.get(i))
                    .values()
                    .forEach(words -> words.forEach(word -> counts.computeIfAbsent(word, w -> new int[5])[column]++));
        }
        var lines = new ArrayList<String>();
        lines.add("# made by WordsFromTexts: word, and how often it occurs in our own texts in da, sv, nb, nn and en");
        counts.forEach(
                (word, n) -> lines.add(String.join("\t", word, "" + n[0], "" + n[1], "" + n[2], "" + n[3], "" + n[4])));
        Files.write(RESOURCES.resolve("vocabulary.tsv"), lines);
    }

    private void writeLearnt() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# made by WordsFromTexts: two words that stood for each other in our own texts, and how surely");
        for (int i = 0; i < Speech.KNOWN.size(); i++) {
            for (int j = i + 1; j < Speech.KNOWN.size(); j++) {
                lines.addAll(learn(Speech.KNOWN.get(i), Speech.KNOWN.get(j)));
            }
        }
        Files.write(RESOURCES.resolve("learnt.tsv"), lines);
    }

    /// Both directions; kept is what is sure enough in the product of both.
    private List<String> learn(Speech one, Speech other) {
        var pairs = new ArrayList<List<List<String>>>();
        var together = new HashMap<String, Integer>();
        texts(one).forEach((key, words) -> {
            var same = texts(other).get(key);
            if (same != null) {
                var a = meaning(words, one);
                var b = meaning(same, other);
                pairs.add(List.of(a, b));
                a.stream()
                        .distinct()
                        .forEach(
                                x -> b.stream().distinct().forEach(y -> together.merge(x + "\t" + y, 1, Integer::sum)));
            }
        });
        var there = model(pairs, 0, 1);
        var back = model(pairs, 1, 0);
        var lines = new ArrayList<String>();
        there.forEach((x, translations) -> translations.forEach((y, share) -> {
            double sure = Math.sqrt(share * back.getOrDefault(y, Map.of()).getOrDefault(x, 0.0));
            if (sure >= SURE && together.getOrDefault(x + "\t" + y, 0) >= SEEN_TOGETHER && !x.equals(y)) {
                lines.add(String.format(Locale.ROOT, "%s\t%s\t%s\t%s\t%.2f", one.tag(), x, other.tag(), y, sure));
            }
        }));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private List<String> meaning(List<String> words, Speech speech) {
        return words.stream()
                .filter(word -> word.length() > 2 && !functions.isEmpty(word, speech))
                .toList();
    }

    /// P(to | from) by expectation and maximisation from equal shares.
    private static Map<String, Map<String, Double>> model(List<List<List<String>>> pairs, int from, int to) {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Map<String, Double>> counts = new HashMap<>();
            for (var pair : pairs) {
                for (var y : pair.get(to)) {
                    double sum = 0;
                    for (var x : pair.get(from)) {
                        sum += share(shares, x, y, round);
                    }
                    for (var x : pair.get(from)) {
                        counts.computeIfAbsent(x, w -> new HashMap<>())
                                .merge(y, share(shares, x, y, round) / sum, Double::sum);
                    }
                }
            }
            counts.values().forEach(row -> {
                double all = row.values().stream().mapToDouble(n -> n).sum();
                row.replaceAll((y, n) -> n / all);
            });
            shares = counts;
        }
        return shares;
    }

    private static double share(Map<String, Map<String, Double>> shares, String x, String y, int round) {
        return round == 0 ? 1 : shares.getOrDefault(x, Map.of()).getOrDefault(y, 1e-12);
    }
}
