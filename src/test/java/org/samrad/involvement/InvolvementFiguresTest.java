package org.samrad.involvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.involvement.InvolvementFigures.Figure;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.beans.factory.annotation.Autowired;

class InvolvementFiguresTest extends Gathering {
    @Autowired
    private InvolvementFigures figures;

    private UUID home() {
        return initiative.organisation();
    }

    private Span year() {
        return new Span(clock.today().getYear(), clock.today());
    }

    private Basis.Slice slice(Span span) {
        return new Basis.Slice(home(), span, 0, 26);
    }

    private List<Tally> tally(Figure figure, Span span) {
        return figures.tally(figure, List.of(home()), span, liv);
    }

    private UUID another(String title) {
        var words = new Initiative.Words(title, "Noget andet.", "da");
        return initiatives
                .start(new Initiatives.Description(words, List.of(), List.of()), liv)
                .id();
    }

    private void approve() {
        plan(InvolvementPlan.Part.BEFORE, Method.INTERVIEW, GroupKind.EMPLOYEES);
        plan(InvolvementPlan.Part.DURING, Method.INTERVIEW, GroupKind.USERS);
        plan(InvolvementPlan.Part.AFTER, Method.INTERVIEW, GroupKind.EMPLOYEES);
        plans.approve(initiative.id(), "", liv);
    }

    @Test
    void anApprovedPlanCountsAndADraftAndWhatHasEndedDoNot() {
        another("Uden plan");
        database.sql("update initiative.initiative set started_on = started_on - 800 where id = ?")
                .param(another("Fra en anden tid"))
                .update();
        approve();

        assertThat(tally(Figure.COVERAGE, year())).containsExactly(new Tally(home(), 1, 3));
        var ended = another("Stoppet for længst");
        initiatives.stop(ended, "Ingen penge", liv);
        database.sql(
                        "update initiative.initiative set started_on = started_on - 800, ended_on = ended_on - 400 where id = ?")
                .param(ended)
                .update();
        assertThat(tally(Figure.COVERAGE, year())).containsExactly(new Tally(home(), 1, 3));
        var before = new Span(year().year() - 1, clock.today());
        assertThat(tally(Figure.COVERAGE, before))
                .as("what was approved later was not approved then")
                .allSatisfy(one -> assertThat(one.part()).isZero());
    }

    @Test
    void theBasisIsTheInitiativesThatTheReaderMaySeeAndHowManyHeMayNot() {
        approve();

        assertThat(figures.basis(Figure.COVERAGE, slice(year()), omar)).satisfies(basis -> {
            assertThat(basis.hidden()).isZero();
            assertThat(basis.things()).singleElement().satisfies(thing -> {
                assertThat(thing.path()).isEqualTo("/initiatives/" + initiative.id());
                assertThat(thing.part()).isEqualTo(1);
            });
        });
        assertThat(figures.basis(Figure.COVERAGE, slice(year()), stig)).isEqualTo(new Basis(List.of(), 1));
    }

    @Test
    void anAnswerCountsInTheYearInWhichItWasDue() {
        for (int i = 0; i < 6; i++) {
            involvements.contribute(initiative.id(), need("Behov " + i), Involvements.Name.KEPT_BACK, omar);
        }
        assertThat(tally(Figure.ANSWERED, year())).as("not due yet").isEmpty();
        database.sql("update involvement.contribution set due = ? where initiative = ?")
                .params(java.sql.Date.valueOf(clock.today().minusDays(1)), initiative.id())
                .update();
        var span = new Span(clock.today().minusDays(1).getYear(), clock.today());
        assertThat(tally(Figure.ANSWERED, span)).containsExactly(new Tally(home(), 0, 6));

        var one = involvements
                .contributions(initiative.id(), 0, 10, liv)
                .getFirst()
                .id();
        responses.answer(initiative.id(), List.of(one), reply(Response.Kind.TAKEN_IN, "Vi gør det"), liv);

        var answered = span.isOver() ? 0 : 1;
        assertThat(tally(Figure.ANSWERED, span)).containsExactly(new Tally(home(), answered, 6));
        assertThat(figures.basis(Figure.ANSWERED, slice(span), omar).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.whole()).isEqualTo(6));
    }

    @Test
    void thereIsNoMedianOfFewerThanFiveAnswers() {
        for (int i = 0; i < 5; i++) {
            involvements.contribute(initiative.id(), need("Behov " + i), Involvements.Name.KEPT_BACK, omar);
        }
        var all = involvements.contributions(initiative.id(), 0, 10, liv).stream()
                .map(Contribution::id)
                .toList();
        responses.answer(initiative.id(), all.subList(0, 4), reply(Response.Kind.TAKEN_IN, "Ja"), liv);
        assertThat(figures.answerTimes(List.of(home()), year(), liv))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.answers()).isEqualTo(4);
                    assertThat(time.median()).isEmpty();
                });

        responses.answer(initiative.id(), all.subList(4, 5), reply(Response.Kind.TAKEN_IN, "Ja"), liv);

        assertThat(figures.answerTimes(List.of(home()), year(), liv))
                .singleElement()
                .satisfies(time -> assertThat(time.median())
                        .hasValueSatisfying(days -> assertThat(days).isZero()));
        assertThat(tally(Figure.GIVEN, year())).containsExactly(new Tally(home(), 5, 5));
    }
}
