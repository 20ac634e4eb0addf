package org.samrad.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/// Counts words: first those that are shipped, then those of the catalogue's own texts. Compounds are divided, and
/// languages told apart, by these counts.
final class Learning {
    /// each form of a common word that the list does not name is taken to be seen this often
    private static final int FORM = 2;

    private static final int COMMON = 20;
    private static final int NAMED = 6;

    /// Endings that a common word may have; those that make no word are never met.
    private static final Map<Speech, List<String>> ENDINGS = Map.of(
            Speech.DA, List.of("en", "et", "er", "erne", "ene", "s", "ens", "ets", "e", "n", "t", "ne", "r", "rne"),
            Speech.SV,
                    List.of(
                            "en", "et", "er", "erna", "arna", "ar", "or", "orna", "s", "ens", "ets", "n", "t", "na",
                            "a"),
            Speech.NB, List.of("en", "et", "er", "ene", "s", "ens", "ets", "e", "n", "t", "ne", "r", "a"),
            Speech.NN, List.of("en", "et", "er", "ane", "ene", "ar", "a", "s", "e", "n", "t", "ne", "r"));

    private final Map<Speech, Vocabulary> all = new EnumMap<>(Speech.class);

    Learning() {
        Own.KNOWN.words.forEach((speech, vocabulary) -> all.put(speech, vocabulary.copy()));
    }

    /// What is the same for every index, read once.
    private static final class Own {
        private static final Own KNOWN = new Own();

        private final FunctionWords functions = Shipped.functionWords();
        private final List<Terms.Term> common = Shipped.words();
        private final List<Shipped.Learnt> learnt = Shipped.learnt();
        private final Map<Speech, Vocabulary> words = new EnumMap<>(Speech.class);
        private final Detector detector;

        Own() {
            for (var speech : Speech.KNOWN) {
                words.put(speech, new Vocabulary());
            }
            var counts = Shipped.counts();
            for (var word : counts) {
                word.times()
                        .forEach((speech, times) -> vocabulary(words, speech).add(word.word(), times));
            }
            common.forEach(term -> name(words, term, COMMON));
            detector = new Detector(words, counts, functions);
        }
    }

    private static Vocabulary vocabulary(Map<Speech, Vocabulary> of, Speech speech) {
        return of.computeIfAbsent(speech, s -> new Vocabulary());
    }

    /// A word of a list, and the forms that it may have.
    private static void name(Map<Speech, Vocabulary> into, Terms.Term term, int times) {
        var speech = Speech.of(term.lang());
        var vocabulary = vocabulary(into, speech);
        for (var saying : List.of(List.of(term.preferred()), term.synonyms())) {
            for (var text : saying) {
                var words = Word.of(Clean.text(text, Clean.TITLE));
                if (words.size() == 1) {
                    vocabulary.add(words.getFirst().text(), times);
                    for (var ending : ENDINGS.getOrDefault(speech, List.of())) {
                        vocabulary.add(words.getFirst().text() + ending, FORM);
                    }
                }
            }
        }
    }

    /// The words of entries that are to be indexed.
    void learn(Iterable<Entry> entries) {
        for (var entry : entries) {
            var given = entry.lang();
            var words = Word.of(Clean.text(entry.title() + "\n" + entry.text(), Clean.TEXT));
            var vocabulary = all.get(given == null ? Own.KNOWN.detector.detect(words) : Speech.of(given));
            if (vocabulary != null) {
                words.forEach(word -> vocabulary.add(word.text(), 1));
            }
        }
    }

    /// The words of entries that are in the index.
    void learn(IndexReader reader) throws IOException {
        for (var speech : Speech.KNOWN) {
            var terms = MultiTerms.getTerms(reader, Fields.words(speech));
            if (terms != null) {
                var vocabulary = vocabulary(all, speech);
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    vocabulary.add(term.utf8ToString(), each.docFreq());
                }
            }
        }
    }

    Knowledge knowledge(Terms terms, Weights weights) {
        terms.all().forEach(term -> name(all, term, NAMED));
        var own = Own.KNOWN;
        var analysis = new Analysis(all, own.functions);
        var lexicon = new Lexicon(analysis);
        lexicon.addTerms(terms.all(), Lexicon.Source.TERM);
        lexicon.addTerms(own.common, Lexicon.Source.WORD);
        for (var pair : own.learnt) {
            lexicon.addLearnt(pair.one(), pair.word(), pair.other(), pair.translation(), pair.share());
        }
        return new Knowledge(analysis, own.detector, lexicon, weights);
    }
}
