package org.samrad.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Everything that can be computed from the rows of a matrix by adding, subtracting and scaling, exactly: arithmetic
/// modulo the prime 2^61 - 1, no rounding.
///
/// **Exactness.** A combination that lies in the row space over the fractions also does so modulo the prime, unless the
/// prime divides a minor of the matrix; the converse fails as rarely. The minors of a 0/1 matrix with 30 rows stay
/// below the prime altogether (Hadamard: `(n + 1)^((n + 1) / 2) / 2^n`).
///
/// **Cost.** Rows² · (rows + columns) to build, rank · (rows + columns) per question.
final class RowSpace {
    static final long PRIME = (1L << 61) - 1;

    private final long[][] reduced; // rank rows, each 1 at its pivot, 0 at the others'
    private final int[] pivot;
    private final int rank;
    private final int columns;
    private final int width; // columns, then one more per row that records how it was combined

    /// @param matrix rows of equal length with entries from 0 to the prime
    RowSpace(long[][] matrix) {
        columns = matrix.length == 0 ? 0 : matrix[0].length;
        width = columns + matrix.length;
        reduced = new long[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            reduced[row] = Arrays.copyOf(matrix[row], width);
            reduced[row][columns + row] = 1;
        }
        pivot = new int[Math.min(matrix.length, columns)];
        int next = 0;
        for (int column = 0; column < columns && next < matrix.length; column++) {
            int row = next;
            while (row < matrix.length && reduced[row][column] == 0) {
                row++;
            }
            if (row < matrix.length) {
                long[] found = reduced[row];
                reduced[row] = reduced[next];
                reduced[next] = found;
                eliminate(next, column);
                pivot[next++] = column;
            }
        }
        rank = next;
    }

    private void eliminate(int row, int column) {
        long[] base = reduced[row];
        long inverse = power(base[column], PRIME - 2);
        for (int c = column; c < width; c++) {
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
        for (int c = fromColumn; c < width; c++) {
            if (base[c] != 0) {
                target[c] = minus(target[c], times(base[c], factor));
            }
        }
    }

    int rank() {
        return rank;
    }

    /// What can be computed that leaves the first columns out altogether: a basis over the remaining columns.
    long[][] leavingOut(int firstColumns) {
        return IntStream.range(0, rank)
                .filter(row -> pivot[row] >= firstColumns)
                .mapToObj(row -> Arrays.copyOfRange(reduced[row], firstColumns, columns))
                .toArray(long[][]::new);
    }

    /// Whether the combination with these small integer coefficients can be computed from the rows.
    boolean contains(int[] coefficients) {
        long[] rest = rest(coefficients);
        for (int c = 0; c < columns; c++) {
            if (rest[c] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Rows from which a combination in the space can be computed: those with a coefficient in one such computation.
    BitSet rowsOf(int[] coefficients) {
        long[] rest = rest(coefficients);
        BitSet rows = new BitSet();
        for (int c = columns; c < width; c++) {
            rows.set(c - columns, rest[c] != 0);
        }
        return rows;
    }

    private long[] rest(int[] coefficients) {
        long[] rest = new long[width];
        for (int c = 0; c < columns; c++) {
            rest[c] = Math.floorMod((long) coefficients[c], PRIME);
        }
        for (int row = 0; row < rank; row++) {
            long factor = rest[pivot[row]];
            if (factor != 0) {
                subtract(rest, reduced[row], factor, 0);
            }
        }
        return rest;
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
