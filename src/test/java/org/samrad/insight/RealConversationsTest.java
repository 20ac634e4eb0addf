package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The mode `OBSERVED` on six real conversations.
class RealConversationsTest {
    private static Opinion observed(PolisData.Numbered numbered, VoteMatrix votes, Options options) {
        return Opinions.analyse(votes, numbered.withdrawn(), options, null);
    }

    @Test
    void orderOfVotesThreadsAndVectorsChangeNoBit() {
        for (String name : PolisData.ALL) {
            var numbered = PolisData.read(name).numbered();
            VoteMatrix votes = numbered.matrix();
            String one = Printed.of(observed(numbered, votes, Options.observed()));
            VoteMatrix shuffled = numbered.matrix(shuffledButLastOnesLast(votes, numbered));

            assertThat(Printed.of(
                            observed(numbered, shuffled, Options.observed().threads(8))))
                    .as(name)
                    .isEqualTo(one);
            assertThat(Printed.of(Opinions.analyse(
                            votes, numbered.withdrawn(), Options.observed().threads(2), null, new PlainLanes())))
                    .as(name)
                    .isEqualTo(one);
        }
    }

    /// All events in any order, then the votes that count in any order.
    private static List<PolisData.Event> shuffledButLastOnesLast(VoteMatrix votes, PolisData.Numbered numbered) {
        List<PolisData.Event> order = new ArrayList<>(numbered.events());
        Collections.shuffle(order, new Random(1));
        List<Integer> rows = List.copyOf(numbered.rows().keySet());
        List<Integer> columns = List.copyOf(numbered.columns().keySet());
        List<PolisData.Event> last = new ArrayList<>();
        votes.forEach(
                (row, column, vote) -> last.add(new PolisData.Event(0, rows.get(row), columns.get(column), vote)));
        Collections.shuffle(last, new Random(2));
        order.addAll(last);
        return order;
    }

    /// A tenth of the votes is kept back and predicted: by the map, and by Polis's axes and places.
    @Test
    void keptBackVotesArePredictedNoWorseThanByPolis() {
        double improvement = 0;
        for (String name : PolisData.ALL) {
            var numbered = PolisData.read(name).numbered();
            double polis = 0;
            double ours = 0;
            for (int seed = 0; seed < 6; seed++) {
                double[] errors = errors(numbered, seed);
                polis += errors[0];
                ours += errors[1];
            }
            assertThat(ours).as(name).isLessThanOrEqualTo(polis);
            improvement += (1 - ours / polis) / PolisData.ALL.size();
        }
        assertThat(improvement).isGreaterThan(0.015);
    }

    private static double[] errors(PolisData.Numbered numbered, int seed) {
        VoteMatrix all = numbered.matrix();
        var random = new SplittableRandom(seed);
        List<int[]> kept = new ArrayList<>();
        var builder = VoteMatrix.builder(all.participants(), all.statements());
        all.forEach((row, column, vote) -> {
            boolean keep = !numbered.withdrawn().get(column) && all.votesOf(row) >= 8 && random.nextInt(10) == 0;
            if (keep) {
                kept.add(new int[] {row, column, vote});
            } else {
                builder.add(row, column, vote);
            }
        });
        VoteMatrix votes = builder.build();
        try (var chunks = new Chunks(votes, 1)) {
            var live = new LiveVotes(votes, numbered.withdrawn(), chunks, Lanes.fastest());
            double[][] imputed = new ImputedAxes(live, 1e-6, 60).axes;
            var places = new PolisPlaces(live, imputed, numbered.withdrawn().cardinality());
            var axes = new ObservedAxes(live, AxesState.cold(live));
            axes.settle();
            double polis = 0;
            double ours = 0;
            for (int[] each : kept) {
                int row = each[0];
                int j = each[1];
                double byPolis = live.mean[j] + places.x[row] * imputed[0][j] + places.y[row] * imputed[1][j];
                double byUs = axes.m[j] + axes.x[row] * axes.a[j] + axes.y[row] * axes.b[j];
                polis += (each[2] - byPolis) * (each[2] - byPolis);
                ours += (each[2] - byUs) * (each[2] - byUs);
            }
            return new double[] {Math.sqrt(polis / kept.size()), Math.sqrt(ours / kept.size())};
        }
    }

    /// Twenty updates from a quarter of the votes to all of them, in the order in which they came.
    @Test
    void groupsHoldStillWhileVotesArrive() {
        List<Double> agreements = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        List<Double> toCold = new ArrayList<>();
        for (String name : PolisData.ALL) {
            var conversation = PolisData.read(name);
            if (!conversation.timed()) {
                continue;
            }
            var numbered = conversation.numbered();
            Opinion previous = null;
            for (int update = 0; update < 20; update++) {
                int count = (int) (numbered.events().size() * (0.25 + 0.75 * update / 19));
                Stability before = previous == null ? null : previous.stability();
                Opinion now =
                        Opinions.analyse(numbered.matrix(count), numbered.withdrawn(), Options.observed(), before);
                if (previous != null) {
                    int[] was = PolisData.groups(previous);
                    int[] is = PolisData.groups(now);
                    agreements.add(PolisData.agreement(was, is));
                    changes.add(changed(was, is));
                }
                previous = now;
            }
            Opinion cold = observed(numbered, numbered.matrix(), Options.observed());
            if (previous != null) {
                toCold.add(PolisData.agreement(PolisData.groups(previous), PolisData.groups(cold)));
            }
        }
        assertThat(mean(agreements)).isGreaterThanOrEqualTo(0.94);
        assertThat(mean(changes)).isLessThanOrEqualTo(0.025);
        assertThat(changes).allSatisfy(each -> assertThat(each).isLessThan(0.5)); // no numbers were swapped
        Collections.sort(toCold);
        assertThat(toCold.get(toCold.size() / 2)).isGreaterThanOrEqualTo(0.95);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double changed(int[] was, int[] is) {
        long both = 0;
        long changed = 0;
        for (int row = 0; row < was.length; row++) {
            if (was[row] >= 0 && is[row] >= 0) {
                both++;
                changed += was[row] == is[row] ? 0 : 1;
            }
        }
        return (double) changed / both;
    }

    @Test
    void everythingIsFiniteAndEverybodyWithAVoteIsGrouped() {
        for (String name : PolisData.ALL) {
            var numbered = PolisData.read(name).numbered();
            VoteMatrix votes = numbered.matrix();

            Opinion opinion = observed(numbered, votes, Options.observed());

            int[] groups = PolisData.groups(opinion);
            for (int row = 0; row < groups.length; row++) {
                assertThat(opinion.x(row) + opinion.y(row) + opinion.uncertainty(row))
                        .isFinite();
            }
            assertThat(Arrays.stream(groups).filter(group -> group >= 0).count())
                    .as(name)
                    .isGreaterThan((long) (0.98 * groups.length));
        }
    }
}
