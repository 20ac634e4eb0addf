package org.samrad.insight;

import java.util.Arrays;

/// The two axes that explain best how people voted, learnt from the votes that were cast and from nothing else.
///
/// **Model.** Probabilistic principal components with missing values (Tipping and Bishop 1999; Ilin and Raiko 2010). A
/// vote (-1, 0, 1) of participant i on statement j is
///
///     vote = m_j + a_j · x_i + b_j · y_i + noise,    noise ~ N(0, σ²),  (x_i, y_i) ~ N(0, I)
///
/// m_j is how the statement is received at the middle of the map, (a_j, b_j) how reception changes along the two axes,
/// (x_i, y_i) where the participant is, in standard deviations among participants. Votes that
/// were not cast do not occur in any sum. Somebody with few votes is estimated near the middle *with a large
/// uncertainty*, instead of being moved there as if that were known.
///
/// **Shrinking.** (a_j, b_j) ~ N(0, s²·I) and m_j ~ N(g, t²); s², g and t² are learnt from all statements together, so
/// that a statement with three votes cannot claim an axis for itself.
///
/// **Method.** Expectation-maximisation. For each participant a 2×2 system gives the expected place and its covariance;
/// for each statement a 3×3 system gives a, b and m. After each round the places are brought back to mean 0 and
/// covariance I by a symmetric transformation, and the axes the opposite way (parameter expansion, Liu, Rubin and Wu
/// 1998): about half as many rounds. It stops when the axes move by less than 0.2 % of their size (root mean
/// square over votes), or after 60 rounds.
///
/// **Cost.** About 2.5 ns per vote and round, 5 to 20 rounds cold, 1 to 4 from the previous axes. Memory: 20 bytes per
/// participant, 3 · 8 floats per statement and chunk.
///
/// **Rounding.** Per-vote sums in `float`, in fixed order per chunk of rows; everything else in `double`.
///
/// **What it does not show.** Votes are treated as numbers: a pass lies half-way between disagreeing and agreeing. More
/// than two directions of opinion are not seen. Nothing says *why* people differ.
final class ObservedAxes {
    /// Whether the places are to be learnt from, or only to be known: that is less than half the work.
    private enum Purpose {
        REFIT,
        PLACES_ONLY
    }

    private static final int WIDE = Lanes.WIDTH;
    private static final int MOMENTS = 6;
    private static final int MOST_ROUNDS = 60;
    private static final double STILL = 2e-3;

    /// Learnt variances are optimistic; drawing twice as hard predicts held-out votes better on every conversation
    /// tried (docs/methods/opinion-groups.md).
    private static final double PULL = 2;
    private static final double LEAST_NOISE = 1e-4;
    private static final double LEAST_SPREAD = 0.05;

    /// Per statement: the reception at the middle, and its change along the first and the second axis.
    final double[] m;

    final double[] a;
    final double[] b;

    /// Variance of a vote around what its places on the map would give.
    double noise = 0.5;

    /// Per participant: the expected place.
    final float[] x;

    final float[] y;

    /// Per participant: the covariance of the place.
    final float[] cxx;

    final float[] cxy;
    final float[] cyy;

    /// How many rounds were needed.
    int rounds;

    private final LiveVotes votes;
    private final int statements;
    private final float[] table;
    private final float[][] back; // per chunk: sums over votes of x, y, x², xy, y², 1, by code
    private final double[][] moments; // per chunk: sums over participants of x, y, x², xy, y², 1
    private double spreadOfAxes = 0.1; // s²
    private double commonMiddle; // g
    private double spreadOfMiddles = 0.3; // t²

