package org.samrad.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Figures about statements that do not promise more than the votes hold.
///
/// **Shares.** In a group with A agrees, D disagrees and S votes, passes included: agree = (A + ½) / (S + 1), disagree
/// = (D + ½) / (S + 1), Jeffreys' correction. Standard error of a share p: √(p · (1 - p) / (S + 2)). *Lower bound* =
/// share -
/// 1.2816 standard errors, at least 0: with 90 % certainty the true share is not below it.
///
/// **Consensus** = geometric mean over groups of (lower bound of agree) · (1 - disagree), from 0 to 1. The geometric
/// mean does not fall with the number of groups; disagreeing weighs more than passing; few votes give a low figure.
///
/// **Divisiveness** = largest difference between two groups' mean votes, less 1.2816 standard errors, halved: from 0 to
/// 1.
/// Means and variances are those of a Dirichlet distribution with ½ added to each of A, D and pass.
///
/// **Representative.** Share in the group minus share among the rest of those grouped, on the side with the larger z.
/// Listed when more than half the group votes that way and z exceeds √(2 · ln(2 · statements)), the largest z that
/// chance would be expected to produce among so many comparisons. At most ten, by the lower bound of the difference.
///
/// **Minimum.** No figure for a statement on which some group has cast fewer than three votes.
///
/// **What it does not show.** Groups were formed from the same votes, so differences between them are larger than
/// between groups formed otherwise; z orders statements, it proves nothing.
final class ObservedFigures implements Figures {
    private static final int LEAST_VOTES = 3;
    private static final int SHOWN = 10;

    private final LiveVotes live;
    private final Tallies tallies;
    private final double[] extremity;
    private final double[] consensus;
    private final double[] divisiveness;
    private final boolean[] measured;
    private final List<List<Representative>> representative = new ArrayList<>();

    /// @param extremity per statement: the change of the mean vote from one standard deviation on one side of the map
    /// to
    ///                  one on the other
    ObservedFigures(LiveVotes live, Tallies tallies, double[] extremity) {
        this.live = live;
        this.tallies = tallies;
        this.extremity = extremity;
        int statements = live.statements();
        consensus = new double[statements];
        divisiveness = new double[statements];
        measured = new boolean[statements];
        int comparisons = 0;
        for (int j = 0; j < statements; j++) {
            comparisons += live.live[j] ? 2 : 0;
            measured[j] = live.live[j] && tallies.groups > 0 && enough(j);
            if (measured[j]) {
                consensus[j] = consensusOf(j);
                divisiveness[j] = divisivenessOf(j);
            }
        }
        double chance = Math.sqrt(2 * Math.log(Math.max(2, comparisons)));
        for (int g = 0; g < tallies.groups; g++) {
            representative.add(select(g, chance));
        }
    }

    @Override
    public boolean measured(int column) {
        return measured[column];
    }

    @Override
    public double consensus(int column) {
        return consensus[column];
    }

    @Override
    public double divisiveness(int column) {
        return divisiveness[column];
    }

    @Override
    public double priority(int column) {
        return live.live[column] || live.votes.seen(column) == 0
                ? Figures.priority(live.votes, column, extremity[column])
                : 0;
    }

    @Override
    public List<Representative> representative(int group) {
        return representative.get(group);
    }

    @Override
    public List<Integer> agreed() {
        return top(2);
    }

    @Override
    public List<Integer> rejected() {
        return top(0);
    }

    private boolean enough(int column) {
        for (int g = 0; g < tallies.groups; g++) {
            if (tallies.seen(g, column) < LEAST_VOTES) {
                return false;
            }
        }
        return true;
    }

    private static double share(int success, int seen) {
        return (success + 0.5) / (seen + 1.0);
    }

    private static double error(double share, int seen) {
        return Math.sqrt(share * (1 - share) / (seen + 2.0));
    }

    private static double lower(int success, int seen) {
        double share = share(success, seen);
        return Math.max(0, share - NINETY * error(share, seen));
    }

    private double consensusOf(int column) {
        double product = 1;
        for (int g = 0; g < tallies.groups; g++) {
            int seen = tallies.seen(g, column);
            product *= lower(tallies.agree(g, column), seen) * (1 - share(tallies.disagree(g, column), seen));
        }
        return Math.pow(product, 1.0 / tallies.groups);
    }

    private double divisivenessOf(int column) {
        double largest = 0;
        for (int g = 1; g < tallies.groups; g++) {
            for (int h = 0; h < g; h++) {
                double difference = Math.abs(mean(g, column) - mean(h, column));
                double error = Math.sqrt(variance(g, column) + variance(h, column));
                largest = Math.max(largest, (difference - NINETY * error) / 2);
            }
        }
        return largest;
    }

    private double mean(int group, int column) {
        return (tallies.agree(group, column) - tallies.disagree(group, column)) / (tallies.seen(group, column) + 1.5);
    }

    private double variance(int group, int column) {
        double n = tallies.seen(group, column) + 1.5;
        double mean = mean(group, column);
        double square = (tallies.agree(group, column) + tallies.disagree(group, column) + 1) / n;
        return (square - mean * mean) / (n + 1);
    }

    private List<Representative> select(int group, double chance) {
        record Ranked(Representative statement, double lower) {}
        List<Ranked> found = new ArrayList<>();
        for (int j = 0; j < live.statements(); j++) {
            Tally rest = tallies.others(group, j);
            int seen = tallies.seen(group, j);
            if (!live.live[j] || seen < LEAST_VOTES || rest.seen() < LEAST_VOTES) {
                continue;
            }
            Representative agree = side(j, true, tallies.agree(group, j), seen, rest.agree(), rest.seen());
            Representative disagree = side(j, false, tallies.disagree(group, j), seen, rest.disagree(), rest.seen());
            Representative larger = agree.z() >= disagree.z() ? agree : disagree;
            if (larger.z() > chance && larger.share() > 0.5) {
                found.add(new Ranked(larger, larger.effect() * (1 - NINETY / larger.z())));
            }
        }
        found.sort(Comparator.comparingDouble((Ranked each) -> -each.lower));
        return found.stream().limit(SHOWN).map(Ranked::statement).toList();
    }

    private static Representative side(
            int column, boolean agree, int success, int seen, int otherSuccess, int otherSeen) {
        double share = share(success, seen);
        double other = share(otherSuccess, otherSeen);
        double error = error(share, seen);
        double z = (share - other) / Math.hypot(error, error(other, otherSeen));
        return new Representative(column, agree, success, seen, share, (share - 0.5) / error, share - other, z, false);
    }

    /// The five statements that groups most agree with, or most disagree with, by the same rule as consensus.
    private List<Integer> top(int side) {
        record Ranked(int column, double score) {}
        List<Ranked> found = new ArrayList<>();
        for (int j = 0; j < live.statements(); j++) {
            double product = measured[j] ? 1 : 0;
            for (int g = 0; g < tallies.groups && measured[j]; g++) {
                int success = side == 2 ? tallies.agree(g, j) : tallies.disagree(g, j);
                double bound = lower(success, tallies.seen(g, j));
                product *= bound > 0.5 ? bound : 0;
            }
            if (product > 0) {
                found.add(new Ranked(j, product));
            }
        }
        found.sort(Comparator.comparingDouble((Ranked each) -> -each.score));
        return found.stream().limit(5).map(Ranked::column).toList();
    }
}
