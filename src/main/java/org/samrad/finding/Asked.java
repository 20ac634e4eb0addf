package org.samrad.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samrad.search.Question;

/// What a reader asks for: words, what narrows them, and which page of the answer.
public record Asked(String words, String language, Map<Facet, Set<String>> chosen, Widening widening, int page) {
    public static final int LONGEST = 500;
    public static final int SIZE = 10;
    private static final int MOST_VALUES = 20;

    /// Whether other words for the same are looked for too.
    public enum Widening {
        ON,
        AS_TYPED
    }

    /// What an answer can be narrowed by, with its name in an address and where the names of its values stand.
    public enum Facet {
        KIND("kind", "finding.kind."),
        COUNTRY("country", "organisation.country."),
        SECTOR("sector", "organisation.type."),
        SIZE("size", "example.size."),
        PHASE("phase", "initiative.phase."),
        EVENT("event", "example.event."),
        EVIDENCE("evidence", "example.evidence."),
        YEAR("year", ""),
        LANGUAGE("lang", "finding.language.");

        private final String key;
        private final String values;

        Facet(String key, String values) {
            this.key = key;
            this.values = values;
        }

        /// As it is called in the index and in an entry.
        public String key() {
            return key;
        }

        /// As it is called in an address: `lang` there is the language of the page.
        public String parameter() {
            return this == LANGUAGE ? "in" : key;
        }

        public String textKey() {
            return "finding.facet." + name();
        }

        /// The beginning of the text keys of its values; empty where a value is its own name.
        public String valueKey() {
            return values;
        }

        static Optional<Facet> find(String key) {
            return List.of(values()).stream().filter(one -> one.key.equals(key)).findFirst();
        }
    }

    public static Asked of(String words, String language) {
        return new Asked(words, language, Map.of(), Widening.ON, 1);
    }

    /// Narrowed by these values of a facet; without values it does not narrow.
    public Asked where(Facet facet, List<String> values) {
        var more = new EnumMap<Facet, Set<String>>(Facet.class);
        more.putAll(chosen);
        if (values.isEmpty()) {
            more.remove(facet);
        } else {
            more.put(facet, new TreeSet<>(values.subList(0, Math.min(values.size(), MOST_VALUES))));
        }
        return new Asked(words, language, more, widening, page);
    }

    public Asked asTyped() {
        return new Asked(words, language, chosen, Widening.AS_TYPED, page);
    }

    public Asked page(int number) {
        return new Asked(words, language, chosen, widening, number);
    }

    public boolean isChosen(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    public boolean isNarrow() {
        return !chosen.isEmpty();
    }

    Question question(Set<String> tokens) {
        var question = Question.of(words)
                .in(language)
                .by(tokens)
                .counting(Set.copyOf(
                        List.of(Facet.values()).stream().map(Facet::key).toList()))
                .page((page - 1) * SIZE, SIZE);
        for (var one : chosen.entrySet()) {
            question = question.where(one.getKey().key(), one.getValue());
        }
        return widening == Widening.AS_TYPED ? question.asTyped() : question;
    }
}
