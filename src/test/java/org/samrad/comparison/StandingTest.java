package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static UUID id(int number) {
        return new UUID(0, number + 1);
    }

    private static Map<UUID, Standing> standings(Better better, int... values) {
        var figures = new HashMap<UUID, BigDecimal>();
        for (int i = 0; i < values.length; i++) {
            figures.put(id(i), BigDecimal.valueOf(values[i]));
        }
        return Standing.among(figures, better);
    }

    private static List<Quartile> colours(Better better, int... values) {
        var standings = standings(better, values);
        return IntStream.range(0, values.length)
                .mapToObj(i -> ((Standing.Placed) Objects.requireNonNull(standings.get(id(i)))).quartile())
                .toList();
    }

    @Test
    void aQuarterIsGreenAQuarterIsRedAndTheRestIsYellow() {
        for (int count = Quartile.FEWEST; count <= 200; count++) {
            var colours = colours(Better.HIGHER, IntStream.range(0, count).toArray());

            assertThat(Collections.frequency(colours, Quartile.BEST)).isEqualTo(count / 4);
            assertThat(Collections.frequency(colours, Quartile.WORST)).isEqualTo(count / 4);
            assertThat(colours.getLast()).isEqualTo(Quartile.BEST);
            assertThat(colours.getFirst()).isEqualTo(Quartile.WORST);
        }
    }

    @Test
    void whereLessIsBetterTheLeastIsGreen() {
        assertThat(colours(Better.LOWER, 1, 2, 3, 4, 5, 6, 7, 8))
                .startsWith(Quartile.BEST, Quartile.BEST, Quartile.MIDDLE)
                .endsWith(Quartile.MIDDLE, Quartile.WORST, Quartile.WORST);
    }

    @Test
    void allAtABorderTakeTheBetterColour() {
        assertThat(colours(Better.HIGHER, 9, 8, 8, 8, 4, 3, 2, 1))
                .containsExactly(
                        Quartile.BEST,
                        Quartile.BEST,
                        Quartile.BEST,
                        Quartile.BEST,
                        Quartile.MIDDLE,
                        Quartile.MIDDLE,
                        Quartile.WORST,
                        Quartile.WORST);
        assertThat(colours(Better.HIGHER, 9, 8, 7, 6, 2, 2, 2, 1)).endsWith(Quartile.MIDDLE, Quartile.WORST);
        assertThat(colours(Better.LOWER, 5, 5, 5, 5, 5, 5, 5, 5)).containsOnly(Quartile.BEST);
    }

    /// Every way in which eight to eleven figures may fall together, held against the rule said in another way: whoever
    /// has fewer than a quarter strictly better is green; whoever has fewer than a quarter that are not better is red.
    @Test
    void everyWayOfFallingTogetherFollowsTheRule() {
        for (int count = 8; count <= 11; count++) {
            for (int ties = 0; ties < 1 << (count - 1); ties++) {
                int[] values = fallingTogether(count, ties);
                for (var better : Better.values()) {
                    mustFollowTheRule(values, better);
                }
            }
        }
    }

    /// A bit for each two neighbours says whether they are the same.
    private static int[] fallingTogether(int count, int ties) {
        int[] values = new int[count];
        for (int i = 1; i < count; i++) {
            values[i] = values[i - 1] + ((ties >> (i - 1) & 1) == 0 ? 1 : 0);
        }
        return values;
    }

    private static void mustFollowTheRule(int[] values, Better better) {
        var colours = colours(better, values);
        for (int i = 0; i < values.length; i++) {
            int own = values[i];
            long ahead = Arrays.stream(values)
                    .filter(value -> better == Better.HIGHER ? value > own : value < own)
                    .count();
            long places = values.length - ahead;
            var expected = ahead < values.length / 4
                    ? Quartile.BEST
                    : places <= values.length / 4 ? Quartile.WORST : Quartile.MIDDLE;
            assertThat(colours.get(i))
                    .as("%s of %s", i, Arrays.toString(values))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theOrderInWhichFiguresComeChangesNothing() {
        var values = new ArrayList<>(List.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5));
        var before = byValue(values);

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(values, new Random(seed));
            assertThat(byValue(values)).isEqualTo(before);
        }
    }

    private static Map<Integer, Standing> byValue(List<Integer> values) {
        var standings =
                standings(Better.HIGHER, values.stream().mapToInt(one -> one).toArray());
        var byValue = new HashMap<Integer, Standing>();
        for (int i = 0; i < values.size(); i++) {
            byValue.put(values.get(i), standings.get(id(i)));
        }
        return byValue;
    }

    @Test
    void withFewerThanEightThereIsARankAndNoColour() {
        for (int count = 1; count < 8; count++) {
            var standings = standings(Better.HIGHER, IntStream.range(0, count).toArray());

            assertThat(standings.values()).hasOnlyElementsOfType(Standing.Ranked.class);
            assertThat(standings.get(id(0))).isEqualTo(new Standing.Ranked(count, count));
        }
    }

    @Test
    void thoseWhoShareAPlaceHaveTheBestOfTheirPlaces() {
        var standings = standings(Better.HIGHER, 5, 7, 7, 3);

        assertThat(standings.get(id(1))).isEqualTo(new Standing.Ranked(1, 4));
        assertThat(standings.get(id(2))).isEqualTo(new Standing.Ranked(1, 4));
        assertThat(standings.get(id(0))).isEqualTo(new Standing.Ranked(3, 4));
        assertThat(standings.get(id(3))).isEqualTo(new Standing.Ranked(4, 4));
    }

    @Test
    void zerosAtTheEndMakeNoDifference() {
        var figures = Map.of(id(0), new BigDecimal("0.50"), id(1), new BigDecimal("0.5"), id(2), BigDecimal.ONE);

        assertThat(Standing.among(figures, Better.HIGHER))
                .containsEntry(id(0), new Standing.Ranked(2, 3))
                .containsEntry(id(1), new Standing.Ranked(2, 3));
    }

    /// Where only the own trend counts, a standing says nothing at all, and a ranking made of such is empty.
    @Test
    void whatHasNoOrderCanSayNone() {
        var figures = Map.of(id(0), BigDecimal.ONE, id(1), BigDecimal.TEN);
        var standings = Standing.unordered(figures.keySet());

        assertThat(Standing.Unordered.class.getRecordComponents()).isEmpty();
        assertThat(standings.values()).containsOnly(new Standing.Unordered());
        assertThat(Ranking.of(figures, standings, Map.of(), id(0)).rows()).isEmpty();
    }

    @Test
    void aRankingKeepsOneselfInSight() {
        var figures = new HashMap<UUID, BigDecimal>();
        var names = new HashMap<UUID, String>();
        for (int i = 0; i < 50; i++) {
            figures.put(id(i), BigDecimal.valueOf(i));
            names.put(id(i), "Agency " + i);
        }
        var standings = Standing.among(figures, Better.HIGHER);

        for (int mine : new int[] {0, 7, 25, 49}) {
            var rows = Ranking.of(figures, standings, names, id(mine)).around(12);

            assertThat(rows).hasSize(12).anyMatch(Ranking.Row::isMine);
            assertThat(rows).isSortedAccordingTo(java.util.Comparator.comparingInt(Ranking.Row::rank));
        }
    }
}
