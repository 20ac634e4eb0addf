package org.samrad.search;

import java.util.List;

/// One way of answering an idea: a term of a field, or several that a text must hold together.
///
/// @param weight   what an answer by it is worth, the same word being 1
/// @param shown    the word or words, as a reader knows them
/// @param speech   the language they are in
record Way(String field, List<String> terms, double weight, Origin origin, String shown, Speech speech) {
    Way times(double factor, Origin as) {
        return new Way(field, terms, weight * factor, as, shown, speech);
    }
}
