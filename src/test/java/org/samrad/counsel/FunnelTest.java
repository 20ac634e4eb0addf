package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samrad.counsel.Funnel.Step;

class FunnelTest {
    private static final UUID TAX = new UUID(0, 1);
    private static final UUID CUSTOMS = new UUID(0, 2);

    private static Funnel.Reach reach(UUID agency, int year, Step step, @Nullable Integer content) {
        return new Funnel.Reach(UUID.randomUUID(), agency, year, step, content);
    }

    private static final List<Funnel.Reach> SEVEN = List.of(
            reach(TAX, 2025, Step.ADVISED, null),
            reach(TAX, 2025, Step.CONTACTED, null),
            reach(TAX, 2026, Step.MET, 5),
            reach(TAX, 2026, Step.ADOPTED, 4),
            reach(CUSTOMS, 2026, Step.ADOPTED, 3),
            reach(CUSTOMS, 2026, Step.ADOPTED, null),
            reach(CUSTOMS, 2026, Step.ADVISED, 5));

    @Test
    void narrowsFromAdvisedToSatisfied() {
        assertThat(Funnel.of(SEVEN)).isEqualTo(new Funnel(7, 5, 4, 3, 3, 2));
        assertThat(Funnel.of(List.of())).isEqualTo(new Funnel(0, 0, 0, 0, 0, 0));
        assertThatThrownBy(() -> new Funnel(1, 2, 0, 0, 0, 0)).hasMessageContaining("narrows");
    }

    @Test
    void isCountedByYearAndByAgency() {
        assertThat(Funnel.byYear(SEVEN).keySet()).containsExactly(2026, 2025);
        assertThat(Funnel.byYear(SEVEN).get(2025)).isEqualTo(new Funnel(2, 1, 0, 0, 0, 0));
        assertThat(Funnel.byAgency(SEVEN).get(CUSTOMS)).isEqualTo(new Funnel(3, 2, 2, 2, 1, 0));
    }

    @Test
    void theFurtherStepCountsWhereTwoTellOfTheSame() {
        var advised = reach(TAX, 2026, Step.ADVISED, null);

        var told = advised.and(Step.MET, 4).and(Step.CONTACTED, 1);

        assertThat(told.step()).isEqualTo(Step.MET);
        assertThat(told.content()).isEqualTo(4);
    }

    @Test
    void whoeverHasMetNobodyIsNotContentWithIt() {
        assertThat(reach(TAX, 2026, Step.CONTACTED, 5).content()).isNull();
    }

    @Test
    void fewAreNotToldInPublic() {
        assertThat(Funnel.of(SEVEN.subList(0, 4)).published()).isEmpty();
        assertThat(Funnel.of(SEVEN.subList(0, 5)).published()).isPresent();
    }
}
