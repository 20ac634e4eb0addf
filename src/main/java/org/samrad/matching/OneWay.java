package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Whom can each learn from, where nothing has to come back: by the gain of the learner alone, and so that no giver is
/// put before more learners than it has places.
///
/// Turn by turn everybody gets at most one giver: first as many learners as possible, then the largest sum of gains,
/// exactly, by the same solver and the same pricing of what was left out as for pairs. What has been given stays, and
/// the next turn goes on with the places that are left. The first turn is therefore exact for all, and the following
/// ones are the best that is left.
public final class OneWay {
    private static final int FEW = 12;
    private static final int TIE = 22;
    private static final int ROOM = 60;

    /// @param participants learners are those with a need
    /// @param places       for each that may be asked, before how many learners it is put at most
    /// @param apart        never put before each other
    /// @param trust        how much a strength counts, in per cent, by what it rests on
    /// @param most         how many givers a learner gets at most
    public record Task(
            Collection<Participant> participants,
            Map<String, Integer> places,
            Set<Couple> apart,
            Map<Evidence, Integer> trust,
            int most) {
        public Task {
            participants = List.copyOf(participants);
            places = Map.copyOf(places);
            apart = Set.copyOf(apart);
            trust = Map.copyOf(trust);
        }
    }

    /// A giver that is put before a learner, with what that one would learn.
    public record Suggestion(String giver, Gain gain) {}

    private final Pool pool;
    private final int most;
    private final int[] places;
    private final BitSet[] apart;
    private final int tie;
    private final int shift;
    private final long perLearner;
    private final List<int[]> found = new ArrayList<>();

    /// Of this turn: who still has places, and where the seats of each begin among the vertices.
    private int[] givers = new int[0];

    private int[] firstSeat = new int[0];

    private OneWay(Task task) {
        pool = new Pool(task.participants(), task.trust());
        most = task.most();
        places = new int[pool.n];
        apart = new BitSet[pool.n];
        for (int row = 0; row < pool.n; row++) {
            places[row] = Math.clamp(task.places().getOrDefault(pool.id(row), 0), 0, pool.n);
            apart[row] = new BitSet();
            apart[row].set(row);
        }
        for (var couple : task.apart()) {
            int a = pool.row(couple.a());
            int b = pool.row(couple.b());
            if (a >= 0 && b >= 0) {
                apart[a].set(b);
                apart[b].set(a);
            }
        }
        perLearner = (pool.n + 1L) * (Score.MOST_GAIN + 1);
        int sums = bits(pool.n);
        tie = Math.clamp(ROOM - bits(perLearner + Score.MOST_GAIN) - (long) sums, 1, TIE);
        shift = tie + sums;
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    /// For every learner its givers, the best first; learners in the order of their identifiers.
    public static List<Suggestion> of(Task task) {
        var all = new OneWay(task);
        for (int turn = 0; turn < all.most && all.turn(); turn++) {
            // whoever has been given stays
        }
        return all.suggestions();
    }

    private List<Suggestion> suggestions() {
        var bundles = new Bundles(pool);
        return found.stream()
                .map(two -> {
                    var learner = pool.id(two[0]);
                    var gain = bundles.match(two, false).gains().stream()
                            .filter(one -> one.to().equals(learner))
                            .findFirst()
                            .orElseThrow();
                    return new Suggestion(pool.id(two[1]), gain);
                })
                .sorted(Comparator.comparing((Suggestion one) -> one.gain().to(), Order::compare)
                        .thenComparing(Comparator.comparingInt(
                                        (Suggestion one) -> one.gain().points())
                                .reversed())
                        .thenComparing(Suggestion::giver, Order::compare))
                .toList();
    }

    /// One giver at most for each; false when nobody got one.
    private boolean turn() {
        givers = IntStream.range(0, pool.n).filter(row -> places[row] > 0).toArray();
        firstSeat = new int[givers.length + 1];
        firstSeat[0] = pool.n;
        for (int g = 0; g < givers.length; g++) {
            firstSeat[g + 1] = firstSeat[g] + places[givers[g]];
        }
        var known = new BitSet[pool.n];
        Arrays.setAll(known, row -> new BitSet());
        var solver = new Solver(new Graph(firstSeat[givers.length]), new long[0]);
        for (var missing = missing(solver, known); missing.count > 0; missing = missing(solver, known)) {
            solver.graph.add(missing);
            solver.solve();
        }
        int before = found.size();
        for (int learner = 0; learner < pool.n; learner++) {
            int seat = solver.forest.partner(learner);
            if (seat >= pool.n) {
                int at = Arrays.binarySearch(firstSeat, seat);
                int giver = givers[at >= 0 ? at : -at - 2];
                found.add(new int[] {learner, giver});
                apart[learner].set(giver);
                places[giver]--;
            }
        }
        return found.size() > before;
    }

    /// For each learner the few givers whose price is lowest beside what it would learn there, and who have no edge
    /// yet:
    /// when there is none, nothing could be better.
    private Edges missing(Solver solver, BitSet[] known) {
        long[] y = solver.forest.y;
        long[] cheapest = new long[givers.length];
        for (int g = 0; g < givers.length; g++) {
            cheapest[g] = Arrays.stream(y, firstSeat[g], firstSeat[g + 1]).min().orElse(0);
        }
        var edges = new Edges();
        for (int learner = 0; learner < pool.n; learner++) {
            int row = learner;
            long[] slack = new long[givers.length];
            for (int g = 0; g < givers.length; g++) {
                long weight = known[row].get(g) ? 0 : weight(row, givers[g]);
                slack[g] = weight == 0 ? 0 : y[row] + cheapest[g] - 2 * weight;
            }
            IntStream.range(0, givers.length)
                    .filter(g -> slack[g] < 0)
                    .boxed()
                    .sorted(Comparator.comparingLong(g -> slack[g]))
                    .limit(FEW)
                    .forEach(g -> {
                        known[row].set(g);
                        for (int seat = firstSeat[g]; seat < firstSeat[g + 1]; seat++) {
                            edges.add(row, seat, weight(row, givers[g]));
                        }
                    });
        }
        return edges;
    }

    private long weight(int learner, int giver) {
        int gain = apart[learner].get(giver) ? 0 : pool.gain(giver, learner);
        return gain == 0 ? 0 : ((perLearner + gain) << shift) + Order.tie(pool.hash[learner], pool.hash[giver], tie);
    }
}
