package org.samrad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// Words without their endings, by Snowball's rules for the language. One for each thread: the rules keep state.
final class Stems {
    private static final ThreadLocal<Map<Speech, Stems>> OF_THREAD =
            ThreadLocal.withInitial(() -> new EnumMap<>(Speech.class));

    private final One one;
    private final TokenStream stemmed;
    private final CharTermAttribute term;

    private Stems(String language) {
        one = new One();
        stemmed = new SnowballFilter(one, language);
        term = stemmed.getAttribute(CharTermAttribute.class);
    }

    static String stem(String word, Speech speech) {
        var stemmer = speech.stemmer();
        if (stemmer == null || word.length() < 3 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        var stems = OF_THREAD.get().computeIfAbsent(speech, s -> new Stems(stemmer));
        return stems.of(word);
    }

    private String of(String word) {
        one.next = word;
        try {
            return stemmed.incrementToken() ? term.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A stream of the one word that comes next.
    private static final class One extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private @Nullable String next;

        @Override
        public boolean incrementToken() {
            if (next == null) {
                return false;
            }
            clearAttributes();
            term.append(next);
            next = null;
            return true;
        }
    }
}
