package org.samrad.pair;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A question for the theme of the pair. Each organisation answers for itself, and the answers stand side by side.
public record ThemeQuestion(Theme theme, int number) {
    private static final int COMMON = 3;
    private static final int OF_THEME = 4;
    public static final int LONGEST = 4000;

    /// What a pair works with; the questions of `COMMON` are asked of all.
    public enum Theme {
        COMMON,
        DIGITALISATION,
        EMPLOYER,
        PARTICIPATION;

        public String textKey() {
            return "pair.theme." + name();
        }
    }

    public String code() {
        return theme + "." + number;
    }

    public String textKey() {
        return "pair.question." + code();
    }

    /// The theme's own questions first, then those that are asked of all.
    public static List<ThemeQuestion> of(Theme theme) {
        var own = theme == Theme.COMMON ? Stream.<ThemeQuestion>empty() : all(theme, OF_THEME);
        return Stream.concat(own, all(Theme.COMMON, COMMON)).toList();
    }

    private static Stream<ThemeQuestion> all(Theme theme, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new ThemeQuestion(theme, number));
    }

    public static Optional<ThemeQuestion> find(String code) {
        return Stream.of(Theme.values())
                .flatMap(theme -> of(theme).stream())
                .filter(question -> question.code().equals(code))
                .findFirst();
    }
}
