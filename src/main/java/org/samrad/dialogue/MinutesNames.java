package org.samrad.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of those who may occur in minutes, and the function that stands for each in the version for everybody.
public record MinutesNames(Map<String, String> functions) {
    private static final int SHORTEST = 3;

    public MinutesNames {
        functions = Map.copyOf(functions);
    }

    /// The text with every whole name replaced by the function.
    public String without(String text) {
        var result = text;
        var longestFirst = functions.entrySet().stream()
                .filter(entry -> !entry.getKey().isBlank())
                .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
                .toList();
        for (var entry : longestFirst) {
            result = without(entry.getKey(), entry.getValue(), result);
        }
        return result;
    }

    private static String without(String name, String function, String text) {
        return whole(name, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        beginsSentence(text, found.start())
                                ? function.substring(0, 1).toUpperCase(Locale.ROOT) + function.substring(1)
                                : function));
    }

    private static boolean beginsSentence(String text, int at) {
        var before = text.substring(0, at).stripTrailing();
        return before.isEmpty()
                || text.substring(before.length(), at).contains("\n")
                || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// Parts of names that are still there: a first name, a family name. Only as a word of its own with a capital.
    public List<String> in(String text) {
        var found = new ArrayList<String>();
        for (var part : parts()) {
            if (whole(part, 0).matcher(text).find()) {
                found.add(part);
            }
        }
        return found;
    }

    private Set<String> parts() {
        var parts = new LinkedHashSet<String>();
        functions.keySet().stream().sorted().forEach(name -> {
            for (var part : name.strip().split("\\s+", -1)) {
                if (part.length() >= SHORTEST && Character.isUpperCase(part.charAt(0))) {
                    parts.add(part);
                }
            }
        });
        return parts;
    }

    /// The genitive counts too: Sannes, Holms.
    private static Pattern whole(String word, int flags) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?=s?(?![\\p{L}\\p{N}]))", flags);
    }
}
