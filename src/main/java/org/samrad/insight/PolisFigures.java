package org.samrad.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures the way Polis computes them, from its published description.
///
/// **Symbols.** In a group: A agrees, D disagrees, S votes; among all other groups together: A', D', S'.
/// * share p = (A + 1) / (S + 2); its test = 2 · √(S + 1) · ((A + 1) / (S + 1) - ½)
/// * ratio r = p / ((1 + A') / (2 + S'))
/// * test of the ratio = two-proportion z with one added to all four counts
/// * the same with D for disagreeing
///
/// **Representative.** *Sufficient* when ratio test and share test exceed 1.2816 on the same side. The side with the
/// larger ratio test is shown. At most five, by r · ratio test · p · share test, the "best agree" statement first; then
/// agreeing before disagreeing.
///
/// **Consensus.** Product over the groups of (A + 1) / (S + 2). **Divisiveness** is the extremity of `PolisPlaces`.
///
/// **What it does not show.** A product falls with every further group, so conversations cannot be compared; two votes
/// can top the list; that people disagree does not count against consensus, only that they do not agree.
final class PolisFigures implements Figures {
    private static final int SHOWN = 5;

    private final VoteMatrix votes;
    private final LiveVotes live;
    private final Tallies tallies;
    private final double[] extremity;
    private final List<List<Representative>> representative = new ArrayList<>();

    PolisFigures(LiveVotes live, Tallies tallies, double[] extremity) {
        this.live = live;
        this.votes = live.votes;
        this.tallies = tallies;
        this.extremity = extremity;
        for (int g = 0; g < tallies.groups; g++) {
            representative.add(select(g));
        }
    }

    @Override
    public boolean measured(int column) {
        return live.live[column];
    }

    @Override
    public double consensus(int column) {
        double product = 1;
        for (int g = 0; g < tallies.groups; g++) {
            product *= (tallies.agree(g, column) + 1.0) / (tallies.seen(g, column) + 2.0);
        }
        return product;
    }

    @Override
    public double divisiveness(int column) {
        return extremity[column];
    }

    @Override
    public double priority(int column) {
        return Figures.priority(votes, column, extremity[column]);
    }

    @Override
    public List<Representative> representative(int group) {
        return representative.get(group);
    }

    @Override
    public List<Integer> agreed() {
        return consensusList(2);
    }

    @Override
    public List<Integer> rejected() {
        return consensusList(0);
    }

    private List<Integer> consensusList(int side) {
        record Ranked(int column, double score) {}
        List<Ranked> found = new ArrayList<>();
        for (int j = 0; j < votes.statements(); j++) {
            int success = side == 2 ? votes.agrees(j) : votes.disagrees(j);
            double share = share(success, votes.seen(j));
            double test = shareTest(success, votes.seen(j));
            if (live.live[j] && share > 0.5 && test > NINETY) {
                found.add(new Ranked(j, share * test));
            }
        }
        found.sort(Comparator.comparingDouble((Ranked each) -> -each.score));
        return found.stream().limit(SHOWN).map(Ranked::column).toList();
    }

    private static double share(int success, int seen) {
        return (success + 1.0) / (seen + 2.0);
    }

    private static double shareTest(int success, int seen) {
        return 2 * Math.sqrt(seen + 1.0) * ((success + 1.0) / (seen + 1.0) - 0.5);
    }

    private static double ratioTest(int success, int seen, int otherSuccess, int otherSeen) {
        double n = seen + 1.0;
        double other = otherSeen + 1.0;
        double pooled = (success + 1.0 + otherSuccess + 1.0) / (n + other);
        if (pooled == 1) {
            return 0;
        }
        double error = Math.sqrt(Math.abs(pooled * (1 - pooled) * (1 / n + 1 / other)));
        return ((success + 1.0) / n - (otherSuccess + 1.0) / other) / error;
    }

    /// Both sides of one statement in one group.
    private record Candidate(
            int column,
            int agree,
            int disagree,
            int seen,
            double pa,
            double pat,
            double ra,
            double rat,
            double pd,
            double pdt,
            double rd,
            double rdt) {
        boolean sufficient() {
            return (rat > NINETY && pat > NINETY) || (rdt > NINETY && pdt > NINETY);
        }

        double metric() {
            return rat > rdt ? ra * rat * pa * pat : rd * rdt * pd * pdt;
        }

        Representative shown(boolean best) {
            return rat > rdt
                    ? new Representative(column, true, agree, seen, pa, pat, ra, rat, best)
                    : new Representative(column, false, disagree, seen, pd, pdt, rd, rdt, best);
        }

        boolean replacesBestAgree(@Nullable Candidate current) {
            if (agree == 0 && disagree == 0) {
                return false;
            }
            if (current == null) {
                return pat > NINETY || (ra > 1 && pa > 0.5);
            }
            return current.ra > 1
                    ? ra * rat * pa * pat > current.ra * current.rat * current.pa * current.pat
                    : pa * pat > current.pa * current.pat;
        }
    }

    private Candidate candidate(int group, int column) {
        int agree = tallies.agree(group, column);
        int disagree = tallies.disagree(group, column);
        int seen = tallies.seen(group, column);
        Tally rest = tallies.others(group, column);
        double pa = share(agree, seen);
        double pd = share(disagree, seen);
        return new Candidate(
                column,
                agree,
                disagree,
                seen,
                pa,
                shareTest(agree, seen),
                pa / share(rest.agree(), rest.seen()),
                ratioTest(agree, seen, rest.agree(), rest.seen()),
                pd,
                shareTest(disagree, seen),
                pd / share(rest.disagree(), rest.seen()),
                ratioTest(disagree, seen, rest.disagree(), rest.seen()));
    }

    private List<Representative> select(int group) {
        Candidate bestAgree = null;
        Candidate best = null;
        List<Candidate> sufficient = new ArrayList<>();
        for (int j = 0; j < votes.statements(); j++) {
            if (!live.live[j]) {
                continue;
            }
            Candidate each = candidate(group, j);
            if (each.sufficient()) {
                sufficient.add(each);
            }
            if (best == null || Math.max(each.rat, each.rdt) > Math.max(best.rat, best.rdt)) {
                best = each;
            }
            if (each.replacesBestAgree(bestAgree)) {
                bestAgree = each;
            }
        }
        if (sufficient.isEmpty()) {
            Candidate only = bestAgree == null ? best : bestAgree;
            return only == null ? List.of() : List.of(only.shown(bestAgree != null));
        }
        sufficient.sort(Comparator.comparingDouble((Candidate each) -> -each.metric()));
        List<Representative> list = new ArrayList<>();
        if (bestAgree != null) {
            list.add(bestAgree.shown(true));
        }
        for (Candidate each : sufficient) {
            if (bestAgree == null || each.column != bestAgree.column) {
                list.add(each.shown(false));
            }
        }
        return list.stream()
                .limit(SHOWN)
                .sorted(Comparator.comparing((Representative each) -> !each.agree()))
                .toList();
    }
}
