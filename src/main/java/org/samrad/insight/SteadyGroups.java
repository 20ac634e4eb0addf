package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opinion groups that stay put unless the opinions move.
///
/// **Division.** For every number of groups k from 2 up, the best of several k-means starts (`Partition`), twenty
/// cold, two fresh ones at each update. The division of the previous update, carried on, is kept while none is more
/// than 3 % better, and for three updates even then.
///
/// **How many.** The smallest k whose silhouette is within 0.03 of the highest: fewer groups are easier to understand,
/// and what hardly differs must not decide. A shown k gives way only when another has been better by more than 0.03
/// three updates running, or at once when one of its groups has become too small.
///
/// **Too small** is under two people or under 2 % of everybody grouped. When no division passes, all are one group.
///
/// **Names.** Cold, groups are numbered by size. Afterwards each takes the number of the previous group with which it
/// shares most people, where the previous groups are drawn with the previous centres on today's map.
///
/// **Cost.** 20 · points · k per k and iteration cold, at most 1,296 points; then one nearest centre per person.
final class SteadyGroups {
    private static final int COLD_STARTS = 20;
    private static final int FRESH_STARTS = 2;
    private static final int PATIENCE = 3;
    private static final double CLEARLY_BETTER = 1.03;
    private static final double CLEARLY_CLEARER = 0.03;
    private static final double LEAST_SHARE = 0.02;

    /// The group of each row, -1 for rows that take no part.
    final int[] group;

    /// Centres of the groups shown.
    double[] centreX = {};

    double[] centreY = {};
    double silhouette;
    private final double[] x;
    private final double[] y;
    private final int[] rows;
    private final Points points;
    private final GroupsState before;
    private final int[] held;
    private final @Nullable Partition[] byNumber;
    private int contender;
    private int waited;

    SteadyGroups(double[] x, double[] y, int[] rows, int maxGroups, GroupsState before) {
        this.x = x;
        this.y = y;
        this.rows = rows;
        this.before = before;
        points = Points.of(x, y, rows);
        held = before.held().clone();
        byNumber = new Partition[GroupsState.MOST + 1];
        group = new int[x.length];
        Arrays.fill(group, -1);
        int most = Math.min(maxGroups, points.distinct(maxGroups));
        double least = Math.max(2, LEAST_SHARE * rows.length);
        List<Partition> allowed = new ArrayList<>();
        for (int k = 2; k <= most; k++) {
            Partition division = divide(k, least);
            byNumber[k] = division;
            if (division.smallest() >= least) {
                allowed.add(division);
            }
        }
        double[] silhouettes = Silhouette.of(points, allowed);
        show(allowed, silhouettes, least);
    }

    GroupsState state() {
        double[][] keptX = new double[GroupsState.MOST + 1][0];
        double[][] keptY = new double[GroupsState.MOST + 1][0];
        for (int k = 2; k <= GroupsState.MOST; k++) {
            Partition division = byNumber[k];
            if (k == centreX.length) {
                keptX[k] = centreX;
                keptY[k] = centreY;
            } else if (division != null) {
                keptX[k] = division.x;
                keptY[k] = division.y;
            }
        }
        keptX[1] = centreX.length == 1 ? centreX : keptX[1];
        keptY[1] = centreX.length == 1 ? centreY : keptY[1];
        return new GroupsState(centreX.length, keptX, keptY, held, contender, waited, before.updates() + 1);
    }

    private Partition divide(int k, double least) {
        boolean cold = before.x()[k].length == 0;
        Partition fresh = null;
        int starts = cold ? COLD_STARTS : FRESH_STARTS;
        for (int s = 0; s < starts; s++) {
            Partition each = Partition.seeded(points, k, 1_000_003L * k + (cold ? s : before.updates() * 31L + s));
            fresh = fresh == null ? each : better(fresh, each, least);
        }
        if (fresh == null) {
            throw new IllegalStateException("no start for " + k + " groups");
        }
        if (cold) {
            return fresh;
        }
        Partition kept = Partition.from(points, before.x()[k], before.y()[k]);
        boolean beaten = kept.inertia > CLEARLY_BETTER * fresh.inertia;
        boolean broken = kept.smallest() < least && fresh.smallest() >= least;
        held[k] = beaten ? held[k] + 1 : 0;
        if (broken || held[k] >= PATIENCE) {
            held[k] = 0;
            return fresh;
        }
        return kept;
    }

