package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A country's rules of participation in a period: what things are called, what the sides owe each other, and by when.
/// It is data that is dated and has sources; without a regime it holds the neutral words.
public record Profile(
        String name,
        @Nullable Regime regime,
        Validity validity,
        Map<Term, Map<String, String>> words,
        Map<Duty, Statement> duties,
        Deadlines deadlines,
        Threshold threshold,
        Procedural procedural,
        Set<String> unconfirmed,
        Map<String, String> note,
        List<String> sources) {

    /// From its first day to its last; without one, until a newer profile begins.
    public record Validity(LocalDate from, @Nullable LocalDate to) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// What the rules say of a duty, by language, and whether it was found in a source.
    public record Statement(Map<String, String> texts, boolean confirmed) {
        public String text(String language) {
            return texts.getOrDefault(language, texts.getOrDefault("en", ""));
        }
    }

    /// From how many staff a unit has a committee of its own; empty where the rules name no number.
    public record Threshold(Optional<Integer> staff) {}

    /// Whether notice of a procedural guideline may be given.
    public enum Procedural {
        /// It is changed by unanimity in the main committee, and never given notice of.
        UNANIMITY,
        /// It ends as any other guideline.
        NOTICE
    }

    public Profile {
        words = Map.copyOf(words);
        duties = Map.copyOf(duties);
        unconfirmed = Set.copyOf(unconfirmed);
        note = Map.copyOf(note);
        sources = List.copyOf(sources);
    }

    /// What the idea is called under these rules, in the language of the reader.
    public String word(Term term, String language) {
        var known = words.getOrDefault(term, Map.of());
        return known.getOrDefault(language, known.getOrDefault("en", term.name().toLowerCase(Locale.ROOT)));
    }

    /// The same with a capital, as a heading or a label begins.
    public String heading(Term term, String language) {
        var word = word(term, language);
        return word.substring(0, 1).toUpperCase(Locale.forLanguageTag(language)) + word.substring(1);
    }

    /// Whether a fact of this profile (`deadline.notice`, `threshold`) was found in a source.
    public boolean confirms(String fact) {
        return !unconfirmed.contains(fact);
    }
}
