package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.insight.UnitFigures.Told;

class UnitFiguresTest {
    private static final Threshold FIVE = Threshold.standard();
    /// Two units with teams: A (1, 2, 3) and B (5, 6).
    private static final AudienceTree UNITS = AudienceTree.of(-1, 0, 0, 0, -1, 4, 4);

    private static List<Tally> parts(int... answers) {
        return Arrays.stream(answers)
                .mapToObj(n -> new Tally(n - n / 3, n / 3, 0))
                .toList();
    }

    private static List<Integer> shown(List<Share> shares) {
        return IntStream.range(0, shares.size())
                .filter(view -> shares.get(view).shown() != null)
                .boxed()
                .toList();
    }

    private static Told told(AudienceTree tree, List<Tally> parts, List<Share> shares) {
        var sums = UnitFigures.sums(tree);
        return new Told(
                parts.stream().map(Tally::seen).toList(),
                shown(shares).stream().map(sums::get).toList());
    }

    @Test
    void workedCasesOfTheRule() {
        var shares = UnitFigures.of(UNITS, parts(0, 7, 4, 3, 0, 9, 3, 0), FIVE, List.of());

        assertThat(shown(shares)).containsExactly(0, 1, 2, 5);
        assertThat(shares.get(3).hidden()).isEqualTo(Share.Reason.TOO_FEW);
        assertThat(shares.get(6).hidden()).isEqualTo(Share.Reason.PROTECTS_OTHERS);
        assertThat(shares.get(7).hidden()).isEqualTo(Share.Reason.TOO_FEW);
    }

    @Test
    void fourUnitsOfSevenAreShownOnlyIfFiveOfEachAnswer() {
        var tree = AudienceTree.flat(4);

        assertThat(shown(UnitFigures.of(tree, parts(7, 7, 7, 7, 0), FIVE, List.of())))
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(shown(UnitFigures.of(tree, parts(5, 5, 6, 7, 0), FIVE, List.of())))
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(shown(UnitFigures.of(tree, parts(7, 7, 7, 4, 0), FIVE, List.of())))
                .containsExactly(0, 1, 2);
    }

    @Test
    void whatWasHeldBackLastTimeIsNotGivenAwayByASiblingThisTime() {
        var tree = AudienceTree.of(-1, 0, 0);
        var first = parts(0, 9, 3, 0);
        var before = told(tree, first, UnitFigures.of(tree, first, FIVE, List.of()));
        assertThat(before.shown()).containsExactly(Set.of(0, 1, 2, 3), Set.of(0, 1, 2));

        var alone = UnitFigures.of(tree, parts(0, 9, 6, 0), FIVE, List.of());
        var after = UnitFigures.of(tree, parts(0, 9, 6, 0), FIVE, List.of(before));

        assertThat(shown(alone)).containsExactly(0, 1, 2, 3);
        assertThat(shown(after)).containsExactly(0, 1);
        assertThat(after.get(2)).isEqualTo(Share.protectsOthers());
    }

    @Test
    void aTeamThatMovedToAnotherUnitIsNotGivenAwayByTheNewTree() {
        var old = AudienceTree.of(-1, 0, 0, -1);
        var first = parts(0, 9, 3, 8, 0);
        var before = told(old, first, UnitFigures.of(old, first, FIVE, List.of()));
        var reorganised = AudienceTree.of(-1, 0, 3, -1);

        var after = UnitFigures.of(reorganised, first, FIVE, List.of(before));

        assertThat(shown(UnitFigures.of(reorganised, first, FIVE, List.of()))).containsExactly(0, 1, 2, 4);
        assertThat(shown(after)).containsExactly(0);
    }

    @Test
    void aFilterThatRemovesOneNamedTeamIsNotAnswered() {
        var tree = AudienceTree.of(-1, 0, 0);
        var parts = parts(0, 9, 3, 0);
        var before = List.of(told(tree, parts, UnitFigures.of(tree, parts, FIVE, List.of())));

        assertThat(UnitFigures.together(Set.of(0, 1), parts, FIVE, before)).isEqualTo(Share.protectsOthers());
        assertThat(UnitFigures.together(Set.of(2), parts, FIVE, before)).isEqualTo(Share.tooFew());
    }

