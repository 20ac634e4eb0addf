package org.samrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.organisation.Tally;

class CountedTest {
    private static List<Tally> of(int organisations, long part, long whole) {
        return IntStream.range(0, organisations)
                .mapToObj(n -> new Tally(UUID.randomUUID(), part, whole))
                .toList();
    }

    @Test
    void aNumberStandsOnlyOnFiveOrganisations() {
        assertThat(Counted.of(of(4, 3, 7))).isEqualTo(Counted.without(Counted.Standing.TOO_FEW));
        assertThat(Counted.of(of(5, 3, 7))).isEqualTo(new Counted(Counted.Standing.SHOWN, 15, 35, 5));
    }

    @Test
    void whoHasNothingRecordedDoesNotHideTheOthers() {
        var all = new ArrayList<>(of(4, 3, 7));
        all.addAll(of(9, 0, 0));

        assertThat(Counted.of(all).standing()).isEqualTo(Counted.Standing.TOO_FEW);
        assertThat(Counted.of(of(9, 0, 0)).standing()).isEqualTo(Counted.Standing.NOTHING);
        assertThat(Counted.of(List.of()).standing()).isEqualTo(Counted.Standing.NOTHING);
    }

    @Test
    void whatIsHiddenHasNoNumber() {
        assertThatThrownBy(() -> new Counted(Counted.Standing.TOO_FEW, 3, 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeIsSaidInPointsWhereItIsAShareAndNotAtAllWhereAYearIsHidden() {
        var told = new Told(Locale.UK, (key, values) -> key + List.of(values));
        var share = new FigureLine(
                YearFigure.ANSWERED.code(),
                new Counted(Counted.Standing.SHOWN, 30, 40, 6),
                new Counted(Counted.Standing.SHOWN, 20, 40, 6),
                List.of());
        var hidden = new FigureLine(
                YearFigure.VISITS.code(),
                new Counted(Counted.Standing.SHOWN, 30, 30, 6),
                Counted.without(Counted.Standing.TOO_FEW),
                List.of());

        assertThat(told.change(share)).isEqualTo("report.value.points[+25]");
        assertThat(told.value(share.figure(), share.now())).isEqualTo("report.value.share[75, 30, 40]");
        assertThat(told.change(hidden)).isEmpty();
        assertThat(told.value(hidden.figure(), hidden.before())).isEqualTo("report.standing.TOO_FEW[]");
    }
}
