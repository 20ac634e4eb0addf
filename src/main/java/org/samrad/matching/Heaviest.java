package org.samrad.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Pairs with the largest total.
record Heaviest(Pairing pairing) implements Method {
    @Override
    public Solution solution() {
        var terms = pairing.weighing.terms;
        long bonuses = 0;
        var bundles = bundles(pairing);
        for (int[] pair : bundles) {
            bonuses += pairing.weighing.isKept(pair[0], pair[1]) ? terms.bonus() : 0;
        }
        var bound = BigInteger.valueOf(pairing.weighing.inScore(pairing.bound()) - bonuses);
        return new Solution(bundles, bound, true, List.of(pairing.certificate()), pairing);
    }

    @Override
    public Method with(Columns columns, Weighing weighing, Rules rules) {
        return new Heaviest(pairing.with(columns, weighing));
    }

    static List<int[]> bundles(Pairing pairing) {
        var bundles = new ArrayList<int[]>();
        for (int a = 0; a < pairing.weighing.pool.n; a++) {
            int b = pairing.solver.forest.partner(a);
            if (b > a) {
                bundles.add(new int[] {a, b});
            }
        }
        return bundles;
    }
}
