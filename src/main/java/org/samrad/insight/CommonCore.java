package org.samrad.insight;

import org.jspecify.annotations.Nullable;
import org.samrad.insight.Findings.Certainty;
import org.samrad.insight.Findings.CommonGround;

/// How far agreement with one statement is common to all groups.
///
/// **Per group.** Of `S` people who voted on the statement (passes included) `A` agree. The share is Beta(`A + a`,
/// `S - A + b`) distributed; its lower 5 % point is the group's *bound*, its mean the group's *level*. For opinion
/// groups `a = b = ½` (Jeffreys). Audience groups are often small, so each starts from what the others say: `a = m·p`,
/// `b = m·(1 - p)` with `p` the share among everyone and `m` estimated from how much the groups of this very statement
/// differ beyond chance (beta-binomial, by moments; see [#strength]).
///
/// **Together.** The geometric mean over opinion groups, and over the innermost shown audience groups, and then over
/// these two: each group weighs the same whatever its size, and one group that disagrees pulls the mean down more than
/// one that agrees lifts it. The idea is the "group-informed consensus" of Polis; bounds instead of means, and
/// `(A + ½) / (S + 1)`, keep a handful of votes from looking like unanimity.
///
/// **In words.** `CERTAIN`: the mean of the bounds is at least 60 % and every group's bound at least 50 %. `LIKELY`:
/// the mean of the levels is at least 60 % and every level at least 50 %. `TOO_LITTLE_KNOWN`: some opinion group that
/// is large enough to be shown is not shown on this statement.
///
/// **What it does not show.** Groups that are held back take no part. A pass counts as not agreeing. Agreement to a
/// vague sentence is still agreement to a vague sentence.
final class CommonCore {
    private static final double HIGH = 0.60;
    private static final double MAJORITY = 0.50;
    private static final double TAIL = 0.05;
    private static final double WEAKEST = 2;
    private static final double STRONGEST = 200;

    private double lowestBound = 1;
    private double lowestLevel = 1;
    private double lowestShare = 1;
    private double bound = 1;
    private double level = 1;
    private int groups;
    private boolean known;

    private CommonCore() {}

    /// @param needed by opinion group: whether it is large enough that nothing is known without it
    static CommonCore of(ShownTable table, boolean[] needed) {
        CommonCore core = new CommonCore();
        Tally everyone = table.everyone();
        if (everyone == null) {
            return core;
        }
        core.known = true;
        Family opinions = core.opinionGroups(table, needed);
        Family audience = core.audienceGroups(table.innermost(), everyone);
        if (opinions.groups + audience.groups == 0) {
            opinions.add(core, everyone, 0.5, 0.5);
        }
        int families = (opinions.groups > 0 ? 1 : 0) + (audience.groups > 0 ? 1 : 0);
        core.bound = Math.exp((opinions.meanLogBound() + audience.meanLogBound()) / families);
        core.level = Math.exp((opinions.meanLogLevel() + audience.meanLogLevel()) / families);
        core.groups = opinions.groups + audience.groups;
        return core;
    }

    private Family opinionGroups(ShownTable table, boolean[] needed) {
        Family family = new Family();
        for (int group = 0; group < table.opinions(); group++) {
            Tally tally = table.opinion(group);
            if (tally != null) {
                family.add(this, tally, 0.5, 0.5);
            } else if (needed[group]) {
                known = false;
            }
        }
        return family;
    }

    private Family audienceGroups(Tally[] tallies, Tally everyone) {
        Family family = new Family();
        double share = (everyone.agree() + 0.5) / (everyone.seen() + 1.0);
        double strength = strength(tallies, share);
        for (Tally tally : tallies) {
            family.add(this, tally, strength * share, strength * (1 - share));
        }
        return family;
    }

    /// How many answers the common share is worth to each group: large when the groups differ no more than chance makes
    /// them, small when they truly differ.
    ///
    /// With shares `q_i = A_i / S_i` around `p`, `Σ S_i (q_i - p)²` is expected to be `p(1-p) Σ (1 + (S_i - 1) ρ)`;
    /// solved for the correlation `ρ` within groups, `m = 1/ρ - 1`, kept between 2 and 200. With fewer than three
    /// groups nothing can be estimated and `m` is 2.
    static double strength(Tally[] tallies, double share) {
        double spread = 0;
        double pairs = 0;
        for (Tally tally : tallies) {
            double off = (double) tally.agree() / tally.seen() - share;
            spread += tally.seen() * off * off;
            pairs += tally.seen() - 1;
        }
        if (tallies.length < 3 || pairs == 0) {
            return WEAKEST;
        }
        double correlation = (spread / (share * (1 - share)) - tallies.length) / pairs;
        return Math.clamp(1 / Math.max(correlation, 1e-9) - 1, WEAKEST, STRONGEST);
    }

    /// Percent, rounded down; null when too little is known.
    @Nullable
    Integer coreBound() {
        return known ? (Integer) (int) (100 * bound) : null;
    }

    Certainty certainty() {
        if (!known) {
            return Certainty.TOO_LITTLE_KNOWN;
        }
        if (bound >= HIGH && lowestBound >= MAJORITY) {
            return Certainty.CERTAIN;
        }
        return level >= HIGH && lowestLevel >= MAJORITY ? Certainty.LIKELY : Certainty.UNSURE;
    }

    /// The statement as common ground, or null when it is none.
    @Nullable
    CommonGround ground(ShownTable table) {
        Tally everyone = table.everyone();
        Certainty certainty = certainty();
        if (everyone == null || (certainty != Certainty.CERTAIN && certainty != Certainty.LIKELY)) {
            return null;
        }
        return new CommonGround(
                table.column(),
                (int) Math.round(100.0 * everyone.agree() / everyone.seen()),
                (int) (100 * bound),
                (int) Math.round(100 * lowestShare),
                groups,
                certainty);
    }

    /// Groups of one kind, each weighing the same.
    private static final class Family {
        private double logBound;
        private double logLevel;
        private int groups;

        void add(CommonCore core, Tally tally, double agreeBefore, double otherBefore) {
            double a = tally.agree() + agreeBefore;
            double b = tally.seen() - tally.agree() + otherBefore;
            double bound = Distributions.betaQuantile(TAIL, a, b);
            double level = a / (a + b);
            logBound += Math.log(Math.max(bound, 1e-9));
            logLevel += Math.log(level);
            groups++;
            core.lowestBound = Math.min(core.lowestBound, bound);
            core.lowestLevel = Math.min(core.lowestLevel, level);
            core.lowestShare = Math.min(core.lowestShare, (double) tally.agree() / tally.seen());
        }

        double meanLogBound() {
            return groups == 0 ? 0 : logBound / groups;
        }

        double meanLogLevel() {
            return groups == 0 ? 0 : logLevel / groups;
        }
    }
}