    /// @param start the axes to begin with; its arrays are copied
    ObservedAxes(LiveVotes votes, AxesState start) {
        this.votes = votes;
        statements = votes.statements();
        m = start.m().clone();
        a = start.a().clone();
        b = start.b().clone();
        noise = start.noise();
        spreadOfAxes = start.spreadOfAxes();
        spreadOfMiddles = start.spreadOfMiddles();
        x = new float[votes.participants()];
        y = new float[votes.participants()];
        cxx = new float[votes.participants()];
        cxy = new float[votes.participants()];
        cyy = new float[votes.participants()];
        Arrays.fill(cxx, 1);
        Arrays.fill(cyy, 1);
        table = new float[3 * statements * WIDE];
        int chunks = votes.chunks.count();
        back = new float[chunks][3 * statements * WIDE];
        moments = new double[chunks][MOMENTS];
        commonMiddle = start.commonMiddle();
    }

    /// Rounds until the axes stand still, then the places on them.
    void settle() {
        double[] previousM = new double[statements];
        double[] previousA = new double[statements];
        double[] previousB = new double[statements];
        boolean still = votes.count == 0;
        while (!still && rounds < MOST_ROUNDS) {
            System.arraycopy(m, 0, previousM, 0, statements);
            System.arraycopy(a, 0, previousA, 0, statements);
            System.arraycopy(b, 0, previousB, 0, statements);
            place(Purpose.REFIT);
            refit();
            standardise();
            rounds++;
            still = movement(previousM, previousA, previousB) < STILL;
        }
        place(Purpose.PLACES_ONLY);
    }

    /// The axes as they are, to begin the next update with.
    AxesState state() {
        return new AxesState(m, a, b, noise, spreadOfAxes, commonMiddle, spreadOfMiddles);
    }

    /// Turns or mirrors the axes. The places follow in `MapUnits`.
    void turn(Turn turn) {
        for (int j = 0; j < statements; j++) {
            double first = turn.x(a[j], b[j]);
            b[j] = turn.y(a[j], b[j]);
            a[j] = first;
        }
    }

    /// How far the axes moved in the last round, relative to their size: the root of the sum over votes of squared
    /// changes. That the whole map turned does not count: its direction is chosen afterwards.
    private double movement(double[] previousM, double[] previousA, double[] previousB) {
        double moves = 0;
        double size = 0;
        double turning = 0;
        for (int j = 0; j < statements; j++) {
            if (votes.live[j]) {
                int seen = votes.votes.seen(j);
                double dm = m[j] - previousM[j];
                double da = a[j] - previousA[j];
                double db = b[j] - previousB[j];
                moves += seen * (dm * dm + da * da + db * db);
                size += seen * (a[j] * a[j] + b[j] * b[j]);
                turning += seen * (previousA[j] * b[j] - previousB[j] * a[j]);
            }
        }
        return size == 0 ? 0 : Math.sqrt(Math.max(0, moves - turning * turning / size) / size);
    }

    private void place(Purpose purpose) {
        for (int j = 0; j < statements; j++) {
            for (int v = 0; v < 3 && votes.live[j]; v++) {
                int line = (3 * j + v) * WIDE;
                double z = v - 1 - m[j];
                table[line] = (float) (a[j] * a[j]);
                table[line + 1] = (float) (a[j] * b[j]);
                table[line + 2] = (float) (b[j] * b[j]);
                table[line + 3] = (float) (a[j] * z);
                table[line + 4] = (float) (b[j] * z);
            }
        }
        votes.chunks.each(chunk -> placeChunk(chunk, purpose));
    }

