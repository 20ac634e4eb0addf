package org.samrad.matching;

/// A way to a proposal that remembers what it has computed.
interface Method {
    static Method of(Columns columns, Weighing weighing, Rules rules) {
        if (rules.size() > 2) {
            return GroupMethod.of(columns, weighing, rules);
        }
        Method pairs = rules.goal() == Goal.WEAKEST
                ? WeakestFirst.of(columns, weighing, rules)
                : new Heaviest(new Pairing(columns, weighing));
        return rules.triads() == 0 ? pairs : WithTriads.of(pairs, columns, weighing, rules.triads());
    }

    Solution solution();

    /// The same way after profiles or rules have changed; goal and size are the same.
    Method with(Columns columns, Weighing weighing, Rules rules);
}
