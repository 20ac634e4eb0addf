package org.samrad.involvement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// In how many working days an organisation answers what people say, in the middle. Where fewer than five have got an
/// answer, it would tell of single people, and there is none.
public record AnswerTime(UUID organisation, int answers, Optional<BigDecimal> median) {
    public static final int FEWEST = 5;

    /// @param days how many contributions were answered in so many working days
    static AnswerTime of(UUID organisation, SortedMap<Integer, Integer> days) {
        int answers = days.values().stream().mapToInt(Integer::intValue).sum();
        return new AnswerTime(
                organisation,
                answers,
                answers < FEWEST
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(at(days, (answers - 1) / 2) + at(days, answers / 2))
                                .divide(BigDecimal.TWO)));
    }

    /// The days of the one at this place, in order.
    private static int at(SortedMap<Integer, Integer> days, int place) {
        int passed = 0;
        for (var entry : days.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("There are only " + passed + " answers, so none at place " + place);
    }
}
