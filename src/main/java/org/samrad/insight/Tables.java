package org.samrad.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Counts the votes once, per statement and kind of person (innermost audience group × opinion group), and lets through
/// what may be shown.
///
/// **Cost.** Votes, and statements · audience groups · opinion groups; 12 · statements · kinds bytes.
final class Tables {
    private final Kinds kinds;
    private final Threshold threshold;
    private final int[] counts; // (statement · kinds + kind) · 3 + vote + 1
    private final List<Cells> cells = new ArrayList<>();
    private int participants;
    private int cast;

    Tables(VoteMatrix votes, BitSet withdrawn, Kinds kinds, Threshold threshold) {
        this.kinds = kinds;
        this.threshold = threshold;
        counts = new int[Math.multiplyExact(Math.multiplyExact(votes.statements(), kinds.count()), 3)];
        count(votes, withdrawn);
        for (int column = 0; column < votes.statements(); column++) {
            if (!withdrawn.get(column)) {
                cells.add(decide(column));
            }
        }
    }

    private void count(VoteMatrix votes, BitSet withdrawn) {
        int width = 3 * kinds.count();
        for (int row = 0; row < votes.participants(); row++) {
            int at = 3 * kinds.kind(row) + 1;
            int before = cast;
            votes.forEachInRow(row, (r, column, vote) -> {
                if (!withdrawn.get(column)) {
                    counts[column * width + at + vote]++;
                    cast++;
                }
            });
            participants += cast > before ? 1 : 0;
        }
    }

    private Cells decide(int column) {
        int[] cell = new int[kinds.count()];
        int[][] sums = new int[kinds.views()][3];
        for (int kind = 0; kind < cell.length; kind++) {
            int at = (column * cell.length + kind) * 3;
            cell[kind] = counts[at] + counts[at + 1] + counts[at + 2];
            for (int view : cell[kind] > 0 ? kinds.viewsOf(kind) : Kinds.NO_VIEWS) {
                for (int vote = 0; vote < 3; vote++) {
                    sums[view][vote] += counts[at + vote];
                }
            }
        }
        List<Tally> tallies = new ArrayList<>(sums.length);
        for (int[] sum : sums) {
            tallies.add(new Tally(sum[2], sum[0], sum[1]));
        }
        SafeFigures safe = SafeFigures.decide(kinds.audience(), kinds.opinions(), cell, threshold.people());
        return Cells.of(column, kinds.audience(), safe, tallies);
    }

    /// One per statement that is not withdrawn, in column order.
    List<Cells> cells() {
        return cells;
    }

    /// How many voted on at least one statement that is not withdrawn.
    int participants() {
        return participants;
    }

    int votes() {
        return cast;
    }
}
