package org.samrad.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/// Adds up, area by area, what is asked for, what can be given, and what the proposal makes of it.
final class Market {
    private final Pool pool;
    private final Proposal proposal;
    private final IntToLongFunction price;

    /// In one area.
    private static final class Sum {
        int asking;
        int giving;
        long need;
        long met;
        long unmeetable;
        double part;
        double priced;
    }

    Market(Pool pool, Proposal proposal, IntToLongFunction price) {
        this.pool = pool;
        this.proposal = proposal;
        this.price = price;
    }

    List<Supply> supply() {
        var sums = new TreeMap<String, Sum>(Order::compare);
        for (var participant : pool.participant) {
            Pool.shares(participant).forEach((area, share) -> {
                var sum = sums.computeIfAbsent(area, each -> new Sum());
                sum.asking++;
                sum.need += share;
                sum.unmeetable += share;
            });
        }
        for (int area = 0; area < pool.areas.size(); area++) {
            count(area, sums.computeIfAbsent(pool.areas.get(area), each -> new Sum()));
        }
        for (var match : proposal.matches()) {
            int[] rows = match.members().stream().mapToInt(pool::row).toArray();
            for (int to : rows) {
                meet(to, rows, sums);
            }
        }
        var supply = new ArrayList<Supply>();
        sums.forEach((area, sum) -> supply.add(new Supply(
                area,
                sum.asking,
                sum.giving,
                sum.need,
                sum.met,
                sum.unmeetable,
                sum.part == 0 ? 0 : Math.round(sum.priced / sum.part))));
        supply.sort(Comparator.comparingLong(Supply::price)
                .reversed()
                .thenComparing(Comparator.comparingLong((Supply each) -> each.need() - each.met())
                        .reversed()));
        return supply;
    }

    private void count(int area, Sum sum) {
        int best = 0;
        int second = 0;
        int least = Strength.MOST;
        for (int row = 0; row < pool.n; row++) {
            int gives = pool.gives[row][area];
            second = Math.max(second, Math.min(best, gives));
            best = Math.max(best, gives);
        }
        for (int row = 0; row < pool.n; row++) {
            int share = share(row, area);
            if (share > 0) {
                int own = pool.stands[row][area];
                int others = pool.gives[row][area] == best ? second : best;
                least = Math.min(least, own);
                sum.unmeetable -= (long) share * Math.max(0, others - Pool.LEVEL * own) / Pool.WHOLE;
            }
        }
        for (int row = 0; row < pool.n; row++) {
            sum.giving += pool.gives[row][area] > Pool.LEVEL * least ? 1 : 0;
        }
    }

    private int share(int row, int area) {
        for (int q = 0; q < pool.needArea[row].length; q++) {
            if (pool.needArea[row][q] == area) {
                return pool.needShare[row][q];
            }
        }
        return 0;
    }

    /// What one member learns in each area, and who is paid for it.
    private void meet(int to, int[] rows, Map<String, Sum> sums) {
        for (int q = 0; q < pool.needArea[to].length; q++) {
            int area = pool.needArea[to][q];
            int from = -1;
            for (int row : rows) {
                from = row != to && (from < 0 || pool.gives[row][area] > pool.gives[from][area]) ? row : from;
            }
            long part = (long) pool.needShare[to][q]
                    * Math.max(0, pool.gives[from][area] - Pool.LEVEL * pool.stands[to][area])
                    / Pool.WHOLE;
            var sum = sums.computeIfAbsent(pool.areas.get(area), each -> new Sum());
            sum.met += part;
            sum.part += part;
            sum.priced += (double) part * price.applyAsLong(from);
        }
    }
}
