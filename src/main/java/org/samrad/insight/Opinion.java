package org.samrad.insight;

import java.util.List;

/// The outcome of an analysis: a map of the participants, their groups, and figures about the statements.
///
/// Rows and columns are those of the `VoteMatrix`. Nothing here is suppressed for small numbers: that is for whoever
/// publishes. Immutable.
public final class Opinion {
    /// Answers where given votes would lie.
    @FunctionalInterface
    interface Placing {
        Position place(int[] columns, byte[] cast);
    }

    private final VoteMatrix votes;
    private final Outcome outcome;
    private final int[] sizes;
    private final Tallies tallies;
    private final Figures figures;
    private final Placing placing;
    private final Stability stability;

    Opinion(VoteMatrix votes, Outcome outcome, Tallies tallies, Figures figures, Placing placing, Stability stability) {
        this.votes = votes;
        this.outcome = outcome;
        this.tallies = tallies;
        this.figures = figures;
        this.placing = placing;
        this.stability = stability;
        sizes = outcome.sizes();
    }

    public int participants() {
        return votes.participants();
    }

    public int statements() {
        return votes.statements();
    }

    /// The place along the first axis. `OBSERVED`: in standard deviations among participants.
    public double x(int row) {
        return outcome.x()[row];
    }

    public double y(int row) {
        return outcome.y()[row];
    }

    /// The standard error of the place along its most uncertain direction, in units of the axes: 1 for somebody whose
    /// votes say nothing. `POLIS` knows no uncertainty: 0.
    public double uncertainty(int row) {
        return outcome.uncertainty()[row];
    }

    /// The group of the participant, from 0, or -1 when not grouped.
    public int group(int row) {
        return outcome.group()[row];
    }

    public int groups() {
        return sizes.length;
    }

    public int groupSize(int group) {
        return sizes[group];
    }

    /// How clearly the groups are apart, -1 to 1; 0 when there is one group.
    public double silhouette() {
        return outcome.silhouette();
    }

    /// The share of the variance of the votes that the two axes account for, 0 to 1.
    public double varianceExplained() {
        return outcome.varianceExplained();
    }

    /// Whether the second axis is hardly stronger than chance would make it: then up and down on the map mean little.
    public boolean secondAxisWeak() {
        return outcome.secondAxisWeak();
    }

    /// How the group voted on the statement, withdrawn statements included.
    public Tally tally(int group, int column) {
        checkGroup(group);
        checkColumn(column);
        return tallies.of(group, column);
    }

    /// Whether `consensus` and `divisiveness` say anything about the statement: it is not withdrawn and every group has
    /// cast enough votes. They are 0 otherwise.
    public boolean measured(int column) {
        checkColumn(column);
        return figures.measured(column);
    }

    /// How far all groups agree, 0 to 1: see `ObservedFigures` and `PolisFigures`.
    public double consensus(int column) {
        checkColumn(column);
        return figures.consensus(column);
    }

    /// How far apart the groups are. `OBSERVED`: 0 to 1; `POLIS`: the statement's extremity.
    public double divisiveness(int column) {
        checkColumn(column);
        return figures.divisiveness(column);
    }

    /// How useful the next vote on the statement would be; larger is more.
    public double priority(int column) {
        checkColumn(column);
        return figures.priority(column);
    }

    /// The statements that set the group apart, most telling first.
    public List<Representative> representative(int group) {
        checkGroup(group);
        return figures.representative(group);
    }

    /// At most five statements that everybody agrees with most, best first.
    public List<Integer> agreed() {
        return figures.agreed();
    }

    /// At most five statements that everybody disagrees with most, best first.
    public List<Integer> rejected() {
        return figures.rejected();
    }

    /// Where these votes lie on the map, at once and without changing the map: for a participant who has just voted.
    /// Takes time in proportion to these votes alone.
    ///
    /// @param columns the statements, each once
    /// @param cast    the vote on each
    public Position place(int[] columns, byte[] cast) {
        if (columns.length != cast.length) {
            throw new IllegalArgumentException(columns.length + " statements but " + cast.length + " votes");
        }
        for (int i = 0; i < columns.length; i++) {
            checkColumn(columns[i]);
            if (cast[i] < -1 || cast[i] > 1) {
                throw new IllegalArgumentException("a vote is -1, 0 or 1, was " + cast[i]);
            }
        }
        return placing.place(columns, cast);
    }

    /// What to hand to the next analysis of the same conversation.
    public Stability stability() {
        return stability;
    }

    private void checkGroup(int group) {
        if (group < 0 || group >= sizes.length) {
            throw new IndexOutOfBoundsException("no group " + group + " among " + sizes.length);
        }
    }

    private void checkColumn(int column) {
        if (column < 0 || column >= votes.statements()) {
            throw new IndexOutOfBoundsException("no statement " + column + " among " + votes.statements());
        }
    }
}
