package org.samrad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// Words near to one that is nowhere: one letter away where it has four to seven, two where it has more, two neighbours
/// changed counting as one. Taken from the names of the lexicon and from the words of what the reader may see.
final class Slips {
    static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int MOST = 3;
    private static final int LOOKED_AT = 12;
    private static final int LONGEST = 40;

    /// @param letters   how many letters it is away
    /// @param entries   how many entries hold it
    record Slip(String word, Speech speech, int letters, int entries) {}

    private final Lexicon lexicon;
    private final Lookup lookup;

    Slips(Lexicon lexicon, Lookup lookup) {
        this.lexicon = lexicon;
        this.lookup = lookup;
    }

    /// The best few, those fewest letters away first, those of the question's language first, then the most frequent.
    List<Slip> near(String word, Speech speech) {
        if (word.length() < SHORTEST || word.length() > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        int most = word.length() < LONG ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
        var found = new LinkedHashMap<String, Slip>();
        inLexicon(word, speech, most, found);
        var near = near(word, most);
        inIndex(word, near, speech, most, found);
        if (found.values().stream().noneMatch(slip -> slip.letters() == 1)) {
            Speech.KNOWN.stream()
                    .filter(other -> other != speech)
                    .forEach(other -> inIndex(word, near, other, most, found));
        }
        var best = found.values().stream()
                .sorted(Comparator.comparingInt(Slip::letters)
                        .thenComparingInt(slip -> slip.speech() == speech ? 0 : 1)
                        .thenComparing(Comparator.comparingInt(Slip::entries).reversed())
                        .thenComparing(Slip::word))
                .toList();
        return best.stream()
                .filter(slip -> slip.letters() == best.getFirst().letters())
                .limit(MOST)
                .toList();
    }

    private void inLexicon(String word, Speech speech, int most, Map<String, Slip> found) {
        var bare = Spelling.withoutMarks(word);
        for (var name : lexicon.singles(speech)) {
            int away = Spelling.withoutMarks(name).equals(bare) ? 1 : Distance.between(word, name, most);
            if (away <= most && away > 0) {
                found.put(name, new Slip(name, speech, away, lookup.frequency(Fields.words(speech), name)));
            }
        }
    }

    /// One automaton for the fields of all languages: to make it costs more than to run it. The first letter is taken
    /// to be right.
    private static CompiledAutomaton near(String word, int most) {
        int first = Character.charCount(word.codePointAt(0));
        var rest = new LevenshteinAutomata(word.substring(first), true);
        return new CompiledAutomaton(rest.toAutomaton(most, word.substring(0, first)), true, false);
    }

    private void inIndex(String word, CompiledAutomaton near, Speech speech, int most, Map<String, Slip> found) {
        var field = Fields.words(speech);
        if (!lookup.hasField(field)) {
            return;
        }
        try {
            var terms = MultiTerms.getTerms(lookup.searcher().getIndexReader(), field);
            if (terms == null) {
                return;
            }
            int looked = 0;
            var each = near.getTermsEnum(terms);
            for (var term = each.next(); term != null && looked < LOOKED_AT; term = each.next()) {
                var name = term.utf8ToString();
                int away = Distance.between(word, name, most);
                if (away > 0 && away <= most && !found.containsKey(name) && lookup.isVisible(field, name)) {
                    looked++;
                    found.put(name, new Slip(name, speech, away, each.docFreq()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
