package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The two directions in which votes differ most when every missing vote is taken to be the statement's mean.
///
/// **Formula.** Z is participants × statements with `vote - mean` where there is a vote and zero elsewhere: filling in
/// the mean and then subtracting it leaves exactly nothing, so no filled table is ever made. The axes are the two
/// leading eigenvectors of Z'Z.
///
/// **Method.** Block Krylov subspace, eight vectors wide (Golub and Underwood 1977), grown by the residuals of the
/// eight best approximations, restarted with sixteen of them when the basis has 48 vectors (Wu and Simon, thick
/// restart, 2000). One *pass* multiplies Z'Z with eight vectors: each participant's votes are looked up in a table
/// (sum), and the sum is added back (spread). Above 400,000 votes the first passes read every eighth row only.
///
/// **Precision.** Passes in `float` with sums per chunk in fixed order, everything else in `double`. Stops when the
/// relative residual of both axes is under the tolerance; under 1e-7 `float` would never get. At a residual of 1e-6 the
/// angle to the exact axes is about 1e-7, since the error of an eigenvector is one order better than it looks in its
/// cosine.
///
/// **Cost.** About 2 ns per vote and pass, five to fifteen passes cold.
///
/// **What it does not show.** Filling in means pulls people with few votes towards the centre and lets busy voters
/// decide the axes; that is why it is used for comparison and as a first guess only.
final class ImputedAxes {
    private static final int WIDE = Lanes.WIDTH;
    private static final int BASIS = 48;
    private static final int KEPT = 16;
    private static final int MANY_VOTES = 400_000;
    private static final int SAMPLE = 8;

    /// `axes[k]` has length 1 (or 0 when the votes do not span k + 1 directions).
    double[][] axes = new double[2][];

    /// Eigenvalues of Z'Z: sums of squares along the axes, then the third largest.
    final double[] strength = new double[3];

    private final LiveVotes votes;
    private final int statements;
    private final float[][] tables; // one per chunk

    private List<double[]> basis = new ArrayList<>();
    private List<double[]> image = new ArrayList<>(); // Z'Z times the basis
    private double[][] small = new double[BASIS][BASIS]; // basis' · image

    ImputedAxes(LiveVotes votes, double tolerance, int passes) {
        this.votes = votes;
        statements = votes.statements();
        tables = new float[votes.chunks.count()][3 * statements * WIDE];
        List<double[]> guess = scrambled();
        if (votes.count > MANY_VOTES) {
            guess = iterate(guess, SAMPLE, Math.max(1e-2, tolerance), 8);
        }
        List<double[]> best = iterate(guess, 1, tolerance, passes);
        for (int k = 0; k < 2; k++) {
            axes[k] = k < best.size() ? best.get(k) : new double[statements];
            if (Sums.cubes(axes[k]) < 0) {
                Sums.scale(axes[k], -1);
            }
        }
    }

    /// Eight fixed vectors without any pattern: the same for everybody, every time.
    private List<double[]> scrambled() {
        long state = 0x9E3779B97F4A7C15L;
        List<double[]> block = new ArrayList<>();
        for (int b = 0; b < WIDE; b++) {
            double[] vector = new double[statements];
            for (int j = 0; j < statements; j++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                vector[j] = votes.live[j] ? (state >>> 11) * 0x1p-53 - 0.5 : 0;
            }
            block.add(vector);
        }
        return block;
    }