    private void placeChunk(int chunk, Purpose purpose) {
        float[] sums = back[chunk];
        double[] moment = moments[chunk];
        Arrays.fill(sums, 0);
        Arrays.fill(moment, 0);
        float[] eight = new float[WIDE];
        for (int row = votes.chunks.from(chunk); row < votes.chunks.to(chunk); row++) {
            if (votes.inRow(row) == 0) {
                continue;
            }
            votes.votes.sumRow(votes.lanes, row, table, eight);
            double xx = eight[0] + noise;
            double xy = eight[1];
            double yy = eight[2] + noise;
            double over = 1 / (xx * yy - xy * xy);
            double px = (yy * eight[3] - xy * eight[4]) * over;
            double py = (xx * eight[4] - xy * eight[3]) * over;
            double exx = noise * yy * over;
            double exy = -noise * xy * over;
            double eyy = noise * xx * over;
            x[row] = (float) px;
            y[row] = (float) py;
            cxx[row] = (float) exx;
            cxy[row] = (float) exy;
            cyy[row] = (float) eyy;
            if (purpose == Purpose.PLACES_ONLY) {
                continue;
            }
            double[] expected = {px, py, exx + px * px, exy + px * py, eyy + py * py, 1};
            for (int k = 0; k < MOMENTS; k++) {
                moment[k] += expected[k];
                eight[k] = (float) expected[k];
            }
            eight[6] = 0;
            eight[7] = 0;
            votes.votes.spreadRow(votes.lanes, row, eight, sums);
        }
    }

    /// New a, b, m for every statement, then the shared variances.
    private void refit() {
        double squaredErrors = 0;
        double cast = 0;
        double axes = 0;
        double middles = 0;
        double middleSum = 0;
        int fitted = 0;
        var fit = new StatementFit();
        for (int j = 0; j < statements; j++) {
            if (!votes.live[j]) {
                continue;
            }
            collect(j, fit);
            fit.solve(PULL * noise / spreadOfAxes, noise / spreadOfMiddles, commonMiddle);
            a[j] = fit.a;
            b[j] = fit.b;
            m[j] = fit.m;
            squaredErrors += fit.squaredErrors();
            cast += fit.n;
            axes += fit.a * fit.a + fit.b * fit.b + noise * (fit.varianceA + fit.varianceB);
            middles += (fit.m - commonMiddle) * (fit.m - commonMiddle) + noise * fit.varianceM;
            middleSum += fit.m;
            fitted++;
        }
        noise = Math.max(LEAST_NOISE, squaredErrors / cast);
        spreadOfAxes = Math.max(LEAST_SPREAD, axes / (2 * fitted));
        spreadOfMiddles = Math.max(LEAST_NOISE, middles / fitted);
        commonMiddle = middleSum / fitted;
    }

    private void collect(int j, StatementFit fit) {
        fit.clear();
        for (int v = 0; v < 3; v++) {
            int line = (3 * j + v) * WIDE;
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double sxy = 0;
            double syy = 0;
            double n = 0;
            for (float[] part : back) {
                sx += part[line];
                sy += part[line + 1];
                sxx += part[line + 2];
                sxy += part[line + 3];
                syy += part[line + 4];
                n += part[line + 5];
            }
            fit.add(v - 1, sx, sy, sxx, sxy, syy, n);
        }
    }

    /// Brings the places to mean 0 and covariance I, by m += a·mean and (a, b) times the symmetric square root of the
    /// covariance. The places themselves follow in the next round.
    private void standardise() {
        double[] sum = new double[MOMENTS];
        for (double[] part : moments) {
            for (int k = 0; k < MOMENTS; k++) {
                sum[k] += part[k];
            }
        }
        double n = sum[5];
        double mx = sum[0] / n;
        double my = sum[1] / n;
        double cxx = sum[2] / n - mx * mx;
        double cxy = sum[3] / n - mx * my;
        double cyy = sum[4] / n - my * my;
        double determinant = cxx * cyy - cxy * cxy;
        if (!(determinant > 1e-12)) {
            return;
        }
        double root = Math.sqrt(determinant); // of a 2×2 matrix: √C = (C + √det·I) / √(trace + 2·√det)
        double over = 1 / Math.sqrt(cxx + cyy + 2 * root);
        double rxx = (cxx + root) * over;
        double rxy = cxy * over;
        double ryy = (cyy + root) * over;
        for (int j = 0; j < statements; j++) {
            m[j] += a[j] * mx + b[j] * my;
            double first = rxx * a[j] + rxy * b[j];
            b[j] = rxy * a[j] + ryy * b[j];
            a[j] = first;
        }
    }
}
