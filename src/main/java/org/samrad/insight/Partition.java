package org.samrad.insight;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Points divided into k groups, each point with its nearest centre, each centre the mean of its group.
///
/// **Formula.** Weighted k-means: minimises the sum over points of weight · squared distance to the centre.
///
/// **Method.** Lloyd's iteration (1957) until no point changes group, at most a hundred times. A cold start draws the
/// first centres by k-means++ (Arthur and Vassilvitskii 2007) from a fixed seed. On equal distance the lower number
/// wins.
///
/// **Cost.** points · k per iteration.
///
/// **What it does not show.** k-means always finds k groups, also in a crowd without any. The silhouette and the
/// minimum size decide whether they are worth showing.
final class Partition {
    private static final int MOST_ITERATIONS = 100;

    final double[] x;
    final double[] y;

    /// The group of each point.
    final int[] group;

    /// People in each group.
    final double[] size;

    /// Sum of weight · squared distance.
    double inertia;

    private Partition(Points points, double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        group = new int[points.count()];
        size = new double[x.length];
        iterate(points);
    }

    static Partition from(Points points, double[] x, double[] y) {
        return new Partition(points, x, y);
    }

    static Partition seeded(Points points, int k, long seed) {
        var random = new SplittableRandom(seed);
        double[] x = new double[k];
        double[] y = new double[k];
        double[] nearest = new double[points.count()];
        for (int c = 0; c < k; c++) {
            double total = 0;
            for (int i = 0; i < points.count(); i++) {
                double dx = c == 0 ? 0 : points.x()[i] - x[c - 1];
                double dy = c == 0 ? 0 : points.y()[i] - y[c - 1];
                double distance = c == 0 ? 1 : dx * dx + dy * dy;
                nearest[i] = c <= 1 ? distance : Math.min(nearest[i], distance);
                total += points.weight()[i] * nearest[i];
            }
            double draw = random.nextDouble() * total;
            int chosen = 0;
            while (chosen < points.count() - 1 && (draw -= points.weight()[chosen] * nearest[chosen]) > 0) {
                chosen++;
            }
            x[c] = points.x()[chosen];
            y[c] = points.y()[chosen];
        }
        return new Partition(points, x, y);
    }

    int k() {
        return x.length;
    }

    double smallest() {
        double smallest = Double.MAX_VALUE;
        for (double each : size) {
            smallest = Math.min(smallest, each);
        }
        return smallest;
    }

    /// The centre nearest to a place.
    static int nearest(double[] centreX, double[] centreY, double px, double py) {
        int best = 0;
        double bestDistance = Double.MAX_VALUE;
        for (int c = 0; c < centreX.length; c++) {
            double dx = px - centreX[c];
            double dy = py - centreY[c];
            double distance = dx * dx + dy * dy;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = c;
            }
        }
        return best;
    }

    private void iterate(Points points) {
        int k = x.length;
        double[] sumX = new double[k];
        double[] sumY = new double[k];
        Arrays.fill(group, -1);
        for (int turn = 0; turn < MOST_ITERATIONS; turn++) {
            boolean changed = false;
            inertia = 0;
            Arrays.fill(sumX, 0);
            Arrays.fill(sumY, 0);
            Arrays.fill(size, 0);
            for (int i = 0; i < group.length; i++) {
                double px = points.x()[i];
                double py = points.y()[i];
                int best = nearest(x, y, px, py);
                changed |= best != group[i];
                group[i] = best;
                double weight = points.weight()[i];
                inertia += weight * ((px - x[best]) * (px - x[best]) + (py - y[best]) * (py - y[best]));
                sumX[best] += weight * px;
                sumY[best] += weight * py;
                size[best] += weight;
            }
            if (!changed) {
                return;
            }
            for (int c = 0; c < k; c++) {
                if (size[c] > 0) {
                    x[c] = sumX[c] / size[c];
                    y[c] = sumY[c] / size[c];
                }
            }
        }
    }
}
