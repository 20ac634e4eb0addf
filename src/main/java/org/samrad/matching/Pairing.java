package org.samrad.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The heaviest pairing of all, found on few pairs and proven on all: the best of everybody's possible partners make a
/// graph, the graph is solved, its prices are held against all pairs, those that could improve the whole are added, and
/// so on until there is none.
///
/// Who is best depends on how scarce everybody is. Where there are many, prices are learnt from samples first:
/// otherwise everybody names the same few, and the graph is of little use.
final class Pairing {
    /// Partners of each that make the first graph, and that are added at most when a price was wrong.
    private static final int FEW = 12;

    private static final int MORE = 8;

    /// Blocks in a sample, and how many near partners a row finds there: the slack of the last is its limit among all.
    private static final int SAMPLE = 3;

    private static final int USUAL = 4;

    /// Pairs whose slack is within this part of the mean price get an edge, too: the next change may need them.
    private static final int NEAR = 50;

    final Weighing weighing;
    final Columns columns;
    final Solver solver;

    /// What was true after all pairs had been looked at: no pair of row v without an edge had a slack below `reach[v]`,
    /// under prices whose sum for each row, with half of its blossoms', was `prices[v]`.
    private long[] reach = new long[0];

    private long[] prices = new long[0];

    Pairing(Columns columns, Weighing weighing) {
        this.columns = columns;
        this.weighing = weighing;
        long[] limits = new long[weighing.pool.n];
        Arrays.fill(limits, Pricer.NO_LIMIT);
        solver = columns.blocks > 2 * SAMPLE
                ? start(sample(limits), columns.blocks, limits)
                : start(new long[0], Math.max(1, columns.blocks), limits);
        addKept();
        solver.solve();
        lookAtAll();
    }

    /// The same with other weights at some rows; only what these touch is solved and looked at again.
    private Pairing(Pairing before, Columns columns, Weighing weighing, int[] touched) {
        this.columns = columns;
        this.weighing = weighing;
        solver = new Solver(before.solver);
        prices = before.prices;
        reach = before.reach.clone();
        for (int row : touched) {
            reach[row] = Long.MIN_VALUE / 4;
            for (int i = solver.graph.first[row]; i < solver.graph.first[row + 1]; i++) {
                long weight = weighing.weight(row, solver.graph.neighbour[i]);
                solver.graph.weigh(solver.graph.end[i] >> 1, weight == 0 ? Graph.NEVER : 2 * weight);
            }
        }
        addKept();
        solver.mend(touched);
        lookAtTouched();
    }

    Pairing with(Columns other, Weighing changed) {
        int[] touched = changed.differentFrom(weighing);
        if (touched.length == 0) {
            return this;
        }
        boolean alike = changed.terms.equals(weighing.terms) && touched.length <= 16 + weighing.pool.n / 16;
        return alike ? new Pairing(this, other, changed, touched) : new Pairing(other, changed);
    }

    private Solver start(long[] from, int blocks, long[] limits) {
        var empty = new Solver(new Graph(weighing.pool.n), from);
        var graph = new Graph(weighing.pool.n);
        graph.add(new Pricer(columns, weighing, empty, FEW, limits)
                .lookAtAll(blocks)
                .edges());
        return new Solver(graph, from);
    }

    /// Prices, and limits of slack, as they are among some hundred.
    private long[] sample(long[] limits) {
        var small = start(new long[0], SAMPLE, limits);
        small.solve();
        small.graph.add(new Pricer(columns, weighing, small, FEW, new long[limits.length])
                .lookAtAll(SAMPLE)
                .edges());
        small.solve();
        for (int v = 0; v < small.graph.n; v++) {
            small.forest.dissolve(v);
        }
        long[] usual = new Pricer(columns, weighing, small, USUAL, limits)
                .withEdges()
                .lookAtAll(SAMPLE)
                .reach();
        System.arraycopy(usual, 0, limits, 0, usual.length);
        return small.forest.y;
    }

    /// Pairs that are better kept weigh more than the sieve knows: they always have an edge.
    private void addKept() {
        var edges = new Edges();
        for (int a = 0; a < weighing.pool.n; a++) {
            for (int b : weighing.kept(a)) {
                long weight = a < b ? weighing.weight(a, b) : 0;
                if (weight > 0 && solver.graph.find(a, b) < 0) {
                    edges.add(a, b, weight);
                }
            }
        }
        if (edges.count > 0) {
            solver.graph.add(edges);
        }
    }

