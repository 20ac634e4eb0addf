package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.Comparator;

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
}
