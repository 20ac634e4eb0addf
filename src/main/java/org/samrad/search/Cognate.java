package org.samrad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A key that words of the same descent share in Danish, Swedish, Bokmål and Nynorsk, and international words in
/// English too: *indflydelse, innflytelse, inflytande*; *digitalisering, digitalisation*. It is blunt on purpose (*vis*
/// and
/// *ves*
/// fall together) and therefore used at low weight, and only for words that are long enough.
final class Cognate {
    /// below this a key says nothing
    static final int SHORTEST = 4;

    private record Rule(Pattern pattern, String to) {}

    /// Applied from top to bottom to the word in lower case.
    private static final List<Rule> LETTERS = rules("""
            å       → o
            [äæ]    → e
            [öø]    → o
            ^(upp|opp) → op
            ^op(?=[bdfghjklmnprstv]) → op
            prosj   → proj
            ck      → k
            sch     → s
            ch      → k
            ph      → f
            th      → t
            qu      → kv
            w       → v
            z       → s
            x       → ks
            c(?=[eiy]) → s
            c       → k
            ^hv     → v
            ^hj     → j
            ^gj     → g
            kj      → k
            tion|ssion|sion|sjon → son
            skj|stj|sj → s
            ej|ei   → e
            eg(?=[nl]) → e
            oj|oy|au → o
            og(?=[nd]) → o
            av(?=$|[^aeiouy]) → af
            nd(?=[aeiouy]|$) → n
            ld(?=[aeiouy]|$) → l
            rd(?=[aeiouy]|$) → r
            d       → t
            b       → p
            g       → k
            [iy]    → e
            u       → o
            (.)\\1+ → $1
            """);

    /// Endings of English words as the others have them.
    private static final List<Rule> ENGLISH = rules("""
            s$           →
            (ies)$       → y
            i[sz]ation$  → isering
            i[sz]ing$    → isering
            i[sz]e$      → isering
            ity$|itie$   → itet
            ical$|ic$    → isk
            ance$|ence$  → ens
            ous$         → os
            ive$         → iv
            al$          → al
            """);

    /// Endings that come and go between the sister languages.
    private static final List<Rule> ENDINGS = rules("""
            (?<=....)(eren|aren|arn|erne|ene|ane|orna|arna|erna)$ →
            (?<=....)(ar|er|or|en|et|an|a|e)$ →
            (?<=....)(tk)$ → t
            """);

    private Cognate() {}

    /// @param stem   the word without its ending in a Scandinavian language, the word itself in English
    /// @return null where the key would be too short to mean anything
    static @Nullable String key(String stem, Speech speech) {
        if (stem.length() < SHORTEST || speech == Speech.OTHER || Character.isDigit(stem.charAt(0))) {
            return null;
        }
        var word = stem;
        if (speech == Speech.EN) {
            if (stem.length() < 6) {
                return null;
            }
            word = apply(ENGLISH, word);
        }
        word = word.endsWith("isering") ? word.substring(0, word.length() - 3) : word;
        var key = apply(ENDINGS, apply(LETTERS, word));
        return key.length() < SHORTEST ? null : key;
    }

    private static String apply(List<Rule> rules, String word) {
        var result = word;
        for (var rule : rules) {
            var matcher = rule.pattern().matcher(result);
            if (matcher.find()) {
                result = matcher.replaceAll(rule.to());
            }
        }
        return result;
    }

    private static List<Rule> rules(String table) {
        var rules = new ArrayList<Rule>();
        for (var line : table.lines().toList()) {
            var sides = line.split("→", -1);
            rules.add(new Rule(Pattern.compile(sides[0].strip()), sides[1].strip()));
        }
        return List.copyOf(rules);
    }
}
