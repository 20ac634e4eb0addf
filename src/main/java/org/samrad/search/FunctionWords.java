package org.samrad.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The small words of each language: those that mean nothing on their own, those that only frame a question, and the
/// beginnings and endings that look like parts of a compound and are none.
final class FunctionWords {
    private final Map<Speech, Set<String>> empty = new EnumMap<>(Speech.class);
    private final Map<Speech, Set<String>> frame = new EnumMap<>(Speech.class);
    private final Map<Speech, Set<String>> noParts = new EnumMap<>(Speech.class);

    /// @param lines   language, kind (empty, frame or nopart) and the words, divided by tabs
    FunctionWords(Collection<String> lines) {
        for (var line : lines) {
            var columns = line.split("\t");
            var speech = Speech.of(columns[0]);
            var words = List.of(columns[2].split(" "));
            var kind = switch (columns[1]) {
                case "empty" -> empty;
                case "frame" -> frame;
                case "nopart" -> noParts;
                default -> throw new IllegalArgumentException("Unknown kind of words: " + line);
            };
            kind.computeIfAbsent(speech, s -> new HashSet<>()).addAll(words);
        }
        for (var speech : Speech.KNOWN) {
            noParts.computeIfAbsent(speech, s -> new HashSet<>()).addAll(of(empty, speech));
        }
    }

    boolean isEmpty(String word, Speech speech) {
        return of(empty, speech).contains(word) || (word.length() == 1 && !Character.isDigit(word.charAt(0)));
    }

    boolean isFrame(String word, Speech speech) {
        return of(frame, speech).contains(word);
    }

    Set<String> noParts(Speech speech) {
        return of(noParts, speech);
    }

    Set<String> empty(Speech speech) {
        return of(empty, speech);
    }

    private static Set<String> of(Map<Speech, Set<String>> words, Speech speech) {
        return words.getOrDefault(speech, Set.of());
    }
}
