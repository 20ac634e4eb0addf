package org.samrad.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One text that can be found: an example, a method, a question, an advice.
///
/// @param id             stable and unique in the whole index, as `example:6f1c…`; putting it again replaces the text
/// @param kind           what it is, as `example`; a question can ask for some kinds only
/// @param lang           da, sv, nb, nn, en or another tag; null where it is to be found out from the text
/// @param facets         what it can be narrowed by, as country → [DK], phase → [idea, concept]
/// @param translations   the same text by a machine, by language; found through at lower weight, never shown
/// @param position       where in the log of changes this state of it stands; given back with the hit
public record Entry(
        String id,
        String kind,
        @Nullable String lang,
        String title,
        String text,
        Map<String, List<String>> facets,
        Scope scope,
        Map<String, String> translations,
        long position) {

    public Entry(
            String id,
            String kind,
            @Nullable String lang,
            String title,
            String text,
            Map<String, List<String>> facets,
            Scope scope,
            Map<String, String> translations,
            long position) {
        if (id.isEmpty() || id.length() > 200 || kind.isEmpty() || kind.length() > 50) {
            throw new IllegalArgumentException("An entry needs an id and a kind of sensible length: \"" + id + "\"");
        }
        this.id = id;
        this.kind = kind;
        this.lang = lang;
        this.title = title;
        this.text = text;
        this.facets = Map.copyOf(facets);
        this.scope = scope;
        this.translations = Map.copyOf(translations);
        this.position = position;
    }

    /// A text that everybody may find, in a language to be found out.
    public static Entry of(String id, String kind, String title, String text) {
        return new Entry(id, kind, null, title, text, Map.of(), Scope.EVERYBODY, Map.of(), 0);
    }

    public Entry in(@Nullable String language) {
        return new Entry(id, kind, language, title, text, facets, scope, translations, position);
    }

    public Entry with(String facet, List<String> values) {
        var more = new TreeMap<>(facets);
        more.put(facet, List.copyOf(values));
        return new Entry(id, kind, lang, title, text, more, scope, translations, position);
    }

    public Entry visibleTo(Scope readers) {
        return new Entry(id, kind, lang, title, text, facets, readers, translations, position);
    }

    public Entry translated(String language, String translation) {
        var more = new TreeMap<>(translations);
        more.put(language, translation);
        return new Entry(id, kind, lang, title, text, facets, scope, more, position);
    }

    public Entry at(long place) {
        return new Entry(id, kind, lang, title, text, facets, scope, translations, place);
    }
}
