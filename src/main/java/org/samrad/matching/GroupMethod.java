package org.samrad.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Groups of three and more: good, and not proven; no exact method is quick enough for more than a few dozen. The
/// pairs, which are exact, are brought together into groups; then any two groups are divided anew as well as they can
/// be, until nothing gets better. While it is quick, other beginnings are tried, too.
///
/// Who cannot learn from anybody takes no part: a group is worth nothing when one of its members learns nothing. When
/// the number does not go up, some groups have one member more, or the last one has fewer.
record GroupMethod(Columns columns, Weighing weighing, Rules rules, List<int[]> groups) implements Method {
    private static final int HALF_OF_FULL_CONTEXT = 50;

    static Method of(Columns columns, Weighing weighing, Rules rules) {
        var pool = weighing.pool;
        var pins = Pins.bundles(pool, rules);
        boolean[] pinned = new boolean[pool.n];
        pins.forEach(rows -> Arrays.stream(rows).forEach(row -> pinned[row] = true));
        int[] rows = IntStream.range(0, pool.n)
                .filter(row -> pinned[row] || pool.mostGain[row] > 0)
                .toArray();
        var units = new ArrayList<int[]>(pins);
        var pairing = new Pairing(columns, weighing);
        for (int row : rows) {
            int partner = pairing.solver.forest.partner(row);
            if (!pinned[row] && partner < 0) {
                units.add(new int[] {row});
            } else if (!pinned[row] && row < partner) {
                units.add(new int[] {row, partner});
            }
        }
        var groups = new Regroup(weighing, pinned).best(units, sizes(rows.length, rules.size()));
        return new GroupMethod(columns, weighing, rules, groups);
    }

    /// How many members each group has.
    static int[] sizes(int rows, int size) {
        if (rows < size) {
            return rows < 2 ? new int[0] : new int[] {rows};
        }
        int groups = rows / size;
        int rest = rows % size;
        int[] sizes = new int[rest > groups ? groups + 1 : groups];
        Arrays.fill(sizes, size);
        for (int i = 0; i < rest && rest <= groups; i++) {
            sizes[i]++;
        }
        if (rest > groups) {
            sizes[groups] = rest;
        }
        return sizes;
    }

    @Override
    public Solution solution() {
        long bound = 0;
        for (int most : weighing.pool.mostGain) {
            bound += (long) most * HALF_OF_FULL_CONTEXT;
        }
        return new Solution(groups, BigInteger.valueOf(bound), false, List.of(), null);
    }

    @Override
    public Method with(Columns other, Weighing weights, Rules changed) {
        return of(other, weights, changed);
    }
}
