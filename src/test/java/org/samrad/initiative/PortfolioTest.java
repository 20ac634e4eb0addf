package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Shares of a portfolio, and what is kept when savings win.
class PortfolioTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void sharesAreOfThoseThatHaveAClass() {
        var portfolio = Portfolio.of(
                2025,
                2026,
                List.of(
                        new Portfolio.Counted(2026, Ambition.Class.EFFICIENCY, 3),
                        new Portfolio.Counted(2026, Ambition.Class.TRANSFORMATION, 1),
                        new Portfolio.Counted(2026, null, 4)),
                List.of(new Portfolio.Spent(2026, 25, 100)));

        var now = portfolio.years().getFirst();
        assertThat(now.year()).isEqualTo(2026);
        assertThat(now.share(Ambition.Class.EFFICIENCY)).isEqualTo(75);
        assertThat(now.share(Ambition.Class.DIGITALISATION)).isZero();
        assertThat(now.share(Ambition.Class.TRANSFORMATION)).isEqualTo(25);
        assertThat(now.unclassed()).isEqualTo(4);
        assertThat(now.before(Ambition.Class.TRANSFORMATION)).isEqualTo(750);
        assertThat(now.developmentShare()).isEqualTo(25);
        assertThat(portfolio.years().getLast().known()).isZero();
        assertThat(portfolio.isEmpty()).isFalse();
    }

    @Test
    void sumOfNotDoingHasASource() {
        assertThatThrownBy(() ->
                        new NotDoing(UUID.randomUUID(), "Feil", 100L, "NOK", "", DAY, UUID.randomUUID()))
                .hasMessageContaining("initiative.rule.no-source");
        assertThatThrownBy(() -> new NotDoing(UUID.randomUUID(), " ", null, "", "", DAY, UUID.randomUUID()))
                .hasMessageContaining("initiative.rule.not-doing");
        assertThat(new NotDoing(UUID.randomUUID(), "Feil", null, "", "", DAY, UUID.randomUUID()).yearly())
                .isNull();
    }

    @Test
    void displacedOptionKeepsItsWorthAndIsTakenUpOnce() {
        var option = new DisplacedOption(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new DisplacedOption.Words("Ingen søknad", "Kutt på 2 %"),
                new DisplacedOption.Value(4_000_000, "NOK", "Eget anslag"),
                DAY,
                UUID.randomUUID(),
                null);

        var taken = option.takenUp("I neste års budsjett", DAY.plusYears(1));

        assertThat(taken.value().amount()).isEqualTo(4_000_000);
        assertThatThrownBy(() -> taken.takenUp("Igjen", DAY)).hasMessageContaining("initiative.rule.taken-up");
        assertThatThrownBy(() -> new DisplacedOption.Words("Ingen søknad", ""))
                .hasMessageContaining("initiative.rule.demand");
    }
}
