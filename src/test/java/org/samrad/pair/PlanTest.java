package org.samrad.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate DUE = LocalDate.of(2027, 6, 1);
    private static final UUID GOAL = UUID.randomUUID();
    private static final UUID MEASURE = UUID.randomUUID();
    private static final UUID AGENCY = UUID.randomUUID();

    private static Plan.Measure measure(@Nullable UUID goal, Plan.Work work, int hours) {
        var words = new Plan.MeasureWords(
                "Gemensam introduktion",
                Plan.Kind.RELATION,
                work,
                goal,
                new Plan.Responsible(AGENCY, null),
                new Plan.Effort(DUE, hours));
        return new Plan.Measure(MEASURE, words, 2);
    }

    private static Plan whole() {
        var plan = Plan.EMPTY;
        for (var section : Plan.Section.values()) {
            plan = plan.written(section, "Text", 0, 1);
        }
        return plan.with(new Plan.Goal(GOAL, "En väg in", null, 1))
                .with(measure(GOAL, Plan.Work.DEVELOPMENT, 30))
                .with(new Plan.Indicator(
                        UUID.randomUUID(), new Plan.IndicatorWords("Andel", GOAL, "50 %", "90 %", DUE), 3));
    }

    @Test
    void whatIsMissingIsSaidAndNothingWithoutItIsSigned() {
        assertThat(Plan.EMPTY.missing()).hasSize(6);
        assertThat(whole().missing()).isEmpty();
        assertThatThrownBy(Plan.EMPTY::mustBeWhole).hasMessageContaining("pair.plan.missing");
        assertThatThrownBy(() -> whole().without(MEASURE).mustBeWhole()).hasMessageContaining("missing.measures");
        var plan = whole();
        var blind = plan.without(plan.indicators().getFirst().id());
        assertThatThrownBy(blind::mustBeWhole).hasMessageContaining("missing.indicators");
    }

    @Test
    void governanceAndLeadershipAreObligatory() {
        var leaderless = whole().written(Plan.Section.LEADERSHIP, " ", 1, 4);

        assertThat(leaderless.missing()).containsExactly("pair.plan.missing.LEADERSHIP");
    }

    @Test
    void aMeasureWithoutAGoalIsFlagged() {
        assertThat(whole().flagged()).isZero();
        assertThat(whole().without(GOAL).flagged()).isEqualTo(1);
        assertThat(whole().with(measure(null, Plan.Work.RUNNING, 5)).flagged()).isEqualTo(1);
        assertThatThrownBy(() -> whole().with(measure(UUID.randomUUID(), Plan.Work.RUNNING, 5)))
                .hasMessageContaining("part of the plan");
    }

    @Test
    void runningTasksAndDevelopmentAreCountedApart() {
        var plan = whole();

        assertThat(plan.hours(Plan.Work.DEVELOPMENT)).isEqualTo(30);
        assertThat(plan.count(Plan.Work.RUNNING)).isZero();
        assertThat(plan.with(measure(GOAL, Plan.Work.RUNNING, 5)).hours(Plan.Work.RUNNING))
                .isEqualTo(5);
    }

    @Test
    void goalsMakeATreeAndNoCircle() {
        var below = UUID.randomUUID();
        var tree = whole().with(new Plan.Goal(below, "Ett formulär", GOAL, 4));

        assertThat(tree.under(null)).hasSize(1);
        assertThat(tree.under(GOAL)).extracting(Plan.Goal::text).containsExactly("Ett formulär");
        assertThatThrownBy(() -> tree.with(new Plan.Goal(GOAL, "En väg in", below, 5)))
                .hasMessageContaining("goal-circle");
        assertThat(tree.without(GOAL).under(null)).extracting(Plan.Goal::id).containsExactly(below);
    }

    @Test
    void everySectionKnowsWhenItWasChanged() {
        var plan = Plan.EMPTY.written(Plan.Section.GOVERNANCE, "Först", 0, 3);

        assertThat(plan.section(Plan.Section.GOVERNANCE).since()).isEqualTo(3);
        assertThatThrownBy(() -> plan.written(Plan.Section.GOVERNANCE, "Sedan", 0, 4))
                .hasMessageContaining("web.form.clash");
        assertThat(plan.written(Plan.Section.LEADERSHIP, "Sedan", 0, 4).sections())
                .hasSize(2);
    }
}
