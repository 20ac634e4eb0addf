package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.samrad.indicator.Indicator;

/// Which way is better.
public enum Better {
    HIGHER(Comparator.reverseOrder()),
    LOWER(Comparator.naturalOrder());

    private final Comparator<BigDecimal> bestFirst;

    Better(Comparator<BigDecimal> bestFirst) {
        this.bestFirst = bestFirst;
    }

    Comparator<BigDecimal> bestFirst() {
        return bestFirst;
    }

    /// Empty where the indicator allows no rank, or where neither way is better: then there is nothing to rank by.
    public static Optional<Better> of(Indicator.Rules rules) {
        if (rules.comparability() != Indicator.Comparability.RANK) {
            return Optional.empty();
        }
        return switch (rules.direction()) {
            case HIGHER -> Optional.of(HIGHER);
            case LOWER -> Optional.of(LOWER);
            case NONE -> Optional.empty();
        };
    }

    public String textKey() {
        return "comparison.better." + name();
    }
}
