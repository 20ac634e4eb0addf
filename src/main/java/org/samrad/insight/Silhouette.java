package org.samrad.insight;

import java.util.List;

/// How well people lie in their groups: near their own, far from the next (Rousseeuw 1987).
///
/// **Formula.** For each person: p = mean distance to the others of the own group, q = the smallest mean distance to
/// another group, value (q - p) / max(p, q). The silhouette is the mean over people: 1 clear groups, 0 none. Somebody
/// alone in a group counts 0.
///
/// **Cost.** points² distances, computed once for all divisions that are compared.
///
/// **What it does not show.** An even crowd cut in halves has about 0.3 to 0.4; only the comparison says something.
final class Silhouette {
    private Silhouette() {}

    /// The mean over people for each of the partitions of the same points.
    static double[] of(Points points, List<Partition> partitions) {
        int n = points.count();
        int wide = 0;
        int[] offset = new int[partitions.size()];
        for (int p = 0; p < offset.length; p++) {
            offset[p] = wide;
            wide += partitions.get(p).k();
        }
        double[][] sums = new double[n][wide]; // weighted distance from a point to each group of each partition
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            distances(points, i, distance);
            double[] sum = sums[i];
            for (int p = 0; p < offset.length; p++) {
                int[] group = partitions.get(p).group;
                int from = offset[p];
                for (int j = 0; j < n; j++) {
                    sum[from + group[j]] += distance[j];
                }
            }
        }
        double[] means = new double[offset.length];
        for (int p = 0; p < offset.length; p++) {
            means[p] = mean(points, partitions.get(p), sums, offset[p]);
        }
        return means;
    }

    /// From one point to every other, times the other's weight.
    private static void distances(Points points, int i, double[] distance) {
        double[] x = points.x();
        double[] y = points.y();
        double[] weight = points.weight();
        double px = x[i];
        double py = y[i];
        for (int j = 0; j < distance.length; j++) {
            double dx = px - x[j];
            double dy = py - y[j];
            distance[j] = weight[j] * Math.sqrt(dx * dx + dy * dy);
        }
    }

    private static double mean(Points points, Partition partition, double[][] sums, int offset) {
        double total = 0;
        double people = 0;
        for (int i = 0; i < points.count(); i++) {
            int own = partition.group[i];
            people += points.weight()[i];
            if (partition.size[own] <= 1) {
                continue;
            }
            double near = sums[i][offset + own] / (partition.size[own] - 1);
            double far = Double.MAX_VALUE;
            for (int g = 0; g < partition.k(); g++) {
                if (g != own && partition.size[g] > 0) {
                    far = Math.min(far, sums[i][offset + g] / partition.size[g]);
                }
            }
            double larger = Math.max(near, far);
            if (far < Double.MAX_VALUE && larger > 0) {
                total += points.weight()[i] * (far - near) / larger;
            }
        }
        return people == 0 ? 0 : total / people;
    }
}
