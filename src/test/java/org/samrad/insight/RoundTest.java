package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final int STATEMENTS = 8;

    /// Two departments, the first with a large and a small team.
    private static final AudienceTree AUDIENCE = AudienceTree.of(-1, 0, 0, -1);

    @Test
    void theFirstRoundIsWhatTheRulesForOneReleaseGive() {
        int[] unit = units(40, 10, 50);
        var votes = votes(unit, 100, 1);

        assertThat(first(votes, unit).findings())
                .isEqualTo(Findings.of(votes, new BitSet(), analysed(votes), unit, AUDIENCE, Threshold.standard()));
    }

    @Test
    void nineNewParticipantsMakeNoRound() {
        int[] unit = units(40, 10, 60);

        assertThat(next(first(votes(unit, 100, 1), unit), votes(unit, 109, 1), unit))
                .isEmpty();
        assertThat(next(first(votes(unit, 100, 1), unit), votes(unit, 110, 1), unit))
                .isPresent();
    }

    @Test
    void aTeamWithTwoNewAnswersKeepsItsFigureUntilEnoughHaveCome() {
        // 30 and 8 answer at first; then 20 and 2 more; then another 10 of each
        int[] unit = concat(units(30, 8, 30), units(20, 2, 20), units(10, 10, 10));
        var first = first(votes(unit, 68, 1), unit);
        var second = next(first, votes(unit, 110, 1), unit).orElseThrow();
        var third = next(second, votes(unit, 140, 1), unit).orElseThrow();

        for (int column = 0; column < STATEMENTS; column++) {
            assertThat(team(second, column)).isEqualTo(team(first, column));
            assertThat(second.findings().statements().get(column).everyone())
                    .isNotEqualTo(first.findings().statements().get(column).everyone());
        }
        assertThat(team(third, 0)).isNotEqualTo(team(first, 0));
    }

    @Test
    void twoLateAnswersAreNotToldByTheStepsOfTheDepartmentEither() {
        // the department was told with the two; the team alone, ten answers later, would leave the two by subtraction
        int[] unit = concat(units(30, 8, 30), units(20, 2, 20), units(0, 10, 0));
        var first = first(votes(unit, 68, 1), unit);
        var second = next(first, votes(unit, 110, 1), unit).orElseThrow();
        var third = next(second, votes(unit, 120, 1), unit).orElseThrow();

        for (int column = 0; column < STATEMENTS; column++) {
            var told = views(List.of(first, second, third), column, true);

            assertThat(DisclosureAudit.of(told, 5).safe()).isTrue();
            assertThat(team(third, column)).isEqualTo(team(first, column));
        }
    }

    @Test
    void aRoundThatChangesNothingForAGroupTellsTheSame() {
        int[] unit = concat(units(30, 12, 30), units(0, 0, 25));
        var first = first(votes(unit, 72, 1), unit);
        var second = next(first, votes(unit, 97, 1), unit).orElseThrow();

        for (int column = 0; column < STATEMENTS; column++) {
            assertThat(team(second, column)).isEqualTo(team(first, column));
        }
    }

    @Test
    void noRoundsTogetherTellAboutFewerThanTheThreshold() {
        int naiveLeaks = 0;
        int renewed = 0;
        for (int seed = 0; seed < 12; seed++) {
            int[] unit = scattered(seed, 150);
            var rounds = new ArrayList<Round>();
            rounds.add(first(votes(unit, 50, seed), unit));
            for (int people = 70; people <= 150; people += 40) {
                next(rounds.getLast(), votes(unit, people, seed), unit).ifPresent(rounds::add);
            }
            for (int column = 0; column < STATEMENTS; column++) {
                var told = views(rounds, column, true);
                renewed += told.size();

                assertThat(DisclosureAudit.of(told, 5).safe())
                        .as("seed %d", seed)
                        .isTrue();
                assertNoSmallDifference(rounds, column);
                naiveLeaks +=
                        DisclosureAudit.of(views(rounds, column, false), 5).safe() ? 0 : 1;
            }
        }
        assertThat(naiveLeaks).isGreaterThan(20);
        assertThat(renewed).isGreaterThan(12 * STATEMENTS * 4);
    }

    @Test
    void aStatementThatIsWithdrawnLeavesTheNextRound() {
        int[] unit = units(40, 20, 60);
        var withdrawn = new BitSet();
        withdrawn.set(2);
        var later = votes(unit, 120, 1);

        var second = first(votes(unit, 80, 1), unit)
                .next(later, withdrawn, analysed(later), unit, AUDIENCE)
                .orElseThrow();

        assertThat(second.findings().statements()).noneMatch(s -> s.column() == 2);
    }

    /// Without the audit's own arithmetic: what is told twice differs by nobody or by five, in each view and in what is
    /// left of a department beside its teams.
    private static void assertNoSmallDifference(List<Round> rounds, int column) {
        for (int i = 0; i < rounds.size(); i++) {
            for (int j = i + 1; j < rounds.size(); j++) {
                var early = rounds.get(i);
                var late = rounds.get(j);
                var both = fresh(early, column);
                both.and(fresh(late, column));
                both.stream().filter(view -> view <= AUDIENCE.groups()).forEach(view -> {
                    var change = behind(early, column, view);
                    change.xor(behind(late, column, view));
                    assertThat(change.stream().map(vote -> vote / 3).distinct().count())
                            .isNotIn(1L, 2L, 3L, 4L);
                });
            }
        }
    }

    private static BitSet fresh(Round round, int column) {
        var cells = round.cells(column);
        return cells == null ? new BitSet() : cells.fresh();
    }

    /// The votes behind what the rounds told, or behind all figures that each round alone would have shown.
    private static List<BitSet> views(List<Round> rounds, int column, boolean told) {
        var views = new ArrayList<BitSet>();
        for (var round : rounds) {
            for (int view = 0; view < round.kinds().views(); view++) {
                var behind = behind(round, column, view);
                if (told ? fresh(round, column).get(view) : behind.cardinality() >= 5) {
                    views.add(behind);
                }
            }
        }
        return views;
    }

    private static BitSet behind(Round round, int column, int view) {
        var votes = new BitSet();
        for (int row = 0; row < round.votes().participants(); row++) {
            int vote = round.votes().vote(row, column);
            int[] views = round.kinds().viewsOf(round.kinds().kind(row));
            if (vote != VoteMatrix.ABSENT && Arrays.stream(views).anyMatch(v -> v == view)) {
                votes.set(3 * row + vote + 1);
            }
        }
        return votes;
    }

    private static Share team(Round round, int column) {
        return round.findings().statements().get(column).byAudienceGroup().get(2);
    }

    private static Round first(VoteMatrix votes, int[] unit) {
        return Round.first(votes, new BitSet(), analysed(votes), unit, AUDIENCE, Threshold.standard());
    }

    private static Optional<Round> next(Round round, VoteMatrix votes, int[] unit) {
        return round.next(votes, new BitSet(), analysed(votes), unit, AUDIENCE);
    }

    private static Opinion analysed(VoteMatrix votes) {
        return Opinions.analyse(votes, new BitSet(), Options.observed(), null);
    }

    private static int[] units(int large, int small, int other) {
        int[] unit = new int[large + small + other];
        Arrays.fill(unit, 0, large, 1);
        Arrays.fill(unit, large, large + small, 2);
        Arrays.fill(unit, large + small, unit.length, 3);
        return unit;
    }

    private static int[] scattered(int seed, int people) {
        var random = new SplittableRandom(seed);
        return random.ints(people, 0, 20)
                .map(place -> place == 0 ? -1 : place < 2 ? 0 : place < 9 ? 1 : place < 13 ? 2 : 3)
                .toArray();
    }

    private static int[] concat(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    /// The first so many have voted; what a participant thinks depends on the seed and the row only.
    private static VoteMatrix votes(int[] unit, int voted, long seed) {
        var votes = VoteMatrix.builder(unit.length, STATEMENTS);
        for (int row = 0; row < voted; row++) {
            var random = new SplittableRandom(seed * 10_007 + row);
            for (int column = 0; column < STATEMENTS; column++) {
                boolean agrees = random.nextInt(10) < ((row + column) % 2 == 0 ? 8 : 2);
                if (random.nextInt(20) > 0) {
                    votes.add(row, column, agrees ? 1 : -1);
                }
            }
        }
        return votes.build();
    }
}
