package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who voted what, and nothing else: rows are participants, columns are statements, a vote is `+1` agree, `0` pass or
/// `-1` disagree, and what was not seen is absent.
///
/// **Shape.** Compressed rows. Each vote is one number, `code = 3 · column + vote + 1`, so that a table with one line
/// per code can be looked up without multiplication or branch. Two bytes per vote up to 21,845 statements
/// (3 · 21,845 = 65,535), four above. Within a row the codes rise. Immutable, hence safe to share between threads.
///
/// **Cost.** Building is linear in the number of votes added plus rows · columns / 64.
///
/// **Order.** Two builders that were given the same last vote for every pair build the same matrix, however the votes
/// came.
public final class VoteMatrix {
    /// What `vote` answers when the participant has not voted on the statement.
    public static final int ABSENT = Integer.MIN_VALUE;

    /// The largest number of statements whose codes fit in two bytes.
    static final int NARROW = 21_845;

    private final int participants;
    private final int statements;
    private final int[] start; // participants + 1; row r is codes start[r] .. start[r + 1] - 1
    private final char[] narrow; // used up to NARROW statements
    private final int[] wide; // used above
    private final int[] perCode; // 3 · statements: how many votes carry each code

    private VoteMatrix(int participants, int statements, int[] start, char[] narrow, int[] wide, int[] perCode) {
        this.participants = participants;
        this.statements = statements;
        this.start = start;
        this.narrow = narrow;
        this.wide = wide;
        this.perCode = perCode;
    }

    public static Builder builder(int participants, int statements) {
        return new Builder(participants, statements);
    }

    public int participants() {
        return participants;
    }

    public int statements() {
        return statements;
    }

    /// All votes, each pair counted once.
    public int votes() {
        return start[participants];
    }

    public int agrees(int column) {
        return perCode[3 * column + 2];
    }

    public int disagrees(int column) {
        return perCode[3 * column];
    }

    public int passes(int column) {
        return perCode[3 * column + 1];
    }

    /// How many have voted on the statement, passes included.
    public int seen(int column) {
        return perCode[3 * column] + perCode[3 * column + 1] + perCode[3 * column + 2];
    }

    /// How many statements the participant has voted on, passes included.
    public int votesOf(int row) {
        return start[row + 1] - start[row];
    }

    /// The vote, or `ABSENT`. Logarithmic in the votes of the row.
    public int vote(int row, int column) {
        if (column < 0 || column >= statements) {
            throw new IndexOutOfBoundsException("no statement " + column + " among " + statements);
        }
        int low = start[row];
        int high = start[row + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int code = code(middle);
            if (code / 3 == column) {
                return code % 3 - 1;
            }
            if (code / 3 < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ABSENT;
    }

    /// Shows every vote, row by row, columns rising.
    public void forEach(VoteVisitor visitor) {
        for (int row = 0; row < participants; row++) {
            forEachInRow(row, visitor);
        }
    }

    /// Shows the votes of one participant, columns rising.
    public void forEachInRow(int row, VoteVisitor visitor) {
        for (int at = start[row]; at < start[row + 1]; at++) {
            int code = code(at);
            visitor.visit(row, code / 3, code % 3 - 1);
        }
    }

    boolean isNarrow() {
        return statements <= NARROW;
    }

    int[] start() {
        return start;
    }

    /// Adds up the table's lines of a participant's votes into `eight`.
    void sumRow(Lanes lanes, int row, float[] table, float[] eight) {
        if (isNarrow()) {
            lanes.sum(narrow, start[row], start[row + 1], table, eight);
        } else {
            lanes.sum(wide, start[row], start[row + 1], table, eight);
        }
    }

    /// Adds `eight` to the table's lines of a participant's votes.
    void spreadRow(Lanes lanes, int row, float[] eight, float[] table) {
        if (isNarrow()) {
            lanes.spread(narrow, start[row], start[row + 1], eight, table);
        } else {
            lanes.spread(wide, start[row], start[row + 1], eight, table);
        }
    }

    /// Adds one to `counts[offset + code]` for each of the participant's votes.
    void countRow(int row, int[] counts, int offset) {
        if (isNarrow()) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                counts[offset + narrow[at]]++;
            }
        } else {
            for (int at = start[row]; at < start[row + 1]; at++) {
                counts[offset + wide[at]]++;
            }
        }
    }

