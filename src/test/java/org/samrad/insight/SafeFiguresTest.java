package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeFiguresTest {
    /// Two units with teams: A = 7, 4, 3 and B = 9, 3.
    private static final AudienceTree UNITS = AudienceTree.of(-1, 0, 0, 0, -1, 4, 4);

    @Test
    void twoHiddenTeamsThatTogetherReachTheThresholdLeaveTheThirdShown() {
        var figures = SafeFigures.decide(UNITS, 0, new int[] {0, 7, 4, 3, 0, 9, 3, 0}, 5);

        assertThat(figures.shownAudience()).contains(0, 1).doesNotContain(2, 3);
    }

    @Test
    void aSingleHiddenTeamTakesItsSiblingWithIt() {
        var figures = SafeFigures.decide(UNITS, 0, new int[] {0, 7, 4, 3, 0, 9, 3, 0}, 5);

        assertThat(figures.shownAudience()).contains(4).doesNotContain(5, 6);
        assertThat(figures.audience(5, new Tally(5, 3, 1))).isEqualTo(Share.protectsOthers());
        assertThat(figures.audience(6, new Tally(1, 1, 1))).isEqualTo(Share.tooFew());
    }

    @Test
    void fourUnitsOfSevenAreAllShownWhenFiveOfEachAnswer() {
        var all = SafeFigures.decide(AudienceTree.flat(4), 0, new int[] {7, 7, 7, 7, 0}, 5);
        var five = SafeFigures.decide(AudienceTree.flat(4), 0, new int[] {5, 5, 5, 5, 0}, 5);
        var oneWithFour = SafeFigures.decide(AudienceTree.flat(4), 0, new int[] {7, 7, 7, 4, 0}, 5);

        assertThat(all.shownAudience()).containsExactly(0, 1, 2, 3);
        assertThat(five.shownAudience()).containsExactly(0, 1, 2, 3);
        assertThat(oneWithFour.shownAudience()).containsExactly(0, 1);
    }

    @Test
    void aRestOutsideEveryGroupIsProtectedLikeAGroup() {
        var fewOutside = SafeFigures.decide(AudienceTree.flat(2), 0, new int[] {20, 10, 3}, 5);
        var enoughOutside = SafeFigures.decide(AudienceTree.flat(2), 0, new int[] {20, 10, 5}, 5);

        assertThat(fewOutside.shownAudience()).containsExactly(0);
        assertThat(enoughOutside.shownAudience()).containsExactly(0, 1);
    }

    @Test
    void fewNotGroupedTakeTheSmallestOpinionGroupWithThem() {
        var figures = SafeFigures.decide(AudienceTree.flat(0), 2, new int[] {30, 12, 2}, 5);

        assertThat(figures.shownOpinions()).containsExactly(0);
    }

    @Test
    void anOpinionGroupThatIsNearlyAUnitIsNotShownBesideIt() {
        // unit of ten, all in opinion group 0 of twelve: the difference speaks of two people
        int[] cell = {10, 0, 0, /* */ 1, 20, 3, /* */ 1, 15, 4};

        var figures = SafeFigures.decide(AudienceTree.flat(2), 2, cell, 5);

        assertThat(figures.audienceShown(0)).isFalse();
        assertThat(figures.opinionShown(0)).isTrue();
    }

    @Test
    void nothingIsShownWhenFewerThanTheThresholdAnsweredInAll() {
        var figures = SafeFigures.decide(AudienceTree.flat(2), 2, new int[] {2, 0, 0, 1, 1, 0, 0, 0, 0}, 5);

        assertThat(figures.everyoneShown()).isFalse();
        assertThat(figures.everyone(new Tally(4, 0, 0))).isEqualTo(Share.tooFew());
        assertThat(figures.shownAudience()).isEmpty();
        assertThat(figures.shownOpinions()).isEmpty();
    }

    @Test
    void aHigherThresholdHidesMore() {
        var figures = SafeFigures.decide(AudienceTree.flat(4), 0, new int[] {7, 7, 7, 12, 0}, 8);

        assertThat(figures.shownAudience()).containsExactly(3);
    }
}
