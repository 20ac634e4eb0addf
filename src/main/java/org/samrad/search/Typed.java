package org.samrad.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has been typed so far into the box.
///
/// @param text     the last word of it may be unfinished
/// @param reader   the tokens that the reader holds
/// @param kinds    the kinds of entries whose titles are offered; empty for all
/// @param size     how many suggestions are wanted, at most 20
public record Typed(String text, @Nullable String lang, Set<String> reader, Set<String> kinds, int size) {
    public Typed(String text, @Nullable String lang, Set<String> reader, Set<String> kinds, int size) {
        this.text = text;
        this.lang = lang;
        this.reader = Set.copyOf(reader);
        this.kinds = Set.copyOf(kinds);
        this.size = Math.clamp(size, 1, 20);
    }

    public static Typed of(String text) {
        return new Typed(text, null, Set.of(), Set.of(), 8);
    }
}
