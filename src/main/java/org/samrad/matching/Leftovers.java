package org.samrad.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Why somebody has no partner, and in which areas a strength or a need would help.
final class Leftovers {
    private static final int MOST = 3;
    private final Pool pool;
    private final Weighing weighing;

    Leftovers(Pool pool, Weighing weighing) {
        this.pool = pool;
        this.weighing = weighing;
    }

    LeftOut of(int row) {
        var offer = new TreeMap<String, Integer>(Order::compare);
        var ask = new TreeMap<String, Integer>(Order::compare);
        int teachers = 0;
        int learners = 0;
        int possible = 0;
        int allowed = 0;
        for (int other = 0; other < pool.n; other++) {
            if (other == row) {
                continue;
            }
            boolean teaches = pool.gain(other, row) > 0;
            boolean learns = pool.gain(row, other) > 0;
            boolean mutual = teaches && learns && pool.mutual(row, other) > 0;
            boolean banned = weighing.isBanned(row, other);
            teachers += teaches ? 1 : 0;
            learners += learns ? 1 : 0;
            possible += mutual ? 1 : 0;
            allowed += mutual && !banned ? 1 : 0;
            if (teaches && !learns && !banned) {
                asked(other, offer);
            }
            if (learns && !teaches && !banned) {
                taught(row, other, ask);
            }
        }
        var cause = cause(row, teachers, learners, possible, allowed);
        return new LeftOut(pool.id(row), cause, most(offer), most(ask));
    }

    private LeftOut.Cause cause(int row, int teachers, int learners, int possible, int allowed) {
        var profile = pool.participant[row];
        if (profile.needs().values().stream().noneMatch(weight -> weight > 0)) {
            return LeftOut.Cause.NO_NEEDS;
        }
        if (profile.strengths().values().stream().noneMatch(strength -> strength.level() > 0)) {
            return LeftOut.Cause.NO_STRENGTHS;
        }
        if (allowed > 0) {
            return LeftOut.Cause.OTHERS_GAIN_MORE;
        }
        if (possible > 0) {
            return LeftOut.Cause.ALL_FORBIDDEN;
        }
        if (teachers == 0) {
            return LeftOut.Cause.NOBODY_GIVES;
        }
        return learners == 0 ? LeftOut.Cause.NOBODY_NEEDS : LeftOut.Cause.ONE_SIDED;
    }

    /// What this one needs; whoever has a strength there could teach it.
    private void asked(int learner, Map<String, Integer> areas) {
        pool.participant[learner].needs().forEach((area, weight) -> {
            if (weight > 0
                    && pool.participant[learner]
                                    .strengths()
                                    .getOrDefault(area, Strength.NONE)
                                    .level()
                            < Strength.MOST) {
                areas.merge(area, 1, Integer::sum);
            }
        });
    }

    /// Where the giver is stronger; a need there could be met.
    private void taught(int learner, int giver, Map<String, Integer> areas) {
        for (int area = 0; area < pool.areas.size(); area++) {
            if (pool.gives[giver][area] > Pool.LEVEL * pool.stands[learner][area]) {
                areas.merge(pool.areas.get(area), 1, Integer::sum);
            }
        }
    }

    private static List<String> most(Map<String, Integer> areas) {
        return areas.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
