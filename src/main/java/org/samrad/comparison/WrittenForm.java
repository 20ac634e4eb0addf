package org.samrad.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.samrad.indicator.Indicator;
import org.samrad.web.Language;
import org.samrad.web.Texts;

/// Figures and periods as they are written in a language.
public record WrittenForm(Texts texts, Language language) {
    private static final String PERCENT = "%";

    /// With as many decimals as the definition says, and `%` where that is the unit.
    public String figure(double value, Indicator indicator) {
        return figure(BigDecimal.valueOf(value), indicator);
    }

    public String figure(BigDecimal value, Indicator indicator) {
        int decimals = indicator.formula().decimals();
        var format = NumberFormat.getNumberInstance(language.format());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value) + (unit(indicator).equals(PERCENT) ? "\u00a0%" : "");
    }

    public String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(language.format());
        format.setMinimumFractionDigits(value.scale());
        return format.format(value);
    }

    /// The change of a figure, with its sign.
    public String change(BigDecimal change, Indicator indicator) {
        var rounded = indicator.formula().rounded(change);
        return (rounded.signum() > 0 ? "+" : "") + figure(rounded, indicator).replace("\u00a0%", "");
    }

    public String unit(Indicator indicator) {
        return indicator.in(language.tag()).unit();
    }

    public String name(Indicator indicator) {
        return indicator.in(language.tag()).name();
    }

    public String period(org.samrad.indicator.Period period) {
        return texts.of(language, period.textKey(), String.valueOf(period.year()));
    }

    public String date(LocalDate date) {
        return texts.date(language, date);
    }

    public String t(String key, Object... values) {
        return texts.of(language, key, values);
    }
}
