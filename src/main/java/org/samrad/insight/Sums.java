package org.samrad.insight;

/// Sums over vectors, always in the same order.
final class Sums {
    private Sums() {}

    /// Four running sums, added at the end: quicker than one, and as repeatable.
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /// `target += factor · source`
    static void addScaled(double[] target, double factor, double[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    static double cubes(double[] a) {
        double sum = 0;
        for (double each : a) {
            sum += each * each * each;
        }
        return sum;
    }
}
