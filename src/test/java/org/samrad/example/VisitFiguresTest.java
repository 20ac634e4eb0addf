package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.example.ExampleFigures.Figure;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.beans.factory.annotation.Autowired;

class VisitFiguresTest extends OnVisits {
    @Autowired
    private ExampleFigures figures;

    @Test
    void aVisitThatWasHeldCountsForBothSidesAndOneThatWasCancelledDoesNot() {
        var held = visit(jonas);
        var cancelled = visit(maja);
        var year = new Span(clock.today().getYear(), clock.today());
        assertThat(figures.tally(Figure.VISITS_MADE, List.of(home), year, liv)).isEmpty();

        visits.hold(held, List.of(jonas.id()), jonas);
        visits.cancel(cancelled, "Museet har lukket", liv);

        assertThat(figures.tally(Figure.VISITS_MADE, List.of(home, museum), year, liv))
                .containsExactly(new Tally(home, 1, 1));
        assertThat(figures.tally(Figure.VISITS_RECEIVED, List.of(home, museum), year, liv))
                .containsExactly(new Tally(museum, 1, 1));
        var made = new Basis.Slice(home, year, 0, 26);
        assertThat(figures.basis(Figure.VISITS_MADE, made, mette).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.path()).isEqualTo("/visits/" + held));
        assertThat(figures.basis(Figure.VISITS_MADE, made, stranger)).isEqualTo(new Basis(List.of(), 1));
        var before = new Span(year.year() - 1, clock.today());
        assertThat(figures.tally(Figure.VISITS_MADE, List.of(home), before, liv))
                .isEmpty();
    }
}
