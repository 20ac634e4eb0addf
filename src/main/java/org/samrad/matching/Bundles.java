package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What organisations have of each other when they are together, two or more: one definition for pairs, triads and
/// groups.
final class Bundles {
    private static final int MOST_REASONS = 3;
    private static final int FEWEST_REASONS = 2;

    /// Two reasons are enough when they make this much of the gain, in per cent.
    private static final int MOST_OF_IT = 80;

    private final Pool pool;

    Bundles(Pool pool) {
        this.pool = pool;
    }

    /// What a member learns from the others together: in each area from the one with the highest level.
    int gain(int member, int[] rows, int count) {
        return pool.learnt(member, area -> {
            int best = 0;
            for (int i = 0; i < count; i++) {
                best = rows[i] == member ? best : Math.max(best, pool.gives[rows[i]][area]);
            }
            return best;
        });
    }

    int context(int[] rows, int count) {
        int context = Score.MOST_CONTEXT;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                context = Math.min(context, pool.context(rows[i], rows[j]));
            }
        }
        return context;
    }

    /// The strength, before any rule.
    int mutual(int[] rows, int count) {
        int[] gains = new int[count];
        for (int i = 0; i < count; i++) {
            gains[i] = gain(rows[i], rows, count);
            if (gains[i] == 0) {
                return 0;
            }
        }
        return count < 2 ? 0 : Score.root(gains, count) * context(rows, count);
    }

    static long worth(int mutual, int count) {
        return (long) mutual * count / 2;
    }

    Match match(int[] rows, boolean pinned) {
        int[] inOrder = Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> Order.compare(pool.id(a), pool.id(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        var members = new ArrayList<String>();
        var gains = new ArrayList<Gain>();
        for (int row : inOrder) {
            members.add(pool.id(row));
            gains.add(new Gain(pool.id(row), gain(row, rows, rows.length), reasons(row, inOrder)));
        }
        return new Match(members, mutual(rows, rows.length), context(rows, rows.length), gains, pinned);
    }

    private List<Reason> reasons(int to, int[] rows) {
        var reasons = new ArrayList<Reason>();
        int sum = 0;
        for (int q = 0; q < pool.needArea[to].length; q++) {
            int area = pool.needArea[to][q];
            int from = best(to, rows, area);
            int own = pool.stands[to][area];
            int part = pool.needShare[to][q] * Math.max(0, pool.gives[from][area] - Pool.LEVEL * own);
            if (part > 0) {
                var name = pool.areas.get(area);
                var given = pool.participant[from].strengths().getOrDefault(name, Strength.NONE);
                reasons.add(new Reason(name, pool.id(from), pool.needShare[to][q], given, own, part / Pool.WHOLE));
                sum += part / Pool.WHOLE;
            }
        }
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        int first = 0;
        int count = 0;
        while (count < Math.min(MOST_REASONS, reasons.size())
                && (count < FEWEST_REASONS || first * 100L < (long) MOST_OF_IT * sum)) {
            first += reasons.get(count++).points();
        }
        return reasons.subList(0, count);
    }

    private int best(int to, int[] rows, int area) {
        int best = -1;
        for (int row : rows) {
            if (row != to && (best < 0 || pool.gives[row][area] > pool.gives[best][area])) {
                best = row;
            }
        }
        return best;
    }
}
