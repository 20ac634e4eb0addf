package org.samrad.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The five languages of equal worth. The reader switches, and the choice is kept.
public enum Language {
    DA("da", "Dansk"),
    SV("sv", "Svenska"),
    NB("nb", "Bokmål"),
    NN("nn", "Nynorsk"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The tag as it stands in HTML's `lang`.
    public String tag() {
        return tag;
    }

    /// The language's name in the language itself.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// How dates and numbers are written: English as in Europe.
    public Locale format() {
        return this == EN ? Locale.UK : locale();
    }

    public static Optional<Language> find(@Nullable String tag) {
        for (var language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The language of a request.
    public static Language of(Locale locale) {
        return find(locale.toLanguageTag()).orElse(EN);
    }

    /// The reader's first choice among ours by the browser's `Accept-Language`; "no" means bokmål.
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return DA;
        }
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage.replaceAll("\\bno\\b", "nb"));
            var locales = List.of(values()).stream().map(Language::locale).toList();
            var best = Locale.lookup(wanted, locales);
            return best == null ? DA : find(best.toLanguageTag()).orElse(DA);
        } catch (IllegalArgumentException e) {
            return DA;
        }
    }
}
