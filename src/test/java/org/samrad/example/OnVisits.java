package org.samrad.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A round with a host: who plans, three who go, a colleague who leads, somebody at the host's and a stranger.
abstract class OnVisits extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected VisitRounds rounds;

    @Autowired
    protected VisitPeople people;

    @Autowired
    protected Visits visits;

    @Autowired
    protected VisitNotes notes;

    @Autowired
    protected VisitRatings ratings;

    @Autowired
    protected Commitments commitments;

    @Autowired
    protected Clock clock;

    protected Person ada;
    protected Person liv;
    protected Person jonas;
    protected Person maja;
    protected Person bjarne;
    protected Person mette;
    protected Person stranger;
    protected UUID home;
    protected UUID museum;
    protected UUID round;

    @BeforeEach
    void aRoundWithAHost() {
        ada = administrator();
        home = organisation("Styrelsen");
        museum = organisation("Museet");
        liv = person("Liv", home, Role.RELATIONSHIP_MANAGER, ada);
        jonas = person("Jonas", home, Role.EMPLOYEE, ada);
        maja = person("Maja", home, Role.EMPLOYEE, ada);
        bjarne = person("Bjarne", home, Role.LEADERSHIP, ada);
        mette = person("Mette", museum, Role.LEADERSHIP, ada);
        stranger = person("Greta", organisation("Andre"), Role.LEADERSHIP, ada);
        var words = new VisitRound.Words("Hvordan bliver brugerne hørt?", "", "da");
        var period =
                new VisitRound.Period(clock.today().minusDays(30), clock.today().plusDays(30));
        round = rounds.plan(new VisitRound.Plan(words, period, List.of()), liv);
        people.bringUpToDate(round, liv);
        rounds.choose(round, List.of(museum), liv);
    }

    protected UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(
                        Country.DK,
                        Organisation.Type.STATE_AGENCY,
                        null,
                        "Prøve",
                        "Kulturministeriet",
                        new Organisation.Size(90, 2025)),
                ada);
    }

    protected VisitRound round() {
        return rounds.get(round, liv);
    }

    protected static Visit.Event event(LocalDate day, int seats) {
        return new Visit.Event(
                new Visit.When(day, LocalTime.of(9, 0), LocalTime.of(11, 0)),
                new Visit.Place(Visit.Mode.FACE_TO_FACE, "Receptionen", ""),
                new Visit.Contact("Leder af support", "support@example.org"),
                seats);
    }

    protected UUID visit(Person... who) {
        var ids = java.util.stream.Stream.of(who).map(Person::id).toList();
        return visits.plan(round, museum, event(clock.today(), 3), ids, liv);
    }

    protected static VisitNotes.Draft draft(UUID key, String saw, Optional<String> heardAndChanged) {
        return new VisitNotes.Draft(
                key,
                java.time.Instant.EPOCH,
                new VisitNote.Said("Portalen", saw, heardAndChanged.orElse(""), heardAndChanged.orElse(""), "da"),
                new VisitNote.Finding(
                        VisitNote.Involvement.PLANNED, VisitNote.Evidence.OBSERVED, "", heardAndChanged.isPresent()),
                List.of(new VisitNote.Quote("Vi bliver spurgt.", "Bogholder")));
    }
}
