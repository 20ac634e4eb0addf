package org.samrad.insight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The tallies of one statement that may be used for findings: only those that are shown. Whatever is computed from
/// this says nothing that the figures beside it do not already say.
final class ShownTable {
    private final int column;
    private final @Nullable Tally everyone;
    private final @Nullable Tally[] opinion;
    private final @Nullable Tally[] audience;
    private final AudienceTree tree;

    /// @param opinion  by opinion group, null where held back
    /// @param audience by audience group, null where held back
    ShownTable(
            int column,
            @Nullable Tally everyone,
            @Nullable Tally[] opinion,
            @Nullable Tally[] audience,
            AudienceTree tree) {
        this.column = column;
        this.everyone = everyone;
        this.opinion = opinion.clone();
        this.audience = audience.clone();
        this.tree = tree;
    }

    int column() {
        return column;
    }

    @Nullable
    Tally everyone() {
        return everyone;
    }

    int opinions() {
        return opinion.length;
    }

    @Nullable
    Tally opinion(int group) {
        return opinion[group];
    }

    int audiences() {
        return audience.length;
    }

    @Nullable
    Tally audience(int group) {
        return audience[group];
    }

    /// All others: everyone less the group. Null when either is held back, when nobody is left, or when the two were
    /// counted in different rounds and do not fit.
    @Nullable
    Tally elsewhere(@Nullable Tally group) {
        if (everyone == null || group == null || everyone.seen() <= group.seen()) {
            return null;
        }
        int agree = everyone.agree() - group.agree();
        int disagree = everyone.disagree() - group.disagree();
        int pass = everyone.pass() - group.pass();
        return Math.min(agree, Math.min(disagree, pass)) < 0 ? null : new Tally(agree, disagree, pass);
    }

    private boolean[] aroundShown() {
        boolean[] around = new boolean[audience.length];
        for (int group = 0; group < audience.length; group++) {
            for (int at = tree.parent(group); audience[group] != null && at >= 0; at = tree.parent(at)) {
                around[at] = true;
            }
        }
        return around;
    }

    /// The tallies of the shown audience groups that have no shown group inside them.
    Tally[] innermost() {
        boolean[] around = aroundShown();
        Tally[] tallies = new Tally[audience.length];
        int count = 0;
        for (int group = 0; group < audience.length; group++) {
            Tally tally = audience[group];
            if (tally != null && !around[group]) {
                tallies[count++] = tally;
            }
        }
        return Arrays.copyOf(tallies, count);
    }
}
