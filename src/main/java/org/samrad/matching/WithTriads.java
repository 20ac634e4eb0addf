package org.samrad.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pairs and some triads. One triad under `Goal.TOTAL` is exact. More are added one by one, and under `Goal.WEAKEST`
/// those left over join the pair to which they add most: that is good and not proven.
///
/// @param pairs  the pairs alone
/// @param rest   the pairs beside the triads
/// @param adds   what all triads together can add at most, in units of the score
record WithTriads(Bundles of, Method pairs, Method rest, List<int[]> triads, int most, long adds, boolean proven)
        implements Method {

    static Method of(Method pairs, Columns columns, Weighing weighing, int most) {
        return pairs instanceof Heaviest heaviest
                ? exactly(heaviest, columns, weighing, most)
                : joining(pairs, weighing, most);
    }

    private static Method exactly(Heaviest pairs, Columns columns, Weighing weighing, int most) {
        var triads = new ArrayList<int[]>();
        var rest = pairs;
        long adds = 0;
        boolean proven = most == 1;
        while (triads.size() < most) {
            var found = new TriadSearch(rest.pairing()).find();
            if (triads.isEmpty()) {
                adds = most * ((found.bound() >> weighing.terms.shift()) + 1);
                proven &= found.proven();
            }
            if (found.rows().length == 0) {
                break;
            }
            triads.add(found.rows());
            rest = new Heaviest(
                    rest.pairing().with(columns, rest.pairing().weighing.without(found.rows())));
        }
        return new WithTriads(new Bundles(weighing.pool), pairs, rest, triads, most, adds, proven);
    }

    private static Method joining(Method pairs, Weighing weighing, int most) {
        var triads = new ArrayList<int[]>();
        var bundles = new Bundles(weighing.pool);
        var solution = pairs.solution();
        var free = new ArrayList<Integer>();
        for (int row = 0; row < weighing.pool.n; row++) {
            int each = row;
            boolean paired = solution.bundles().stream().anyMatch(pair -> pair[0] == each || pair[1] == each);
            if (!paired && !weighing.isOut(row)) {
                free.add(row);
            }
        }
        var joined = new ArrayList<>(solution.bundles());
        while (triads.size() < most) {
            int[] best = new int[0];
            int[] left = new int[0];
            int strongest = 0;
            for (int row : free) {
                for (int[] pair : joined) {
                    boolean allowed = !weighing.isBanned(row, pair[0]) && !weighing.isBanned(row, pair[1]);
                    int[] rows = {row, pair[0], pair[1]};
                    int mutual = allowed ? bundles.mutual(rows, 3) : 0;
                    if (mutual > strongest) {
                        strongest = mutual;
                        best = rows;
                        left = pair;
                    }
                }
            }
            if (strongest == 0) {
                break;
            }
            triads.add(best);
            free.remove(Integer.valueOf(best[0]));
            joined.remove(left);
        }
        return new WithTriads(new Bundles(weighing.pool), pairs, pairs, triads, most, 0, triads.isEmpty());
    }

    @Override
    public Solution solution() {
        var beside = rest.solution();
        var bundles = new ArrayList<>(triads);
        for (int[] pair : beside.bundles()) {
            boolean joined =
                    triads.stream().anyMatch(triad -> Arrays.stream(triad).anyMatch(row -> row == pair[0]));
            if (!joined) {
                bundles.add(pair);
            }
        }
        long worth = 0;
        for (int[] rows : bundles) {
            worth += Bundles.worth(of.mutual(rows, rows.length), rows.length);
        }
        long most = Math.max(worth, pairs.solution().bound().longValueExact() + adds);
        var bound = BigInteger.valueOf(proven ? worth : most);
        return new Solution(
                bundles, bound, proven, beside.proof(), pairs.solution().prices());
    }

    @Override
    public Method with(Columns columns, Weighing weighing, Rules rules) {
        return of(pairs.with(columns, weighing, rules), columns, weighing, most);
    }
}
