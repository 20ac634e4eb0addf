package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samrad.insight.Findings.LocalNeed;
import org.samrad.insight.Findings.Side;

/// Where one audience group differs from all others more than chance explains.
///
/// **Test.** For every shown group, statement and side: how probable are so many on that side, or more, if the group
/// were drawn at random from everyone who voted on the statement (Fisher's exact test, one side)? It holds for groups
/// of any size. Over all groups, statements and both sides the false discovery rate is held at 5 % (Benjamini and
/// Hochberg 1995).
///
/// **Size.** The difference is measured on the scale `asin √share`, where its variance depends on the numbers only
/// (Anscombe): `d = θ(in) - θ(out)`, `v = 1 / (4·in + 2) + 1 / (4·out + 2)`. True differences on a statement are taken
/// to vary with variance `τ²` around none, estimated as the mean of `d² - v` over the statement's groups together with
/// ten groups' worth of the same mean over all statements (empirical Bayes). The shrunken difference is `d · τ² / (τ² +
/// v)`: a unit of six is pulled nearly all the way to the others, a unit of two hundred hardly. It is told in
/// percentage points of the others' share, and only differences of at least ten points are told.
///
/// **What it does not show.** Groups inside each other tell the same difference twice. Units that agree with all others
/// on a need still have it. Held-back cells take no part, so the smallest units are never named.
///
/// **Cost.** Groups · statements, each linear in the smaller count at worst.
final class LocalNeeds {
    static final double FALSE_RATE = 0.05;
    static final int LEAST = 10; // percentage points
    private static final int MOST = 12; // per group
    private static final double BORROWED = 10;

    /// One group, statement and side.
    private record Cell(int table, int group, Side side, Tally in, Tally out, double chance) {
        double distance() {
            return scaled(Divisions.count(in, side), in.seen()) - scaled(Divisions.count(out, side), out.seen());
        }

        double variance() {
            return 1.0 / (4 * in.seen() + 2) + 1.0 / (4 * out.seen() + 2);
        }
    }

    private LocalNeeds() {}

    /// The local needs, most certain first, at most twelve per group; of both sides of a statement only the more
    /// certain.
    static List<LocalNeed> of(List<ShownTable> tables) {
        List<Cell> cells = cells(tables);
        double[] falseRate = falseRates(cells);
        double[] variance = trueVariance(cells, tables.size());
        Integer[] order = new Integer[cells.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> cells.get(i).chance));
        List<LocalNeed> needs = new ArrayList<>();
        Map<Integer, Integer> told = new HashMap<>();
        for (int i : order) {
            Cell cell = cells.get(i);
            int effect = effect(cell, variance[cell.table]);
            if (falseRate[i] <= FALSE_RATE && effect >= LEAST && told.merge(cell.group, 1, Integer::sum) <= MOST) {
                needs.add(need(cell, tables.get(cell.table).column(), effect, falseRate[i]));
            }
        }
        return needs;
    }

    private static LocalNeed need(Cell cell, int column, int effect, double falseRate) {
        return new LocalNeed(
                cell.group,
                column,
                cell.side,
                Divisions.tenths(Divisions.count(cell.in, cell.side), cell.in),
                Divisions.tenths(Divisions.count(cell.out, cell.side), cell.out),
                effect,
                Math.ceil(100 * falseRate) / 100);
    }

    /// For every shown group and statement the side it leans to; the other side counts in the correction all the same.
    private static List<Cell> cells(List<ShownTable> tables) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < tables.size(); at++) {
            ShownTable table = tables.get(at);
            for (int group = 0; group < table.audiences(); group++) {
                Tally in = table.audience(group);
                Tally out = table.elsewhere(in);
                if (in != null && out != null) {
                    double agree = chance(in, out, Side.AGREE);
                    double disagree = chance(in, out, Side.DISAGREE);
                    Side side = agree <= disagree ? Side.AGREE : Side.DISAGREE;
                    cells.add(new Cell(at, group, side, in, out, Math.min(agree, disagree)));
                }
            }
        }
        return cells;
    }

    private static double chance(Tally in, Tally out, Side side) {
        int inside = Divisions.count(in, side);
        int outside = Divisions.count(out, side);
        return (long) inside * out.seen() <= (long) outside * in.seen()
                ? 1
                : Distributions.drawsAtLeast(inside, in.seen(), inside + outside, in.seen() + out.seen());
    }

    /// Benjamini and Hochberg's q: for the i-th smallest of `m` chances the smallest `m · p_j / j` with `j >= i`. Two
    /// sides were looked at per cell and the smaller chance kept, so each chance is doubled (Bonferroni within the
    /// cell).
    private static double[] falseRates(List<Cell> cells) {
        int count = cells.size();
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> cells.get(i).chance));
        double[] rates = new double[count];
        double smallest = 1;
        for (int i = count - 1; i >= 0; i--) {
            smallest = Math.min(smallest, 2 * cells.get(order[i]).chance * count / (i + 1));
            rates[order[i]] = smallest;
        }
        return rates;
    }

    /// `τ²` per statement.
    private static double[] trueVariance(List<Cell> cells, int statements) {
        double[] excess = new double[statements];
        int[] groups = new int[statements];
        double all = 0;
        for (Cell cell : cells) {
            double more = cell.distance() * cell.distance() - cell.variance();
            excess[cell.table] += more;
            groups[cell.table]++;
            all += more;
        }
        double common = cells.isEmpty() ? 0 : Math.max(0, all / cells.size());
        double[] variance = new double[statements];
        for (int s = 0; s < statements; s++) {
            variance[s] = Math.max(0, (excess[s] + BORROWED * common) / (groups[s] + BORROWED));
        }
        return variance;
    }

    private static double scaled(int count, int of) {
        return Math.asin(Math.sqrt((count + 0.375) / (of + 0.75)));
    }

    /// The shrunken difference in percentage points, rounded towards none.
    private static int effect(Cell cell, double variance) {
        double others = scaled(Divisions.count(cell.out, cell.side), cell.out.seen());
        double shrunken = cell.distance() * variance / (variance + cell.variance());
        double here = Math.clamp(others + shrunken, 0, Math.PI / 2);
        return (int) (100 * (Math.pow(Math.sin(here), 2) - Math.pow(Math.sin(others), 2)));
    }
}