    private List<double[]> iterate(List<double[]> guess, int step, double tolerance, int passes) {
        basis = new ArrayList<>();
        image = new ArrayList<>();
        small = new double[BASIS][BASIS];
        List<double[]> best = List.of();
        List<double[]> next = guess;
        for (int pass = 0; pass < passes; pass++) {
            int before = basis.size();
            extend(next);
            if (basis.size() == before) {
                break; // the votes span no further direction
            }
            multiply(before, step);
            var eigen = new SmallEigen(small, basis.size());
            int wide = Math.min(WIDE, basis.size());
            best = combine(basis, eigen, wide);
            List<double[]> images = combine(image, eigen, wide);
            next = new ArrayList<>();
            double worst = 0;
            for (int k = 0; k < wide; k++) {
                double[] residual = images.get(k).clone();
                Sums.addScaled(residual, -eigen.values[k], best.get(k));
                if (k < 2 && eigen.values[k] > 0) {
                    worst = Math.max(worst, Sums.length(residual) / eigen.values[k]);
                }
                next.add(residual);
            }
            for (int k = 0; k < 3; k++) {
                strength[k] = k < eigen.values.length ? Math.max(0, eigen.values[k]) : 0;
            }
            if (worst < tolerance) {
                break;
            }
            if (basis.size() + WIDE > BASIS) {
                restart(eigen);
            }
        }
        return best;
    }

    /// Adds what is new in the vectors to the basis, at right angles to everything already there.
    private void extend(List<double[]> vectors) {
        for (double[] vector : vectors) {
            double before = Sums.length(vector);
            if (before == 0 || basis.size() == BASIS) {
                continue;
            }
            double[] fresh = vector.clone();
            Sums.scale(fresh, 1 / before);
            for (int round = 0; round < 2; round++) {
                for (double[] known : basis) {
                    Sums.addScaled(fresh, -Sums.dot(known, fresh), known);
                }
            }
            double left = Sums.length(fresh);
            if (left > 1e-7) {
                Sums.scale(fresh, 1 / left);
                basis.add(fresh);
            }
        }
    }

    private void restart(SmallEigen eigen) {
        int kept = Math.min(KEPT, basis.size());
        List<double[]> newBasis = combine(basis, eigen, kept);
        image = combine(image, eigen, kept);
        basis = newBasis;
        small = new double[BASIS][BASIS];
        for (int k = 0; k < kept; k++) {
            small[k][k] = eigen.values[k];
        }
    }

    private List<double[]> combine(List<double[]> vectors, SmallEigen eigen, int wanted) {
        List<double[]> combined = new ArrayList<>();
        for (int k = 0; k < wanted; k++) {
            double[] sum = new double[statements];
            for (int q = 0; q < vectors.size(); q++) {
                Sums.addScaled(sum, eigen.vectors[k][q], vectors.get(q));
            }
            combined.add(sum);
        }
        return combined;
    }

    /// One pass over the votes: the images of the basis vectors from `first` on, at most eight.
    private void multiply(int first, int step) {
        int wide = basis.size() - first;
        float[] table = new float[3 * statements * WIDE];
        for (int j = 0; j < statements; j++) {
            for (int v = 0; v < 3 && votes.live[j]; v++) {
                double z = v - 1 - votes.mean[j];
                for (int b = 0; b < wide; b++) {
                    table[(3 * j + v) * WIDE + b] = (float) (z * basis.get(first + b)[j]);
                }
            }
        }
        votes.chunks.each(chunk -> passChunk(chunk, step, table, tables[chunk]));
        for (int b = 0; b < wide; b++) {
            double[] product = new double[statements];
            for (int j = 0; j < statements; j++) {
                for (int v = 0; v < 3 && votes.live[j]; v++) {
                    double sum = 0;
                    for (float[] part : tables) {
                        sum += part[(3 * j + v) * WIDE + b];
                    }
                    product[j] += (v - 1 - votes.mean[j]) * sum;
                }
            }
            image.add(product);
            int column = first + b;
            for (int q = 0; q <= column; q++) {
                double entry = Sums.dot(basis.get(q), product);
                small[q][column] = entry;
                small[column][q] = entry;
            }
        }
    }

    private void passChunk(int chunk, int step, float[] table, float[] back) {
        Arrays.fill(back, 0);
        float[] eight = new float[WIDE];
        for (int row = votes.chunks.from(chunk); row < votes.chunks.to(chunk); row += step) {
            votes.votes.sumRow(votes.lanes, row, table, eight);
            votes.votes.spreadRow(votes.lanes, row, eight, back);
        }
    }
}
