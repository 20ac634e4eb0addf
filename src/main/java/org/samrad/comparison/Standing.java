package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How a figure stands among those of others. Only what [Placed] and [Ranked] say is an order; a figure that is to be
/// held against its own past alone has nothing here in which rank, colour or order could be said.
public sealed interface Standing {
    /// Its place among those who have answered; those who share it all have the best of their places.
    record Placed(int rank, int respondents, Quartile quartile) implements Standing {}

    /// The same with too few for colours.
    record Ranked(int rank, int respondents) implements Standing {}

    /// To be compared with its own past only, or shown to understand other figures.
    record Unordered() implements Standing {}

    /// Every figure's standing where the indicator allows a rank.
    static Map<UUID, Standing> among(Map<UUID, BigDecimal> figures, Better better) {
        var sorted = new ArrayList<>(figures.values());
        sorted.sort(better.bestFirst());
        var ranks = ranks(sorted);
        var standings = new HashMap<UUID, Standing>();
        figures.forEach((who, figure) -> standings.put(who, at(rank(ranks, figure), sorted.size())));
        return standings;
    }

    /// The same where it does not: nothing is asked of the figures.
    static Map<UUID, Standing> unordered(Collection<UUID> all) {
        var standings = new HashMap<UUID, Standing>();
        all.forEach(who -> standings.put(who, new Unordered()));
        return standings;
    }

    private static Standing at(int rank, int respondents) {
        return respondents < Quartile.FEWEST
                ? new Ranked(rank, respondents)
                : new Placed(rank, respondents, Quartile.of(rank, respondents));
    }

    /// By value without the zeros at its end: 0.50 and 0.5 are the same figure.
    private static Map<BigDecimal, Integer> ranks(List<BigDecimal> sorted) {
        var ranks = new HashMap<BigDecimal, Integer>();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.putIfAbsent(sorted.get(i).stripTrailingZeros(), i + 1);
        }
        return ranks;
    }

    private static int rank(Map<BigDecimal, Integer> ranks, BigDecimal figure) {
        return java.util.Objects.requireNonNull(ranks.get(figure.stripTrailingZeros()));
    }
}
