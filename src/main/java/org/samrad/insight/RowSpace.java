package org.samrad.insight;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Everything that can be computed from the rows of a matrix by adding, subtracting and scaling, exactly: arithmetic
/// modulo the prime 2^61 - 1, no rounding.
///
/// **Exactness.** A combination that lies in the row space over the fractions also does so modulo the prime, unless the
/// prime divides a minor of the matrix; the converse fails as rarely. The minors of a 0/1 matrix with 30 rows stay
/// below the
/// prime altogether (Hadamard: `(n + 1)^((n + 1) / 2) / 2^n`).
///
/// **Cost.** Rows² · columns to build, rank · columns per question.
final class RowSpace {
    static final long PRIME = (1L << 61) - 1;

    private final long[][] reduced; // rank rows, each 1 at its pivot, 0 at the others'
    private final int[] pivot;
    private final int rank;
    private final int columns;

    /// @param matrix rows of equal length with entries from 0 to the prime; they are overwritten
    RowSpace(long[][] matrix) {
        columns = matrix.length == 0 ? 0 : matrix[0].length;
        reduced = matrix;
        pivot = new int[Math.min(matrix.length, columns)];
        int next = 0;
        for (int column = 0; column < columns && next < matrix.length; column++) {
            int row = next;
            while (row < matrix.length && matrix[row][column] == 0) {
                row++;
            }
            if (row < matrix.length) {
                long[] found = matrix[row];
                matrix[row] = matrix[next];
                matrix[next] = found;
                eliminate(next, column);
                pivot[next++] = column;
            }
        }
        rank = next;
    }

    private void eliminate(int row, int column) {
        long[] base = reduced[row];
        long inverse = power(base[column], PRIME - 2);
        for (int c = column; c < columns; c++) {
            base[c] = base[c] == 0 ? 0 : times(base[c], inverse);
        }
        for (int other = 0; other < reduced.length; other++) {
            long factor = reduced[other][column];
            if (other != row && factor != 0) {
                subtract(reduced[other], base, factor, column);
            }
        }
    }

    private void subtract(long[] target, long[] base, long factor, int fromColumn) {
        for (int c = fromColumn; c < columns; c++) {
            if (base[c] != 0) {
                target[c] = minus(target[c], times(base[c], factor));
            }
        }
    }

    int rank() {
        return rank;
    }

    /// Whether the combination with these small integer coefficients can be computed from the rows.
    boolean contains(int[] coefficients) {
        long[] rest = new long[columns];
        for (int c = 0; c < columns; c++) {
            rest[c] = Math.floorMod((long) coefficients[c], PRIME);
        }
        for (int row = 0; row < rank; row++) {
            long factor = rest[pivot[row]];
            if (factor != 0) {
                subtract(rest, reduced[row], factor, 0);
            }
        }
        for (long entry : rest) {
            if (entry != 0) {
                return false;
            }
        }
        return true;
    }

    /// A random vector orthogonal to every row.
    long[] orthogonal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] vector = new long[columns];
        for (int c = 0; c < columns; c++) {
            vector[c] = random.nextLong(PRIME);
        }
        for (int row = 0; row < rank; row++) {
            vector[pivot[row]] = 0;
        }
        for (int row = 0; row < rank; row++) {
            long sum = 0;
            for (int c = 0; c < columns; c++) {
                if (reduced[row][c] != 0 && vector[c] != 0 && c != pivot[row] && !isPivot(c)) {
                    sum = plus(sum, times(reduced[row][c], vector[c]));
                }
            }
            vector[pivot[row]] = minus(0, sum);
        }
        return vector;
    }

    /// Pivots rise, so a column can be looked up among them.
    private boolean isPivot(int column) {
        return Arrays.binarySearch(pivot, 0, rank, column) >= 0;
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long minus(long a, long b) {
        return a >= b ? a - b : a - b + PRIME;
    }

    /// 2^61 leaves 1, so the high part of the product is added to the low.
    static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        sum = (sum & PRIME) + (sum >>> 61);
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
