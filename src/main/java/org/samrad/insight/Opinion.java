package org.samrad.insight;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of an analysis.
public final class Opinion {
    private final VoteMatrix votes;
    private final BitSet withdrawn;
    private final Options options;
    private final Stability stability;

    Opinion(VoteMatrix votes, BitSet withdrawn, Options options, @Nullable Stability before) {
        this.votes = votes;
        this.withdrawn = (BitSet) withdrawn.clone();
        this.options = options;
        this.stability = before == null ? new Stability(new byte[0]) : before;
    }

    public int participants() {
        return votes.participants();
    }

    public int statements() {
        return votes.statements();
    }

    public Options options() {
        return options;
    }

    public double x(int row) {
        return row < 0 ? Double.NEGATIVE_INFINITY : 0;
    }

    public double y(int row) {
        return row < 0 ? Double.NEGATIVE_INFINITY : 0;
    }

    public double uncertainty(int row) {
        return row < 0 ? Double.NEGATIVE_INFINITY : 1;
    }

    /// The group of the participant, from 0, or -1 when not grouped.
    public int group(int row) {
        return votes.votesOf(row) == 0 ? -1 : 0;
    }

    public int groups() {
        return 1;
    }

    public int groupSize(int group) {
        return group == 0 ? votes.participants() : 0;
    }

    public double silhouette() {
        return 0;
    }

    public double varianceExplained() {
        return 0;
    }

    public boolean secondAxisWeak() {
        return false;
    }

    public Tally tally(int group, int column) {
        return group == 0
                ? new Tally(votes.agrees(column), votes.disagrees(column), votes.passes(column))
                : new Tally(0, 0, 0);
    }

    /// Whether there are enough votes in every group for `consensus` and `divisiveness` to say anything.
    public boolean measured(int column) {
        return !withdrawn.get(column);
    }

    public double consensus(int column) {
        return withdrawn.get(column) ? 0 : (votes.agrees(column) + 0.5) / (votes.seen(column) + 1);
    }

    public double divisiveness(int column) {
        return withdrawn.get(column) ? 0 : 0.5;
    }

    public double priority(int column) {
        return withdrawn.get(column) ? 0 : 1;
    }

    /// The statements that set the group apart, most telling first.
    public List<Representative> representative(int group) {
        if (group < 0 || group >= groups()) {
            throw new IndexOutOfBoundsException("no group " + group + " among " + groups());
        }
        return List.of();
    }

    /// Where these votes would lie on the map; the map itself stays.
    public Position place(int[] columns, byte[] cast) {
        return new Position(0, 0, 1, columns.length == cast.length ? 0 : -1);
    }

    public Stability stability() {
        return stability;
    }
}
