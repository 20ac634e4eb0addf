package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void percentsAlwaysAddToAHundred() {
        for (int agree = 0; agree < 23; agree++) {
            for (int disagree = 0; disagree < 23; disagree++) {
                for (int pass = agree + disagree == 0 ? 1 : 0; pass < 9; pass++) {
                    var shown = Share.of(new Tally(agree, disagree, pass)).shown();

                    assertThat(shown)
                            .isNotNull()
                            .satisfies(s -> assertThat(s.agree() + s.disagree() + s.pass())
                                    .isEqualTo(100));
                }
            }
        }
        assertThat(Share.of(new Tally(1, 1, 1)).shown()).isEqualTo(new Share.Shown(34, 33, 33, null));
    }

    @Test
    void nineteenAnswersAreNotCountedOutAndTwentyAre() {
        assertThat(Share.of(new Tally(10, 9, 0)).shown()).isEqualTo(new Share.Shown(53, 47, 0, null));
        assertThat(Share.of(new Tally(10, 10, 0)).shown()).isEqualTo(new Share.Shown(50, 50, 0, 20));
        assertThatThrownBy(() -> new Share.Shown(50, 50, 0, 19)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareIsShownOrHiddenNeverBoth() {
        assertThatThrownBy(() -> new Share(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(new Share.Shown(50, 50, 0, 20), Share.Reason.TOO_FEW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share.Shown(50, 51, 0, 20)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrganisationMayRaiseTheThresholdButNotLowerIt() {
        assertThat(Threshold.standard()).isEqualTo(new Threshold(5, 10));
        assertThat(Threshold.of(8)).isEqualTo(new Threshold(8, 10));
        assertThat(Threshold.of(15)).isEqualTo(new Threshold(15, 15));
        assertThatThrownBy(() -> Threshold.of(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Threshold(5, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Threshold.standard().showsFreeText(9)).isFalse();
        assertThat(Threshold.standard().showsFreeText(10)).isTrue();
    }

    @Test
    void participationIsSaidInStepsOfFiveAndOnlyOfTenOrMore() {
        assertThat(Participation.ofInvited(7, 9)).isEqualTo(new Participation.TooFew());
        assertThat(Participation.ofInvited(7, 10)).isEqualTo(new Participation.Rate(70));
        assertThat(Participation.ofInvited(41, 60)).isEqualTo(new Participation.Rate(70));
        assertThat(Participation.ofInvited(0, 60)).isEqualTo(new Participation.Rate(5));
        assertThat(Participation.ofInvited(60, 60)).isEqualTo(new Participation.Rate(95));
        assertThat(Participation.ofOpen(4)).isEqualTo(new Participation.TooFew());
        assertThat(Participation.ofOpen(23)).isEqualTo(new Participation.AtLeast(20));
        assertThatThrownBy(() -> Participation.ofInvited(11, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headcountsAreExactFromTwenty() {
        assertThat(Headcount.of(19)).isEqualTo(new Headcount(15, false));
        assertThat(Headcount.of(20)).isEqualTo(new Headcount(20, true));
        assertThat(Headcount.of(3)).isEqualTo(new Headcount(0, false));
    }

    @Test
    void groupsInARingAreRefused() {
        assertThatThrownBy(() -> AudienceTree.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AudienceTree.of(5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(AudienceTree.of(-1, 0, 1).parent(2)).isEqualTo(1);
    }
}
