package org.samrad.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Reads the country profiles, `regimes/<name>.properties`. What a profile leaves out is as in the neutral one, or as
/// in the one it says it is `like`.
@Component
class Profiles {
    private static final String NEUTRAL = "neutral";

    private final Map<String, Properties> files = new TreeMap<>();
    private final List<Profile> all;
    private final Profile neutral;

    Profiles() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/regimes/*.properties")) {
            var lines = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                lines.load(reader);
            }
            files.put(String.valueOf(file.getFilename()).replace(".properties", ""), lines);
        }
        this.all = files.keySet().stream()
                .map(this::profile)
                .sorted(Comparator.comparing(one -> one.validity().from()))
                .toList();
        this.neutral = all.stream()
                .filter(one -> one.name().equals(NEUTRAL))
                .findFirst()
                .orElseThrow();
    }

    /// The profile in force on a day. Before the first known one, that one; after the last, the last.
    Profile on(@Nullable Regime regime, LocalDate day) {
        if (regime == null) {
            return neutral;
        }
        var known = of(regime);
        return known.stream()
                .filter(one -> one.validity().isOn(day))
                .findFirst()
                .orElseGet(() -> day.isBefore(known.getFirst().validity().from()) ? known.getFirst() : known.getLast());
    }

    /// All profiles of a regime, the oldest first.
    List<Profile> of(Regime regime) {
        return all.stream().filter(one -> one.regime() == regime).toList();
    }

    private Profile profile(String name) {
        var lines = lines(name);
        var regime = lines.get("regime");
        return new Profile(
                name,
                regime == null ? null : Regime.valueOf(regime),
                new Profile.Validity(LocalDate.parse(must(lines, "from")), day(lines.get("to"))),
                words(lines),
                duties(lines),
                deadlines(lines),
                new Profile.Threshold(number(lines.get("threshold"))),
                Profile.Procedural.valueOf(must(lines, "procedural")),
                list(lines.getOrDefault("unconfirmed", "")).stream().collect(Collectors.toUnmodifiableSet()),
                byLanguage(lines, "note."),
                list(lines.getOrDefault("sources", "")));
    }

    /// A file's own lines over those of the file it is like, over the neutral ones.
    private Map<String, String> lines(String name) {
        var own = files.getOrDefault(name, new Properties());
        var like = own.getProperty("like", name.equals(NEUTRAL) ? "" : NEUTRAL);
        var lines = like.isEmpty() ? new HashMap<String, String>() : new HashMap<>(lines(like));
        lines.keySet().removeAll(Set.of("to", "regime"));
        if (like.equals(NEUTRAL)) {
            lines.keySet().removeIf(key -> key.startsWith("duty.") || key.equals("unconfirmed"));
        }
        own.forEach((key, text) -> lines.put(key.toString(), text.toString().strip()));
        return lines;
    }

    private static Map<Term, Map<String, String>> words(Map<String, String> lines) {
        var words = new EnumMap<Term, Map<String, String>>(Term.class);
        for (var term : Term.values()) {
            words.put(term, byLanguage(lines, "word." + term + "."));
        }
        return words;
    }

    private static Map<Duty, Profile.Statement> duties(Map<String, String> lines) {
        var unconfirmed = list(lines.getOrDefault("unconfirmed", ""));
        var duties = new EnumMap<Duty, Profile.Statement>(Duty.class);
        for (var duty : Duty.values()) {
            var texts = byLanguage(lines, "duty." + duty + ".");
            if (!texts.isEmpty()) {
                duties.put(duty, new Profile.Statement(texts, !unconfirmed.contains("duty." + duty)));
            }
        }
        return duties;
    }

    private static Deadlines deadlines(Map<String, String> lines) {
        return new Deadlines(
                Integer.parseInt(must(lines, "deadline.proposal")),
                Integer.parseInt(must(lines, "deadline.send")),
                number(lines.get("deadline.silent")),
                Integer.parseInt(must(lines, "deadline.breach")),
                Integer.parseInt(must(lines, "deadline.notice")),
                Integer.parseInt(must(lines, "deadline.first-talk")));
    }

    private static Map<String, String> byLanguage(Map<String, String> lines, String beginning) {
        var texts = new HashMap<String, String>();
        for (var language : Name.LANGUAGES) {
            var text = lines.get(beginning + language);
            if (text != null && !text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static List<String> list(String text) {
        return new ArrayList<>(Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList());
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String must(Map<String, String> lines, String key) {
        var text = lines.get(key);
        if (text == null || text.isEmpty()) {
            throw new IllegalStateException("A regime's profile says nothing of " + key + "; add the line");
        }
        return text;
    }
}
