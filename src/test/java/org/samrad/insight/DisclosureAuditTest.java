package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DisclosureAuditTest {
    private static final int[] STAFF = {20, 28, 50, 90, 200, 500, 1000, 2000};

    @Test
    void aViewThatLeavesOutOneColleagueGivesHerAway() {
        var verdict = DisclosureAudit.of(List.of(range(0, 20), range(1, 20)), 5);

        assertThat(verdict.safe()).isFalse();
        assertThat(verdict.people()).containsExactly(0);
        assertThat(verdict.views()).containsExactly(0, 1);
    }

    @Test
    void threeViewsThatAreHarmlessInPairsGiveOneAwayTogether() {
        // A + B - everyone counts once the one who is in both
        var verdict = DisclosureAudit.of(List.of(range(0, 21), range(0, 11), range(10, 21)), 5);

        assertThat(verdict.safe()).isFalse();
        assertThat(verdict.people()).containsExactly(10);
    }

    @Test
    void aDifferenceBetweenTwoPeopleCountsAsKnowledgeOfBoth() {
        // the two views differ by one person each way
        var verdict = DisclosureAudit.of(List.of(range(0, 20), range(1, 21)), 5);

        assertThat(verdict.safe()).isFalse();
        assertThat(verdict.people()).containsExactly(0, 20);
    }

    @Test
    void viewsThatDifferByTheThresholdAreSafe() {
        assertThat(DisclosureAudit.of(List.of(range(0, 20), range(5, 20)), 5).safe())
                .isTrue();
        assertThat(DisclosureAudit.of(List.of(range(0, 20), range(5, 20)), 6).safe())
                .isFalse();
        assertThat(DisclosureAudit.of(List.of(), 5).safe()).isTrue();
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        var views = new ArrayList<BitSet>();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 12; i++) {
            var view = new BitSet();
            random.ints(400, 0, 2).forEach(bit -> view.set(view.length() + 1 - bit));
            views.add(view);
        }

        var verdict = DisclosureAudit.of(views, 10);

        assertThat(verdict.safe()).isFalse();
        assertThat(verdict.proven()).isFalse();
    }

    @Test
    void theAuditAgreesWithBruteForceOnTwoDivisions() {
        int unsafe = 0;
        for (int seed = 0; seed < 150; seed++) {
            var views = Agency.random(8 + seed % 6, 4, 2, seed).naiveViews(2 + seed % 3);
            int k = 3 + seed % 3;

            boolean safe = DisclosureAudit.of(views, k).safe();

            assertThat(safe).as("seed %d", seed).isEqualTo(!bruteForceFinds(views, k));
            unsafe += safe ? 0 : 1;
        }
        assertThat(unsafe).isBetween(20, 149);
    }

    @Test
    void noUnionOfAnyOverlappingViewsIsMissed() {
        var random = new SplittableRandom(7);
        for (int trial = 0; trial < 150; trial++) {
            var views = new ArrayList<BitSet>();
            for (int i = 0; i < 3 + trial % 4; i++) {
                var view = new BitSet();
                random.ints(7, 0, 12).forEach(view::set);
                views.add(view);
            }

            boolean safe = DisclosureAudit.of(views, 4).safe();

            assertThat(!safe || !bruteForceFindsUnion(views, 4))
                    .as("trial %d", trial)
                    .isTrue();
            assertThat(safe || bruteForceFinds(views, 4)).as("trial %d", trial).isTrue();
        }
    }

    @Test
    void releasedFiguresSurviveBruteForceWhereTheNaiveRuleLeaks() {
        int naiveLeaks = 0;
        for (int seed = 0; seed < 120; seed++) {
            var agency = Agency.random(10 + seed % 8, 4, 2, 1000 + seed);
            int k = 3 + seed % 3;

            assertThat(bruteForceFinds(agency.safeViews(k), k))
                    .as("seed %d", seed)
                    .isFalse();
            naiveLeaks += bruteForceFinds(agency.naiveViews(k), k) ? 1 : 0;
        }
        assertThat(naiveLeaks).isGreaterThan(30);
    }

    @Test
    void nobodyIsDeterminedInAHundredAgencies() {
        int naiveLeaks = 0;
        int shown = 0;
        for (int seed = 0; seed < 104; seed++) {
            var agency = Agency.random(STAFF[seed % STAFF.length], 12, 2 + seed % 4, 2000 + seed);
            var views = agency.safeViews(5);

            assertThat(DisclosureAudit.of(views, 5).people())
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(DisclosureAudit.of(views, 5).safe()).as("seed %d", seed).isTrue();
            naiveLeaks += DisclosureAudit.of(agency.naiveViews(5), 5).safe() ? 0 : 1;
            shown += views.size();
        }
        assertThat(naiveLeaks).isGreaterThan(50);
        assertThat(shown).isGreaterThan(104 * 5);
    }

    @Test
    void colleaguesWhoPoolTheirOwnAnswersLearnNobodyElses() {
        for (int seed = 0; seed < 40; seed++) {
            var agency = Agency.random(STAFF[seed % STAFF.length], 12, 3, 3000 + seed);
            var random = new SplittableRandom(seed);
            var views = agency.safeViews(5);
            for (int attempt = 0; attempt < 10; attempt++) {
                int[] colluding = agency.answered().stream()
                        .filter(row -> random.nextInt(agency.answered().cardinality()) < 3)
                        .limit(3)
                        .toArray();
                var rest = views.stream().map(view -> without(view, colluding)).toList();

                assertThat(DisclosureAudit.of(rest, 2).safe())
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void aRoundThatAddsFourPeopleIsRefused() {
        assertThat(DisclosureAudit.differsTooLittle(range(0, 30), range(0, 34), 5))
                .isTrue();
        assertThat(DisclosureAudit.differsTooLittle(range(0, 30), range(2, 32), 5))
                .isTrue();
        assertThat(DisclosureAudit.differsTooLittle(range(0, 30), range(0, 35), 5))
                .isFalse();
        assertThat(DisclosureAudit.differsTooLittle(range(0, 30), range(0, 30), 5))
                .isFalse();
    }

    @Test
    void aRoundNeedsTenChangedParticipants() {
        var first = votes(30, 1);
        var nineMore = votes(39, 1);
        var tenMore = votes(40, 1);
        var nineChangedTheirMind = votes(30, -1, 9);

        assertThat(DisclosureAudit.tooFewChanged(first, nineMore)).isTrue();
        assertThat(DisclosureAudit.tooFewChanged(first, tenMore)).isFalse();
        assertThat(DisclosureAudit.tooFewChanged(tenMore, first)).isFalse();
        assertThat(DisclosureAudit.changed(first, nineChangedTheirMind).cardinality())
                .isEqualTo(9);
    }

    private static VoteMatrix votes(int participants, int vote) {
        return votes(participants, vote, participants);
    }

    private static VoteMatrix votes(int participants, int vote, int first) {
        var builder = VoteMatrix.builder(participants, 2);
        for (int row = 0; row < participants; row++) {
            builder.add(row, 0, row < first ? vote : 1).add(row, 1, 0);
        }
        return builder.build();
    }

    private static BitSet range(int from, int to) {
        var set = new BitSet();
        set.set(from, to);
        return set;
    }

    private static BitSet without(BitSet view, int[] people) {
        var rest = (BitSet) view.clone();
        for (int person : people) {
            rest.clear(person);
        }
        return rest;
    }

    /// Anything known about fewer than k people, with any coefficients: leaving out the columns of a set lowers the
    /// rank exactly when the row space holds something that rests on that set alone.
    private static boolean bruteForceFinds(List<BitSet> views, int k) {
        var people = new BitSet();
        views.forEach(people::or);
        int[] all = people.stream().toArray();
        int rank = rank(views, all, 0);
        for (int set = 1; set < 1 << all.length; set++) {
            if (Integer.bitCount(set) < k && rank(views, all, set) < rank) {
                return true;
            }
        }
        return false;
    }

    /// The sum over exactly these people is known: adding it as a row does not raise the rank.
    private static boolean bruteForceFindsUnion(List<BitSet> views, int k) {
        var people = new BitSet();
        views.forEach(people::or);
        int[] all = people.stream().toArray();
        int rank = rank(views, all, 0);
        for (int set = 1; set < 1 << all.length; set++) {
            if (Integer.bitCount(set) < k) {
                var more = new ArrayList<>(views);
                var union = new BitSet();
                for (int i = 0; i < all.length; i++) {
                    union.set(all[i], (set >> i & 1) == 1);
                }
                more.add(union);
                if (rank(more, all, 0) == rank) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Rank over the fractions by elimination without division in whole numbers of any length.
    private static int rank(List<BitSet> views, int[] people, int leftOut) {
        var matrix = new BigInteger[views.size()][people.length];
        for (int v = 0; v < views.size(); v++) {
            for (int p = 0; p < people.length; p++) {
                boolean in = (leftOut >> p & 1) == 0 && views.get(v).get(people[p]);
                matrix[v][p] = in ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        int rank = 0;
        for (int p = 0; p < people.length && rank < views.size(); p++) {
            int row = rank;
            while (row < views.size() && matrix[row][p].signum() == 0) {
                row++;
            }
            if (row == views.size()) {
                continue;
            }
            var found = matrix[row];
            matrix[row] = matrix[rank];
            matrix[rank] = found;
            for (int other = rank + 1; other < views.size(); other++) {
                var factor = matrix[other][p];
                for (int q = p; q < people.length; q++) {
                    matrix[other][q] = matrix[other][q].multiply(found[p]).subtract(found[q].multiply(factor));
                }
            }
            rank++;
        }
        return rank;
    }
}
