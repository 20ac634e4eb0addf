package org.samrad.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/// All profiles laid out in columns of 256 rows, so that what one organisation would give to and take from 256 others
/// is a
/// few plain loops over sixteen bits, which the JIT turns into vector instructions. Only loops that use the same index
/// everywhere are: therefore each column is an array of its own.
///
/// Every addend is rounded up, so that a sum is never too small: it sieves, and who passes is scored exactly.
final class Columns {
    static final int ROWS = 256;
    private static final int STEPS = Strength.MOST + 1;
    private static final int FINE_LEVEL = 4;
    private static final short[] EMPTY = new short[0];
    private static final short[] ZEROS = new short[ROWS];

    /// (100 · √(g · h))² is at most this times the product of the two sums.
    final float square;

    /// Two sums times this are at least twice what both gains together make of a full context, in units of the score.
    final int twiceBoth;

    /// A sum times this is at least the gain.
    final float gain;

    final int blocks;
    private final Pool pool;
    private final int levelUnit;
    private final int shareUnit;

    /// The counted levels that occur, ascending, and where each stands among them.
    private final int[] levels;

    private final int[] placeOfLevel = new int[Pool.WHOLE + 1];

    /// For a block, an area and where the taker stands: how many levels more each row has.
    private final short[][][] more;

    /// For a block, an area and a counted level of the giver: what each row would learn there.
    private final short[][][] learns;

    Columns(Pool pool) {
        this.pool = pool;
        blocks = (pool.n + ROWS - 1) / ROWS;
        var occurs = new boolean[Pool.WHOLE + 1];
        for (short[] given : pool.gives) {
            for (short level : given) {
                occurs[level] = true;
            }
        }
        levels = IntStream.rangeClosed(1, Pool.WHOLE)
                .filter(level -> occurs[level])
                .toArray();
        for (int place = 0; place < levels.length; place++) {
            placeOfLevel[levels[place]] = place;
        }
        levelUnit = IntStream.of(levels).allMatch(level -> level % Pool.LEVEL == 0) ? Pool.LEVEL : FINE_LEVEL;
        shareUnit = shareUnit();
        float unit = (float) shareUnit * levelUnit / Strength.MOST;
        square = unit * unit * 1.0001f;
        gain = unit / Score.MOST_CONTEXT * 1.0001f;
        twiceBoth = shareUnit * levelUnit / 2;
        more = new short[blocks][pool.areas.size() * STEPS][];
        learns = new short[blocks][pool.areas.size() * levels.length][];
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(more[block], EMPTY);
            Arrays.fill(learns[block], EMPTY);
            for (int j = 0; j < Math.min(ROWS, pool.n - block * ROWS); j++) {
                fillMore(block, j);
                fillLearns(block, j);
            }
        }
    }

    /// The finest one with which no sum leaves sixteen bits.
    private int shareUnit() {
        for (int unit = 1; ; unit++) {
            boolean fits = true;
            for (int[] shares : pool.needShare) {
                long sum = 0;
                for (int share : shares) {
                    sum += Math.ceilDiv(share, unit);
                }
                fits &= sum * Math.ceilDiv(Pool.WHOLE, levelUnit) <= Short.MAX_VALUE;
            }
            if (fits) {
                return unit;
            }
        }
    }

    private void fillMore(int block, int j) {
        short[] gives = pool.gives[block * ROWS + j];
        for (int area = 0; area < gives.length; area++) {
            for (int own = 0; own < STEPS; own++) {
                int gap = gives[area] - Pool.LEVEL * own;
                if (gap > 0) {
                    set(more[block], area * STEPS + own, j, Math.ceilDiv(gap, levelUnit));
                }
            }
        }
    }

    private void fillLearns(int block, int j) {
        int row = block * ROWS + j;
        for (int q = 0; q < pool.needArea[row].length; q++) {
            int area = pool.needArea[row][q];
            int share = Math.ceilDiv(pool.needShare[row][q], shareUnit);
            for (int place = 0; place < levels.length; place++) {
                int gap = levels[place] - Pool.LEVEL * pool.stands[row][area];
                if (gap > 0) {
                    set(learns[block], area * levels.length + place, j, share * Math.ceilDiv(gap, levelUnit));
                }
            }
        }
    }

    private static void set(short[][] columns, int column, int j, int value) {
        if (columns[column].length == 0) {
            columns[column] = new short[ROWS];
        }
        columns[column][j] = (short) value;
    }

    /// What one row and the 256 of a block would learn from each other.
    final class Sums {
        /// What the row would learn from each, and each from the row.
        final short[] taken = new short[ROWS];

        final short[] given = new short[ROWS];
        private final short[][] column = new short[pool.areas.size() + 3][];
        private final short[] times = new short[pool.areas.size() + 3];

        void of(int row, int block) {
            int count = 0;
            for (int q = 0; q < pool.needArea[row].length; q++) {
                int area = pool.needArea[row][q];
                column[count] = more[block][area * STEPS + pool.stands[row][area]];
                times[count] = (short) Math.ceilDiv(pool.needShare[row][q], shareUnit);
                count += column[count].length == 0 ? 0 : 1;
            }
            Arrays.fill(taken, (short) 0);
            for (int c = pad(count); c > 0; c -= 3) {
                addTimes(taken, c - 3);
            }
            short[] gives = pool.gives[row];
            count = 0;
            for (int area = 0; area < gives.length; area++) {
                if (gives[area] > 0) {
                    column[count] = learns[block][area * levels.length + placeOfLevel[gives[area]]];
                    count += column[count].length == 0 ? 0 : 1;
                }
            }
            Arrays.fill(given, (short) 0);
            for (int c = pad(count); c > 0; c -= 3) {
                add(given, column[c - 3], column[c - 2], column[c - 1]);
            }
        }

        private int pad(int count) {
            int end = count;
            while (end % 3 != 0) {
                column[end++] = ZEROS;
            }
            return end;
        }

        private void addTimes(short[] sums, int c) {
            addTimes(sums, column[c], times[c], column[c + 1], times[c + 1], column[c + 2], times[c + 2]);
        }

        private static void addTimes(short[] s, short[] a, short u, short[] b, short v, short[] c, short w) {
            for (int j = 0; j < ROWS; j++) {
                s[j] = (short) (s[j] + u * a[j] + v * b[j] + w * c[j]);
            }
        }

        private static void add(short[] s, short[] a, short[] b, short[] c) {
            for (int j = 0; j < ROWS; j++) {
                s[j] = (short) (s[j] + a[j] + b[j] + c[j]);
            }
        }
    }
}
