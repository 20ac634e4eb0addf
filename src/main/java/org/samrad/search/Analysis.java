package org.samrad.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Takes the words of each language apart. What it has taken apart it remembers, within bounds.
final class Analysis {
    private static final int REMEMBERED = 30_000;
    private static final int LONG_PART = 9;

    private final Map<Speech, Splitter> splitters = new EnumMap<>(Speech.class);
    private final Map<Speech, Vocabulary> vocabularies;
    private final Map<Speech, Map<String, Forms>> remembered = new EnumMap<>(Speech.class);
    private final FunctionWords functions;

    Analysis(Map<Speech, Vocabulary> vocabularies, FunctionWords functions) {
        this.vocabularies = vocabularies;
        this.functions = functions;
        for (var speech : Speech.values()) {
            remembered.put(speech, new ConcurrentHashMap<>());
            var known = vocabularies.get(speech);
            if (known != null && speech.compounds()) {
                splitters.put(speech, new Splitter(known, functions.noParts(speech), speech));
            }
        }
    }

    Forms forms(Word word, Speech speech) {
        if (word.pieces().size() > 1) {
            return hyphened(word, speech);
        }
        return forms(word.text(), speech);
    }

    Forms forms(String word, Speech speech) {
        var known = remembered.get(speech);
        if (known == null) {
            return taken(word, speech);
        }
        var forms = known.get(word);
        if (forms == null) {
            forms = taken(word, speech);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(word, forms);
        }
        return forms;
    }

    private Forms hyphened(Word word, Speech speech) {
        var parts = new ArrayList<Forms.Part>();
        for (var piece : word.pieces()) {
            if (piece.length() > 1 && !functions.isEmpty(piece, speech)) {
                var forms = forms(piece, speech);
                parts.add(new Forms.Part(piece, forms.stem(), forms.key(), true));
                forms.parts().stream()
                        .map(part -> new Forms.Part(part.word(), part.stem(), part.key(), false))
                        .forEach(parts::add);
            }
        }
        var stem = Stems.stem(word.text(), speech);
        return new Forms(stem, parts, key(word.text(), stem, speech));
    }

    private Forms taken(String word, Speech speech) {
        var stem = Stems.stem(word, speech);
        var parts = new ArrayList<Forms.Part>();
        var splitter = splitters.get(speech);
        if (splitter != null) {
            for (var part : splitter.split(word)) {
                parts.add(part(part.text(), speech, true));
                if (part.text().length() >= LONG_PART) {
                    for (var inner : splitter.split(part.text())) {
                        parts.add(part(inner.text(), speech, false));
                    }
                }
            }
        }
        return new Forms(stem, parts, key(word, stem, speech));
    }

    private static Forms.Part part(String text, Speech speech, boolean outer) {
        var stem = Stems.stem(text, speech);
        return new Forms.Part(text, stem, key(text, stem, speech), outer);
    }

    private static @Nullable String key(String word, String stem, Speech speech) {
        return Cognate.key(speech == Speech.EN ? word : stem, speech);
    }

    /// The words of a text that mean something on their own.
    List<Word> meaning(List<Word> words, Speech speech) {
        return words.stream()
                .filter(word -> !functions.isEmpty(word.text(), speech))
                .toList();
    }

    FunctionWords functions() {
        return functions;
    }

    Map<Speech, Vocabulary> vocabularies() {
        return vocabularies;
    }

    long bytes() {
        long words = remembered.values().stream().mapToLong(Map::size).sum();
        return words * 400
                + vocabularies.values().stream().mapToLong(Vocabulary::bytes).sum();
    }
}
