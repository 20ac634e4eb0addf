package org.samrad.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Groups the way Polis finds them on a cold start: a hundred base clusters first, then groups of base clusters.
///
/// **Who.** Everybody with at least min(7, statements) votes, withdrawn statements included; the most active until
/// there are fifteen.
///
/// **Base clusters.** k-means with k = 100 on the places. **Groups.** For each k from 2 to min(5, 2 + base clusters /
/// 12):
/// k-means on the base centres, weighted by members. The k with the highest silhouette over base centres, each counting
/// once; on equal silhouettes the larger k.
///
/// **What it does not show.** The first hundred participants are the first centres: other arrival orders of the same
/// votes give other groups (on 18 conversations the adjusted Rand index of Polis with itself was 0.70 on average).
final class PolisGroups {
    private static final int ENOUGH_VOTES = 7;
    private static final int ENOUGH_PEOPLE = 15;
    private static final int BASE = 100;
    private static final int BASE_ITERATIONS = 100;
    private static final int GROUP_ITERATIONS = 20;

    /// The group of each row, -1 for those who are not grouped.
    final int[] group;

    /// The base cluster of each row, -1 for those who are not grouped.
    final int[] base;

    /// By number of groups; NaN-free, 0 where it was not tried.
    final double[] silhouettes;

    double[] centreX = {};
    double[] centreY = {};

    PolisGroups(VoteMatrix votes, double[] x, double[] y, int maxGroups) {
        group = new int[votes.participants()];
        base = new int[votes.participants()];
        silhouettes = new double[maxGroups + 1];
        Arrays.fill(group, -1);
        Arrays.fill(base, -1);
        int[] rows = takingPart(votes);
        double[] px = new double[rows.length];
        double[] py = new double[rows.length];
        double[] ones = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            px[i] = x[rows[i]];
            py[i] = y[rows[i]];
            ones[i] = 1;
        }
        var bases = new PolisClusters(px, py, ones, BASE, BASE_ITERATIONS);
        PolisClusters best = null;
        double highest = -2;
        for (int k = 2; k <= Math.min(maxGroups, 2 + bases.k() / 12) && bases.k() > 0; k++) {
            var groups = new PolisClusters(bases.x, bases.y, bases.weight, k, GROUP_ITERATIONS);
            silhouettes[k] = silhouette(bases.x, bases.y, groups.cluster, groups.k());
            if (silhouettes[k] >= highest) {
                highest = silhouettes[k];
                best = groups;
            }
        }
        for (int i = 0; i < rows.length && best != null; i++) {
            base[rows[i]] = bases.cluster[i];
            group[rows[i]] = best.cluster[bases.cluster[i]];
        }
        if (best != null) {
            centreX = best.x;
            centreY = best.y;
        }
    }

    private static int[] takingPart(VoteMatrix votes) {
        int enough = Math.min(ENOUGH_VOTES, votes.statements());
        int[] rows = IntStream.range(0, votes.participants())
                .filter(row -> votes.votesOf(row) >= enough && votes.votesOf(row) > 0)
                .toArray();
        if (rows.length >= ENOUGH_PEOPLE) {
            return rows;
        }
        return IntStream.range(0, votes.participants())
                .filter(row -> votes.votesOf(row) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -votes.votesOf(row)))
                .limit(ENOUGH_PEOPLE)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Every point counts once, somebody alone counts 0.
    private static double silhouette(double[] x, double[] y, int[] cluster, int k) {
        int n = x.length;
        int[] size = new int[k];
        for (int c : cluster) {
            size[c]++;
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            double[] sum = new double[k];
            for (int j = 0; j < n; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                sum[cluster[j]] += Math.sqrt(dx * dx + dy * dy);
            }
            int own = cluster[i];
            double far = Double.MAX_VALUE;
            for (int c = 0; c < k; c++) {
                far = c == own ? far : Math.min(far, sum[c] / size[c]);
            }
            double near = size[own] > 1 ? sum[own] / (size[own] - 1) : 0;
            double larger = Math.max(near, far);
            if (size[own] > 1 && far < Double.MAX_VALUE && larger > 0) {
                total += (far - near) / larger;
            }
        }
        return n == 0 ? 0 : total / n;
    }
}
