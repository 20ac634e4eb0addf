package org.samrad.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Findings.Certainty;
import org.samrad.insight.Findings.Division;
import org.samrad.insight.Findings.Side;
import org.samrad.insight.Findings.Voice;

/// Where opinion groups differ, and what sets each apart.
///
/// **Interval.** The difference of two shares with Newcombe's interval (1998, method 10): Wilson's interval for each
/// share, joined by squares. It stays within -100 to 100 and holds its promise in small groups. The 5 % chance of being
/// wrong is divided by the number of comparisons made (Bonferroni), so that all intervals of a kind hold together.
///
/// **What it does not show.** The groups were found in the same votes, so that they differ is no discovery; the
/// interval says how well their difference on this statement is measured, not that the groups exist outside these
/// votes. Statements on which a group of the two is held back are left out.
///
/// **Cost.** Statements · opinion groups².
final class Divisions {
    private static final double WRONG = 0.05;
    private static final int CLEAR = 20; // percentage points
    private static final int MOST = 50;
    private static final int VOICES = 8;

    private Divisions() {}

    /// A share in hundredths, or a difference of two, with how far it may be off.
    record Interval(double value, double from, double to) {
        /// Wilson's interval for a share.
        static Interval share(int count, int of, double z) {
            double middle = (count + z * z / 2) / (of + z * z);
            double reach = z / (of + z * z) * Math.sqrt((double) count * (of - count) / of + z * z / 4);
            return new Interval((double) count / of, Math.max(0, middle - reach), Math.min(1, middle + reach));
        }

        /// Newcombe's interval for this share less the other.
        Interval minus(Interval other) {
            double difference = value - other.value;
            return new Interval(
                    difference,
                    difference - Math.hypot(value - from, other.to - other.value),
                    difference + Math.hypot(to - value, other.value - other.from));
        }
    }

    /// The statements on which two opinion groups certainly differ, greatest certain difference first, at most fifty.
    static List<Division> of(List<ShownTable> tables) {
        long comparisons = 0;
        for (ShownTable table : tables) {
            int shown = shownOpinions(table).size();
            comparisons += shown * (shown - 1) / 2;
        }
        if (comparisons == 0) {
            return List.of();
        }
        double z = Distributions.normalQuantile(1 - WRONG / 2 / comparisons);
        List<Division> divisions = new ArrayList<>();
        for (ShownTable table : tables) {
            furthest(table, z, divisions);
        }
        divisions.sort(Comparator.comparingInt(Division::from)
                .thenComparingInt(Division::difference)
                .reversed()
                .thenComparingInt(Division::column));
        return divisions.subList(0, Math.min(MOST, divisions.size()));
    }

    private static List<Integer> shownOpinions(ShownTable table) {
        List<Integer> shown = new ArrayList<>();
        for (int group = 0; group < table.opinions(); group++) {
            if (table.opinion(group) != null) {
                shown.add(group);
            }
        }
        return shown;
    }

    private static void furthest(ShownTable table, double z, List<Division> divisions) {
        int most = -1;
        int least = -1;
        for (int group : shownOpinions(table)) {
            most = most < 0 || agree(table, group) > agree(table, most) ? group : most;
            least = least < 0 || agree(table, group) < agree(table, least) ? group : least;
        }
        if (most < 0 || agree(table, most) == agree(table, least)) {
            return;
        }
        Interval difference = interval(table.opinion(most), z).minus(interval(table.opinion(least), z));
        int from = (int) Math.floor(100 * difference.from);
        if (from > 0) {
            divisions.add(new Division(
                    table.column(),
                    most,
                    percent(agree(table, most)),
                    least,
                    percent(agree(table, least)),
                    percent(difference.value),
                    from,
                    (int) Math.ceil(100 * difference.to),
                    from >= CLEAR ? Certainty.CERTAIN : Certainty.LIKELY));
        }
    }

    /// What sets an opinion group apart from all others, greatest certain difference first, at most eight.
    static List<Voice> voices(int group, List<ShownTable> tables) {
        long comparisons = tables.stream()
                        .filter(table -> table.elsewhere(table.opinion(group)) != null)
                        .count()
                * 2;
        if (comparisons == 0) {
            return List.of();
        }
        double z = Distributions.normalQuantile(1 - WRONG / 2 / comparisons);
        record Heard(Voice voice, double certain) {}
        List<Heard> heard = new ArrayList<>();
        for (ShownTable table : tables) {
            Tally in = table.opinion(group);
            Tally out = table.elsewhere(in);
            if (in != null && out != null) {
                Side side = leaning(in, out);
                int inside = count(in, side);
                int outside = count(out, side);
                double certain =
                        Interval.share(inside, in.seen(), z).minus(Interval.share(outside, out.seen(), z)).from;
                if (certain > 0) {
                    Voice voice = new Voice(table.column(), side, tenths(inside, in), tenths(outside, out));
                    heard.add(new Heard(voice, certain));
                }
            }
        }
        return heard.stream()
                .sorted(Comparator.comparingDouble(Heard::certain).reversed())
                .limit(VOICES)
                .map(Heard::voice)
                .toList();
    }

    /// The side on which the first is further above the second.
    private static Side leaning(Tally in, Tally out) {
        double agree = (double) in.agree() / in.seen() - (double) out.agree() / out.seen();
        double disagree = (double) in.disagree() / in.seen() - (double) out.disagree() / out.seen();
        return agree >= disagree ? Side.AGREE : Side.DISAGREE;
    }

    static int count(Tally tally, Side side) {
        return side == Side.AGREE ? tally.agree() : tally.disagree();
    }

    static int tenths(int count, Tally of) {
        return (int) Math.round(10.0 * count / of.seen());
    }

    private static double agree(ShownTable table, int group) {
        Tally tally = table.opinion(group);
        return tally == null ? 0 : (double) tally.agree() / tally.seen();
    }

    private static Interval interval(@Nullable Tally tally, double z) {
        return tally == null ? new Interval(0, 0, 1) : Interval.share(tally.agree(), tally.seen(), z);
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
