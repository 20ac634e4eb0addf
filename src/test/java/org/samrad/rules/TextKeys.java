package org.samrad.rules;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The texts of the houses: `<house>_<language>.properties` beside the code, the same keys in all five languages.
public final class TextKeys {
    public static final List<String> LANGUAGES = List.of("en", "da", "sv", "nb", "nn");

    private static final Pattern FILE = Pattern.compile("([a-z]+)_(en|da|sv|nb|nn)\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile("\\bt\\(\\s*\"([^\"]+)\""),
            Pattern.compile("\\b(?:RuleBroken|refuse)\\(\\s*[^,()]*,\\s*\"([a-z]+\\.[^\"]+)\""),
            Pattern.compile("\\bItem\\(\\s*\"([a-z]+\\.[^\"]+)\""));
    private static final int SENTENCE = 15;
    private static final int ENOUGH = 20;
    private static final double COPIED = 0.4;

    /// house → language → key → text
    private final Map<String, Map<String, Map<String, String>>> texts = new TreeMap<>();

    private final List<String> misread = new ArrayList<>();

    public TextKeys(List<Source> properties) {
        for (var file : properties) {
            var name = FILE.matcher(file.name());
            if (!name.matches() || !name.group(1).equals(file.house())) {
                misread.add(file.path() + " is not named <house>_<language>.properties in the folder of its house");
                continue;
            }
            texts.computeIfAbsent(name.group(1), house -> new TreeMap<>()).put(name.group(2), read(file));
        }
    }

    /// Languages that are missing, keys that only some languages have, keys of another house, blank texts, and texts
    /// whose placeholders differ.
    public List<String> unequal() {
        var found = new ArrayList<>(misread);
        texts.forEach((house, languages) -> {
            for (var language : LANGUAGES) {
                if (!languages.containsKey(language)) {
                    found.add("%s has no texts in %s".formatted(house, language));
                }
            }
            keysOf(house).forEach(key -> found.addAll(unequal(house, key, languages)));
        });
        return found;
    }

    /// Texts that would show other signs than were written. With placeholders a text is a `MessageFormat`, where a
    /// single apostrophe quotes; without, it is shown as it stands. The typographic ’ is safe in both.
    public List<String> misquoted() {
        var found = new ArrayList<String>();
        texts.values()
                .forEach(languages -> languages.forEach((language, texts) -> texts.forEach((key, text) -> {
                    if (placeholders(text).isEmpty()
                            ? text.contains("''")
                            : text.replace("''", "").contains("'")) {
                        found.add("%s in %s: write ’ for the apostrophe in \"%s\"".formatted(key, language, text));
                    } else if (!placeholders(text).isEmpty() && !isFormat(text)) {
                        found.add("%s in %s is no MessageFormat: \"%s\"".formatted(key, language, text));
                    }
                })));
        return found;
    }

    private static boolean isFormat(String text) {
        try {
            return !new MessageFormat(text, Locale.ROOT).toPattern().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> unequal(String house, String key, Map<String, Map<String, String>> languages) {
        var found = new ArrayList<String>();
        if (!key.startsWith(house + ".")) {
            found.add("%s: the key %s must begin with %s.".formatted(house, key, house));
        }
        var placeholders = new TreeMap<String, Set<String>>();
        languages.forEach((language, texts) -> {
            var text = texts.get(key);
            if (text == null || text.isBlank()) {
                found.add("%s has no text in %s".formatted(key, language));
            } else {
                placeholders.put(language, placeholders(text));
            }
        });
        if (Set.copyOf(placeholders.values()).size() > 1) {
            found.add("%s has different placeholders: %s".formatted(key, placeholders));
        }
        return found;
    }

    /// Keys that nothing in the code names, neither in full nor by a literal beginning that ends with a dot, as in
    /// `"consultation.state." + state`. The house alone is no such beginning.
    public List<String> unused(Collection<Source> code) {
        var literals = code.stream()
                .flatMap(file -> QUOTED.matcher(file.text()).results())
                .map(quoted -> quoted.group(1))
                .collect(toCollection(TreeSet::new));
        return keys().stream()
                .filter(key -> !literals.contains(key) && beginnings(key).noneMatch(literals::contains))
                .map(key -> "nothing uses " + key)
                .toList();
    }

    /// Keys that the code asks for and that no language has: `t("…")` in a template or a page, the reason of a
    /// `RuleBroken` or a refused form, an `Item` of the menu.
    public List<String> missing(Collection<Source> code) {
        var keys = keys();
        var found = new ArrayList<String>();
        for (var file : code) {
            ASKED.stream()
                    .flatMap(pattern -> pattern.matcher(file.text()).results())
                    .map(asked -> asked.group(1))
                    .filter(asked -> asked.endsWith(".")
                            ? keys.stream().noneMatch(key -> key.startsWith(asked))
                            : !keys.contains(asked))
                    .forEach(asked -> found.add("%s asks for %s, which has no text".formatted(file.path(), asked)));
        }
        return found;
    }

    /// Pairs of languages whose sentences are the same too often to have been translated. Short texts are free, since
    /// neighbours often share a word.
    public List<String> copied() {
        var found = new ArrayList<String>();
        for (var one : LANGUAGES) {
            for (var other : LANGUAGES.subList(LANGUAGES.indexOf(one) + 1, LANGUAGES.size())) {
                int sentences = 0;
                int same = 0;
                for (var house : texts.values()) {
                    for (var text : house.getOrDefault(one, Map.of()).entrySet()) {
                        if (text.getValue().length() >= SENTENCE) {
                            sentences++;
                            var twin = house.getOrDefault(other, Map.of()).get(text.getKey());
                            same += text.getValue().equals(twin) ? 1 : 0;
                        }
                    }
                }
                if (sentences >= ENOUGH && same >= COPIED * sentences) {
                    found.add("%d of %d sentences are the same in %s and %s".formatted(same, sentences, one, other));
                }
            }
        }
        return found;
    }

    private Set<String> keys() {
        return texts.keySet().stream().flatMap(house -> keysOf(house).stream()).collect(toCollection(TreeSet::new));
    }

    private Set<String> keysOf(String house) {
        return texts.getOrDefault(house, Map.of()).values().stream()
                .flatMap(texts -> texts.keySet().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> beginnings(String key) {
        int house = key.indexOf('.');
        return IntStream.range(house + 1, key.length())
                .filter(i -> key.charAt(i) == '.')
                .mapToObj(i -> key.substring(0, i + 1));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(hit -> hit.group(1)).collect(toCollection(TreeSet::new));
    }

    private Map<String, String> read(Source file) {
        var texts = new TreeMap<String, String>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    misread.add("%s has %s twice".formatted(file.path(), key));
                }
                return text;
            }
        };
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
