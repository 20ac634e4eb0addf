package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which figures about one statement may be shown, so that none that is held back can be worked out from them.
///
/// **Views.** Everyone who voted on the statement, each audience group with all that lies in it, and each opinion
/// group. People in no audience group and people in no opinion group have no view of their own, yet can be computed as
/// a rest, and are treated as such.
///
/// **Rule.** First every view with fewer than `k` answers is held back. Then, as long as anything can be computed about
/// a set of at least one and fewer than `k` people from the views still shown (by any sums and differences: see
/// [SmallCut]), the smallest view that takes part in such a computation is held back. Everyone together is held back
/// only when fewer than `k` voted. The outcome is closed: what is left gives nobody away.
///
/// **What it takes for granted.** The attacker knows who is in each group *and who voted on the statement*, and reads
/// every figure as exact although only whole percents are shown. Both make it stricter than what is published.
///
/// **What it does not do.** A figure of 100 % tells how each member of the group voted, whatever the group's size. What
/// can be inferred with probability from other knowledge is not counted. Earlier publications are not considered here:
/// see [DisclosureAudit].
///
/// **Cost.** Held-back views · cost of one small cut, per statement.
final class SafeFigures {
    private final AudienceTree audience;
    private final int groups;
    private final int opinions;
    private final int k;
    private final int[] cell; // (audience group, or `groups` for none) · (opinions + 1) + opinion group: answers
    private final int[] audienceAnswers;
    private final int[] opinionAnswers;
    private final boolean[] audienceShown;
    private final boolean[] opinionShown;
    private final int answers;

    private SafeFigures(AudienceTree audience, int opinions, int[] cell, int k) {
        this.audience = audience;
        this.groups = audience.groups();
        this.opinions = opinions;
        this.cell = cell;
        this.k = k;
        audienceAnswers = new int[groups];
        opinionAnswers = new int[opinions];
        int all = 0;
        for (int group = 0; group <= groups; group++) {
            for (int opinion = 0; opinion <= opinions; opinion++) {
                int people = cell[group * (opinions + 1) + opinion];
                all += people;
                for (int at = group == groups ? -1 : group; at >= 0; at = audience.parent(at)) {
                    audienceAnswers[at] += people;
                }
                if (opinion < opinions) {
                    opinionAnswers[opinion] += people;
                }
            }
        }
        answers = all;
        audienceShown = enough(audienceAnswers);
        opinionShown = enough(opinionAnswers);
    }

    /// Decides for one statement.
    ///
    /// @param opinions how many opinion groups there are
    /// @param cell     how many answered in audience group `a` *directly* and opinion group `o`, at
    ///                 `a * (opinions + 1) + o`; `a = groups` stands for no audience group, `o = opinions` for none
    static SafeFigures decide(AudienceTree audience, int opinions, int[] cell, int k) {
        if (cell.length != (audience.groups() + 1) * (opinions + 1)) {
            throw new IllegalArgumentException(
                    "expected " + (audience.groups() + 1) + " times " + (opinions + 1) + " cells, were " + cell.length);
        }
        SafeFigures figures = new SafeFigures(audience, opinions, cell, k);
        figures.close();
        return figures;
    }

    boolean everyoneShown() {
        return answers >= k;
    }

    boolean audienceShown(int group) {
        return audienceShown[group];
    }

    boolean opinionShown(int opinion) {
        return opinionShown[opinion];
    }

    Share everyone(Tally tally) {
        return share(everyoneShown(), answers, tally);
    }

    Share audience(int group, Tally tally) {
        return share(audienceShown[group], audienceAnswers[group], tally);
    }

    Share opinion(int opinion, Tally tally) {
        return share(opinionShown[opinion], opinionAnswers[opinion], tally);
    }

    /// By view: 0 is everyone, then the audience groups, then the opinion groups.
    Share share(int view, Tally tally) {
        if (view == 0) {
            return everyone(tally);
        }
        return view <= groups ? audience(view - 1, tally) : opinion(view - 1 - groups, tally);
    }

    private Share share(boolean shown, int people, Tally tally) {
        if (tally.seen() != people) {
            throw new IllegalArgumentException("decided for " + people + " answers, given " + tally);
        }
        return shown ? Share.of(tally) : people < k ? Share.tooFew() : Share.protectsOthers();
    }

    private boolean[] enough(int[] people) {
        boolean[] shown = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            shown[i] = people[i] >= k;
        }
        return shown;
    }

    private void close() {
        for (BitSet side = smallCut(); side != null; side = smallCut()) {
            hideSmallest(side);
        }
    }

    /// Vertices: what is left of each shown audience group beside the shown groups in it (`groups` = the whole), then
    /// each shown opinion group (`opinions` = all others together).
    private @Nullable BitSet smallCut() {
        int[] from = new int[cell.length];
        int[] to = new int[cell.length];
        int[] people = new int[cell.length];
        int edges = 0;
        for (int group = 0; group <= groups; group++) {
            int part = group == groups ? groups : shownFrom(group);
            for (int opinion = 0; opinion <= opinions; opinion++) {
                int count = cell[group * (opinions + 1) + opinion];
                if (count > 0) {
                    from[edges] = part;
                    to[edges] = groups + 1 + (opinion < opinions && opinionShown[opinion] ? opinion : opinions);
                    people[edges++] = count;
                }
            }
        }
        return !everyoneShown()
                ? null
                : SmallCut.find(
                        groups + opinions + 2,
                        Arrays.copyOf(from, edges),
                        Arrays.copyOf(to, edges),
                        Arrays.copyOf(people, edges),
                        k);
    }

    /// The group itself or the nearest one around it that is shown, or `groups` for the whole.
    private int shownFrom(int group) {
        int at = group;
        while (at >= 0 && !audienceShown[at]) {
            at = audience.parent(at);
        }
        return at < 0 ? groups : at;
    }

    /// A cut is a computation: the view of a part takes part in it when the part and the one around it lie on different
    /// sides. At equal size an audience group goes before an opinion group, and the later before the earlier.
    private void hideSmallest(BitSet side) {
        boolean[] kind = audienceShown;
        int smallest = -1;
        int size = Integer.MAX_VALUE;
        for (int group = groups - 1; group >= 0; group--) {
            int around = audience.parent(group) < 0 ? groups : shownFrom(audience.parent(group));
            if (audienceShown[group] && side.get(group) != side.get(around) && audienceAnswers[group] < size) {
                smallest = group;
                size = audienceAnswers[group];
            }
        }
        for (int opinion = opinions - 1; opinion >= 0; opinion--) {
            boolean takesPart = side.get(groups + 1 + opinion) != side.get(groups + 1 + opinions);
            if (opinionShown[opinion] && takesPart && opinionAnswers[opinion] < size) {
                kind = opinionShown;
                smallest = opinion;
                size = opinionAnswers[opinion];
            }
        }
        if (smallest < 0) {
            throw new IllegalStateException("a cut of " + side + " with no view to hold back");
        }
        kind[smallest] = false;
    }

    /// The groups shown, for sentences and tests.
    List<Integer> shownAudience() {
        return shown(audienceShown);
    }

    List<Integer> shownOpinions() {
        return shown(opinionShown);
    }

    private static List<Integer> shown(boolean[] flags) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < flags.length; i++) {
            if (flags[i]) {
                list.add(i);
            }
        }
        return Collections.unmodifiableList(list);
    }
}
