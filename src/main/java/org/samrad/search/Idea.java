package org.samrad.search;

import java.util.List;

/// One thing that is asked for: a word or a set phrase of the question, the ways in which a text may answer it, and,
/// where it is a compound or a phrase, the ideas that it is made of. A text answers by one of the ways, or part by
/// part.
///
/// @param asked    the word or words of the question
/// @param weight   how much the question wants it
/// @param rarity   how much an answer says: ln(1 + (N − n + ½) / (n + ½)), where n of N entries, in all languages
///                 together, answer by it
record Idea(String asked, double weight, double rarity, List<Way> ways, List<Idea> parts) {
    Idea {
        ways = List.copyOf(ways);
        parts = List.copyOf(parts);
    }

    boolean isEmpty() {
        return ways.isEmpty() && parts.isEmpty();
    }

    /// The most that a text can gain by it.
    double mass() {
        return weight * Math.max(rarity, parts.stream().mapToDouble(Idea::mass).sum());
    }

    Idea times(double factor) {
        return new Idea(asked, weight * factor, rarity, ways, parts);
    }
}
