package org.samrad.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;

class SharedUnderstandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static TopNeeds list(String... needs) {
        return new TopNeeds(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "nb",
                Stream.of(needs)
                        .map(text -> new TopNeeds.Need(UUID.randomUUID(), text, "", ""))
                        .toList(),
                UUID.randomUUID(),
                DAY);
    }

    private static SharedUnderstanding of(TopNeeds... lists) {
        return SharedUnderstanding.of(List.of(lists));
    }

    @Test
    void sameListsInTheSameOrderAreOne() {
        var shared = of(list("a", "b", "c", "d", "e"), list("a", "b", "c", "d", "e"));

        assertThat(shared.index()).isEqualTo(1);
        assertThat(shared.percent()).isEqualTo(100);
    }

    @Test
    void nothingInCommonIsZero() {
        assertThat(of(list("a", "b", "c"), list("d", "e", "f")).index()).isZero();
    }

    @Test
    void reversedOrderIsNoUnderstanding() {
        var pair = of(list("a", "b", "c", "d", "e"), list("e", "d", "c", "b", "a"))
                .pairs()
                .getFirst();

        assertThat(pair.overlap()).isEqualTo(1);
        assertThat(pair.order()).isEqualTo(-1);
        assertThat(pair.agreement()).isZero();
    }

    @Test
    void overlapIsTimesOrder() {
        var pair = of(list("a", "b", "c", "d", "e"), list("b", "a", "c", "x", "y"))
                .pairs()
                .getFirst();

        assertThat(pair.common()).isEqualTo(3);
        assertThat(pair.named()).isEqualTo(7);
        assertThat(pair.overlap()).isCloseTo(3 / 7.0, within(1e-12));
        assertThat(pair.order()).isCloseTo(0.5, within(1e-12));
        assertThat(pair.agreement()).isCloseTo(3 / 14.0, within(1e-12));
    }

    @Test
    void oneNeedInCommonHasNoOrderToDifferIn() {
        var pair = of(list("a", "b", "c"), list("x", "y", "a")).pairs().getFirst();

        assertThat(pair.order()).isEqualTo(1);
        assertThat(pair.agreement()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void threeActorsAreTheMeanOfThreePairs() {
        var shared = of(list("a", "b", "c"), list("a", "b", "c"), list("d", "e", "f"));

        assertThat(shared.pairs()).hasSize(3);
        assertThat(shared.index()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(shared.percent()).isEqualTo(33);
    }

    @Test
    void itIsNeverGivenWithoutTheLists() {
        var alone = of(list("a", "b", "c"));

        assertThat(alone.lists()).hasSize(1);
        assertThat(alone.isComparable()).isFalse();
        assertThat(alone.index()).isZero();
    }

    @Test
    void needsWithTheSameShortNameMeanTheSame() {
        var one = list("Slippe å melde fra flere ganger", "Ro", "Råd");
        var other = list("Si det én gang", "Tid", "Penger");
        var named = new TopNeeds(
                other.initiative(),
                other.actor(),
                "nb",
                List.of(
                        other.needs().get(0).named("slippe å  MELDE fra flere ganger"),
                        other.needs().get(1),
                        other.needs().get(2)),
                other.by(),
                DAY);

        var shared = of(one, named);

        assertThat(shared.pairs().getFirst().common()).isEqualTo(1);
        assertThat(shared.ranking().getFirst().points()).isEqualTo(10);
        assertThat(shared.ranking().getFirst().actors()).isEqualTo(2);
    }

    @Test
    void jointOrderGivesFivePointsForAFirstPlace() {
        var ranking = of(list("a", "b", "c"), list("b", "a", "d")).ranking();

        assertThat(ranking).extracting(SharedUnderstanding.Joint::name).containsExactly("a", "b", "c", "d");
        assertThat(ranking).extracting(SharedUnderstanding.Joint::points).containsExactly(9, 9, 3, 3);
    }

    @Test
    void listHasThreeToFiveDifferentNeeds() {
        assertThatThrownBy(() -> list("a", "b"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("lifeevent.rule.few-needs");
        assertThatThrownBy(() -> list("a", "b", "c", "d", "e", "f")).hasMessageContaining("lifeevent.rule.many-needs");
        assertThatThrownBy(() -> list("a", "b", " A ")).hasMessageContaining("lifeevent.rule.same-need");
    }
}
