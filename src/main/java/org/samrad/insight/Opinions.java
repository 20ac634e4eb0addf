package org.samrad.insight;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The door of the engine: from votes to a map, groups and figures.
///
/// `OBSERVED`: `ObservedAxes` learns the axes and the places, `Orientation` decides which way the map is held,
/// `MapUnits` how far apart people are on it, /// `SteadyGroups` finds the groups, `Tallies` counts, `ObservedFigures`
/// draws the conclusions. `POLIS`: `ImputedAxes`,
/// `PolisPlaces`, `PolisGroups`, `Tallies`, `PolisFigures`.
public final class Opinions {
    private static final double POLIS_TOLERANCE = 1e-6;
    private static final int POLIS_PASSES = 60;

    /// How much stronger than chance an axis must be.
    private static final double CLEARLY_STRONGER = 1.05;

    private Opinions() {}

    /// A pure function: the same arguments give the same bytes, whatever the number of threads.
    ///
    /// @param withdrawn columns that are moderated out; `OBSERVED` treats their votes as if they had not been cast
    /// @param before    what the previous update left, or null for a cold start; `POLIS` always starts cold
    public static Opinion analyse(VoteMatrix votes, BitSet withdrawn, Options options, @Nullable Stability before) {
        return analyse(votes, withdrawn, options, before, Lanes.fastest());
    }

    static Opinion analyse(
            VoteMatrix votes, BitSet withdrawn, Options options, @Nullable Stability before, Lanes lanes) {
        try (var chunks = new Chunks(votes, options.threads())) {
            var live = new LiveVotes(votes, withdrawn, chunks, lanes);
            return options.mode() == Mode.POLIS ? polis(live, withdrawn, options) : observed(live, options, before);
        }
    }

    private static Opinion observed(LiveVotes live, Options options, @Nullable Stability before) {
        AxesState previous = before == null || before.axes().flat() ? null : before.axes();
        var axes = new ObservedAxes(live, previous == null ? AxesState.cold(live) : previous.grown(live));
        axes.settle();
        Turn turn = Orientation.of(axes, live, previous);
        axes.turn(turn);
        Turn units = MapUnits.of(axes, live);
        Turn toMap = turn.then(units);
        double[] x = new double[live.participants()];
        double[] y = new double[live.participants()];
        double[] uncertainty = new double[live.participants()];
        for (int row = 0; row < x.length; row++) {
            x[row] = toMap.x(axes.x[row], axes.y[row]);
            y[row] = toMap.y(axes.x[row], axes.y[row]);
            uncertainty[row] = toMap.largestError(axes.cxx[row], axes.cxy[row], axes.cyy[row]);
        }
        int[] rows = IntStream.range(0, live.participants())
                .filter(row -> live.inRow(row) > 0)
                .toArray();
        GroupsState groupsBefore = previous == null || before == null ? GroupsState.none() : before.groups();
        var groups = new SteadyGroups(x, y, rows, options.maxGroups(), groupsBefore);
        var tallies = new Tallies(live.votes, live.chunks, groups.group, groups.centreX.length);
        double scatter = live.scatter();
        double explained = scatter <= 0 ? 0 : Math.clamp(1 - axes.noise * live.count / scatter, 0, 1);
        var outcome = new Outcome(
                x,
                y,
                uncertainty,
                groups.group,
                groups.centreX,
                groups.centreY,
                groups.silhouette,
                explained,
                weakSecond(axes, live, rows.length));
        double[] extremity = new double[live.statements()];
        for (int j = 0; j < extremity.length; j++) {
            extremity[j] = live.live[j] ? 2 * Math.hypot(axes.a[j], axes.b[j]) : 0;
        }
        AxesState state = axes.state();
        return new Opinion(
                live.votes,
                outcome,
                tallies,
                new ObservedFigures(live, tallies, extremity),
                new ObservedPlacing(state, units, live.live, groups.centreX, groups.centreY),
                Stability.of(state, groups.state()));
    }

    /// Whether the weaker axis explains no more than the strongest axis of pure noise would: noise · (statements + 2 ·
    /// √(participants · statements)), the upper edge of Marchenko and Pastur (1967) less the noise itself.
    private static boolean weakSecond(ObservedAxes axes, LiveVotes live, int participants) {
        double[] spread = Orientation.spread(axes, live);
        double half = (spread[0] - spread[2]) / 2;
        double weaker = (spread[0] + spread[2]) / 2 - Math.sqrt(half * half + spread[1] * spread[1]);
        int statements = 0;
        for (boolean each : live.live) {
            statements += each ? 1 : 0;
        }
        double chance = axes.noise * (statements + 2 * Math.sqrt((double) participants * statements));
        return weaker <= CLEARLY_STRONGER * chance;
    }

    private static Opinion polis(LiveVotes live, BitSet withdrawn, Options options) {
        var axes = new ImputedAxes(live, POLIS_TOLERANCE, POLIS_PASSES);
        int out = withdrawn.get(0, live.statements()).cardinality();
        var places = new PolisPlaces(live, axes.axes, out);
        var groups = new PolisGroups(live.votes, places.x, places.y, options.maxGroups());
        var tallies = new Tallies(live.votes, live.chunks, groups.group, groups.centreX.length);
        double scatter = live.scatter();
        double explained = scatter <= 0 ? 0 : Math.clamp((axes.strength[0] + axes.strength[1]) / scatter, 0, 1);
        var outcome = new Outcome(
                places.x,
                places.y,
                new double[live.participants()],
                groups.group,
                groups.centreX,
                groups.centreY,
                groups.centreX.length > 1 ? groups.silhouettes[groups.centreX.length] : 0,
                explained,
                axes.strength[1] < CLEARLY_STRONGER * axes.strength[2]);
        return new Opinion(
                live.votes,
                outcome,
                tallies,
                new PolisFigures(live, tallies, places.extremity),
                (columns, cast) -> {
                    double[] at = places.place(columns, cast);
                    boolean placed = at[2] > 0 && groups.centreX.length > 0;
                    int group = placed ? Partition.nearest(groups.centreX, groups.centreY, at[0], at[1]) : -1;
                    return new Position(at[0], at[1], 0, group);
                },
                Stability.of(AxesState.none(), GroupsState.none()));
    }
}
