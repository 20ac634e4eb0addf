package org.samrad.insight;

import java.util.List;

/// Figures about statements, from the groups' counts.
interface Figures {
    /// The standard normal quantile of 90 %, the one-sided certainty that is asked for throughout.
    double NINETY = 1.2815515655446004;

    boolean measured(int column);

    double consensus(int column);

    double divisiveness(int column);

    double priority(int column);

    List<Representative> representative(int group);

    /// What everybody together agrees with most, best first.
    List<Integer> agreed();

    /// What everybody together disagrees with most, best first.
    List<Integer> rejected();

    /// How useful the next vote on a statement would be.
    ///
    /// **Formula.** importance = (1 - p) · (extremity + 1) · a with p = (passes + 1) / (seen + 2) and a = (agrees + 1)
    /// / (seen + 2); priority = (importance · (1 + 8 · 2^(-seen / 5)))²: statements few have seen come first, then
    /// those that divide or are liked, and those people skip come last. Source: the published routing rule of Polis.
    static double priority(VoteMatrix votes, int column, double extremity) {
        double seen = votes.seen(column);
        double passed = (votes.passes(column) + 1) / (seen + 2);
        double agreed = (votes.agrees(column) + 1) / (seen + 2);
        double importance = (1 - passed) * (extremity + 1) * agreed;
        double root = importance * (1 + 8 * Math.pow(2, -seen / 5));
        return root * root;
    }
}
