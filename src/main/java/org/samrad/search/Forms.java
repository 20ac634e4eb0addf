package org.samrad.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a word is found by.
///
/// @param stem    the word without its ending
/// @param parts   of a compound, and the parts of its long parts
/// @param key     what it shares with words of the same descent; null where it is too short
record Forms(String stem, List<Part> parts, @Nullable String key) {
    Forms(String stem, List<Part> parts, @Nullable String key) {
        this.stem = stem;
        this.parts = List.copyOf(parts);
        this.key = key;
    }

    /// @param word   as it stands in the compound
    /// @param outer  whether it is one of the parts that the whole falls into, and not a part of a part
    record Part(String word, String stem, @Nullable String key, boolean outer) {
        Part(String word, String stem, @Nullable String key, boolean outer) {
            this.word = word;
            this.stem = stem;
            this.key = key;
            this.outer = outer;
        }
    }
}
