package org.samrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.organisation.Tally;
import org.samrad.organisation.YearCounts;

/// Ten organisations, each with ten pieces of advice; some of them are of a certain kind.
class KindsTest {
    private final List<UUID> all = Stream.generate(UUID::randomUUID).limit(10).toList();
    private final List<YearCounts.Counted> counted = new ArrayList<>();

    private void count(String kind, int from, int to) {
        all.subList(from, to).forEach(one -> counted.add(new YearCounts.Counted(kind, new Tally(one, 10, 10))));
    }

    private Counted.Standing standing(String kind) {
        return Kinds.of(counted)
                .getOrDefault(kind, Counted.without(Counted.Standing.NOTHING))
                .standing();
    }

    @Test
    void whereAllKindsAreBigEnoughAllAreShown() {
        count("", 0, 10);
        count("a", 0, 5);
        count("b", 5, 10);

        assertThat(Kinds.of(counted)).allSatisfy((kind, one) -> assertThat(one.isShown()).isTrue());
        assertThat(Kinds.of(counted)).containsKeys("", "a", "b");
    }

    @Test
    void aSingleHiddenKindTakesTheSmallestOtherWithIt() {
        count("", 0, 10);
        count("few", 0, 2);
        count("some", 2, 8);
        count("many", 0, 10);

        assertThat(standing("few")).isEqualTo(Counted.Standing.TOO_FEW);
        assertThat(standing("some")).isEqualTo(Counted.Standing.TOO_FEW);
        assertThat(standing("many")).isEqualTo(Counted.Standing.SHOWN);
        assertThat(standing("")).isEqualTo(Counted.Standing.SHOWN);
    }

    @Test
    void twoHiddenKindsOfTheSameFewAreNotEnough() {
        count("", 0, 10);
        count("few", 0, 2);
        count("other", 1, 3);
        count("some", 3, 8);
        count("many", 0, 10);

        assertThat(standing("some")).isEqualTo(Counted.Standing.TOO_FEW);
        assertThat(standing("many")).isEqualTo(Counted.Standing.SHOWN);
    }

    @Test
    void whereNothingElseCanBeHiddenAllKindsAre() {
        count("", 0, 10);
        count("few", 0, 2);

        assertThat(standing("few")).isEqualTo(Counted.Standing.TOO_FEW);
        assertThat(standing("")).isEqualTo(Counted.Standing.SHOWN);
    }
}
