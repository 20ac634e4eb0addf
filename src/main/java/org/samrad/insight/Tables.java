package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Findings.CommonGround;
import org.samrad.insight.Findings.OpinionGroup;
import org.samrad.insight.Findings.StatementFinding;
import org.samrad.insight.Findings.Suppressed;

/// Counts the votes once, per statement and kind of person (innermost audience group × opinion group), and lets through
/// what may be shown.
///
/// **Cost.** Votes, and statements · audience groups · opinion groups; 4 · 3 · statements · kinds bytes.
final class Tables {
    private final Kinds kinds;
    private final Threshold threshold;
    private final int[] counts; // (statement · kinds + kind) · 3 + vote + 1
    private final boolean[] needed; // opinion groups large enough to be shown
    private final List<ShownTable> shown = new ArrayList<>();
    private final List<StatementFinding> findings = new ArrayList<>();
    private final List<CommonGround> commonCore = new ArrayList<>();
    private int participants;
    private int cast;

    Tables(VoteMatrix votes, BitSet withdrawn, Kinds kinds, Threshold threshold) {
        this.kinds = kinds;
        this.threshold = threshold;
        counts = new int[Math.multiplyExact(Math.multiplyExact(votes.statements(), kinds.count()), 3)];
        count(votes, withdrawn);
        needed = new boolean[kinds.opinions()];
        for (int group = 0; group < needed.length; group++) {
            needed[group] = kinds.opinionSize(group) >= threshold.people();
        }
        for (int column = 0; column < votes.statements(); column++) {
            if (!withdrawn.get(column)) {
                decide(column);
            }
        }
    }

    private void count(VoteMatrix votes, BitSet withdrawn) {
        for (int row = 0; row < votes.participants(); row++) {
            int kind = kinds.kind(row);
            int before = cast;
            votes.forEachInRow(row, (r, column, vote) -> {
                if (!withdrawn.get(column)) {
                    counts[(column * kinds.count() + kind) * 3 + vote + 1]++;
                    cast++;
                }
            });
            participants += cast > before ? 1 : 0;
        }
    }

    private void decide(int column) {
        AudienceTree audience = kinds.audience();
        int[] cell = new int[kinds.count()];
        Sum everyone = new Sum();
        Sum[] byOpinion = sums(kinds.opinions());
        Sum[] byAudience = sums(audience.groups());
        for (int kind = 0; kind < cell.length; kind++) {
            int at = (column * cell.length + kind) * 3;
            cell[kind] = counts[at] + counts[at + 1] + counts[at + 2];
            if (cell[kind] > 0) {
                everyone.add(counts, at);
                if (kinds.opinion(kind) < kinds.opinions()) {
                    byOpinion[kinds.opinion(kind)].add(counts, at);
                }
                for (int group = kinds.audienceGroup(kind); group >= 0; group = audience.parent(group)) {
                    byAudience[group].add(counts, at);
                }
            }
        }
        SafeFigures safe = SafeFigures.decide(audience, kinds.opinions(), cell, threshold.people());
        Share all = safe.everyone(everyone.tally());
        List<Share> opinionShares = new ArrayList<>();
        for (int group = 0; group < byOpinion.length; group++) {
            opinionShares.add(safe.opinion(group, byOpinion[group].tally()));
        }
        List<Share> audienceShares = new ArrayList<>();
        for (int group = 0; group < byAudience.length; group++) {
            audienceShares.add(safe.audience(group, byAudience[group].tally()));
        }
        ShownTable table = new ShownTable(
                column,
                all.shown() == null ? null : everyone.tally(),
                only(opinionShares, byOpinion),
                only(audienceShares, byAudience),
                audience);
        CommonCore core = CommonCore.of(table, needed);
        CommonGround ground = core.ground(table);
        if (ground != null) {
            commonCore.add(ground);
        }
        shown.add(table);
        findings.add(
                new StatementFinding(column, all, opinionShares, audienceShares, core.coreBound(), core.certainty()));
    }

    List<ShownTable> shown() {
        return shown;
    }

    List<StatementFinding> findings() {
        return findings;
    }

    /// Most certain first, then the highest bound.
    List<CommonGround> commonCore() {
        return commonCore.stream()
                .sorted(Comparator.comparing(CommonGround::certainty)
                        .thenComparing(CommonGround::coreBound, Comparator.reverseOrder())
                        .thenComparing(CommonGround::agree, Comparator.reverseOrder())
                        .thenComparingInt(CommonGround::column))
                .toList();
    }

    /// How many voted on at least one statement that is not withdrawn.
    int participants() {
        return participants;
    }

    int votes() {
        return cast;
    }

    /// The opinion groups that are shown at all, each with its voices.
    List<OpinionGroup> opinionGroups() {
        List<OpinionGroup> groups = new ArrayList<>();
        for (int group = 0; group < needed.length; group++) {
            if (needed[group]) {
                groups.add(new OpinionGroup(
                        group, Headcount.of(kinds.opinionSize(group)), Divisions.voices(group, shown)));
            }
        }
        return groups;
    }

    Suppressed suppressed() {
        int[] per = new int[3];
        boolean[] said = new boolean[kinds.audience().groups()];
        for (StatementFinding finding : findings) {
            count(finding.everyone(), per);
            finding.byOpinionGroup().forEach(share -> count(share, per));
            for (int group = 0; group < said.length; group++) {
                Share share = finding.byAudienceGroup().get(group);
                count(share, per);
                said[group] |= share.shown() != null;
            }
        }
        int unsaid = 0;
        for (boolean one : said) {
            unsaid += one ? 0 : 1;
        }
        return new Suppressed(per[0], per[1], per[2], unsaid);
    }

    private static void count(Share share, int[] per) {
        per[share.shown() != null ? 0 : share.hidden() == Share.Reason.TOO_FEW ? 1 : 2]++;
    }

    private static @Nullable Tally[] only(List<Share> shares, Sum[] sums) {
        @Nullable Tally[] tallies = new @Nullable Tally[sums.length];
        for (int i = 0; i < sums.length; i++) {
            tallies[i] = shares.get(i).shown() == null ? null : sums[i].tally();
        }
        return tallies;
    }

    private static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        Arrays.setAll(sums, i -> new Sum());
        return sums;
    }

    private static final class Sum {
        private int agree;
        private int disagree;
        private int pass;

        void add(int[] counts, int at) {
            disagree += counts[at];
            pass += counts[at + 1];
            agree += counts[at + 2];
        }

        Tally tally() {
            return new Tally(agree, disagree, pass);
        }
    }
}