    @Test
    void twoFiltersThatDifferByOneTeamAreNotBothAnswered() {
        var tree = AudienceTree.flat(4);
        var parts = parts(20, 20, 3, 4, 0);
        var before = new ArrayList<>(List.of(told(tree, parts, UnitFigures.of(tree, parts, FIVE, List.of()))));
        var one = UnitFigures.together(Set.of(0, 2, 3), parts, FIVE, before);
        assertThat(one.shown()).isNotNull();
        before.add(new Told(before.getFirst().answers(), List.of(Set.of(0, 2, 3))));

        assertThat(UnitFigures.together(Set.of(0, 2), parts, FIVE, before)).isEqualTo(Share.protectsOthers());
        assertThat(UnitFigures.together(Set.of(0, 3), parts, FIVE, before)).isEqualTo(Share.protectsOthers());
    }

    @Test
    void figuresThatMerelyMoveAreShownOverTime() {
        var tree = AudienceTree.flat(3);
        var first = parts(7, 12, 30, 0);
        var before = told(tree, first, UnitFigures.of(tree, first, FIVE, List.of()));

        assertThat(shown(UnitFigures.of(tree, parts(6, 14, 29, 0), FIVE, List.of(before))))
                .containsExactly(0, 1, 2, 3);
    }

    /// Tries every set of fewer than five people in parts of the same size each time, by elimination written for this
    /// test alone, over trees, reorganised trees and filters.
    @Test
    void noSetOfFewerThanFiveCanBeComputedByTreeTimeOrFilter() {
        var random = new Random(20260822);
        int shown = 0;
        for (int run = 0; run < 400; run++) {
            int groups = 2 + random.nextInt(5);
            int[] people = random.ints(groups + 1, 0, 12).toArray();
            var told = new ArrayList<Told>();
            for (int time = 0; time < 3; time++) {
                var tree = tree(groups, random);
                var parts = parts(people);
                told.add(told(tree, parts, UnitFigures.of(tree, parts, FIVE, told)));
                var chosen = chosen(groups + 1, random);
                if (UnitFigures.together(chosen, parts, FIVE, told).shown() != null) {
                    told.add(new Told(told.getLast().answers(), List.of(chosen)));
                }
            }
            var views = told.stream().flatMap(one -> one.shown().stream()).toList();
            shown += views.size();
            assertThat(new Subtraction(views, people).smallestKnown(FIVE.people()))
                    .as("%s of %s", views, Arrays.toString(people))
                    .isEmpty();
        }
        assertThat(shown).isGreaterThan(1000);
    }

    private static AudienceTree tree(int groups, Random random) {
        var parents = new ArrayList<Integer>();
        for (int group = 0; group < groups; group++) {
            parents.add(group == 0 || random.nextBoolean() ? -1 : random.nextInt(group));
        }
        return new AudienceTree(parents);
    }

    private static Set<Integer> chosen(int parts, Random random) {
        var chosen = new TreeSet<Integer>();
        for (int part = 0; part < parts; part++) {
            if (random.nextBoolean()) {
                chosen.add(part);
            }
        }
        return chosen;
    }

    /// An attacker with pencil and paper: every set of parts with together one to four people, is its sum a combination
    /// of what is shown?
    private record Subtraction(List<Set<Integer>> views, int[] people) {
        List<Integer> smallestKnown(int k) {
            for (int subset = 1; subset < 1 << people.length; subset++) {
                var wanted = new double[people.length];
                int size = 0;
                for (int part = 0; part < people.length; part++) {
                    boolean in = (subset >> part & 1) == 1 && people[part] > 0;
                    wanted[part] = in ? 1 : 0;
                    size += in ? people[part] : 0;
                }
                if (size > 0 && size < k && rank(wanted) == rank(null)) {
                    return IntStream.range(0, people.length)
                            .filter(part -> wanted[part] > 0)
                            .boxed()
                            .toList();
                }
            }
            return List.of();
        }

        private int rank(double @org.jspecify.annotations.Nullable [] more) {
            var rows = new ArrayList<double[]>();
            for (var view : views) {
                var row = new double[people.length];
                view.forEach(part -> row[part] = people[part] > 0 ? 1 : 0);
                rows.add(row);
            }
            if (more != null) {
                rows.add(more.clone());
            }
            int rank = 0;
            for (int column = 0; column < people.length; column++) {
                int pivot = rank;
                while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                    pivot++;
                }
                if (pivot == rows.size()) {
                    continue;
                }
                var row = rows.get(pivot);
                rows.set(pivot, rows.get(rank));
                rows.set(rank, row);
                for (int at = rank + 1; at < rows.size(); at++) {
                    double factor = rows.get(at)[column] / row[column];
                    for (int i = column; i < people.length; i++) {
                        rows.get(at)[i] -= factor * row[i];
                    }
                }
                rank++;
            }
            return rank;
        }
    }
}
