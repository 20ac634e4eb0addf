package org.samrad.insight;

import java.util.BitSet;

/// The votes on statements that have not been withdrawn, with their means.
///
/// Nothing is copied: a withdrawn statement is simply given zeros wherever a table is looked up, which is cheaper than
/// a second matrix.
final class LiveVotes {
    final VoteMatrix votes;
    final Chunks chunks;
    final Lanes lanes;

    /// A statement is live when it is not withdrawn and somebody voted on it.
    final boolean[] live;

    /// Mean vote of each live statement, from -1 to 1; zero for the others.
    final double[] mean;

    /// Votes on live statements, passes included.
    final long count;

    private final int[] inRow;

    LiveVotes(VoteMatrix votes, BitSet withdrawn, Chunks chunks, Lanes lanes) {
        this.votes = votes;
        this.chunks = chunks;
        this.lanes = lanes;
        int statements = votes.statements();
        live = new boolean[statements];
        mean = new double[statements];
        long total = 0;
        for (int j = 0; j < statements; j++) {
            int seen = votes.seen(j);
            live[j] = seen > 0 && !withdrawn.get(j);
            if (live[j]) {
                mean[j] = (votes.agrees(j) - votes.disagrees(j)) / (double) seen;
                total += seen;
            }
        }
        count = total;
        inRow = new int[votes.participants()];
        boolean all = total == votes.votes();
        chunks.each(chunk -> {
            for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
                inRow[row] = all ? votes.votesOf(row) : liveInRow(row);
            }
        });
    }

    private int liveInRow(int row) {
        int found = 0;
        for (int at = votes.start()[row]; at < votes.start()[row + 1]; at++) {
            if (live[votes.code(at) / 3]) {
                found++;
            }
        }
        return found;
    }

    int participants() {
        return votes.participants();
    }

    int statements() {
        return votes.statements();
    }

    /// How many live statements the participant voted on.
    int inRow(int row) {
        return inRow[row];
    }

    /// Sum over all live votes of (vote - mean)².
    double scatter() {
        double sum = 0;
        for (int j = 0; j < statements(); j++) {
            if (live[j]) {
                int cast = votes.agrees(j) + votes.disagrees(j);
                sum += cast - votes.seen(j) * mean[j] * mean[j];
            }
        }
        return sum;
    }
}
