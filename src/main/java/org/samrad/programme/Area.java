package org.samrad.programme;

import java.util.Map;
import java.util.stream.Stream;

/// Something that an organisation can need or be good at: one of those that come with the system, in five languages, or
/// one of a programme's own, in the language it was written in.
public record Area(String code, String group, Map<String, String> texts) {
    public static final String OWN = "own";
    public static final int LONGEST = 100;

    public Area {
        texts = Map.copyOf(texts);
    }

    /// A text with the language it is written in.
    public record Text(String text, String language) {}

    public Text in(String language) {
        return Stream.of(language, "nb", "sv", "da", "en", "nn")
                .filter(texts::containsKey)
                .findFirst()
                .map(found -> new Text(texts.getOrDefault(found, code), found))
                .orElse(new Text(code, language));
    }

    public boolean isOwn() {
        return group.equals(OWN);
    }
}
