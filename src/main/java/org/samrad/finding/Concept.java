package org.samrad.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.samrad.base.RuleBroken;
import org.samrad.search.Terms;

/// One idea of public work and what each language calls it. Those that come with the program may be changed by an
/// administrator or set aside, and others added.
public record Concept(String code, Map<String, Label> labels, Origin origin, int version) {
    public static final List<String> LANGUAGES = List.of("da", "sv", "nb", "nn", "en");
    public static final int LONGEST = 80;
    public static final int MOST_SYNONYMS = 30;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Concept {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /// Where a concept comes from, and whether it is used.
    public enum Origin {
        /// It came with the program.
        SHIPPED,
        /// It came with the program, and this installation says it in another way.
        CHANGED,
        /// This installation's own.
        OWN,
        /// It is not used here.
        SET_ASIDE;

        public String textKey() {
            return "finding.origin." + name();
        }
    }

    /// What it is called, and what it is called too.
    public record Label(String preferred, List<String> synonyms) {
        public Label {
            synonyms = List.copyOf(synonyms);
        }

        /// Synonyms as they are typed: one on each line.
        public static Label of(String language, String preferred, String synonyms) {
            var all = new LinkedHashSet<String>();
            for (var line : synonyms.split("\\n")) {
                var word = line.strip();
                if (!word.isEmpty() && !word.equals(preferred)) {
                    all.add(checked("synonyms-" + language, word));
                }
            }
            if (all.size() > MOST_SYNONYMS) {
                throw new RuleBroken("synonyms-" + language, "finding.rule.many", MOST_SYNONYMS);
            }
            return new Label(checked("preferred-" + language, preferred), List.copyOf(all));
        }

        private static String checked(String field, String word) {
            if (word.isBlank() || word.length() > LONGEST || word.indexOf('|') >= 0 || word.indexOf('\t') >= 0) {
                throw new RuleBroken(field, "finding.rule.word", LONGEST);
            }
            return word;
        }
    }

    /// An own one; the name in addresses is made of what English calls it.
    public static Concept own(Map<String, Label> labels) {
        var english =
                Optional.ofNullable(labels.get("en")).map(Label::preferred).orElse("");
        var code =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!CODE.matcher(code).matches()) {
            throw new RuleBroken("preferred-en", "finding.rule.code");
        }
        return new Concept(code, labels, Origin.OWN, 0).complete();
    }

    /// Said in another way.
    public Concept worded(Map<String, Label> fresh) {
        return new Concept(code, fresh, origin == Origin.OWN ? Origin.OWN : Origin.CHANGED, version).complete();
    }

    public Concept setAside() {
        return new Concept(code, labels, Origin.SET_ASIDE, version);
    }

    private Concept complete() {
        for (var language : LANGUAGES) {
            if (!labels.containsKey(language)) {
                throw new RuleBroken("preferred-" + language, "web.form.missing");
            }
        }
        return this;
    }

    public String preferred(String language) {
        var label = labels.getOrDefault(language, labels.get("en"));
        return label == null ? code : label.preferred();
    }

    public List<String> synonyms(String language) {
        return Optional.ofNullable(labels.get(language)).map(Label::synonyms).orElse(List.of());
    }

    /// Whether one of its words holds this, in any language.
    boolean holds(String sought) {
        var small = sought.toLowerCase(Locale.ROOT);
        return labels.values().stream()
                .flatMap(label -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(label.preferred()), label.synonyms().stream()))
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(small));
    }

    /// As the engine takes it; nothing where it is set aside.
    List<Terms.Term> terms() {
        var terms = new ArrayList<Terms.Term>();
        if (origin != Origin.SET_ASIDE) {
            labels.forEach((language, label) ->
                    terms.add(new Terms.Term(code, language, label.preferred(), label.synonyms())));
        }
        return terms;
    }
}
