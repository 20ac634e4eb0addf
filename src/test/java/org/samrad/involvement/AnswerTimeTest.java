package org.samrad.involvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {
    private static AnswerTime of(Map<Integer, Integer> days) {
        return AnswerTime.of(UUID.randomUUID(), new TreeMap<>(days));
    }

    @Test
    void theMedianIsTheOneInTheMiddleOrHalfWayBetweenTwo() {
        assertThat(of(Map.of(1, 2, 4, 1, 9, 2)).median()).contains(BigDecimal.valueOf(4));
        assertThat(of(Map.of(1, 3, 4, 3)).median())
                .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("2.5"));
    }

    @Test
    void fewerThanFiveAnswersHaveNoMedian() {
        assertThat(of(Map.of(1, 2, 4, 2)).median()).isEmpty();
        assertThat(of(Map.of(1, 2, 4, 2)).answers()).isEqualTo(4);
        assertThat(of(Map.of(1, 2, 4, 3)).median()).isPresent();
    }
}
