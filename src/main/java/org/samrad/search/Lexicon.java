package org.samrad.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What other words there are for the same: the term base, the list of common words, and what was learnt from our own
/// texts. Looked up by words without endings, in any order, so that *inddragelse af medarbejdere* is found under
/// *medarbejderinddragelse*.
final class Lexicon {
    static final int LONGEST = 4;
    private static final int MOST_WORDS = 12;
    private static final int MOST_NAMES = 20;

    /// Where a saying comes from.
    enum Source {
        TERM,
        WORD,
        LEARNT
    }

    /// What one language says for a concept.
    ///
    /// @param stems   its words without endings, the empty ones left out
    record Saying(Speech speech, String text, List<String> stems) {}

    /// @param trust   1, or the share of the places where a learnt word stood for the other
    record Concept(Source source, double trust, List<Saying> sayings) {}

    private final Analysis analysis;
    private final Map<Speech, Map<String, List<Concept>>> byWords = new HashMap<>();
    private final Map<Speech, TreeSet<String>> singles = new HashMap<>();
    private final Map<Speech, TreeSet<String>> names = new HashMap<>();

    Lexicon(Analysis analysis) {
        this.analysis = analysis;
    }

    void addTerms(Collection<Terms.Term> terms, Source source) {
        var concepts = new LinkedHashMap<String, List<Saying>>();
        for (var term : terms) {
            var speech = Speech.of(term.lang());
            var sayings = concepts.computeIfAbsent(term.concept(), c -> new ArrayList<>());
            addSaying(sayings, term.preferred(), speech);
            if (source == Source.TERM) {
                names.computeIfAbsent(speech, n -> new TreeSet<>())
                        .add(term.preferred().strip().toLowerCase(Locale.ROOT));
            }
            term.synonyms().forEach(synonym -> addSaying(sayings, synonym, speech));
        }
        concepts.values().forEach(sayings -> add(new Concept(source, 1, sayings)));
    }

    /// Two words that stood in the same place of our own texts in two languages.
    void addLearnt(Speech one, String word, Speech other, String translation, double share) {
        var sayings = new ArrayList<Saying>();
        addSaying(sayings, word, one);
        addSaying(sayings, translation, other);
        add(new Concept(Source.LEARNT, share, sayings));
    }

    private void addSaying(List<Saying> sayings, String raw, Speech speech) {
        var words = Word.of(Clean.text(raw, Clean.TITLE));
        var meaning = analysis.meaning(words, speech);
        if (!meaning.isEmpty() && meaning.size() <= MOST_WORDS) {
            var stems = meaning.stream()
                    .map(word -> Stems.stem(word.text(), speech))
                    .distinct()
                    .toList();
            sayings.add(new Saying(speech, raw.strip(), stems));
            if (words.size() == 1) {
                singles.computeIfAbsent(speech, s -> new TreeSet<>())
                        .add(words.getFirst().text());
            }
        }
    }

    private void add(Concept concept) {
        for (var saying : concept.sayings()) {
            var known = byWords.computeIfAbsent(saying.speech(), s -> new HashMap<>());
            addUnder(known, bag(saying.stems()), concept);
            if (saying.stems().size() == 1 && concept.source() != Source.LEARNT) {
                var word = Word.of(Clean.text(saying.text(), Clean.TITLE));
                var parts =
                        word.size() == 1 ? outer(analysis.forms(word.getFirst(), saying.speech())) : List.<String>of();
                if (parts.size() > 1) {
                    addUnder(known, bag(parts), concept);
                }
            }
        }
    }

    private static void addUnder(Map<String, List<Concept>> known, String bag, Concept concept) {
        var concepts = known.computeIfAbsent(bag, b -> new ArrayList<>(1));
        if (!concepts.contains(concept)) {
            concepts.add(concept);
        }
    }

    /// The concepts that these words together name in the language; most trusted first.
    List<Concept> concepts(List<String> stems, Speech speech) {
        return byWords.getOrDefault(speech, Map.of()).getOrDefault(bag(stems), List.of());
    }

    /// The concepts of a compound: under its own name, or under the names of its parts in another order.
    List<Concept> concepts(Forms forms, Speech speech) {
        var own = concepts(List.of(forms.stem()), speech);
        var parts = outer(forms);
        return own.isEmpty() && parts.size() > 1 ? concepts(parts, speech) : own;
    }

    /// The words that are a name by themselves, to look for near misses in.
    Collection<String> singles(Speech speech) {
        return singles.getOrDefault(speech, new TreeSet<>());
    }

    /// The names of the term base, of one word or several, that begin like this.
    List<String> namesFrom(String beginning, Speech speech) {
        var lower = beginning.toLowerCase(Locale.ROOT);
        return names.getOrDefault(speech, new TreeSet<>()).tailSet(lower).stream()
                .takeWhile(name -> name.startsWith(lower))
                .limit(MOST_NAMES)
                .toList();
    }

    private static List<String> outer(Forms forms) {
        return forms.parts().stream()
                .filter(Forms.Part::outer)
                .map(Forms.Part::stem)
                .distinct()
                .toList();
    }

    private static String bag(List<String> stems) {
        return stems.size() == 1 ? stems.getFirst() : String.join(" ", new TreeSet<>(stems));
    }

    long bytes() {
        return byWords.values().stream().mapToLong(Map::size).sum() * 500;
    }
}
