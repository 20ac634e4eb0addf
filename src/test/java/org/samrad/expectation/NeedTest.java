package org.samrad.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID MUSEUM = UUID.randomUUID();
    private static final UUID AGENCY = UUID.randomUUID();
    private static final Need.Theme LEAVE = new Need.Theme(UUID.randomUUID(), "Ferie", "da");
    private static final Need.Theme SHIFTS = new Need.Theme(UUID.randomUUID(), "Vagter", "da");

    private static Need need(UUID institution, Need.Theme theme, Need.Weight weight, Need.@Nullable Kind kind) {
        var fresh = new Need(
                UUID.randomUUID(),
                UUID.randomUUID(),
                institution,
                theme,
                new Need.Words("Uden pc", "da", weight),
                new Need.Stated(UUID.randomUUID(), Side.INSTITUTION, DAY),
                null,
                new Need.State(1, null));
        return kind == null ? fresh : fresh.treatedAs(treatment(kind, "Derfor"));
    }

    private static Need.Treatment treatment(Need.Kind kind, String reason) {
        return new Need.Treatment(kind, reason, "", UUID.randomUUID(), DAY);
    }

    @Test
    void everyTreatmentNeedsAReason() {
        var need = need(MUSEUM, LEAVE, Need.Weight.ESSENTIAL, null);

        for (var kind : Need.Kind.values()) {
            assertThat(need.treatedAs(treatment(kind, "Derfor")).treated()).isTrue();
            assertThatThrownBy(() -> need.treatedAs(treatment(kind, " "))).hasMessageContaining("rule.reason");
        }
    }

    @Test
    void aNeedIsItsInstitutionsOwnAndFrozenOnceTreated() {
        var need = need(MUSEUM, LEAVE, Need.Weight.ESSENTIAL, null);
        var words = new Need.Words("Uden pc og nøgle", "da", Need.Weight.USEFUL);

        assertThat(need.reworded(words, SHIFTS, 1, Side.INSTITUTION).state().version())
                .isEqualTo(2);
        assertThatThrownBy(() -> need.reworded(words, SHIFTS, 0, Side.INSTITUTION))
                .hasMessageContaining("web.form.clash");
        assertThatThrownBy(() -> need.reworded(words, SHIFTS, 1, Side.PROVIDER)).hasMessageContaining("need-theirs");
        assertThatThrownBy(() ->
                        need(MUSEUM, LEAVE, Need.Weight.USEFUL, Need.Kind.LOCAL).withdrawn(DAY, Side.INSTITUTION))
                .hasMessageContaining("need-treated");
        assertThatThrownBy(() -> need.withdrawn(DAY, Side.INSTITUTION).treatedAs(treatment(Need.Kind.COMMON, "Derfor")))
                .hasMessageContaining("need-withdrawn");
    }

    @Test
    void needsOfOneThemeLineUpAndDifferencesStandOut() {
        var table = SideBySide.of(
                List.of(MUSEUM, AGENCY),
                List.of(
                        need(MUSEUM, LEAVE, Need.Weight.ESSENTIAL, Need.Kind.COMMON),
                        need(AGENCY, LEAVE, Need.Weight.USEFUL, Need.Kind.DECLINED),
                        need(MUSEUM, SHIFTS, Need.Weight.USEFUL, null)));

        assertThat(table.rows()).extracting(row -> row.theme().name()).containsExactly("Ferie", "Vagter");
        assertThat(table.rows().getFirst().differences(table.institutions()))
                .containsExactly(SideBySide.Difference.WEIGHT, SideBySide.Difference.TREATMENT);
        assertThat(table.rows().getLast().differences(table.institutions()))
                .containsExactly(SideBySide.Difference.NOT_ALL);
        assertThat(table.untreated()).isEqualTo(1);
        assertThat(table.count(Need.Kind.DECLINED)).isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnIsInNoRow() {
        var gone = need(MUSEUM, LEAVE, Need.Weight.USEFUL, null).withdrawn(DAY, Side.INSTITUTION);

        var table = SideBySide.of(List.of(MUSEUM), List.of(gone));

        assertThat(table.rows()).isEmpty();
    }
}
