package org.samrad.insight;

import java.util.Arrays;

/// Places on the map with weights: the people themselves while they are few, cells of a fixed grid when they are many.
///
/// **Cells.** One sixth of a standard deviation wide, from -3 to 3 (36 × 36, people further out count in the outermost
/// cells); a cell stands at the mean of its people and weighs as many as they are. The grid is fixed, so that one new
/// participant far out does not move everybody's cell.
///
/// @param count how many points
/// @param weight people per point
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the engine
record Points(int count, double[] x, double[] y, double[] weight) {
    private static final int FEW = 200;
    private static final int SIDE = 36;
    private static final double PER_UNIT = 6;

    /// @param rows the participants that take part
    static Points of(double[] x, double[] y, int[] rows) {
        if (rows.length <= FEW) {
            double[] px = new double[rows.length];
            double[] py = new double[rows.length];
            double[] weight = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                px[i] = x[rows[i]];
                py[i] = y[rows[i]];
            }
            Arrays.fill(weight, 1);
            return new Points(rows.length, px, py, weight);
        }
        double[] sumX = new double[SIDE * SIDE];
        double[] sumY = new double[SIDE * SIDE];
        double[] people = new double[SIDE * SIDE];
        for (int row : rows) {
            int cell = cell(y[row]) * SIDE + cell(x[row]);
            sumX[cell] += x[row];
            sumY[cell] += y[row];
            people[cell]++;
        }
        int used = 0;
        for (int cell = 0; cell < people.length; cell++) {
            if (people[cell] > 0) {
                sumX[used] = sumX[cell] / people[cell];
                sumY[used] = sumY[cell] / people[cell];
                people[used] = people[cell];
                used++;
            }
        }
        return new Points(used, Arrays.copyOf(sumX, used), Arrays.copyOf(sumY, used), Arrays.copyOf(people, used));
    }

    private static int cell(double at) {
        return Math.clamp((long) Math.floor((at + 3) * PER_UNIT), 0, SIDE - 1);
    }

    double people() {
        double sum = 0;
        for (double each : weight) {
            sum += each;
        }
        return sum;
    }

    /// How many different places there are, counting no further than `enough`.
    int distinct(int enough) {
        double[] seenX = new double[enough];
        double[] seenY = new double[enough];
        int seen = 0;
        for (int i = 0; i < count && seen < enough; i++) {
            boolean fresh = true;
            for (int s = 0; s < seen; s++) {
                fresh &= seenX[s] != x[i] || seenY[s] != y[i];
            }
            if (fresh) {
                seenX[seen] = x[i];
                seenY[seen++] = y[i];
            }
        }
        return seen;
    }
}
