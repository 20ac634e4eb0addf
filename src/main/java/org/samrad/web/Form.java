package org.samrad.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What was typed, read with checks. A refused form keeps it all, and knows for each field what is wrong and what to
/// do. Reading never throws: it collects, and `ok()` says whether the values may be used.
public final class Form {
    /// What is wrong with a field: a text key and its values. `field` is empty where it concerns the whole form.
    public record Problem(String field, String textKey, List<Object> values) {}

    /// The rule that two people's work must not overwrite each other: thrown where a text was built on a version that
    /// is no longer the newest one.
    public static final String CLASH = "web.form.clash";

    /// What stands in for bytes that were no letters.
    private static final int UNREADABLE = 0xFFFD;

    private static final String NOTHING = "\u0000";

    /// Days outside of these years are slips of the finger.
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 2999;

    private final MultiValueMap<String, String> typed;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> standing = new HashMap<>();

    private Form(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    public static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    public static Form of(MultiValueMap<String, String> typed) {
        return new Form(typed);
    }

    /// Fills a field before the person has typed anything.
    public Form with(String field, @Nullable Object value) {
        typed.set(field, value == null ? "" : value.toString());
        return this;
    }

    public Form withAll(String field, List<?> values) {
        values.forEach(value -> typed.add(field, value.toString()));
        return this;
    }

    /// What stands in the field, as typed, but for the one character that no text of a database can hold, and with the
    /// line ends, which browsers send in their own way, made uniform.
    public String value(String field) {
        return raw(field).replace(NOTHING, "");
    }

    private String raw(String field) {
        return Optional.ofNullable(typed.getFirst(field))
                .orElse("")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(value -> value.replace(NOTHING, ""))
                .filter(value -> !value.isBlank())
                .toList();
    }

    public boolean chosen(String field, Object value) {
        return values(field).contains(value.toString());
    }

    /// A text that must be there, at most `longest` letters.
    public String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.isEmpty() && problem(field).isEmpty()) {
            refuse(field, "web.form.missing");
        }
        return text;
    }

    /// A text that may be left out. Composed letters are made uniform; control characters are refused.
    public String optional(String field, int longest) {
        var text = Normalizer.normalize(raw(field), Normalizer.Form.NFC).strip();
        if (text.codePoints().anyMatch(Form::unprintable)) {
            refuse(field, "web.form.unprintable");
        } else if (text.codePointCount(0, text.length()) > longest) {
            refuse(field, "web.form.long", longest, text.codePointCount(0, text.length()));
        }
        return text.replace(NOTHING, "");
    }

    /// A day as `2026-11-21` or, as people type it, `21.11.2026`, `21/11 2026`, `21-11-2026`.
    public Optional<LocalDate> date(String field) {
        var text = value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = day(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeException | NumberFormatException e) {
            // the refusal below shows how a day is written
        }
        refuse(field, "web.form.date");
        return Optional.empty();
    }

    private static LocalDate day(String text) {
        var parts = text.split("\\D+");
        if (parts.length == 3 && parts[0].length() == 4) {
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        if (parts.length == 3 && parts[2].length() == 4) {
            return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        }
        return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    public LocalDate requiredDate(String field) {
        var day = date(field);
        if (day.isEmpty() && problem(field).isEmpty()) {
            refuse(field, "web.form.missing");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    public Optional<Integer> number(String field, int least, int most) {
        var text = value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // the refusal below names the remedy
        }
        refuse(field, "web.form.number", least, most);
        return Optional.empty();
    }

    /// One of a kind's names; anything else is refused, and the first stands in meanwhile.
    public <E extends Enum<E>> E choice(String field, Class<E> kind) {
        for (var one : kind.getEnumConstants()) {
            if (one.name().equals(value(field))) {
                return one;
            }
        }
        refuse(field, "web.form.choose");
        return kind.getEnumConstants()[0];
    }

    public Optional<UUID> id(String field) {
        try {
            return value(field).isBlank()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(value(field).strip()));
        } catch (IllegalArgumentException e) {
            refuse(field, "web.form.choose");
            return Optional.empty();
        }
    }

    public List<UUID> ids(String field) {
        var ids = new ArrayList<UUID>();
        for (var value : values(field)) {
            try {
                ids.add(UUID.fromString(value.strip()));
            } catch (IllegalArgumentException e) {
                refuse(field, "web.form.choose");
            }
        }
        return ids;
    }

    public void refuse(String field, String textKey, Object... values) {
        problems.add(new Problem(field, textKey, List.of(values)));
    }

    public void refuse(RuleBroken rule) {
        refuse(rule.field(), rule.textKey(), rule.values());
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    /// Carries the act out, and takes a broken rule as a problem of this form. True when it was done.
    public boolean done(Runnable act) {
        if (!ok()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (RuleBroken rule) {
            refuse(rule);
            return false;
        }
    }

    /// Whether somebody else has saved in the meantime, so that what is written here was built on an older version.
    /// What stands there now is then laid beside it with [#standing], the version with [#with], and nothing is lost.
    public boolean clashed() {
        return problems.stream().anyMatch(problem -> problem.textKey().equals(CLASH));
    }

    /// What stands in this field by now, saved by somebody else.
    public Form standing(String field, @Nullable Object now) {
        standing.put(field, now == null ? "" : now.toString());
        return this;
    }

    /// What stands in this field by now, where it is something else than what was typed.
    public Optional<String> standing(String field) {
        return Optional.ofNullable(standing.get(field))
                .filter(now ->
                        !now.strip().equals(value(field).replace("\r\n", "\n").strip()));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Optional<Problem> problem(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).findFirst();
    }

    private static boolean unprintable(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t'
                || Character.getType(letter) == Character.SURROGATE
                || letter == UNREADABLE
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069;
    }
}
