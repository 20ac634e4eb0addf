package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.DisclosureAudit.Verdict;

/// Which figures about a statement may be renewed in a round, given all that was published before.
///
/// **Two audits**, each repeated until it passes, leaving the smallest figure that takes part as it was:
///
/// 1. *Changes.* Take one unknown for each participant whose vote on the statement, or whose place among the groups,
/// changed since the
///    last round. The difference between a figure now and then is a sum of such unknowns. Nothing may follow about
/// fewer
///    than `k` participants.
/// 2. *Everything.* Take one unknown for each vote ever counted (participant and side). The union of all views of all
///    rounds may tell nothing about fewer than `k` votes.
///
/// **What it takes for granted.** The attacker knows who changed, and how the rows divide into groups, in every round.
///
/// **What it does not do.** The second audit counts votes, not people: a combination across three rounds or more that
/// rests on the old and the new vote of the same few people is found by the first audit only between neighbouring
/// rounds.
///
/// What cannot be searched (with a high threshold and many small groups) counts as unsafe: the smaller half of the
/// figures stays as it was, and so on.
///
/// **Cost.** Figures left as they were · one audit, per statement; the sets are built in votes of the statement ·
/// rounds.
final class Renewal {
    private final int column;
    private final int k;
    private final BitSet renewed;
    private final BitSet[] now; // by view: the votes behind it, as 3 · row + vote + 1
    private final @Nullable BitSet[] last; // the same when the view was last renewed, or null
    private final List<BitSet> published = new ArrayList<>();

    private Renewal(Cells counted, Round round, Round before) {
        column = counted.column();
        k = round.threshold().people();
        renewed = counted.fresh();
        now = votesBehind(round);
        last = new @Nullable BitSet[now.length];
        for (Round at = before; at != null; at = at.before()) {
            Cells then = at.cells(column);
            if (then != null) {
                BitSet[] views = votesBehind(at);
                BitSet fresh = then.fresh();
                fresh.stream().forEach(view -> published.add(views[view]));
                rememberLast(views, fresh);
            }
        }
    }

    /// What is told about the statement in the later round.
    static Cells of(Cells counted, Round round, Round before) {
        Renewal renewal = new Renewal(counted, round, before);
        if (!renewal.published.isEmpty()) {
            renewal.leaveSmallChanges();
            renewal.auditChanges();
            renewal.auditEverything();
        }
        return counted.renewing(renewal.renewed, before.cells(counted.column()));
    }

    private void rememberLast(BitSet[] views, BitSet fresh) {
        for (int view = 0; view < last.length && views.length == last.length; view++) {
            if (last[view] == null && fresh.get(view)) {
                last[view] = views[view];
            }
        }
    }

    private BitSet[] votesBehind(Round round) {
        BitSet[] behind = new BitSet[round.kinds().views()];
        Arrays.setAll(behind, view -> new BitSet());
        VoteMatrix votes = round.votes();
        for (int row = 0; row < votes.participants(); row++) {
            int vote = votes.vote(row, column);
            if (vote != VoteMatrix.ABSENT) {
                for (int view : round.kinds().viewsOf(round.kinds().kind(row))) {
                    behind[view].set(3 * row + vote + 1);
                }
            }
        }
        return behind;
    }

    /// The participants who are counted differently in a view than when it was last renewed.
    private BitSet changed(int view) {
        BitSet people = new BitSet();
        BitSet then = last[view];
        if (then != null) {
            BitSet difference = (BitSet) then.clone();
            difference.xor(now[view]);
            difference.stream().forEach(vote -> people.set(vote / 3));
        }
        return people;
    }

    private void leaveSmallChanges() {
        for (int view = 0; view < now.length; view++) {
            BitSet then = last[view];
            int people = changed(view).cardinality();
            if (then != null && people > 0 && people < k) {
                renewed.clear(view);
            }
        }
    }

    private void auditChanges() {
        audit(view -> changed(view), List.of());
    }

    private void auditEverything() {
        audit(view -> now[view], published);
    }

    /// Leaves the smallest renewed view that takes part as it was, until nothing is found.
    private void audit(IntFunction<BitSet> sets, List<BitSet> known) {
        while (!renewed.isEmpty()) {
            int[] views = renewed.stream().toArray();
            List<BitSet> union = new ArrayList<>(known);
            for (int view : views) {
                union.add(sets.apply(view));
            }
            Verdict verdict = DisclosureAudit.of(union, k);
            if (verdict.safe()) {
                return;
            }
            int smallest = -1;
            for (int at : verdict.views()) {
                if (at >= known.size() && (smallest < 0 || size(views[at - known.size()]) < size(smallest))) {
                    smallest = views[at - known.size()];
                }
            }
            if (!verdict.proven()) {
                clearSmallerHalf(views);
            } else {
                renewed.clear(smallest < 0 ? smallest(views) : smallest);
            }
        }
    }

    /// Fewer views make fewer kinds of people and a shorter search.
    private void clearSmallerHalf(int[] views) {
        Arrays.stream(views)
                .boxed()
                .sorted(Comparator.comparingInt(this::size))
                .limit((views.length + 1) / 2)
                .forEach(renewed::clear);
    }

    private int smallest(int[] views) {
        int smallest = views[0];
        for (int view : views) {
            smallest = size(view) < size(smallest) ? view : smallest;
        }
        return smallest;
    }

    private int size(int view) {
        return now[view].cardinality();
    }
}
