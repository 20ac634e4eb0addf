package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.samrad.insight.Findings.Certainty;
import org.samrad.insight.Findings.Side;
import org.samrad.insight.Findings.Voice;

class DivisionsTest {
    @Test
    void intervalsAreNewcombesPublishedOnes() {
        // Newcombe 1998, table II, method 10: 56/70 - 48/80, 9/10 - 3/10, 10/10 - 0/10
        assertInterval(56, 70, 48, 80, 0.0524, 0.3339);
        assertInterval(9, 10, 3, 10, 0.1705, 0.8090);
        assertInterval(10, 10, 0, 10, 0.6075, 1.0000);
    }

    @Test
    void theTwoGroupsFurthestApartAreNamed() {
        var tables = List.of(
                table(0, new Tally(80, 20, 0), new Tally(50, 50, 0), new Tally(10, 90, 0)),
                table(1, new Tally(50, 50, 0), new Tally(52, 48, 0), new Tally(49, 51, 0)),
                table(2, new Tally(90, 10, 0), new Tally(20, 70, 10), new Tally(60, 40, 0)));

        var divisions = Divisions.of(tables);

        assertThat(divisions).extracting(Findings.Division::column).containsExactly(0, 2);
        assertThat(divisions.getFirst()).satisfies(first -> {
            assertThat(first.forGroup()).isZero();
            assertThat(first.forAgree()).isEqualTo(80);
            assertThat(first.otherGroup()).isEqualTo(2);
            assertThat(first.otherAgree()).isEqualTo(10);
            assertThat(first.difference()).isEqualTo(70);
            assertThat(first.from()).isBetween(40, 65);
            assertThat(first.certainty()).isEqualTo(Certainty.CERTAIN);
        });
    }

    @Test
    void groupsWithoutAnyDifferenceAreHardlyEverSaidToDiffer() {
        int wrong = 0;
        for (int trial = 0; trial < 200; trial++) {
            var random = new SplittableRandom(trial);
            var tables = new ArrayList<ShownTable>();
            for (int column = 0; column < 30; column++) {
                double share = random.nextDouble();
                tables.add(table(column, draw(random, 40, share), draw(random, 25, share), draw(random, 60, share)));
            }
            wrong += Divisions.of(tables).isEmpty() ? 0 : 1;
        }

        assertThat(wrong).isLessThan(20); // 5 % of 200 is 10
    }

    @Test
    void aVoiceSaysSevenOfTenHereThreeOfTenElsewhere() {
        var tables = List.of(
                table(0, new Tally(70, 25, 5), new Tally(45, 90, 15), new Tally(15, 30, 5)),
                table(1, new Tally(10, 80, 10), new Tally(75, 60, 15), new Tally(25, 20, 5)));

        assertThat(Divisions.voices(0, tables))
                .containsExactlyInAnyOrder(new Voice(0, Side.AGREE, 7, 3), new Voice(1, Side.DISAGREE, 8, 4));
    }

    @Test
    void aSingleGroupHasNoVoiceOfItsOwn() {
        assertThat(Divisions.voices(0, List.of(table(0, new Tally(70, 25, 5))))).isEmpty();
        assertThat(Divisions.of(List.of(table(0, new Tally(70, 25, 5))))).isEmpty();
    }

    private static void assertInterval(int a, int n, int b, int m, double from, double to) {
        double z = Distributions.normalQuantile(0.975);
        var interval = Divisions.Interval.share(a, n, z).minus(Divisions.Interval.share(b, m, z));

        assertThat(interval.from()).isCloseTo(from, within(1e-4));
        assertThat(interval.to()).isCloseTo(to, within(1e-4));
    }

    private static Tally draw(SplittableRandom random, int people, double share) {
        int agree = 0;
        for (int i = 0; i < people; i++) {
            agree += random.nextDouble() < share ? 1 : 0;
        }
        return new Tally(agree, people - agree, 0);
    }

    private static ShownTable table(int column, Tally... opinions) {
        int agree = 0;
        int disagree = 0;
        int pass = 0;
        for (Tally tally : opinions) {
            agree += tally.agree();
            disagree += tally.disagree();
            pass += tally.pass();
        }
        return new ShownTable(column, new Tally(agree, disagree, pass), opinions, new Tally[0], AudienceTree.flat(0));
    }
}
