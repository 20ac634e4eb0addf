package org.samrad.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What somebody asks the index, and as whom.
///
/// @param lang       the language it is asked in; null where it is to be found out
/// @param reader     the tokens that the reader holds; without any, only what is open to everybody is found
/// @param filters    facet → values of which a hit has at least one; the built-in facets `kind` and `lang` too
/// @param facets     the facets that are to be counted
/// @param from       how many hits are passed over, at most 10,000
/// @param size       how many hits are wanted, at most 1,000
/// @param widening   whether other words for the same are looked for, in this language and the others
public record Question(
        String text,
        @Nullable String lang,
        Set<String> reader,
        Map<String, Set<String>> filters,
        Set<String> facets,
        int from,
        int size,
        Widening widening) {

    /// Whether other words than those typed are looked for.
    public enum Widening {
        ON,
        AS_TYPED
    }

    public Question(
            String text,
            @Nullable String lang,
            Set<String> reader,
            Map<String, Set<String>> filters,
            Set<String> facets,
            int from,
            int size,
            Widening widening) {
        this.text = text;
        this.lang = lang;
        this.reader = Set.copyOf(reader);
        this.filters = Map.copyOf(filters);
        this.facets = Set.copyOf(facets);
        this.from = Math.clamp(from, 0, 10_000);
        this.size = Math.clamp(size, 0, 1_000);
        this.widening = widening;
    }

    /// The first ten hits among what is open to everybody.
    public static Question of(String text) {
        return new Question(text, null, Set.of(), Map.of(), Set.of(), 0, 10, Widening.ON);
    }

    public Question in(@Nullable String language) {
        return new Question(text, language, reader, filters, facets, from, size, widening);
    }

    public Question by(Set<String> tokens) {
        return new Question(text, lang, tokens, filters, facets, from, size, widening);
    }

    /// Narrows to entries that have one of the values; without values the facet does not narrow.
    public Question where(String facet, Set<String> values) {
        var more = new TreeMap<>(filters);
        if (values.isEmpty()) {
            more.remove(facet);
        } else {
            more.put(facet, new TreeSet<>(values));
        }
        return new Question(text, lang, reader, more, facets, from, size, widening);
    }

    public Question kinds(Set<String> kinds) {
        return where("kind", kinds);
    }

    public Question counting(Set<String> names) {
        return new Question(text, lang, reader, filters, names, from, size, widening);
    }

    public Question page(int passedOver, int wanted) {
        return new Question(text, lang, reader, filters, facets, passedOver, wanted, widening);
    }

    public Question asTyped() {
        return new Question(text, lang, reader, filters, facets, from, size, Widening.AS_TYPED);
    }

    Question asking(String other) {
        return new Question(other, lang, reader, filters, facets, from, size, widening);
    }
}
