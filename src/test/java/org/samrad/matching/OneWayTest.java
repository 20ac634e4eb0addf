package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneWayTest {
    private static Participant needs(String id, String area) {
        return Participant.of(id, Map.of(area, 4), Map.of());
    }

    private static Participant gives(String id, String area, int level) {
        return Participant.of(id, Map.of(), Map.of(area, level));
    }

    private static List<OneWay.Suggestion> of(List<Participant> all, Map<String, Integer> places, int most) {
        return OneWay.of(new OneWay.Task(all, places, Set.of(), Map.of(), most));
    }

    @Test
    void theBestOfAllIsNotPutBeforeEverybody() {
        var all = new ArrayList<Participant>();
        for (int i = 0; i < 6; i++) {
            all.add(needs("learner-" + i, "archives"));
        }
        all.add(gives("best", "archives", 4));
        all.add(gives("good", "archives", 3));

        var found = of(all, Map.of("best", 2, "good", 3), 1);

        assertThat(found).hasSize(5);
        assertThat(found).filteredOn(one -> one.giver().equals("best")).hasSize(2);
        assertThat(found).filteredOn(one -> one.giver().equals("good")).hasSize(3);
        assertThat(found).allSatisfy(one -> assertThat(one.gain().reasons()).isNotEmpty());
    }

    @Test
    void nobodyGetsTheSameGiverTwiceOrOneThatIsKeptApart() {
        var all = List.of(needs("a", "archives"), gives("b", "archives", 4), gives("c", "archives", 2));

        assertThat(of(all, Map.of("b", 9, "c", 9), 3))
                .extracting(OneWay.Suggestion::giver)
                .containsExactly("b", "c");
        assertThat(OneWay.of(new OneWay.Task(all, Map.of("b", 9, "c", 9), Set.of(Couple.of("a", "b")), Map.of(), 3)))
                .extracting(OneWay.Suggestion::giver)
                .containsExactly("c");
        assertThat(of(all, Map.of("b", 0), 3)).isEmpty();
        assertThat(of(List.of(), Map.of(), 3)).isEmpty();
    }

    @Test
    void theFirstTurnReachesAsManyAsPossibleAndIsTheBestOfThoseInWhateverOrderTheyCome() {
        var random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            var all = new ArrayList<>(invented(random, 1 + random.nextInt(5), 1 + random.nextInt(3)));
            var places = new HashMap<String, Integer>();
            all.stream()
                    .filter(one -> one.id().startsWith("giver"))
                    .forEach(one -> places.put(one.id(), 1 + random.nextInt(2)));

            var found = of(all, places, 1);

            int[] best = best(learners(all), places, all);
            assertThat(found).hasSize(best[0]);
            assertThat(found.stream().mapToInt(one -> one.gain().points()).sum())
                    .isEqualTo(best[1]);
            Collections.shuffle(all, random);
            assertThat(of(all, places, 1)).isEqualTo(found);
        }
    }

    private static List<Participant> invented(Random random, int learners, int givers) {
        var all = new ArrayList<Participant>();
        for (int i = 0; i < learners; i++) {
            all.add(Participant.of("learner-" + i, levels(random), Map.of()));
        }
        for (int i = 0; i < givers; i++) {
            all.add(Participant.of("giver-" + i, Map.of(), levels(random)));
        }
        return all;
    }

    private static Map<String, Integer> levels(Random random) {
        var levels = new HashMap<String, Integer>();
        for (var area : List.of("a", "b", "c", "d")) {
            levels.put(area, Math.max(0, random.nextInt(7) - 2));
        }
        return levels;
    }

    private static List<Participant> learners(List<Participant> all) {
        return all.stream().filter(one -> one.id().startsWith("learner")).toList();
    }

    /// By trying everything: how many, and then the largest sum.
    private static int[] best(List<Participant> left, Map<String, Integer> places, List<Participant> all) {
        if (left.isEmpty()) {
            return new int[] {0, 0};
        }
        var rest = left.subList(1, left.size());
        int[] best = best(rest, places, all);
        for (var giver : new HashSet<>(places.keySet())) {
            int gain = gain(left.getFirst(), giver, all);
            if (gain > 0 && places.getOrDefault(giver, 0) > 0) {
                var fewer = new HashMap<>(places);
                fewer.merge(giver, -1, Integer::sum);
                int[] then = best(rest, fewer, all);
                boolean better = then[0] + 1 > best[0] || (then[0] + 1 == best[0] && then[1] + gain > best[1]);
                best = better ? new int[] {then[0] + 1, then[1] + gain} : best;
            }
        }
        return best;
    }

    private static int gain(Participant learner, String giver, List<Participant> all) {
        var teacher =
                all.stream().filter(one -> one.id().equals(giver)).findFirst().orElseThrow();
        int sum = learner.needs().values().stream().mapToInt(Integer::intValue).sum();
        int gain = 0;
        for (var need : learner.needs().entrySet()) {
            int level = teacher.strengths()
                    .getOrDefault(need.getKey(), Strength.NONE)
                    .level();
            gain += sum == 0 ? 0 : need.getValue() * 10_000 / sum * level;
        }
        return gain / 4;
    }
}
