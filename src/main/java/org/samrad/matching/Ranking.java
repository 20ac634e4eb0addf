package org.samrad.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Holds the proposal against all pairs: ranks, and pairs that would rather have each other.
final class Ranking {
    private static final int STRONGEST = 10;

    private final Pool pool;
    private final Columns columns;
    private final Weighing weighing;
    private final IntToLongFunction price;
    private final int[] now;
    private final int[] possible;
    private final int[] better;
    private final int[] best;
    private final boolean[] paired;
    private int blocking;
    private int blockingByTenth;
    private int blockingByQuarter;
    private final List<Block> strongest = new ArrayList<>();

    private record Block(int a, int b, long permille) {}

    Ranking(Pool pool, Columns columns, Weighing weighing, Proposal proposal, IntToLongFunction price) {
        this.pool = pool;
        this.columns = columns;
        this.weighing = weighing;
        this.price = price;
        now = new int[pool.n];
        possible = new int[pool.n];
        better = new int[pool.n];
        best = new int[pool.n];
        paired = new boolean[pool.n];
        for (var match : proposal.matches()) {
            for (var couple : match.couples()) {
                int a = pool.row(couple.a());
                int b = pool.row(couple.b());
                int mutual = match.members().size() == 2 ? match.mutual() : pool.mutual(a, b);
                now[a] = Math.max(now[a], mutual);
                now[b] = Math.max(now[b], mutual);
                paired[a] = true;
                paired[b] = true;
            }
        }
    }

    Standings standings() {
        var sums = columns.new Sums();
        for (int a = 0; a < pool.n; a++) {
            for (int block = a / Columns.ROWS; block < columns.blocks; block++) {
                sums.of(a, block);
                int origin = block * Columns.ROWS;
                int end = Math.min(Columns.ROWS, pool.n - origin);
                for (int j = Math.max(0, a + 1 - origin); j < end; j++) {
                    if (sums.taken(j) > 0 && sums.given(j) > 0) {
                        see(a, origin + j);
                    }
                }
            }
        }
        var standings = new ArrayList<Standing>();
        for (int row : pool.inOrder()) {
            int rank = paired[row] ? better[row] + 1 : 0;
            standings.add(new Standing(pool.id(row), possible[row], rank, best[row], price.applyAsLong(row)));
        }
        strongest.sort(order());
        var couples = strongest.stream()
                .limit(STRONGEST)
                .map(block -> Couple.of(pool.id(block.a()), pool.id(block.b())))
                .toList();
        return new Standings(standings, blocking, blockingByTenth, blockingByQuarter, couples);
    }

    private void see(int a, int b) {
        int mutual = weighing.mutual(a, b);
        if (mutual == 0) {
            return;
        }
        possible[a]++;
        possible[b]++;
        best[a] = Math.max(best[a], mutual);
        best[b] = Math.max(best[b], mutual);
        better[a] += mutual > now[a] ? 1 : 0;
        better[b] += mutual > now[b] ? 1 : 0;
        int larger = Math.max(now[a], now[b]);
        if (mutual > larger) {
            blocking++;
            blockingByTenth += mutual * 10L > larger * 11L ? 1 : 0;
            blockingByQuarter += mutual * 4L > larger * 5L ? 1 : 0;
            strongest.add(new Block(a, b, mutual * 1000L / Math.max(1, larger)));
            if (strongest.size() > 100 * STRONGEST) {
                strongest.sort(order());
                strongest.subList(STRONGEST, strongest.size()).clear();
            }
        }
    }

    private Comparator<Block> order() {
        return Comparator.comparingLong(Block::permille)
                .reversed()
                .thenComparing(block -> Couple.of(pool.id(block.a()), pool.id(block.b())));
    }
}