    /// The tighter of two, except that one without too small groups always goes before one with.
    private static Partition better(Partition a, Partition b, double least) {
        boolean aPasses = a.smallest() >= least;
        boolean bPasses = b.smallest() >= least;
        if (aPasses != bPasses) {
            return aPasses ? a : b;
        }
        return b.inertia < a.inertia * (1 - 1e-9) ? b : a;
    }

    private void show(List<Partition> allowed, double[] silhouettes, double least) {
        boolean[] open = new boolean[allowed.size()];
        Arrays.fill(open, true);
        while (true) {
            int chosen = choose(allowed, silhouettes, open);
            if (chosen < 0) {
                showOne();
                return;
            }
            Partition division = allowed.get(chosen);
            int[] names = names(division);
            centreX = new double[division.k()];
            centreY = new double[division.k()];
            for (int g = 0; g < names.length; g++) {
                centreX[names[g]] = division.x[g];
                centreY[names[g]] = division.y[g];
            }
            if (assign() >= least) {
                silhouette = silhouettes[chosen];
                return;
            }
            open[chosen] = false; // cells hid that a group is too small
        }
    }

    private void showOne() {
        boolean any = rows.length > 0;
        centreX = new double[any ? 1 : 0];
        centreY = new double[any ? 1 : 0];
        assign();
    }

    /// The division to show, or -1; counts how long a better one has been waiting.
    private int choose(List<Partition> allowed, double[] silhouettes, boolean[] open) {
        int best = -1;
        int current = -1;
        int simplest = -1;
        for (int i = 0; i < open.length; i++) {
            if (open[i] && (best < 0 || silhouettes[i] > silhouettes[best])) {
                best = i;
            }
            if (open[i] && allowed.get(i).k() == before.shown()) {
                current = i;
            }
        }
        for (int i = open.length - 1; i >= 0; i--) {
            if (open[i] && silhouettes[i] >= silhouettes[best] - CLEARLY_CLEARER) {
                simplest = i;
            }
        }
        contender = 0;
        waited = 0;
        if (current < 0 || best == current || silhouettes[best] <= silhouettes[current] + CLEARLY_CLEARER) {
            return current < 0 ? simplest : current;
        }
        contender = allowed.get(simplest).k();
        waited = contender == before.contender() ? before.waited() + 1 : 1;
        if (waited < PATIENCE) {
            return current;
        }
        contender = 0;
        waited = 0;
        return simplest;
    }

    /// Gives every row the nearest centre; answers the size of the smallest group.
    private int assign() {
        int[] size = new int[Math.max(1, centreX.length)];
        for (int row : rows) {
            group[row] = Partition.nearest(centreX, centreY, x[row], y[row]);
            size[group[row]]++;
        }
        return Arrays.stream(size).min().orElse(0);
    }

    private int[] names(Partition division) {
        double[] previousX = before.x()[before.shown()];
        double[] previousY = before.y()[before.shown()];
        if (previousX.length == 0) {
            return bySize(division);
        }
        double[][] shared = new double[division.k()][previousX.length];
        for (int i = 0; i < points.count(); i++) {
            int was = Partition.nearest(previousX, previousY, points.x()[i], points.y()[i]);
            shared[division.group[i]][was] += points.weight()[i];
        }
        return Names.matching(shared);
    }

    private static int[] bySize(Partition division) {
        int k = division.k();
        int[] names = new int[k];
        for (int g = 0; g < k; g++) {
            for (int other = 0; other < k; other++) {
                boolean larger = division.size[other] > division.size[g];
                boolean leftOf = division.size[other] == division.size[g] && division.x[other] < division.x[g];
                if (larger || leftOf || sameAndEarlier(division, other, g)) {
                    names[g]++;
                }
            }
        }
        return names;
    }

    private static boolean sameAndEarlier(Partition division, int other, int g) {
        return division.size[other] == division.size[g] && division.x[other] == division.x[g] && other < g;
    }
}
