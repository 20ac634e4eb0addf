package org.samrad.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/// All profiles laid out in columns of 512 rows, so that what one organisation would give to and take from 512 others
/// is a few plain loops over sixteen bits, which the JIT turns into vector instructions. Only loops that use the same
/// index everywhere are: therefore each column is an array of its own.
///
/// Where every level counts in full, the sums are exact. Otherwise every addend is rounded up, so that a sum is never
/// too small: it sieves, and who passes is scored exactly.
final class Columns {
    static final int ROWS = 512;
    private static final int FEWEST = 64;
    private static final int STEPS = Strength.MOST + 1;
    private static final int FINE_LEVEL = 4;
    private static final int MOST_SUM = 0xffff;

    /// Columns that are added in one loop.
    private static final int FEW_AT_ONCE = 4;

    private static final int AT_ONCE = 8;

    /// A sum is kept as what it is above this.
    static final int BASE = Short.MIN_VALUE;

    private static final short[] EMPTY = new short[0];

    /// (100 · √(g · h))² is at most this times the product of the two sums.
    final float square;

    /// Two sums times this are at least twice what both gains together make of a full context, in units of the score.
    final int twiceBoth;

    /// A sum times this is at least the gain.
    final float gain;

    /// Whether a quarter of a sum, rounded down, is the gain.
    final boolean exact;

    final int blocks;

    /// How long a column is: so many rows, or a few more than there are.
    final int width;

    private final Pool pool;
    private final short[] zeros;
    private final int levelUnit;
    private final int shareUnit;

    /// The counted levels that occur, ascending, and where each stands among them.
    private final int[] levels;

    private final int[] placeOfLevel = new int[Pool.WHOLE + 1];

    /// For a block, an area and where the taker stands: how many levels more each row has.
    private final short[][][] more;

    /// For a block, an area and a counted level of the giver: what each row would learn there.
    private final short[][][] learns;

    /// For a row, the columns of `more` from which it takes, times the share of its need, and those of `learns` to
    /// which it gives.
    private final int[][] takes;

    private final short[][] takesTimes;
    private final int[][] shows;

    Columns(Pool pool) {
        this.pool = pool;
        blocks = (pool.n + ROWS - 1) / ROWS;
        width = Math.min(ROWS, (pool.n + FEWEST - 1) / FEWEST * FEWEST);
        zeros = new short[width];
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
        exact = shareUnit == 1 && levelUnit == Pool.LEVEL;
        float unit = (float) shareUnit * levelUnit / Strength.MOST;
        square = unit * unit * 1.0001f;
        gain = unit / Score.MOST_CONTEXT * 1.0001f;
        twiceBoth = shareUnit * levelUnit / 2;
        takes = new int[pool.n][];
        takesTimes = new short[pool.n][];
        shows = new int[pool.n][];
        for (int row = 0; row < pool.n; row++) {
            arrange(row);
        }
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

    /// The finest one with which no sum leaves sixteen bits, all of which are used: see `BASE`.
    private int shareUnit() {
        for (int unit = 1; ; unit++) {
            boolean fits = true;
            for (int[] shares : pool.needShare) {
                long sum = 0;
                for (int share : shares) {
                    sum += Math.ceilDiv(share, unit);
                }
                fits &= sum * Math.ceilDiv(Pool.WHOLE, levelUnit) <= MOST_SUM;
            }
            if (fits) {
                return unit;
            }
        }
    }

    private void arrange(int row) {
        int needs = pool.needArea[row].length;
        takes[row] = new int[needs];
        takesTimes[row] = new short[needs];
        for (int q = 0; q < needs; q++) {
            int area = pool.needArea[row][q];
            takes[row][q] = area * STEPS + pool.stands[row][area];
            takesTimes[row][q] = (short) Math.ceilDiv(pool.needShare[row][q], shareUnit);
        }
        short[] gives = pool.gives[row];
        shows[row] = IntStream.range(0, gives.length)
                .filter(area -> gives[area] > 0)
                .map(area -> area * levels.length + placeOfLevel[gives[area]])
                .toArray();
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

    private void set(short[][] columns, int column, int j, int value) {
        if (columns[column].length == 0) {
            columns[column] = new short[width];
        }
        columns[column][j] = (short) value;
    }

    /// What one row and the 512 of a block would learn from each other.
    final class Sums {
        /// What the row would learn from each, and each from the row, from `BASE` on.
        final short[] taken = new short[width];

        final short[] given = new short[width];

        int taken(int j) {
            return taken[j] - BASE;
        }

        int given(int j) {
            return given[j] - BASE;
        }

        private final short[][] column;
        private final short[] times;

        Sums() {
            int most = pool.areas.size() + AT_ONCE;
            column = new short[most][];
            times = new short[most];
        }

        void of(int row, int block) {
            int count = 0;
            for (int q = 0; q < takes[row].length; q++) {
                column[count] = more[block][takes[row][q]];
                times[count] = takesTimes[row][q];
                count += column[count].length == 0 ? 0 : 1;
            }
            Arrays.fill(taken, (short) BASE);
            for (int c = pad(count, FEW_AT_ONCE) - FEW_AT_ONCE; c >= 0; c -= FEW_AT_ONCE) {
                addTimes(taken, column, times, c);
            }
            count = 0;
            for (int each : shows[row]) {
                column[count] = learns[block][each];
                count += column[count].length == 0 ? 0 : 1;
            }
            Arrays.fill(given, (short) BASE);
            for (int c = pad(count, AT_ONCE) - AT_ONCE; c >= 0; c -= AT_ONCE) {
                add(given, column, c);
            }
        }

        private int pad(int count, int step) {
            int end = count;
            while (end % step != 0) {
                column[end++] = zeros;
            }
            return end;
        }
    }

    private static void addTimes(short[] s, short[][] column, short[] times, int i) {
        addTimes(
                s,
                column[i],
                times[i],
                column[i + 1],
                times[i + 1],
                column[i + 2],
                times[i + 2],
                column[i + 3],
                times[i + 3]);
    }

    private static void addTimes(
            short[] s, short[] a, short t, short[] b, short u, short[] c, short v, short[] d, short w) {
        for (int j = 0; j < s.length; j++) {
            s[j] = (short) (s[j] + t * a[j] + u * b[j] + v * c[j] + w * d[j]);
        }
    }

    private static void add(short[] s, short[][] column, int i) {
        add(
                s,
                column[i],
                column[i + 1],
                column[i + 2],
                column[i + 3],
                column[i + 4],
                column[i + 5],
                column[i + 6],
                column[i + 7]);
    }

    private static void add(
            short[] s, short[] a, short[] b, short[] c, short[] d, short[] e, short[] f, short[] g, short[] h) {
        for (int j = 0; j < s.length; j++) {
            s[j] = (short) (s[j] + a[j] + b[j] + c[j] + d[j] + e[j] + f[j] + g[j] + h[j]);
        }
    }
}
