package org.samrad.search;

import java.util.Collection;
import java.util.List;

/// Concepts and what they are called in each language: the term base that an administrator edits and a reader sees.
public final class Terms {
    public static final Terms NONE = new Terms(List.of());

    private final List<Term> all;

    private Terms(Collection<Term> all) {
        this.all = List.copyOf(all);
    }

    /// What one language calls one concept.
    ///
    /// @param concept     the same in all languages, as `involvement`
    /// @param lang        da, sv, nb, nn or en
    /// @param preferred   what it is called, one word or several
    /// @param synonyms    what it is also called, short forms and inflected forms that no rule finds included
    public record Term(String concept, String lang, String preferred, List<String> synonyms) {
        public Term {
            synonyms = List.copyOf(synonyms);
        }
    }

    /// The term base that comes with the program.
    public static Terms shipped() {
        return new Terms(Shipped.terms());
    }

    /// Reads the form that the shipped term base has: a first line of headings, then concept, language, preferred word
    /// and synonyms divided by bars, in columns divided by tabs.
    public static Terms read(List<String> lines) {
        return new Terms(Shipped.terms(lines));
    }

    public static Terms of(Collection<Term> terms) {
        return new Terms(terms);
    }

    public List<Term> all() {
        return all;
    }
}
