package org.samrad.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is published about one statement, view by view: 0 is everyone, then the audience groups, then the opinion
/// groups.
final class Cells {
    private final int column;
    private final AudienceTree audience;
    private final Share[] share;
    private final @Nullable Tally[] tally;
    private final BitSet fresh; // shown, and counted in this round

    private Cells(int column, AudienceTree audience, Share[] share, @Nullable Tally[] tally, BitSet fresh) {
        this.column = column;
        this.audience = audience;
        this.share = share;
        this.tally = tally;
        this.fresh = fresh;
    }

    /// What the rules for one release let through.
    static Cells of(int column, AudienceTree audience, SafeFigures safe, List<Tally> tallies) {
        int views = tallies.size();
        Share[] share = new Share[views];
        @Nullable Tally[] shown = new @Nullable Tally[views];
        BitSet fresh = new BitSet(views);
        for (int view = 0; view < views; view++) {
            share[view] = safe.share(view, tallies.get(view));
            shown[view] = share[view].shown() == null ? null : tallies.get(view);
            fresh.set(view, shown[view] != null);
        }
        return new Cells(column, audience, share, shown, fresh);
    }

    /// The same, with what must not be renewed left as it was published before, or held back when it was not.
    ///
    /// @param renewed the views that may be told as counted now
    Cells renewing(BitSet renewed, @Nullable Cells before) {
        Share[] told = share.clone();
        @Nullable Tally[] known = tally.clone();
        boolean comparable = before != null && before.share.length == share.length && before.audience.equals(audience);
        for (int view = fresh.nextSetBit(0); view >= 0; view = fresh.nextSetBit(view + 1)) {
            if (!renewed.get(view)) {
                boolean old = comparable && before != null && before.share[view].shown() != null;
                told[view] = old && before != null ? before.share[view] : Share.protectsOthers();
                known[view] = old && before != null ? before.tally[view] : null;
            }
        }
        BitSet left = (BitSet) fresh.clone();
        left.and(renewed);
        return new Cells(column, audience, told, known, left);
    }

    int column() {
        return column;
    }

    /// The views that were counted in this round and are shown.
    BitSet fresh() {
        return (BitSet) fresh.clone();
    }

    Share everyone() {
        return share[0];
    }

    List<Share> byAudienceGroup() {
        return List.of(share).subList(1, 1 + audience.groups());
    }

    List<Share> byOpinionGroup() {
        return List.of(share).subList(1 + audience.groups(), share.length);
    }

    ShownTable table() {
        int opinions = 1 + audience.groups();
        return new ShownTable(
                column,
                tally[0],
                Arrays.copyOfRange(tally, opinions, tally.length),
                Arrays.copyOfRange(tally, 1, opinions),
                audience);
    }
}
