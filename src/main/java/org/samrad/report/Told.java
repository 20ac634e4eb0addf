package org.samrad.report;

import java.text.NumberFormat;
import java.util.Locale;

/// How a number is said: as the reader's language writes it, or in words why there is none.
public final class Told {
    private final Locale locale;
    private final Speech speech;

    public Told(Locale locale, Speech speech) {
        this.locale = locale;
        this.speech = speech;
    }

    /// Where the texts come from.
    @FunctionalInterface
    public interface Speech {
        String t(String key, Object... values);
    }

    public String value(YearFigure figure, Counted counted) {
        if (!counted.isShown()) {
            return speech.t(counted.standing().textKey());
        }
        var part = number(counted.part());
        return figure.isShare()
                ? speech.t("report.value.share", decimal(counted.share()), part, number(counted.whole()))
                : part;
    }

    /// How it has changed since the year before, with its sign; empty where the two cannot be held together.
    public String change(FigureLine line) {
        if (!line.isCompared()) {
            return "";
        }
        double change = line.change();
        var sign = change > 0 ? "+" : change < 0 ? "−" : "±";
        var number = sign + decimal(Math.abs(change));
        return line.figure().isShare() ? speech.t("report.value.points", number) : number;
    }

    /// How many organisations stand behind the number of the year.
    public String behind(FigureLine line) {
        return line.now().isShown() ? number(line.now().organisations()) : "";
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String decimal(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
