package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.initiative.InitiativeFigures.Figure;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.beans.factory.annotation.Autowired;

class InitiativeFiguresTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeFacts facts;

    @Autowired
    private InitiativeFigures figures;

    @Autowired
    private Database database;

    @Autowired
    private Clock clock;

    private UUID home;
    private Person liv;
    private Person stranger;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoInitiatives() {
        var ada = administrator();
        home = agency(ada);
        liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        stranger = person("Tuva", agency(ada), Role.INITIATIVE_OWNER, ada);
        first = start("Selvbetjening");
        second = start("Arkiv");
    }

    private UUID agency(Person ada) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
    }

    private UUID start(String title) {
        var words = new Initiative.Words(title, "Så det går lettere", "da");
        return initiatives
                .start(new Initiatives.Description(words, List.of(), List.of()), liv)
                .id();
    }

    private Span year() {
        return new Span(clock.today().getYear(), clock.today());
    }

    private List<Tally> tally(Figure figure) {
        return figures.tally(figure, List.of(home), year(), liv);
    }

    @Test
    void onlyWhatHasBeenClassedIsPartOfThePortfolioAndTheLatestClassHolds() {
        assertThat(tally(Figure.RENEWAL)).isEmpty();
        facts.assess(first, Set.of(Ambition.Criterion.SAME_SERVICE_CHEAPER), liv);
        assertThat(tally(Figure.RENEWAL)).containsExactly(new Tally(home, 0, 1));

        facts.assess(first, Set.of(Ambition.Criterion.NEW_SERVICE_LOGIC, Ambition.Criterion.ROLES_OR_LAW), liv);
        facts.assess(second, Set.of(Ambition.Criterion.NEW_SERVICE_LOGIC), liv);

        assertThat(tally(Figure.RENEWAL)).containsExactly(new Tally(home, 1, 2));
        var of = new Basis.Slice(home, year(), 0, 26);
        assertThat(figures.basis(Figure.RENEWAL, of, liv).things())
                .extracting(thing -> thing.named().words(), Basis.Thing::part)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Selvbetjening", 1L),
                        org.assertj.core.groups.Tuple.tuple("Arkiv", 0L));
        assertThat(figures.basis(Figure.RENEWAL, of, stranger)).isEqualTo(new Basis(List.of(), 2));
    }

    @Test
    void whatIsSpentBeforeUseIsDevelopment() {
        var day = clock.today();
        var mistaken = spend(first, 900, "DKK", Amount.Kind.ACTUAL, day, null);
        spend(first, 300, "DKK", Amount.Kind.ACTUAL, day, mistaken);
        spend(first, 70, "SEK", Amount.Kind.ACTUAL, day, null);
        spend(first, 5000, "DKK", Amount.Kind.BUDGET, day, null);
        spend(first, 40, "DKK", Amount.Kind.ACTUAL, day.minusYears(2), null);
        database.sql("update initiative.phase_run set phase = 'USE', since = since - 10 where initiative = ?")
                .param(second)
                .update();
        spend(second, 100, "DKK", Amount.Kind.ACTUAL, day, null);

        assertThat(tally(Figure.DEVELOPMENT)).containsExactly(new Tally(home, 300, 400));
        assertThat(figures.basis(Figure.DEVELOPMENT, new Basis.Slice(home, year(), 0, 26), liv)
                        .things())
                .extracting(Basis.Thing::whole)
                .containsExactlyInAnyOrder(300L, 100L);
    }

    private UUID spend(UUID on, long sum, String currency, Amount.Kind kind, LocalDate day, @Nullable UUID corrects) {
        return facts.addAmount(
                on,
                new InitiativeFacts.NewAmount(
                        sum, currency, kind, day, new Amount.Source("Regnskab", "", ""), true, corrects),
                liv);
    }
}
