package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private static final UUID ME = new UUID(0, 0);
    private static final UUID NEAR = new UUID(0, 1);
    private static final UUID FAR = new UUID(0, 2);
    private static final UUID SILENT = new UUID(0, 3);

    private static Map<UUID, Double> figures(double... of) {
        var figures = new HashMap<UUID, Double>();
        for (int i = 0; i < of.length; i++) {
            if (!Double.isNaN(of[i])) {
                figures.put(new UUID(0, i), of[i]);
            }
        }
        return figures;
    }

    private static List<UUID> order(Twins twins) {
        return twins.nearest(10).stream().map(Twins.Twin::who).toList();
    }

    @Test
    void theNearestComesFirstAndSaysWhy() {
        var twins = new Twins(
                ME,
                List.of(
                        new Twins.Trait("share", 1, figures(50, 51, 80, 60, 40)),
                        new Twins.Trait("cost", 1, figures(10, 14, 10, 30, 20))));

        var nearest = twins.nearest(10);

        assertThat(nearest.getFirst().who()).isEqualTo(NEAR);
        assertThat(nearest.getFirst().parts())
                .extracting(Twins.Part::key)
                .as("what brings near comes first")
                .containsExactly("share", "cost");
        assertThat(nearest.getFirst().parts().getFirst().pull()).isEqualTo(Twins.Pull.NEAR);
        assertThat(nearest).isSortedAccordingTo(java.util.Comparator.comparingDouble(Twins.Twin::distance));
    }

    @Test
    void theUnitOfATraitDecidesNothing() {
        var random = new Random(7);
        double[] one = random.doubles(30, 0, 100).toArray();
        double[] two = random.doubles(30, 0, 5).toArray();
        double[] scaled =
                java.util.Arrays.stream(two).map(value -> value * 1000 + 7).toArray();

        var before =
                new Twins(ME, List.of(new Twins.Trait("a", 2, figures(one)), new Twins.Trait("b", 3, figures(two))));
        var after =
                new Twins(ME, List.of(new Twins.Trait("a", 2, figures(one)), new Twins.Trait("b", 3, figures(scaled))));

        assertThat(order(after)).isEqualTo(order(before));
        for (int i = 0; i < 10; i++) {
            assertThat(after.nearest(10).get(i).distance())
                    .isCloseTo(before.nearest(10).get(i).distance(), within(1e-9));
        }
    }

    @Test
    void aSingleGiantDoesNotMakeAllOthersTwins() {
        var modest = new Twins(ME, List.of(new Twins.Trait("size", 1, figures(10, 11, 30, 25, 20, 15))));
        var giant = new Twins(ME, List.of(new Twins.Trait("size", 1, figures(10, 11, 30, 25, 20, 15, 1_000_000))));

        assertThat(modest.nearest(9).getLast().distance()).isGreaterThan(1);
        assertThat(giant.nearest(9).get(4).distance()).isGreaterThan(.9);
        assertThat(giant.nearest(9).getLast().distance()).isEqualTo(Twins.FARTHEST);
    }

    @Test
    void aWeightDrawsTheOrderItsWay() {
        var share = figures(50, 50, 70, 55, 60, 40);
        var cost = figures(10, 30, 10, 20, 15, 25);

        var byShare = new Twins(ME, List.of(new Twins.Trait("share", 5, share), new Twins.Trait("cost", 1, cost)));
        var byCost = new Twins(ME, List.of(new Twins.Trait("share", 1, share), new Twins.Trait("cost", 5, cost)));

        assertThat(order(byShare).indexOf(NEAR)).isLessThan(order(byShare).indexOf(FAR));
        assertThat(order(byCost).indexOf(FAR)).isLessThan(order(byCost).indexOf(NEAR));
        assertThatThrownBy(() -> new Twins.Trait("share", 0, share)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotKnownCountsAsTheUsualDifferenceAndIsSaid() {
        double none = Double.NaN;
        var twins = new Twins(
                ME,
                List.of(
                        new Twins.Trait("share", 1, figures(50, 52, 80, 50, 65, 35)),
                        new Twins.Trait("cost", 1, figures(10, 11, 30, none, 20, 25))));

        var silent = twins.nearest(10).stream()
                .filter(one -> one.who().equals(SILENT))
                .findFirst()
                .orElseThrow();

        assertThat(order(twins).getFirst()).as("silence does not bring nearer").isEqualTo(NEAR);
        assertThat(silent.parts()).anyMatch(part -> part.key().equals("cost") && part.pull() == Twins.Pull.UNKNOWN);
        assertThat(silent.distance()).isGreaterThan(0);
    }

    @Test
    void ofWhomLittleIsKnownNothingIsSaid() {
        double none = Double.NaN;
        var twins = new Twins(
                ME,
                List.of(new Twins.Trait("a", 1, figures(1, 2, 3, 4)), new Twins.Trait("b", 3, figures(1, 2, 3, none))));

        assertThat(order(twins)).containsExactly(NEAR, FAR);
        assertThat(twins.tooLittleKnown()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownOfOneselfComparesNobody() {
        double none = Double.NaN;
        var twins = new Twins(
                ME,
                List.of(new Twins.Trait("a", 1, figures(none, 2, 3)), new Twins.Trait("b", 1, figures(1, 1, 5, 3))));

        assertThat(twins.unknownOfMine()).containsExactly("a");
        assertThat(order(twins).getFirst()).isEqualTo(NEAR);
        assertThat(new Twins(ME, List.of(new Twins.Trait("a", 1, figures(none, 2)))).nearest(5))
                .isEmpty();
    }

    @Test
    void whereAllAreTheSameNobodyIsFar() {
        var twins = new Twins(ME, List.of(new Twins.Trait("a", 1, figures(4, 4, 4))));

        assertThat(twins.nearest(5)).extracting(Twins.Twin::distance).containsOnly(0.0);
    }
}
