package org.samrad.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Holds all pairs against the prices and finds those that have no edge yet and could improve the whole, or nearly
/// could.
///
/// **Cost.** About a nanosecond for each area that counts and pair; nothing of size n · n is kept.
final class Pricer {
    static final long NO_LIMIT = Long.MAX_VALUE / 4;
    private static final int FAR = 1 << 29;
    private static final int SMALL = 600;
    private static final float[] NONE_PASS = new float[Columns.ROWS];

    private final Pool pool;
    private final Columns columns;
    private final Weighing weighing;
    private final Solver solver;
    private final Nearest[] nearest;

    /// Prices in units of the score, for the sieve; the second with what a row already has enough of taken off.
    private final int[][] price;

    private final int lanes;
    private final Common common;
    private boolean violated;
    private boolean withEdges;

    /// @param most   how many pairs are kept for each row
    /// @param limits a pair is not wanted when its slack is larger than the limits of both
    Pricer(Columns columns, Weighing weighing, Solver solver, int most, long[] limits) {
        this.columns = columns;
        this.weighing = weighing;
        this.solver = solver;
        pool = weighing.pool;
        lanes = pool.n < SMALL ? 1 : Math.min(8, Runtime.getRuntime().availableProcessors());
        nearest = new Nearest[lanes];
        Arrays.setAll(nearest, lane -> new Nearest(most, limits));
        common = new Common(solver.forest);
        price = new int[columns.blocks][columns.width];
        for (int v = 0; v < pool.n; v++) {
            price[v / Columns.ROWS][v % Columns.ROWS] = inScore(solver.forest.y[v], weighing.terms.perPair());
        }
    }

    private int inScore(long amount, long less) {
        return Math.clamp((amount >> weighing.terms.shift()) - less, -FAR, FAR);
    }

    /// Every two rows of the same group of so many blocks.
    Pricer lookAtAll(int blocksInGroup) {
        IntStream lanesOfWork = IntStream.range(0, lanes);
        (lanes > 1 ? lanesOfWork.parallel() : lanesOfWork).forEach(lane -> {
            var row = new Row(nearest[lane]);
            for (int block = 0; block < columns.blocks; block++) {
                int from = block * Columns.ROWS;
                int end = Math.min(columns.blocks, (block / blocksInGroup + 1) * blocksInGroup);
                for (int other = block; other < end; other++) {
                    for (int i = from + Math.floorMod(lane - from, lanes);
                            i < Math.min(pool.n, from + Columns.ROWS);
                            i += lanes) {
                        row.look(i, i + 1, other, other + 1);
                    }
                }
            }
        });
        for (int lane = 1; lane < lanes; lane++) {
            nearest[0].merge(nearest[lane]);
        }
        return this;
    }

    /// Finds pairs that have an edge, too.
    Pricer withEdges() {
        withEdges = true;
        return this;
    }

    /// These rows with everybody.
    Pricer lookAt(int[] rows) {
        var row = new Row(nearest[0]);
        for (int i : rows) {
            row.look(i, 0, 0, columns.blocks);
        }
        return this;
    }

    /// Whether a pair was found that must be added.
    boolean isViolated() {
        return violated;
    }

    Nearest nearest() {
        return nearest[0];
    }

    /// What was found.
    Edges edges() {
        var edges = new Edges();
        for (int u = 0; u < pool.n; u++) {
            for (int i = 0; i < nearest[0].count(u); i++) {
                int v = nearest[0].partner(u, i);
                if (u < v || !nearest[0].has(v, u)) {
                    edges.add(u, v, weighing.weight(u, v));
                }
            }
        }
        return edges;
    }

    /// Pairs left without an edge have at least this slack.
    long[] reach() {
        return nearest[0].limit.clone();
    }

    private final class Row {
        private final Nearest found;
        private final Columns.Sums sums = columns.new Sums();
        private final float[] passes = new float[columns.width];

        /// The price of each row less what is too much for it already.
        private final int[][] wanted;

        Row(Nearest found) {
            this.found = found;
            wanted = new int[columns.blocks][columns.width];
            for (int v = 0; v < pool.n; v++) {
                want(v);
            }
        }

        private void want(int v) {
            int own = price[v / Columns.ROWS][v % Columns.ROWS];
            wanted[v / Columns.ROWS][v % Columns.ROWS] =
                    (int) Math.max(-FAR, (long) own - inScore(found.limit[v], 0) - 1);
        }

        void look(int i, int from, int firstBlock, int endBlock) {
            int own = price[i / Columns.ROWS][i % Columns.ROWS];
            for (int block = firstBlock; block < endBlock; block++) {
                int origin = block * Columns.ROWS;
                int end = Math.min(Columns.ROWS, pool.n - origin);
                sums.of(i, block);
                sieve(own, wanted[i / Columns.ROWS][i % Columns.ROWS], block);
                int j = Math.max(0, from - origin);
                while (j < end) {
                    int skipped = Arrays.mismatch(passes, j, end, NONE_PASS, j, end);
                    if (skipped < 0) {
                        break;
                    }
                    j += skipped;
                    weigh(i, origin + j, mutual(i, origin + j, j));
                    j++;
                }
            }
        }

        /// Two pass who could reach the strength at which their slack is small enough: 100 · √(g · h) is the most they
        /// can.
        private void sieve(int own, int ownWanted, int block) {
            sieve(passes, sums.taken, sums.given, price[block], wanted[block], own, ownWanted, columns.square);
        }

        private static void sieve(
                float[] passes,
                short[] taken,
                short[] given,
                int[] price,
                int[] wanted,
                int own,
                int most,
                float square) {
            for (int j = 0; j < passes.length; j++) {
                float least = Math.max(1, (Math.min(most + price[j], own + wanted[j]) >> 1) - 1);
                passes[j] = Math.max(
                        0f,
                        ((float) taken[j] - Columns.BASE) * ((float) given[j] - Columns.BASE) * square
                                - least * least
                                + 1);
            }
        }

        private int mutual(int i, int j, int place) {
            if (!columns.exact) {
                return pool.mutual(i, j);
            }
            long product = (long) (sums.taken(place) / Strength.MOST) * (sums.given(place) / Strength.MOST);
            return product == 0 ? 0 : Score.root(product) * pool.context(i, j);
        }

        private void weigh(int i, int j, int mutual) {
            if (i == j || mutual == 0) {
                return;
            }
            long slack = solver.forest.y[i] + solver.forest.y[j] - 2 * weighing.weight(i, j, mutual);
            if ((slack > found.limit[i] && slack > found.limit[j]) || !weighing.isAdmitted(i, j, mutual)) {
                return;
            }
            slack += common.of(i, j);
            if ((slack > found.limit[i] && slack > found.limit[j]) || (!withEdges && solver.graph.find(i, j) >= 0)) {
                return;
            }
            if (slack < 0) {
                violated = true;
            }
            found.offer(i, j, slack);
            found.offer(j, i, slack);
            want(i);
            want(j);
        }
    }
}
