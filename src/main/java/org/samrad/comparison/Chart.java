package org.samrad.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The pictures of a comparison. Which of them there are follows from what the indicator allows: where only the own
/// trend counts, nothing that orders or lays figures of different organisations on one scale can be asked for.
public enum Chart {
    TREND,
    RANKING,
    DISTRIBUTION,
    MANY;

    private static final int FEWEST_TO_SPREAD = 3;

    public static List<Chart> of(Compared compared) {
        return Stream.of(values()).filter(one -> one.isFor(compared)).toList();
    }

    public boolean isFor(Compared compared) {
        return switch (this) {
            case TREND -> compared.own().isPresent() || !compared.isOwnTrend();
            case RANKING -> compared.isRanked() && compared.respondents() > 1;
            case DISTRIBUTION -> !compared.isOwnTrend() && compared.respondents() >= FEWEST_TO_SPREAD;
            case MANY -> compared.entries().size() > 1;
        };
    }

    /// As it stands in addresses and file names.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Chart> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String textKey() {
        return "comparison.chart." + name();
    }
}
