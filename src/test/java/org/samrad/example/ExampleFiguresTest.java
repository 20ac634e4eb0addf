package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.example.ExampleFigures.Figure;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.springframework.beans.factory.annotation.Autowired;

class ExampleFiguresTest extends ExampleScene {
    @Autowired
    private ExampleFigures figures;

    private long count(Figure figure, UUID of) {
        return figures.tally(figure, List.of(of), year(), liv).stream()
                .mapToLong(one -> one.whole())
                .sum();
    }

    private Span year() {
        return new Span(clock.today().getYear(), clock.today());
    }

    private Basis basis(Figure figure, UUID of, Person by) {
        return figures.basis(figure, new Basis.Slice(of, year(), 0, 26), by);
    }

    @Test
    void anExampleIsSharedWhenEverybodyCanReadItAndStaysSo() {
        sent();
        assertThat(count(Figure.SHARED, museum)).isZero();

        var id = published();

        assertThat(count(Figure.SHARED, museum)).isEqualTo(1);
        assertThat(basis(Figure.SHARED, museum, stranger).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.path()).isEqualTo("/examples/" + id));
        examples.retire(id, "Afløst", liv);
        assertThat(count(Figure.SHARED, museum)).isEqualTo(1);
        assertThat(basis(Figure.SHARED, museum, mette)).isEqualTo(new Basis(List.of(), 1));
    }

    @Test
    void aUseByOthersCountsForTheHostAndWhoHadDoneItBeforeDoesNot() {
        var id = published();
        reuses.use(id, new Reuses.Mine(null, true), new Reuse.Telling(Reuse.Way.COPIED, "", "da", null), liv);
        reuses.use(id, new Reuses.Mine(null, true), new Reuse.Telling(Reuse.Way.FIRST, "", "da", null), stranger);

        assertThat(count(Figure.REUSED, museum)).isEqualTo(1);
        assertThat(count(Figure.REUSED, agency)).isZero();
        assertThat(basis(Figure.REUSED, museum, guard).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.with()).isEqualTo(agency));
    }

    @Test
    void whoDoesNotWantToBeNamedIsCountedWithoutAName() {
        var id = published();
        reuses.use(id, new Reuses.Mine(null, false), new Reuse.Telling(Reuse.Way.COPIED, "", "da", null), liv);

        assertThat(basis(Figure.REUSED, museum, mette).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.with()).isNull());
    }

    @Test
    void aTalkCountsForBothOnceItWasHeld() {
        var asked = askings.ask(published(), new Askings.Question(Asking.Format.SHORT, "Hvilke først?", "da"), liv);
        askings.accept(asked, mette);
        askings.schedule(asked, clock.today(), liv);
        assertThat(count(Figure.TALKS_TAKEN, agency)).isZero();

        askings.hold(asked, mette);

        assertThat(count(Figure.TALKS_TAKEN, agency)).isEqualTo(1);
        assertThat(count(Figure.TALKS_GIVEN, museum)).isEqualTo(1);
        assertThat(count(Figure.TALKS_GIVEN, agency)).isZero();
        assertThat(basis(Figure.TALKS_GIVEN, museum, mette).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.with()).isEqualTo(agency));
        assertThat(basis(Figure.TALKS_GIVEN, museum, guard))
                .as("whoever does not answer for examples may not see the talk")
                .isEqualTo(new Basis(List.of(), 1));
    }
}
