package org.samrad.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Findings.CommonGround;
import org.samrad.insight.Findings.OpinionGroup;
import org.samrad.insight.Findings.StatementFinding;
import org.samrad.insight.Findings.Suppressed;

/// One publication of results, and what was published before it.
///
/// Results that are published more than once can be subtracted from each other. A round therefore knows the rounds
/// before it: it is refused while fewer than ten participants have changed anything, and every figure that would
/// tell, together with any that was published before, about fewer people than the threshold stays as it was
/// ([Renewal]).
///
/// Rounds are pure functions of what they were given, so they can be built again from kept votes.
public final class Round {
    private final VoteMatrix votes;
    private final Kinds kinds;
    private final Threshold threshold;
    private final @Nullable Round before;
    private final @Nullable Cells[] cells; // by column
    private final Findings findings;

    private Round(
            VoteMatrix votes,
            BitSet withdrawn,
            Kinds kinds,
            List<Findings.MapBubble> map,
            Threshold threshold,
            @Nullable Round before) {
        this.votes = votes;
        this.kinds = kinds;
        this.threshold = threshold;
        this.before = before;
        this.cells = new @Nullable Cells[votes.statements()];
        Tables tables = new Tables(votes, withdrawn, kinds, threshold);
        for (Cells counted : tables.cells()) {
            cells[counted.column()] = before == null ? counted : Renewal.of(counted, this, before);
        }
        findings = findings(tables, map);
    }

    /// The first publication.
    ///
    /// @param withdrawn          columns that are moderated out
    /// @param audienceGroupOfRow for each row its innermost audience group, or -1 for none
    public static Round first(
            VoteMatrix votes,
            BitSet withdrawn,
            Opinion opinion,
            int[] audienceGroupOfRow,
            AudienceTree audience,
            Threshold threshold) {
        Kinds kinds = Kinds.of(audience, audienceGroupOfRow, opinion);
        return new Round(votes, withdrawn, kinds, Bubbles.of(opinion, threshold.people()), threshold, null);
    }

    /// The next publication, or nothing while too few participants have changed anything since this one. A row
    /// must be the same participant in all rounds. The map is drawn anew.
    public Optional<Round> next(
            VoteMatrix later, BitSet withdrawn, Opinion opinion, int[] audienceGroupOfRow, AudienceTree audience) {
        if (DisclosureAudit.tooFewChanged(votes, later)) {
            return Optional.empty();
        }
        Kinds laterKinds = Kinds.of(audience, audienceGroupOfRow, opinion);
        var map = Bubbles.of(opinion, threshold.people());
        return Optional.of(new Round(later, withdrawn, laterKinds, map, threshold, this));
    }

    public Findings findings() {
        return findings;
    }

    VoteMatrix votes() {
        return votes;
    }

    Kinds kinds() {
        return kinds;
    }

    Threshold threshold() {
        return threshold;
    }

    @Nullable
    Round before() {
        return before;
    }

    /// What this round published about a statement, or null when it was not there.
    @Nullable
    Cells cells(int column) {
        return column < cells.length ? cells[column] : null;
    }

    private Findings findings(Tables tables, List<Findings.MapBubble> map) {
        boolean[] large = new boolean[kinds.opinions()];
        for (int group = 0; group < large.length; group++) {
            large[group] = kinds.opinionSize(group) >= threshold.people();
        }
        List<ShownTable> shown = new ArrayList<>();
        List<StatementFinding> statements = new ArrayList<>();
        List<CommonGround> commonCore = new ArrayList<>();
        for (Cells told : cells) {
            if (told != null) {
                ShownTable table = told.table();
                CommonCore core = CommonCore.of(table, large);
                CommonGround ground = core.ground(table);
                if (ground != null) {
                    commonCore.add(ground);
                }
                shown.add(table);
                statements.add(new StatementFinding(
                        told.column(),
                        told.everyone(),
                        told.byOpinionGroup(),
                        told.byAudienceGroup(),
                        core.coreBound(),
                        core.certainty()));
            }
        }
        commonCore.sort(Comparator.comparing(CommonGround::certainty)
                .thenComparing(CommonGround::coreBound, Comparator.reverseOrder())
                .thenComparing(CommonGround::agree, Comparator.reverseOrder())
                .thenComparingInt(CommonGround::column));
        return new Findings(
                threshold,
                Headcount.of(tables.participants()),
                tables.votes() - tables.votes() % 10,
                statements,
                commonCore,
                Divisions.of(shown),
                opinionGroups(large, shown),
                LocalNeeds.of(shown),
                map,
                suppressed(statements));
    }

    private List<OpinionGroup> opinionGroups(boolean[] large, List<ShownTable> shown) {
        List<OpinionGroup> groups = new ArrayList<>();
        for (int group = 0; group < large.length; group++) {
            if (large[group]) {
                groups.add(new OpinionGroup(
                        group, Headcount.of(kinds.opinionSize(group)), Divisions.voices(group, shown)));
            }
        }
        return groups;
    }

    private Suppressed suppressed(List<StatementFinding> statements) {
        int[] per = new int[3];
        boolean[] said = new boolean[kinds.audience().groups()];
        for (StatementFinding finding : statements) {
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
}
