package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.insight.Findings.MapBubble;

class BubblesTest {
    @Test
    void noBubbleHoldsFewerThanTheThreshold() {
        for (int people = 1; people < 160; people += 3) {
            for (int k : new int[] {5, 7, 12}) {
                int least = k;
                var map = scattered(people, 3, k);

                assertThat(map).allMatch(bubble -> bubble.people() >= least);
                assertThat(map.stream().mapToInt(MapBubble::people).sum()).isLessThanOrEqualTo(people);
            }
        }
    }

    @Test
    void everyoneInALargeEnoughGroupIsInABubble() {
        var map = scattered(400, 2, 5);

        assertThat(map.stream().mapToInt(MapBubble::people).sum()).isBetween(400 - 4 * map.size(), 400);
        assertThat(map).hasSizeBetween(40, 100);
        assertThat(map).extracting(MapBubble::group).containsOnly(0, 1);
    }

    @Test
    void manyPeopleStillMakeAMapThatCanBeRead() {
        assertThat(scattered(10_000, 4, 5)).hasSizeBetween(60, Bubbles.MOST + 4);
    }

    @Test
    void aGroupBelowTheThresholdAndPeopleInNoGroupAreNotOnTheMap() {
        int[] group = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1};
        double[] place = IntStream.range(0, 16).mapToDouble(i -> i).toArray();

        var map = Bubbles.of(place, place, group, 5);

        assertThat(map).singleElement().satisfies(bubble -> {
            assertThat(bubble.group()).isZero();
            assertThat(bubble.people()).isEqualTo(5);
        });
    }

    @Test
    void peopleWhoLieTogetherShareABubble() {
        double[] x = new double[10];
        Arrays.fill(x, 5, 10, 4);
        x[5] = 3.96;

        var map = Bubbles.of(x, new double[10], new int[10], 5);

        assertThat(map).extracting(MapBubble::x).containsExactly(0.0, 1.0);
    }

    @Test
    void theOrderOfRowsDoesNotShow() {
        var random = new SplittableRandom(3);
        double[] x = random.doubles(90).toArray();
        double[] y = random.doubles(90).toArray();
        int[] order = IntStream.range(0, 90).map(i -> 89 - i).toArray();
        double[] otherX = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        double[] otherY = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();

        assertThat(Bubbles.of(otherX, otherY, new int[90], 5)).isEqualTo(Bubbles.of(x, y, new int[90], 5));
    }

    @Test
    void allInTheSamePlaceIsAMapToo() {
        assertThat(Bubbles.of(new double[12], new double[12], new int[12], 5))
                .hasSize(2)
                .allMatch(bubble -> bubble.x() == 0 && bubble.y() == 0);
        assertThat(Bubbles.of(new double[0], new double[0], new int[0], 5)).isEmpty();
    }

    private static List<MapBubble> scattered(int people, int groups, int k) {
        var random = new SplittableRandom(people * 31L + k);
        double[] x = new double[people];
        double[] y = new double[people];
        int[] group = new int[people];
        for (int row = 0; row < people; row++) {
            group[row] = row % groups;
            x[row] = random.nextDouble() + group[row];
            y[row] = random.nextDouble();
        }
        return Bubbles.of(x, y, group, k);
    }
}
