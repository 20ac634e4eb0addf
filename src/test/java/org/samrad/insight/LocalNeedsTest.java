package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.samrad.insight.Findings.LocalNeed;
import org.samrad.insight.Findings.Side;

class LocalNeedsTest {
    private static final int[] SIZES = {6, 7, 8, 12, 15, 20, 25, 30, 40, 40, 60, 60, 80, 120, 200};
    private static final int STATEMENTS = 60;

    @Test
    void aUnitThatDiffersFromAllOthersIsNamed() {
        var tables = List.of(table(0, agree(32, 40), agree(60, 200), agree(50, 160)));

        var needs = LocalNeeds.of(tables);

        assertThat(needs.getFirst()).satisfies(need -> {
            assertThat(need.group()).isZero();
            assertThat(need.side()).isEqualTo(Side.AGREE);
            assertThat(need.inTenths()).isEqualTo(8);
            assertThat(need.outTenths()).isEqualTo(3);
            assertThat(need.effect()).isBetween(10, 49);
            assertThat(need.falseRate()).isLessThanOrEqualTo(0.01);
        });
    }

    @Test
    void theSameSharesInAUnitOfSixAreNoNews() {
        var tables = List.of(table(0, agree(5, 6), agree(60, 150), agree(62, 150)));

        assertThat(LocalNeeds.of(tables)).isEmpty();
    }

    @Test
    void aUnitThatDisagreesMoreIsToldByItsDisagreement() {
        var tables = List.of(table(0, new Tally(10, 60, 10), new Tally(100, 60, 40), new Tally(100, 50, 50)));

        assertThat(LocalNeeds.of(tables)).first().satisfies(need -> {
            assertThat(need.side()).isEqualTo(Side.DISAGREE);
            assertThat(need.inTenths()).isEqualTo(8);
        });
    }

    @Test
    void heldBackGroupsTakeNoPart() {
        var table =
                new ShownTable(0, agree(150, 400), new Tally[0], new Tally[] {agree(120, 360)}, AudienceTree.flat(1));

        assertThat(LocalNeeds.of(List.of(table))).allMatch(need -> need.group() == 0);
    }

    @Test
    void withNoLocalNeedsHardlyEverIsOneFound() {
        int trialsWithAny = 0;
        for (int trial = 0; trial < 200; trial++) {
            trialsWithAny += LocalNeeds.of(consultation(trial, Set.of())).isEmpty() ? 0 : 1;
        }

        assertThat(trialsWithAny).isLessThan(18); // 5 % of 200 is 10
    }

    @Test
    void plantedNeedsAreFoundAndFewFalseOnes() {
        double falseShare = 0;
        int found = 0;
        int findable = 0;
        int trials = 100;
        for (int trial = 0; trial < trials; trial++) {
            var random = new SplittableRandom(5000 + trial);
            Set<Integer> planted = new HashSet<>();
            while (planted.size() < 12) {
                planted.add(random.nextInt(SIZES.length) * STATEMENTS + random.nextInt(STATEMENTS));
            }
            var needs = LocalNeeds.of(consultation(9000 + trial, planted));
            int hits = 0;
            for (LocalNeed need : needs) {
                int cell = need.group() * STATEMENTS + need.column();
                hits += planted.contains(cell) ? 1 : 0;
                found += planted.contains(cell) && SIZES[need.group()] >= 25 ? 1 : 0;
            }
            falseShare += needs.isEmpty() ? 0 : (double) (needs.size() - hits) / needs.size() / trials;
            findable += (int) planted.stream()
                    .filter(cell -> SIZES[cell / STATEMENTS] >= 25)
                    .count();
        }

        assertThat(falseShare).isLessThan(0.05);
        assertThat((double) found / findable).isGreaterThan(0.8);
    }

    @Test
    void shrinkingBringsTheToldSizeNearerTheTruth() {
        double told = 0;
        double raw = 0;
        int count = 0;
        for (int trial = 0; trial < 60; trial++) {
            int cell = 6 * STATEMENTS + trial; // the unit of 25
            var tables = consultation(20_000 + trial, Set.of(cell));
            for (LocalNeed need : LocalNeeds.of(tables)) {
                if (need.group() == 6 && need.column() == trial) {
                    told += need.effect();
                    raw += 10.0 * (need.inTenths() - need.outTenths());
                    count++;
                }
            }
        }

        // those found are found because they look large; the truth is 45 points
        assertThat(count).isGreaterThan(30);
        assertThat(told / count).isBetween(25.0, 48.0);
        assertThat(raw / count).isGreaterThan(told / count);
    }

    /// Fifteen units, sixty statements; in a planted cell 45 points more agree than elsewhere.
    private static List<ShownTable> consultation(long seed, Set<Integer> planted) {
        var random = new SplittableRandom(seed);
        var tables = new ArrayList<ShownTable>();
        for (int column = 0; column < STATEMENTS; column++) {
            double agree = 0.15 + 0.3 * random.nextDouble();
            double disagree = 0.2 * random.nextDouble() + 0.2;
            var tallies = new Tally[SIZES.length];
            for (int group = 0; group < SIZES.length; group++) {
                double more = planted.contains(group * STATEMENTS + column) ? 0.45 : 0;
                tallies[group] = draw(random, SIZES[group], agree + more, disagree * (more > 0 ? 0.3 : 1));
            }
            tables.add(table(column, tallies));
        }
        return tables;
    }

    private static Tally draw(SplittableRandom random, int people, double agree, double disagree) {
        int agrees = 0;
        int disagrees = 0;
        for (int i = 0; i < people; i++) {
            double u = random.nextDouble();
            agrees += u < agree ? 1 : 0;
            disagrees += u >= agree && u < agree + disagree ? 1 : 0;
        }
        return new Tally(agrees, disagrees, people - agrees - disagrees);
    }

    private static Tally agree(int agree, int of) {
        return new Tally(agree, of - agree, 0);
    }

    private static ShownTable table(int column, Tally... audience) {
        int agree = 0;
        int disagree = 0;
        int pass = 0;
        for (Tally tally : audience) {
            agree += tally.agree();
            disagree += tally.disagree();
            pass += tally.pass();
        }
        return new ShownTable(
                column, new Tally(agree, disagree, pass), new Tally[0], audience, AudienceTree.flat(audience.length));
    }
}
