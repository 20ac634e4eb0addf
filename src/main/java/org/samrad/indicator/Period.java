package org.samrad.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A year, half, quarter or month that a figure is about. It is written `2019`, `2019-H1`, `2019-Q3`, `2019-07`.
public record Period(Rule rule, LocalDate first) implements Comparable<Period> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:[- ]?([HQKM]?)(\\d{1,2}))?");

    /// How long the periods of an indicator are.
    public enum Rule {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Rule(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }

        public int inYear() {
            return 12 / months;
        }

        public String textKey() {
            return "indicator.rule." + name();
        }
    }

    public Period {
        if (first.getDayOfMonth() != 1 || (first.getMonthValue() - 1) % rule.months() != 0) {
            throw new IllegalArgumentException("No " + rule + " begins on " + first + "; use Period.at");
        }
    }

    /// The period in which a day lies.
    public static Period at(Rule rule, LocalDate day) {
        int month = (day.getMonthValue() - 1) / rule.months() * rule.months() + 1;
        return new Period(rule, LocalDate.of(day.getYear(), month, 1));
    }

    public static Period of(Rule rule, int year, int number) {
        return new Period(rule, LocalDate.of(year, (number - 1) * rule.months() + 1, 1));
    }

    /// What statistics and people write: `2019`, `2019-H1`, `2019Q3`, `2019K3`, `2019M07`, `2019-07`. It must be a
    /// period of this length.
    public static Optional<Period> parse(Rule rule, String text) {
        var found = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        int number = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        var written = found.group(3) == null ? Rule.YEAR : rule(found.group(2));
        if (written != rule || year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > rule.inYear()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(rule, year, number));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Rule rule(String letter) {
        return switch (letter) {
            case "H" -> Rule.HALF;
            case "Q", "K" -> Rule.QUARTER;
            default -> Rule.MONTH;
        };
    }

    public int year() {
        return first.getYear();
    }

    /// Which of its year, from 1.
    public int number() {
        return (first.getMonthValue() - 1) / rule.months() + 1;
    }

    public LocalDate last() {
        return first.plusMonths(rule.months()).minusDays(1);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    public Period plus(int periods) {
        return new Period(rule, first.plusMonths((long) periods * rule.months()));
    }

    /// How many periods from this one to that.
    public int until(Period other) {
        int months =
                (other.first.getYear() - first.getYear()) * 12 + other.first.getMonthValue() - first.getMonthValue();
        return months / rule.months();
    }

    /// As it stands in addresses and files.
    public String code() {
        return switch (rule) {
            case YEAR -> String.valueOf(year());
            case HALF -> year() + "-H" + number();
            case QUARTER -> year() + "-Q" + number();
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year(), number());
        };
    }

    /// The text that names it, with the year as its value.
    public String textKey() {
        return switch (rule) {
            case YEAR -> "indicator.period.YEAR";
            case HALF -> "indicator.period.HALF." + number();
            case QUARTER -> "indicator.period.QUARTER." + number();
            case MONTH -> "indicator.period.MONTH." + number();
        };
    }

    @Override
    public int compareTo(Period other) {
        return first.compareTo(other.first);
    }
}
