package org.samrad.organisation;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samrad.base.RuleBroken;

/// What an organisation is called, in one language or several, by language tag (`da`, `sv`, `nb`, `nn`, `en`).
public record Name(Map<String, String> texts) {
    public static final List<String> LANGUAGES = List.of("da", "sv", "nb", "nn", "en");
    public static final int LONGEST = 200;

    public Name {
        var kept = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var text = Normalizer.normalize(texts.getOrDefault(language, "").strip(), Normalizer.Form.NFC);
            if (text.codePointCount(0, text.length()) > LONGEST) {
                throw new RuleBroken("name-" + language, "organisation.name.long", String.valueOf(LONGEST));
            }
            if (!text.isEmpty()) {
                kept.put(language, text);
            }
        }
        if (kept.isEmpty()) {
            throw new RuleBroken("name-da", "organisation.name.missing");
        }
        texts = Collections.unmodifiableMap(kept);
    }

    public static Name of(String language, String text) {
        return new Name(Map.of(language, text));
    }

    /// The name in this language, or in the one that its readers understand best.
    public String in(String language) {
        var kin = language.equals("nn") ? "nb" : language.equals("nb") ? "nn" : language;
        return Stream.concat(Stream.of(language, kin), LANGUAGES.stream())
                .filter(texts::containsKey)
                .map(texts::get)
                .findFirst()
                .orElseThrow();
    }

    /// Whether it is called so in any language, whatever the case.
    public boolean is(String text) {
        return texts.values().stream().anyMatch(text.strip()::equalsIgnoreCase);
    }
}
