package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {
    private static final int STATEMENTS = 24;

    /// A department with teams of 40, 12, 4 and 3; a department of 60; a unit of its own with 6; and some in none.
    private static final AudienceTree AUDIENCE = AudienceTree.of(-1, 0, 0, 0, 0, -1, -1);

    private static final int[] SIZES = {0, 40, 12, 4, 3, 60, 6, 15};

    @Test
    void everyStatementThatIsNotWithdrawnHasAFigureForEveryGroup() {
        var withdrawn = new BitSet();
        withdrawn.set(3);

        var findings = findings(votes(1), withdrawn);

        assertThat(findings.statements()).hasSize(STATEMENTS - 1).noneMatch(s -> s.column() == 3);
        assertThat(findings.statements()).allSatisfy(s -> {
            assertThat(s.byAudienceGroup()).hasSize(AUDIENCE.groups());
            assertThat(s.everyone().shown()).isNotNull();
        });
        assertThat(findings.participants()).isEqualTo(new Headcount(140, true));
        assertThat(findings.votes() % 10).isZero();
        assertThat(findings.suppressed().groupsUnshown()).isEqualTo(2);
    }

    @Test
    void teamsBelowTheThresholdAreNeverShown() {
        assertThat(findings(votes(2), new BitSet()).statements()).allSatisfy(s -> {
            assertThat(s.byAudienceGroup().get(3)).isEqualTo(Share.tooFew());
            assertThat(s.byAudienceGroup().get(4)).isEqualTo(Share.tooFew());
        });
    }

    @Test
    void theCoreTheDivisionAndTheLocalNeedThatWerePlantedAreFound() {
        var findings = findings(votes(3), new BitSet());

        assertThat(findings.commonCore())
                .extracting(Findings.CommonGround::column)
                .contains(0, 1);
        assertThat(findings.localNeeds()).anySatisfy(need -> {
            assertThat(need.group()).isEqualTo(1);
            assertThat(need.column()).isEqualTo(5);
            assertThat(need.side()).isEqualTo(Findings.Side.AGREE);
        });
        assertThat(findings.commonCore())
                .extracting(Findings.CommonGround::column)
                .doesNotContain(5);
    }

    @Test
    void theTwoCampsThatWerePlantedSpeakInVoicesAndDivisions() {
        var findings = findings(votes(3), new BitSet());

        assertThat(findings.opinionGroups()).hasSize(2).allSatisfy(group -> {
            assertThat(group.voices()).hasSizeGreaterThan(4).allMatch(voice -> voice.inTenths() > voice.outTenths());
            assertThat(group.size().people()).isGreaterThan(50);
        });
        assertThat(findings.divisions())
                .extracting(Findings.Division::column)
                .hasSizeGreaterThan(10)
                .doesNotContain(0, 1);
        assertThat(findings.map()).allMatch(bubble -> bubble.people() >= 5);
        assertThat(findings.map()).extracting(Findings.MapBubble::group).contains(0, 1);
    }

    @Test
    void theShownFiguresOfEveryStatementPassTheAudit() {
        for (int seed = 10; seed < 22; seed++) {
            var votes = votes(seed);
            var opinion = Opinions.analyse(votes, new BitSet(), Options.observed(), null);
            for (var statement : findings(votes, new BitSet()).statements()) {
                var views = shownViews(votes, opinion, statement);

                assertThat(DisclosureAudit.of(views, 5).safe())
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void nothingChangesWhenTwoInHiddenTeamsTradeAnswers() {
        var votes = votes(4);
        int[] unit = units();
        // rows 52 and 53 are both in the team of four
        var traded = VoteMatrix.builder(votes.participants(), STATEMENTS);
        votes.forEach((row, column, vote) -> traded.add(row == 52 ? 53 : row == 53 ? 52 : row, column, vote));

        assertThat(unit[52]).isEqualTo(3);
        assertThat(unit[53]).isEqualTo(3);
        assertThat(findings(traded.build(), new BitSet())).isEqualTo(findings(votes, new BitSet()));
    }

    @Test
    void findingsAreKeptAsJsonAndReadBack() {
        var json = JsonMapper.builder().build();
        var findings = findings(votes(5), new BitSet());

        var text = json.writeValueAsString(findings);

        assertThat(json.readValue(text, Findings.class)).isEqualTo(findings);
        assertThat(text).contains("\"shown\":null,\"hidden\":\"TOO_FEW\"");
    }

    @Test
    void fourParticipantsAreTooFewForAnything() {
        var votes = VoteMatrix.builder(4, 2);
        for (int row = 0; row < 4; row++) {
            votes.add(row, 0, 1).add(row, 1, -1);
        }
        var built = votes.build();
        var opinion = Opinions.analyse(built, new BitSet(), Options.observed(), null);

        var findings =
                Findings.of(built, new BitSet(), opinion, new int[4], AudienceTree.flat(1), Threshold.standard());

        assertThat(findings.participants()).isEqualTo(new Headcount(0, false));
        assertThat(findings.statements()).allMatch(s -> s.everyone().equals(Share.tooFew()));
        assertThat(findings.commonCore()).isEmpty();
        assertThat(findings.opinionGroups()).isEmpty();
        assertThat(findings.map()).isEmpty();
    }

    @Test
    void aConsultationNobodyAnsweredHasFindingsToo() {
        var votes = VoteMatrix.builder(0, 0).build();
        var opinion = Opinions.analyse(votes, new BitSet(), Options.observed(), null);

        var findings =
                Findings.of(votes, new BitSet(), opinion, new int[0], AudienceTree.flat(2), Threshold.standard());

        assertThat(findings.statements()).isEmpty();
        assertThat(findings.suppressed()).isEqualTo(new Findings.Suppressed(0, 0, 0, 2));
    }

    @Test
    void audienceGroupsMustBeGivenForEveryRow() {
        var votes = votes(6);
        var opinion = Opinions.analyse(votes, new BitSet(), Options.observed(), null);

        assertThatThrownBy(() -> Findings.of(votes, new BitSet(), opinion, new int[3], AUDIENCE, Threshold.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("140");
    }

    private static Findings findings(VoteMatrix votes, BitSet withdrawn) {
        var opinion = Opinions.analyse(votes, withdrawn, Options.observed(), null);
        return Findings.of(votes, withdrawn, opinion, units(), AUDIENCE, Threshold.standard());
    }

    private static int[] units() {
        var units = new ArrayList<Integer>();
        for (int group = 0; group < SIZES.length; group++) {
            for (int i = 0; i < SIZES[group]; i++) {
                units.add(group < AUDIENCE.groups() ? group : -1);
            }
        }
        return units.stream().mapToInt(i -> i).toArray();
    }

    /// Two camps; statements 0 and 1 are common, 5 is the need of team 1 alone, the rest divide the camps.
    private static VoteMatrix votes(long seed) {
        var random = new SplittableRandom(seed);
        int[] unit = units();
        var votes = VoteMatrix.builder(unit.length, STATEMENTS);
        for (int row = 0; row < unit.length; row++) {
            boolean camp = row % 2 == 0;
            for (int column = 0; column < STATEMENTS; column++) {
                double agree = column < 2
                        ? 0.93
                        : column == 5 ? unit[row] == 1 ? 0.9 : 0.2 : camp == (column % 2 == 0) ? 0.85 : 0.15;
                double u = random.nextDouble();
                if (random.nextInt(10) > 0) {
                    votes.add(row, column, u < agree ? 1 : u < agree + (1 - agree) * 0.8 ? -1 : 0);
                }
            }
        }
        return votes.build();
    }

    private static List<BitSet> shownViews(VoteMatrix votes, Opinion opinion, Findings.StatementFinding statement) {
        int[] unit = units();
        var views = new ArrayList<BitSet>();
        var everyone = new BitSet();
        for (int row = 0; row < votes.participants(); row++) {
            everyone.set(row, votes.vote(row, statement.column()) != VoteMatrix.ABSENT);
        }
        views.add(everyone);
        for (int group = 0; group < AUDIENCE.groups(); group++) {
            int wanted = group;
            if (statement.byAudienceGroup().get(group).shown() != null) {
                var view = new BitSet();
                everyone.stream()
                        .filter(row -> unit[row] == wanted || (unit[row] >= 0 && AUDIENCE.parent(unit[row]) == wanted))
                        .forEach(view::set);
                views.add(view);
            }
        }
        for (int group = 0; group < opinion.groups(); group++) {
            int wanted = group;
            if (statement.byOpinionGroup().get(group).shown() != null) {
                var view = new BitSet();
                everyone.stream().filter(row -> opinion.group(row) == wanted).forEach(view::set);
                views.add(view);
            }
        }
        return views;
    }
}
