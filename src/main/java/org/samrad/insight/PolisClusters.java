package org.samrad.insight;

import java.util.Arrays;

/// k-means the way Polis does it: the first k different points are the first centres, on equal distance the later
/// centre wins, and it stops when no centre moves by 0.01 or more.
///
/// **Method.** Lloyd's iteration with Hamerly's bounds (2010): each point keeps an upper bound on the distance to its
/// own centre and a lower bound on the distance to the next; most points need no look at the centres at all. The bounds
/// change the time, not the outcome.
///
/// **Cost.** At worst points · k per iteration, in practice a tenth of it.
final class PolisClusters {
    private static final double STILL = 0.01;

    /// Centres that have members, in the order in which they began.
    double[] x;

    double[] y;

    /// Sum of the members' weights.
    double[] weight;

    /// The cluster of each point.
    final int[] cluster;

    private final double[] px;
    private final double[] py;
    private final double[] each; // weight of each point
    private final double[] upper;
    private final double[] lower;
    private final double[] half; // half the distance from a centre to the nearest other
    private boolean first = true;

    PolisClusters(double[] px, double[] py, double[] each, int k, int iterations) {
        this.px = px;
        this.py = py;
        this.each = each;
        x = new double[k];
        y = new double[k];
        cluster = new int[px.length];
        upper = new double[px.length];
        lower = new double[px.length];
        int found = firstDifferent(k);
        x = Arrays.copyOf(x, found);
        y = Arrays.copyOf(y, found);
        weight = new double[found];
        half = new double[found];
        iterate(iterations);
        dropEmpty();
    }

    int k() {
        return x.length;
    }

    private int firstDifferent(int k) {
        int found = 0;
        for (int i = 0; i < px.length && found < k; i++) {
            boolean fresh = true;
            for (int c = 0; c < found; c++) {
                fresh &= x[c] != px[i] || y[c] != py[i];
            }
            if (fresh) {
                x[found] = px[i];
                y[found++] = py[i];
            }
        }
        return found;
    }

    private void iterate(int iterations) {
        for (int turn = 0; x.length > 0; turn++) {
            measureCentres();
            assign();
            double[] moves = recentre();
            int farthest = 0;
            double most = 0;
            double second = 0;
            for (int c = 0; c < moves.length; c++) {
                if (moves[c] > most) {
                    second = most;
                    most = moves[c];
                    farthest = c;
                } else {
                    second = Math.max(second, moves[c]);
                }
            }
            if (most < STILL || turn >= iterations) {
                return;
            }
            for (int i = 0; i < px.length; i++) {
                upper[i] += moves[cluster[i]];
                lower[i] -= cluster[i] == farthest ? second : most;
            }
        }
    }

    private void measureCentres() {
        for (int c = 0; c < x.length; c++) {
            double nearest = Double.MAX_VALUE;
            for (int other = 0; other < x.length; other++) {
                if (other != c) {
                    nearest = Math.min(nearest, square(x[c] - x[other]) + square(y[c] - y[other]));
                }
            }
            half[c] = Math.sqrt(nearest) / 2;
        }
    }

    private void assign() {
        for (int i = 0; i < px.length; i++) {
            if (!first) {
                int own = cluster[i];
                double bound = Math.max(half[own], lower[i]);
                if (upper[i] < bound) {
                    continue;
                }
                upper[i] = Math.sqrt(square(px[i] - x[own]) + square(py[i] - y[own]));
                if (upper[i] < bound) {
                    continue;
                }
            }
            double best = Double.MAX_VALUE;
            double next = Double.MAX_VALUE;
            int nearest = 0;
            for (int c = 0; c < x.length; c++) {
                double distance = square(px[i] - x[c]) + square(py[i] - y[c]);
                if (distance <= best) {
                    next = best;
                    best = distance;
                    nearest = c;
                } else if (distance < next) {
                    next = distance;
                }
            }
            cluster[i] = nearest;
            upper[i] = Math.sqrt(best);
            lower[i] = Math.sqrt(next);
        }
        first = false;
    }

    /// Moves every centre to the mean of its members; answers how far each went.
    private double[] recentre() {
        int k = x.length;
        double[] sumX = new double[k];
        double[] sumY = new double[k];
        Arrays.fill(weight, 0);
        for (int i = 0; i < px.length; i++) {
            int c = cluster[i];
            sumX[c] += each[i] * px[i];
            sumY[c] += each[i] * py[i];
            weight[c] += each[i];
        }
        double[] moves = new double[k];
        for (int c = 0; c < k; c++) {
            if (weight[c] > 0) {
                double newX = sumX[c] / weight[c];
                double newY = sumY[c] / weight[c];
                moves[c] = Math.sqrt(square(newX - x[c]) + square(newY - y[c]));
                x[c] = newX;
                y[c] = newY;
            }
        }
        return moves;
    }

    private void dropEmpty() {
        int[] to = new int[x.length];
        int kept = 0;
        for (int c = 0; c < x.length; c++) {
            if (weight[c] > 0) {
                x[kept] = x[c];
                y[kept] = y[c];
                weight[kept] = weight[c];
                to[c] = kept++;
            }
        }
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = to[cluster[i]];
        }
        x = Arrays.copyOf(x, kept);
        y = Arrays.copyOf(y, kept);
        weight = Arrays.copyOf(weight, kept);
    }

    private static double square(double a) {
        return a * a;
    }
}