    /// The vote at that place, as `3 · column + vote + 1`.
    int code(int at) {
        return isNarrow() ? narrow[at] : wide[at];
    }

    /// Collects votes in any order. For one participant and statement the last vote added wins.
    public static final class Builder {
        private static final int BLOCK = 1 << 15;

        private final int participants;
        private final int statements;
        private final List<long[]> blocks = new ArrayList<>(); // row << 32 | code, in the order added
        private int added;

        private Builder(int participants, int statements) {
            if (participants < 0 || statements < 0 || statements > Integer.MAX_VALUE / 3 - 1) {
                throw new IllegalArgumentException(
                        "cannot hold " + participants + " participants and " + statements + " statements");
            }
            this.participants = participants;
            this.statements = statements;
        }

        public Builder add(int row, int column, int vote) {
            if (row < 0 || row >= participants) {
                throw new IllegalArgumentException("no participant " + row + " among " + participants);
            }
            if (column < 0 || column >= statements) {
                throw new IllegalArgumentException("no statement " + column + " among " + statements);
            }
            if (vote < -1 || vote > 1) {
                throw new IllegalArgumentException("a vote is -1, 0 or 1, was " + vote);
            }
            if (added % BLOCK == 0) {
                blocks.add(new long[BLOCK]);
            }
            blocks.getLast()[added++ % BLOCK] = (long) row << 32 | (3 * column + vote + 1);
            return this;
        }

        public VoteMatrix build() {
            int[] from = rowStarts();
            int[] codes = codesByRow(from);
            int[] start = new int[participants + 1];
            int[] perCode = new int[3 * statements];
            int[] last = new int[statements];
            long[] touched = new long[(statements + 63) >>> 6];
            int kept = 0;
            for (int row = 0; row < participants; row++) {
                for (int at = from[row]; at < from[row + 1]; at++) {
                    int column = codes[at] / 3;
                    last[column] = codes[at];
                    touched[column >>> 6] |= 1L << column;
                }
                if (from[row] < from[row + 1]) {
                    kept = keepTouched(touched, last, codes, kept, perCode);
                }
                start[row + 1] = kept;
            }
            return statements <= NARROW
                    ? new VoteMatrix(participants, statements, start, narrowed(codes, kept), new int[0], perCode)
                    : new VoteMatrix(participants, statements, start, new char[0], Arrays.copyOf(codes, kept), perCode);
        }

        private int[] rowStarts() {
            int[] from = new int[participants + 1];
            for (int i = 0; i < added; i++) {
                from[(int) (event(i) >>> 32) + 1]++;
            }
            for (int row = 0; row < participants; row++) {
                from[row + 1] += from[row];
            }
            return from;
        }

        private int[] codesByRow(int[] from) {
            int[] codes = new int[added];
            int[] next = Arrays.copyOf(from, participants);
            for (int i = 0; i < added; i++) {
                long event = event(i);
                codes[next[(int) (event >>> 32)]++] = (int) event;
            }
            return codes;
        }

        /// Writes the last code of every touched column, in column order, over codes that are no longer needed: a row
        /// never keeps more than it had, so the writing never overtakes the reading.
        private static int keepTouched(long[] touched, int[] last, int[] codes, int kept, int[] perCode) {
            int next = kept;
            for (int word = 0; word < touched.length; word++) {
                for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                    int code = last[(word << 6) + Long.numberOfTrailingZeros(bits)];
                    codes[next++] = code;
                    perCode[code]++;
                }
                touched[word] = 0;
            }
            return next;
        }

        private static char[] narrowed(int[] codes, int kept) {
            char[] narrow = new char[kept];
            for (int i = 0; i < kept; i++) {
                narrow[i] = (char) codes[i];
            }
            return narrow;
        }

        private long event(int i) {
            return blocks.get(i / BLOCK)[i % BLOCK];
        }
    }
}