    private void lookAtAll() {
        while (true) {
            var look = new Pricer(columns, weighing, solver, MORE, near()).lookAtAll(Math.max(1, columns.blocks));
            solver.graph.add(look.edges());
            if (!look.isViolated()) {
                reach = look.reach();
                prices = withBlossoms();
                return;
            }
            solver.solve();
        }
    }

    private long[] near() {
        long mean = 0;
        for (long price : solver.forest.y) {
            mean += price / solver.graph.n;
        }
        long[] limits = new long[solver.graph.n];
        Arrays.fill(limits, mean / NEAR);
        return limits;
    }

    private long[] withBlossoms() {
        var all = new Forest(solver.forest, solver.graph);
        for (int v = 0; v < all.n; v++) {
            all.dissolve(v);
        }
        return all.y;
    }

    private void lookAtTouched() {
        while (true) {
            int[] rows = doubtful();
            if (rows.length > solver.graph.n / 2) {
                lookAtAll();
                return;
            }
            var look = new Pricer(columns, weighing, solver, MORE, new long[solver.graph.n]).lookAt(rows);
            if (!look.isViolated()) {
                return;
            }
            var edges = look.edges();
            solver.graph.add(edges);
            var ends = IntStream.concat(Arrays.stream(edges.a, 0, edges.count), Arrays.stream(edges.b, 0, edges.count));
            solver.mend(ends.distinct().sorted().toArray());
        }
    }

    /// Rows of which a pair without an edge could have become too cheap. All whose price has fallen by more than a
    /// limit are looked at; the others only if they had no room for their own fall and the limit. The limit is chosen
    /// so that they are few.
    private int[] doubtful() {
        int n = solver.graph.n;
        long[] fall = new long[n];
        for (int v = 0; v < n; v++) {
            fall[v] = Math.max(0, prices[v] - solver.forest.y[v]);
        }
        long[] sorted = fall.clone();
        Arrays.sort(sorted);
        int[] fewest = IntStream.range(0, n).toArray();
        for (int part = 0; part <= 32; part++) {
            long limit = sorted[Math.max(0, n - 1 - (n - 1) * part / 32 / (part < 16 ? 8 : 1))];
            int[] rows = IntStream.range(0, n)
                    .filter(v -> fall[v] > limit || reach[v] < fall[v] + limit)
                    .toArray();
            fewest = rows.length < fewest.length ? rows : fewest;
        }
        return fewest;
    }

    int pairs() {
        int paired = 0;
        for (int mate : solver.forest.mate) {
            paired += mate == Forest.NOBODY ? 0 : 1;
        }
        return paired / 2;
    }

    /// The least mutual benefit of a pair that counts; above the most when none does.
    int weakest() {
        int weakest = WeakestFirst.NO_LIMIT;
        for (int a = 0; a < weighing.pool.n; a++) {
            int b = solver.forest.partner(a);
            if (b > a && weighing.counts(a, b)) {
                weakest = Math.min(weakest, weighing.mutual(a, b));
            }
        }
        return weakest;
    }

    /// How much the total loses at least when these two are made a pair, in units of the score.
    long costAtLeast(int a, int b) {
        long weight = weighing.weight(a, b);
        var forest = solver.forest;
        return Math.max(
                0, (forest.y[a] + forest.y[b] + forest.common(a, b) - 2 * weight) / 2 >> weighing.terms.shift());
    }

    /// The price of a row in units of the score; half of the blossoms around it is its part.
    long price(int row) {
        long price = solver.forest.y[row];
        for (int blossom = solver.forest.around[row]; blossom >= 0; blossom = solver.forest.around[blossom]) {
            price += solver.forest.z[blossom] / 2;
        }
        return price / 2 >> weighing.terms.shift();
    }

    Certificate certificate() {
        var forest = solver.forest;
        var y = new HashMap<String, Long>();
        for (int v = 0; v < forest.n; v++) {
            if (!weighing.isOut(v)) {
                y.put(weighing.pool.id(v), forest.y[v]);
            }
        }
        var sets = new ArrayList<Certificate.OddSet>();
        for (int blossom = forest.n; blossom < forest.z.length; blossom++) {
            if (forest.isBlossom(blossom)) {
                List<String> members = new ArrayList<>();
                for (int v = forest.first(blossom); v >= 0; v = forest.next(blossom, v)) {
                    members.add(weighing.pool.id(v));
                }
                members.sort(Order::compare);
                sets.add(new Certificate.OddSet(members, forest.z[blossom]));
            }
        }
        return new Certificate(weighing.terms, y, sets, bound());
    }

    BigInteger bound() {
        return solver.forest.doubledBound().shiftRight(1);
    }
}
