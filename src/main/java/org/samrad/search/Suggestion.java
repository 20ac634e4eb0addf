package org.samrad.search;

import org.jspecify.annotations.Nullable;

/// What the typed beginning could become.
///
/// @param text   the whole question, or the title of the entry
/// @param lang   the language of it
/// @param id     the entry, where it is one
/// @param kind   the kind of the entry, where it is one
public record Suggestion(
        String text,
        String lang,
        @Nullable String id,
        @Nullable String kind) {
    public Suggestion(String text, String lang, @Nullable String id, @Nullable String kind) {
        this.text = text;
        this.lang = lang;
        this.id = id;
        this.kind = kind;
    }
}
