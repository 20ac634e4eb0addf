package org.samrad.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every house's texts, `<house>_<language>.properties` beside its code, looked up by key and language.
@Component
public class Texts {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Texts() throws IOException {
        var names = new LinkedHashSet<String>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/samrad/*/*_en.properties")) {
            var house = String.valueOf(file.getFilename()).replace("_en.properties", "");
            names.add("org/samrad/" + house + "/" + house);
        }
        messages.setBasenames(names.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
    }

    public String of(Language language, String key, Object... values) {
        return messages.getMessage(key, values.length == 0 ? null : localised(values, language), language.locale());
    }

    /// Whether there is a text for it.
    public boolean knows(String key) {
        return messages.getMessage(key, null, null, Locale.ENGLISH) != null;
    }

    /// `15. november 2026`, each language in its own way.
    public String date(Language language, LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.format()));
    }

    /// What somebody may write for each of these: its name, or the word for it in any of our languages, in small
    /// letters.
    public <E extends Enum<E>> Map<String, E> words(String beginning, E[] all) {
        var words = new HashMap<String, E>();
        for (var one : all) {
            words.put(one.name().toLowerCase(Locale.ROOT), one);
            for (var language : Language.values()) {
                words.put(of(language, beginning + one.name()).toLowerCase(Locale.ROOT), one);
            }
        }
        return Map.copyOf(words);
    }

    private static Object[] localised(Object[] values, Language language) {
        return Arrays.stream(values)
                .map(value -> value instanceof LocalDate day
                        ? day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.format()))
                        : value)
                .toArray();
    }
}
