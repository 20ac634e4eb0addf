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
    private final VoteMatrix votes;
    private final Opinion opinion;
    private final int[] audienceGroupOfRow;
    private final AudienceTree audience;
    private final Threshold threshold;
    private final int opinions;
    private final int kinds;
    private final int[] counts; // (statement · kinds + kind) · 3 + vote + 1
    private final List<ShownTable> shown = new ArrayList<>();
    private final List<StatementFinding> findings = new ArrayList<>();
    private final List<CommonGround> commonCore = new ArrayList<>();
    private final boolean[] needed;
    private int participants;
    private int cast;

    Tables(
            VoteMatrix votes,
            BitSet withdrawn,
            Opinion opinion,
            int[] audienceGroupOfRow,
            AudienceTree audience,
            Threshold threshold) {
        if (audienceGroupOfRow.length != votes.participants()) {
            throw new IllegalArgumentException("expected the audience groups of " + votes.participants()
                    + " participants, were " + audienceGroupOfRow.length);
        }
        this.votes = votes;
        this.opinion = opinion;
        this.audienceGroupOfRow = audienceGroupOfRow.clone();
        this.audience = audience;
        this.threshold = threshold;
        opinions = opinion.groups();
        kinds = (audience.groups() + 1) * (opinions + 1);
        counts = new int[Math.multiplyExact(Math.multiplyExact(votes.statements(), kinds), 3)];
        count(withdrawn);
        needed = new boolean[opinions];
        for (int group = 0; group < opinions; group++) {
            needed[group] = opinion.groupSize(group) >= threshold.people();
        }
        for (int column = 0; column < votes.statements(); column++) {
            if (!withdrawn.get(column)) {
                decide(column);
            }
        }
    }

    private void count(BitSet withdrawn) {
        for (int row = 0; row < votes.participants(); row++) {
            int group = audienceGroupOfRow[row] < 0 ? audience.groups() : audienceGroupOfRow[row];
            int side = opinion.group(row) < 0 ? opinions : opinion.group(row);
            int kind = group * (opinions + 1) + side;
            int before = cast;
            votes.forEachInRow(row, (r, column, vote) -> {
                if (!withdrawn.get(column)) {
                    counts[(column * kinds + kind) * 3 + vote + 1]++;
                    cast++;
                }
            });
            participants += cast > before ? 1 : 0;
        }
    }

    private void decide(int column) {
        int[] cell = new int[kinds];
        Sum everyone = new Sum();
        Sum[] byOpinion = sums(opinions);
        Sum[] byAudience = sums(audience.groups());
        for (int kind = 0; kind < kinds; kind++) {
            int at = (column * kinds + kind) * 3;
            cell[kind] = counts[at] + counts[at + 1] + counts[at + 2];
            if (cell[kind] > 0) {
                everyone.add(counts, at);
                int group = kind / (opinions + 1);
                int side = kind % (opinions + 1);
                if (side < opinions) {
                    byOpinion[side].add(counts, at);
                }
                for (int g = group < audience.groups() ? group : -1; g >= 0; g = audience.parent(g)) {
                    byAudience[g].add(counts, at);
                }
            }
        }
        SafeFigures safe = SafeFigures.decide(audience, opinions, cell, threshold.people());
        Share all = safe.everyone(everyone.tally());
        List<Share> opinionShares = new ArrayList<>(opinions);
        for (int group = 0; group < opinions; group++) {
            opinionShares.add(safe.opinion(group, byOpinion[group].tally()));
        }
        List<Share> audienceShares = new ArrayList<>(audience.groups());
        for (int group = 0; group < audience.groups(); group++) {
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
        for (int group = 0; group < opinions; group++) {
            if (needed[group]) {
                groups.add(new OpinionGroup(
                        group, Headcount.of(opinion.groupSize(group)), Divisions.voices(group, shown)));
            }
        }
        return groups;
    }

    Suppressed suppressed() {
        int[] per = new int[3];
        boolean[] said = new boolean[audience.groups()];
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
