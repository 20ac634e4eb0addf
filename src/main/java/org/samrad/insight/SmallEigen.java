package org.samrad.insight;

/// All eigenvalues and eigenvectors of a small symmetric matrix, largest first.
///
/// **Method.** Householder reduction to three diagonals, then the QL method with implicit shifts (Bowdler, Martin,
/// Reinsch and Wilkinson, *Numerische Mathematik* 11, 1968). About 4 n³ multiplications, in `double`. The matrices here
/// have at most 48 rows.
final class SmallEigen {
    /// Descending.
    final double[] values;

    /// `vectors[k]` belongs to `values[k]`; each has length 1, its sign is arbitrary.
    final double[][] vectors;

    private final int n;
    private final double[][] v; // columns become the eigenvectors
    private final double[] d;
    private final double[] e;

    /// @param symmetric read in its first `n` rows and columns, left unchanged
    SmallEigen(double[][] symmetric, int n) {
        this.n = n;
        v = new double[n][n];
        d = new double[n];
        e = new double[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(symmetric[i], 0, v[i], 0, n);
        }
        if (n > 0) {
            toThreeDiagonals();
            toOneDiagonal();
        }
        values = new double[n];
        vectors = new double[n][n];
        sort();
    }

    private void toThreeDiagonals() {
        System.arraycopy(v[n - 1], 0, d, 0, n);
        for (int i = n - 1; i > 0; i--) {
            double scale = 0;
            for (int k = 0; k < i; k++) {
                scale += Math.abs(d[k]);
            }
            double h = 0;
            if (scale == 0) {
                e[i] = d[i - 1];
                for (int j = 0; j < i; j++) {
                    d[j] = v[i - 1][j];
                    v[i][j] = 0;
                    v[j][i] = 0;
                }
            } else {
                h = reflect(i, scale);
            }
            d[i] = h;
        }
        collectReflections();
    }

    /// Mirrors row i so that only its last entry before the diagonal remains; answers half the squared mirror vector.
    private double reflect(int i, double scale) {
        double h = 0;
        for (int k = 0; k < i; k++) {
            d[k] /= scale;
            h += d[k] * d[k];
        }
        double f = d[i - 1];
        double g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
        e[i] = scale * g;
        h -= f * g;
        d[i - 1] = f - g;
        for (int j = 0; j < i; j++) {
            e[j] = 0;
        }
        for (int j = 0; j < i; j++) {
            f = d[j];
            v[j][i] = f;
            g = e[j] + v[j][j] * f;
            for (int k = j + 1; k < i; k++) {
                g += v[k][j] * d[k];
                e[k] += v[k][j] * f;
            }
            e[j] = g;
        }
        f = 0;
        for (int j = 0; j < i; j++) {
            e[j] /= h;
            f += e[j] * d[j];
        }
        double half = f / (h + h);
        for (int j = 0; j < i; j++) {
            e[j] -= half * d[j];
        }
        for (int j = 0; j < i; j++) {
            f = d[j];
            g = e[j];
            for (int k = j; k < i; k++) {
                v[k][j] -= f * e[k] + g * d[k];
            }
            d[j] = v[i - 1][j];
            v[i][j] = 0;
        }
        return h;
    }

    private void collectReflections() {
        for (int i = 0; i < n - 1; i++) {
            v[n - 1][i] = v[i][i];
            v[i][i] = 1;
            double h = d[i + 1];
            if (h != 0) {
                for (int k = 0; k <= i; k++) {
                    d[k] = v[k][i + 1] / h;
                }
                for (int j = 0; j <= i; j++) {
                    double g = 0;
                    for (int k = 0; k <= i; k++) {
                        g += v[k][i + 1] * v[k][j];
                    }
                    for (int k = 0; k <= i; k++) {
                        v[k][j] -= g * d[k];
                    }
                }
            }
            for (int k = 0; k <= i; k++) {
                v[k][i + 1] = 0;
            }
        }
        for (int j = 0; j < n; j++) {
            d[j] = v[n - 1][j];
            v[n - 1][j] = 0;
        }
        v[n - 1][n - 1] = 1;
        e[0] = 0;
    }

    private void toOneDiagonal() {
        System.arraycopy(e, 1, e, 0, n - 1);
        e[n - 1] = 0;
        double shift = 0;
        double largest = 0;
        for (int l = 0; l < n; l++) {
            largest = Math.max(largest, Math.abs(d[l]) + Math.abs(e[l]));
            int m = l;
            while (m < n - 1 && Math.abs(e[m]) > 0x1p-52 * largest) {
                m++;
            }
            for (int turn = 0; m > l && turn < 60; turn++) {
                shift += moveOrigin(l);
                chase(l, m);
                if (Math.abs(e[l]) <= 0x1p-52 * largest) {
                    break;
                }
            }
            d[l] += shift;
            e[l] = 0;
        }
    }

    private double moveOrigin(int l) {
        double g = d[l];
        double p = (d[l + 1] - g) / (2 * e[l]);
        double r = Math.copySign(Math.sqrt(p * p + 1), p);
        d[l] = e[l] / (p + r);
        d[l + 1] = e[l] * (p + r);
        double h = g - d[l];
        for (int i = l + 2; i < n; i++) {
            d[i] -= h;
        }
        return h;
    }

    private void chase(int l, int m) {
        double next = d[l + 1];
        double nextOff = e[l + 1];
        double p = d[m];
        double c = 1;
        double c2 = 1;
        double c3 = 1;
        double s = 0;
        double s2 = 0;
        for (int i = m - 1; i >= l; i--) {
            c3 = c2;
            c2 = c;
            s2 = s;
            double g = c * e[i];
            double h = c * p;
            double r = Math.sqrt(p * p + e[i] * e[i]);
            e[i + 1] = s * r;
            s = r == 0 ? 0 : e[i] / r;
            c = r == 0 ? 1 : p / r;
            p = c * d[i] - s * g;
            d[i + 1] = h + s * (c * g + s * d[i]);
            for (int k = 0; k < n; k++) {
                h = v[k][i + 1];
                v[k][i + 1] = s * v[k][i] + c * h;
                v[k][i] = c * v[k][i] - s * h;
            }
        }
        p = next == 0 ? 0 : -s * s2 * c3 * nextOff * e[l] / next;
        e[l] = s * p;
        d[l] = c * p;
    }

    private void sort() {
        boolean[] taken = new boolean[n];
        for (int k = 0; k < n; k++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!taken[i] && (best < 0 || d[i] > d[best])) {
                    best = i;
                }
            }
            taken[best] = true;
            values[k] = d[best];
            for (int i = 0; i < n; i++) {
                vectors[k][i] = v[i][best];
            }
        }
    }
}
