package org.samrad.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/// Numbers with decimals as they are read and written in a language.
public final class Numerals {
    private Numerals() {}

    public static String of(BigDecimal value, int decimals, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /// With as many decimals as it has.
    public static String of(BigDecimal value, Locale locale) {
        return of(value, Math.max(0, value.stripTrailingZeros().scale()), locale);
    }

    /// What somebody typed: blanks between thousands, and a comma or a point before the decimals. Empty where it is no
    /// number, or where a point could mean both.
    public static Optional<BigDecimal> parse(String typed) {
        var text = typed.strip().replaceAll("[\\s\\u00a0\\u202f]", "").replace('−', '-');
        if (text.matches("-?\\d{1,3}(\\.\\d{3})+,\\d+")) {
            text = text.replace(".", "");
        }
        text = text.replace(',', '.');
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
