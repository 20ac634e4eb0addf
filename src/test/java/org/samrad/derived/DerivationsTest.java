package org.samrad.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.example.Visit;
import org.samrad.example.VisitPeople;
import org.samrad.example.VisitRound;
import org.samrad.example.VisitRounds;
import org.samrad.example.Visits;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.indicator.Visibility;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.springframework.beans.factory.annotation.Autowired;

/// An agency that has visited a museum once, and somebody elsewhere.
class DerivationsTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Derivations derivations;

    @Autowired
    private VisitRounds rounds;

    @Autowired
    private VisitPeople people;

    @Autowired
    private Visits visits;

    @Autowired
    private Clock clock;

    private UUID home;
    private UUID museum;
    private Person liv;
    private Person jonas;
    private Person bjarne;
    private Person mette;
    private Person stranger;
    private UUID round;

    @BeforeEach
    void aVisit() {
        var ada = administrator();
        home = organisation("Styrelsen", ada);
        museum = organisation("Museet", ada);
        liv = person("Liv", home, Role.RELATIONSHIP_MANAGER, ada);
        jonas = person("Jonas", home, Role.EMPLOYEE, ada);
        bjarne = person("Bjarne", home, Role.LEADERSHIP, ada);
        mette = person("Mette", museum, Role.LEADERSHIP, ada);
        stranger = person("Greta", organisation("Andre", ada), Role.LEADERSHIP, ada);
        var words = new VisitRound.Words("Hvordan bliver brugerne hørt?", "", "da");
        var period =
                new VisitRound.Period(clock.today().minusDays(3), clock.today().plusDays(3));
        round = rounds.plan(new VisitRound.Plan(words, period, List.of()), liv);
        people.bringUpToDate(round, liv);
        rounds.choose(round, List.of(museum), liv);
        visit();
    }

    private void visit() {
        var event = new Visit.Event(
                new Visit.When(clock.today(), LocalTime.of(9, 0), LocalTime.of(11, 0)),
                new Visit.Place(Visit.Mode.FACE_TO_FACE, "Receptionen", ""),
                new Visit.Contact("", ""),
                3);
        var visit = visits.plan(round, museum, event, List.of(jonas.id()), liv);
        visits.hold(visit, List.of(jonas.id()), jonas);
    }

    private UUID organisation(String name, Person ada) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Prøve", "", null),
                ada);
    }

    private int thisYear() {
        return clock.today().getYear();
    }

    private UUID indicator(Derived figure) {
        return indicators.at(figure.code(), Guest.GUEST).id();
    }

    private double now(Derived figure, UUID organisation, Person by) {
        return derivations
                .sheet(organisation, thisYear(), by)
                .line(figure)
                .orElseThrow()
                .of(thisYear())
                .orElseThrow()
                .result();
    }

    @Test
    void theFiguresOfAllAreOrdinaryFiguresOfOrdinaryIndicators() {
        derivations.countAll(Guest.GUEST);

        var made = indicators.at("samrad-visits-made", Guest.GUEST);
        assertThat(made.words()).hasSize(5);
        assertThat(measurements.series(made.id(), home, jonas))
                .filteredOn(one -> one.key().period().equals(Period.of(Period.Rule.YEAR, thisYear(), 1)))
                .singleElement()
                .satisfies(one -> assertThat(one.content()
                                .says(Measurement.Content.counted(Measurement.Status.ESTIMATED, BigDecimal.ONE, null)))
                        .isTrue());
        assertThat(now(Derived.VISITS_RECEIVED, museum, mette)).isEqualTo(1);
        assertThat(now(Derived.FORMS, home, jonas)).isEqualTo(1);
        assertThat(now(Derived.PAIRS, home, jonas)).isZero();
        assertThat(now(Derived.COVERAGE, home, jonas)).isNaN();
    }

    @Test
    void countingAgainWritesNothingAndWhatIsNewIsARevision() {
        derivations.count(home, bjarne);
        assertThat(derivations.count(home, bjarne)).isEqualTo(new Measurements.Outcome(0, 0, Derived.values().length));
        visit();

        assertThat(derivations.count(home, bjarne).corrected()).isEqualTo(1);

        assertThat(now(Derived.VISITS_MADE, home, jonas)).isEqualTo(2);
    }

    @Test
    void whatThePlatformCountsIsEnteredByNobody() {
        derivations.count(home, bjarne);
        var key = new Measurement.Key(
                indicator(Derived.VISITS_MADE), home, null, Period.of(Period.Rule.YEAR, thisYear(), 1));
        var more = Measurement.Content.counted(99);
        var batch = new Measurements.Batch(
                "En fil", clock.today(), "Vi synes, det var flere", List.of(new Measurements.Figure(key, more)));

        assertThatThrownBy(() -> measurements.enter(key, more, "Vi synes, det var flere", bjarne))
                .hasMessageContaining("indicator.rule.counted");
        assertThatThrownBy(() -> measurements.bring(batch, bjarne)).hasMessageContaining("indicator.rule.counted");
        assertThatThrownBy(() -> measurements.bringOwn(batch, bjarne)).hasMessageContaining("indicator.rule.counted");
        assertThat(browserOf(bjarne).visit("/indicators/samrad-visits-made").html())
                .doesNotContain("/indicators/samrad-visits-made/figures");
        assertThat(now(Derived.VISITS_MADE, home, jonas)).isEqualTo(1);
    }

    @Test
    void aSheetIsForThoseWhoWorkThereUntilASeriesIsOpened() {
        derivations.count(home, bjarne);
        assertThatThrownBy(() -> derivations.sheet(home, thisYear(), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> derivations.count(home, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> derivations.count(home, jonas)).isInstanceOf(NotAllowed.class);

        measurements.disclose(indicator(Derived.VISITS_MADE), home, Visibility.OPEN, bjarne);

        assertThat(derivations.sheet(home, thisYear(), stranger).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.figure()).isEqualTo(Derived.VISITS_MADE));
        var slice = new Basis.Slice(home, new Span(thisYear(), clock.today()), 0, 26);
        assertThat(derivations.open("samrad-visits-made", slice, stranger).basis())
                .as("the number is open, the visit is not")
                .isEqualTo(new Basis(List.of(), 1));
        assertThatThrownBy(() -> derivations.open("samrad-exchanges-given", slice, stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePageShowsTheYearAndOpensEachNumberToItsBasis() {
        var here = "/organisations/" + home + "/cooperation";
        assertThat(browserOf(jonas).visit(here + "?lang=en").html())
                .contains("This year has not been counted yet")
                .doesNotContain("Count now");
        var head = browserOf(bjarne);
        head.visit(here + "?lang=en");

        var counted = head.post(here + "/count");

        assertThat(counted.status()).isEqualTo(200);
        assertThat(counted.html())
                .contains("Yes, experience was exchanged with others this year, in one way of five.")
                .contains("A missing figure is not a zero")
                .contains("Nothing to count");
        assertThat(head.visit(here + "/samrad-visits-made").html())
                .contains("Hvordan bliver brugerne hørt?", "/visits/")
                .doesNotContain("Jonas");
        assertThat(head.visit(here + "/samrad-cooperation-forms").status()).isEqualTo(200);
        assertThat(head.visit(here + "/samrad-nothing").status()).isEqualTo(404);
        assertThat(browserOf(stranger).visit(here).status()).isEqualTo(404);
        assertThat(head.visit("/organisations/" + home).html()).contains(here);
    }
}
