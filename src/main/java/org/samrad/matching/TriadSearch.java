package org.samrad.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The best single triad beside pairs, exact. Taking a, b and c out of the pairing saves at least ½ (y(a) + y(b) +
/// y(c)), so no triad can add more than its worth less that. What it is worth is at most what its three pairs are, each
/// counted with the sum of both gains: so one of the three must be heavy, and the other two make up for what it lacks.
/// Only such triples are looked at, and only those that could still be the best are solved.
///
/// **Cost.** A row of n for each heavy pair, and a solution for each triad that comes near the best.
final class TriadSearch {
    /// Rows that are looked at before the search is given up; what has been found is then good and not proven.
    private static final int PATIENCE = 400_000_000;

    private static final int MOST_CANDIDATES = 2000;
    private static final int NOT = -(1 << 28);

    private final Pairing pairing;
    private final Columns columns;
    private final Weighing weighing;
    private final Pool pool;
    private final Bundles bundles;
    private final Columns.Sums sums;
    private final int[] price;
    private final Row first;
    private final Row second;
    private long work;

    /// Twice what the best triad so far adds, in weights.
    private long best;

    private long bestBound;
    private long dropped;
    private int heaviest = NOT;
    private @Nullable Candidate chosen;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(Comparator.comparingLong(Candidate::bound));

    /// @param bound twice what it can add at most
    private record Candidate(int[] rows, long bound) {}

    /// @param rows  the best triad, or nobody where none adds anything
    /// @param bound in weights, what any triad can add at most
    record Found(int[] rows, long bound, boolean proven) {}

    TriadSearch(Pairing pairing) {
        this.pairing = pairing;
        columns = pairing.columns;
        weighing = pairing.weighing;
        pool = weighing.pool;
        bundles = new Bundles(pool);
        sums = columns.new Sums();
        price = new int[pool.n];
        first = new Row();
        second = new Row();
        for (int v = 0; v < pool.n; v++) {
            price[v] = (int) (pairing.solver.forest.y[v] >> weighing.terms.shift());
        }
    }

    Found find() {
        attach();
        boolean complete = true;
        for (int u = 0; u < pool.n && complete; u++) {
            complete = lookFrom(u);
        }
        while (!candidates.isEmpty()) {
            var sorted = candidates.toArray(Candidate[]::new);
            candidates.clear();
            Arrays.sort(sorted, Comparator.comparingLong(Candidate::bound).reversed());
            for (var candidate : sorted) {
                if (candidate.bound() > best) {
                    solve(candidate);
                }
            }
        }
        boolean proven = complete && dropped <= best;
        long bound = proven ? best : Math.max(bestBound, complete ? dropped : unseen());
        return new Found(chosen == null ? new int[0] : chosen.rows(), bound / 2, proven);
    }

    /// What a triad that was not looked at could add: three times the heaviest pair there is.
    private long unseen() {
        for (int u = 0; u < pool.n; u++) {
            first.fill(u);
            for (int v = 0; v < pool.n; v++) {
                heaviest = Math.max(heaviest, first.weight[v]);
            }
        }
        return Math.max(best, (3L * heaviest / 2 + 3) << weighing.terms.shift());
    }

    /// A first guess: somebody left over joins a pair.
    private void attach() {
        var forest = pairing.solver.forest;
        for (int free = 0; free < pool.n; free++) {
            if (forest.mate[free] != Forest.NOBODY || weighing.isOut(free)) {
                continue;
            }
            for (int a = 0; a < pool.n; a++) {
                int b = forest.partner(a);
                if (b > a && isAllowed(free, a) && isAllowed(free, b)) {
                    int[] rows = {free, a, b};
                    long adds = weight(rows) == 0 ? 0 : 2 * weight(rows) - forest.graph.doubled[forest.mate[a] >> 1];
                    if (adds > best) {
                        best = adds;
                        chosen = new Candidate(rows, bound(rows));
                        bestBound = Math.max(bestBound, chosen.bound());
                    }
                }
            }
        }
    }

    private boolean isAllowed(int a, int b) {
        return a != b && !weighing.isOut(a) && !weighing.isOut(b) && !weighing.isBanned(a, b);
    }

    private long weight(int[] rows) {
        int mutual = bundles.mutual(rows, 3);
        long tie = Order.tie(pool.hash[rows[0]] + pool.hash[rows[1]], pool.hash[rows[2]], weighing.terms.tie());
        return mutual == 0 ? 0 : (Bundles.worth(mutual, 3) << weighing.terms.shift()) + tie;
    }

    private long bound(int[] rows) {
        long[] y = pairing.solver.forest.y;
        return 2 * weight(rows) - y[rows[0]] - y[rows[1]] - y[rows[2]];
    }

    /// @return false when patience is over
    private boolean lookFrom(int u) {
        if (weighing.isOut(u)) {
            return true;
        }
        first.fill(u);
        for (int v = u + 1; v < pool.n; v++) {
            if (first.weight[v] >= wanted() / 3 && isAllowed(u, v)) {
                var score = pool.score(u, v);
                int exact = 2 * (score.gainA() + score.gainB()) * score.context() - price[u] - price[v];
                if (exact >= wanted() / 3) {
                    second.fill(v);
                    lookFrom(u, v, score, exact);
                    work += pool.n;
                }
            }
        }
        work += pool.n;
        return work < 5L * PATIENCE;
    }

    /// Twice the sum of the three pairs must be as much as this, in units of the score.
    private long wanted() {
        return 2 * ((best >> weighing.terms.shift()) - 2);
    }

    private void lookFrom(int u, int v, Score score, int heavy) {
        for (int w = 0; w < pool.n; w++) {
            if (first.weight[w] + second.weight[w] >= wanted() - heavy
                    && couldBeStrong(u, v, w, score)
                    && isAllowed(u, w)
                    && isAllowed(v, w)) {
                int[] rows = {u, v, w};
                Arrays.sort(rows);
                work += 20;
                long bound = bound(rows);
                if (bound > best) {
                    take(new Candidate(rows, bound));
                }
            }
        }
    }

    /// Nobody learns more from two than from each alone.
    private boolean couldBeStrong(int u, int v, int w, Score score) {
        float needed = wanted() / 2f + price[u] + price[v] + price[w];
        float root = Math.max(0, needed) / (3f * score.context());
        float product = (score.gainA() + first.taken[w])
                * (score.gainB() + second.taken[w])
                * (first.given[w] + second.given[w]);
        return product >= root * root * root * 0.9999f;
    }

    private void take(Candidate candidate) {
        if (candidate.bound() > bestBound) {
            bestBound = candidate.bound();
            solve(candidate);
            return;
        }
        candidates.add(candidate);
        if (candidates.size() > MOST_CANDIDATES) {
            var least = candidates.remove();
            dropped = Math.max(dropped, least.bound() > best ? least.bound() : 0);
        }
    }

    private void solve(Candidate candidate) {
        var rest = pairing.with(columns, weighing.without(candidate.rows()));
        var change = rest.solver.forest.doubledBound().subtract(pairing.solver.forest.doubledBound());
        long adds = 2 * weight(candidate.rows()) + change.longValueExact();
        if (adds > best) {
            best = adds;
            chosen = candidate;
        }
    }

    /// Of one row with all others, at most: what it would learn, what they would, and twice the sum of both less both
    /// prices.
    private final class Row {
        private final float[] taken = new float[pool.n];
        private final float[] given = new float[pool.n];
        private final int[] weight = new int[pool.n];

        void fill(int u) {
            for (int block = 0; block < columns.blocks; block++) {
                sums.of(u, block);
                int origin = block * Columns.ROWS;
                int end = Math.min(Columns.ROWS, pool.n - origin);
                for (int j = 0; j < end; j++) {
                    int both = sums.taken(j) + sums.given(j);
                    taken[origin + j] = sums.taken(j) * columns.gain;
                    given[origin + j] = sums.given(j) * columns.gain;
                    weight[origin + j] = both * columns.twiceBoth - price[u] - price[origin + j];
                }
            }
            weight[u] = NOT;
        }
    }
}
