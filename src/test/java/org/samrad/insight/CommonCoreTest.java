package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samrad.insight.Findings.Certainty;

class CommonCoreTest {
    @Test
    void whatEveryGroupAgreesOnIsCommonGround() {
        var table = table(new Tally[] {agree(85, 100), agree(170, 200)}, agree(42, 50), agree(100, 120), agree(9, 10));

        var core = CommonCore.of(table, all(2));

        assertThat(core.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(core.coreBound()).isBetween(70, 84);
        assertThat(core.ground(table))
                .satisfies(ground -> assertThat(ground.groups()).isEqualTo(5));
    }

    @Test
    void oneOpinionGroupAgainstItIsEnoughToEndIt() {
        var table = table(new Tally[] {agree(190, 200), agree(20, 100)}, agree(100, 140), agree(80, 110));

        var core = CommonCore.of(table, all(2));

        assertThat(core.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(core.ground(table)).isNull();
    }

    @Test
    void oneAudienceGroupAgainstItIsEnoughToEndIt() {
        var table = table(new Tally[] {agree(170, 200), agree(85, 100)}, agree(100, 110), agree(95, 105), agree(5, 40));

        assertThat(CommonCore.of(table, all(2)).ground(table)).isNull();
    }

    @Test
    void aUnitOfSixWithThreeAgainstByChanceDoesNotEndIt() {
        var table = table(
                new Tally[] {agree(160, 200), agree(80, 100)},
                agree(64, 80),
                agree(56, 70),
                agree(49, 60),
                agree(42, 50),
                agree(3, 6));

        var ground = CommonCore.of(table, all(2)).ground(table);

        assertThat(ground)
                .isNotNull()
                .satisfies(g -> assertThat(g.lowestAgree()).isEqualTo(50));
    }

    @Test
    void fewVotesAreNoCertainty() {
        var table = table(new Tally[] {agree(6, 7), agree(5, 6)});

        assertThat(CommonCore.of(table, all(2)).certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void anOpinionGroupThatIsHeldBackLeavesTheStatementUnknown() {
        var table = new ShownTable(
                0, agree(90, 100), new @Nullable Tally[] {agree(80, 88), null}, new Tally[0], AudienceTree.flat(0));

        var core = CommonCore.of(table, all(2));

        assertThat(core.certainty()).isEqualTo(Certainty.TOO_LITTLE_KNOWN);
        assertThat(core.coreBound()).isNull();
        assertThat(CommonCore.of(table, new boolean[] {true, false}).certainty())
                .isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void disagreementAndPassesCountAgainst() {
        var passing = table(new Tally[] {new Tally(55, 0, 45)});
        var agreeing = table(new Tally[] {new Tally(95, 5, 0)});

        assertThat(CommonCore.of(passing, all(1)).certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(CommonCore.of(agreeing, all(1)).certainty()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void groupsThatDifferOnlyByChanceLendEachOtherStrength() {
        var alike = new Tally[] {agree(8, 10), agree(7, 10), agree(8, 10), agree(9, 10)};
        var apart = new Tally[] {agree(40, 40), agree(2, 40), agree(38, 40), agree(3, 40)};

        assertThat(CommonCore.strength(alike, 0.8)).isGreaterThan(100);
        assertThat(CommonCore.strength(apart, 0.52)).isLessThan(3);
    }

    private static Tally agree(int agree, int of) {
        return new Tally(agree, of - agree, 0);
    }

    private static boolean[] all(int groups) {
        var needed = new boolean[groups];
        Arrays.fill(needed, true);
        return needed;
    }

    private static ShownTable table(Tally[] opinions, Tally... audience) {
        int agree = Arrays.stream(opinions).mapToInt(Tally::agree).sum();
        int disagree = Arrays.stream(opinions).mapToInt(Tally::disagree).sum();
        int pass = Arrays.stream(opinions).mapToInt(Tally::pass).sum();
        return new ShownTable(
                0, new Tally(agree, disagree, pass), opinions, audience, AudienceTree.flat(audience.length));
    }
}
