package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final UUID HOME = UUID.randomUUID();
    private final Unit north = unit("North", null);
    private final Unit south = unit("South", null);
    private final Unit team = unit("Team", south.id());
    private final List<Unit.Branch> tree =
            Unit.tree(List.of(north, south, team), Map.of(north.id(), 30, south.id(), 10, team.id(), 26));

    private static Unit unit(String name, @Nullable UUID inside) {
        return new Unit(UUID.randomUUID(), HOME, inside, name);
    }

    private static Forum local(@Nullable Unit area) {
        return new Forum(
                UUID.randomUUID(), HOME, "SU", Forum.Level.LOCAL, Regime.DK_SU, area == null ? null : area.id());
    }

    private Coverage coverage(Forum... forums) {
        return Coverage.of(tree, List.of(forums), 25, Map.of());
    }

    @Test
    void oneCommitteeForAllCoversEverybody() {
        assertThat(coverage(local(null)).gaps()).isEmpty();
    }

    @Test
    void largeUnitsWithoutACommitteeAreListed() {
        assertThat(coverage().gaps()).extracting(gap -> gap.unit().name()).containsExactly("North", "South", "Team");
        assertThat(coverage(local(north), local(south)).gaps()).isEmpty();
    }

    @Test
    void smallRestAroundACoveredUnitNeedsNone() {
        assertThat(coverage(local(north), local(team)).gaps()).isEmpty();
    }

    @Test
    void twoCommitteesForOneUnitAreListedWithBoth() {
        assertThat(coverage(local(north), local(south), local(team)).gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.unit()).isEqualTo(team);
                    assertThat(gap.forums()).hasSize(2);
                });
    }

    @Test
    void severalLocalCommitteesWantAMainOne() {
        var main = new Forum(UUID.randomUUID(), HOME, "HSU", Forum.Level.MAIN, Regime.DK_SU, null);

        assertThat(coverage(local(north), local(south)).noMain()).contains("2");
        assertThat(coverage(local(north), local(south), main).noMain()).isEmpty();
        assertThat(coverage(local(null)).noMain()).isEmpty();
    }

    @Test
    void dissolvedCommitteesCoverNobody() {
        assertThat(coverage(local(null).dissolved(LocalDate.of(2026, 1, 1), "Ny struktur"))
                        .gaps())
                .hasSize(3);
    }
}
