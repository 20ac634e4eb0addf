package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.base.Clock;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.samrad.programme.ProgrammeFigures.Figure;
import org.springframework.beans.factory.annotation.Autowired;

class ProgrammeFiguresTest extends LearningScene {
    @Autowired
    private ProgrammeFigures figures;

    @Autowired
    private Clock clock;

    private Span year() {
        return new Span(clock.today().getYear(), clock.today());
    }

    private List<Tally> tally(Figure figure, UUID... of) {
        return figures.tally(figure, List.of(of), year(), ivar);
    }

    @Test
    void anExchangeCountsForBothOnceItWasHeld() {
        fourJoin();
        var exchange = exchanges.suggest(round, new Exchange.Between(inspection, council, "technology"), olof);
        exchanges.accept(exchange, cilla);
        exchanges.schedule(exchange, clock.today(), cilla);
        assertThat(tally(Figure.EXCHANGES_GIVEN, council)).isEmpty();

        exchanges.hold(exchange, cilla);

        assertThat(tally(Figure.EXCHANGES_GIVEN, inspection, council)).containsExactly(new Tally(council, 1, 1));
        assertThat(tally(Figure.EXCHANGES_TAKEN, inspection, council)).containsExactly(new Tally(inspection, 1, 1));
        var of = new Basis.Slice(council, year(), 0, 26);
        assertThat(figures.basis(Figure.EXCHANGES_GIVEN, of, cilla).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.with()).isEqualTo(inspection));
        var clerk = person("Ulla", council, null, ada);
        assertThat(figures.basis(Figure.EXCHANGES_GIVEN, of, clerk))
                .as("the exchange is the leadership group’s")
                .isEqualTo(new Basis(List.of(), 1));
    }

    @Test
    void aPairCountsOnceAllHaveSaidYesAndNoLongerInTheYearAfterItsEnd() {
        fourJoin();
        var pair = pairings.propose(
                round, List.of(inspection, council), new LearningPair.About("Digitalisering", "", "sv"), olof);
        pairings.accept(pair, "", ivar);
        assertThat(tally(Figure.PAIRS, inspection)).isEmpty();

        pairings.accept(pair, "", cilla);

        assertThat(tally(Figure.PAIRS, inspection, coast)).containsExactly(new Tally(inspection, 1, 1));
        assertThat(figures.basis(Figure.PAIRS, new Basis.Slice(inspection, year(), 0, 26), stranger)
                        .things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.with()).isEqualTo(council));
        var next = new Span(year().year() + 1, clock.today().plusYears(1));
        assertThat(figures.tally(Figure.PAIRS, List.of(inspection), next, ivar)).hasSize(1);
        pairings.move(pair, LearningPair.State.ENDED, ivar);
        assertThat(tally(Figure.PAIRS, inspection)).hasSize(1);
        assertThat(figures.tally(Figure.PAIRS, List.of(inspection), next, ivar)).isEmpty();
    }
}
