package org.samrad;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.example.Visit;
import org.samrad.example.VisitNote;
import org.samrad.example.VisitNotes;
import org.samrad.example.VisitPeople;
import org.samrad.example.VisitRatings;
import org.samrad.example.VisitRound;
import org.samrad.example.VisitRounds;
import org.samrad.example.Visits;

/// A visit of the agency to the affected one: planned, documented, or closed. One employee goes along.
final class RouteVisit {
    private final RouteTable test;
    private final Person planner;
    private final Person employee;
    private final UUID host;

    RouteVisit(RouteTable test, Person planner, Person employee, UUID host) {
        this.test = test;
        this.planner = planner;
        this.employee = employee;
        this.host = host;
    }

    Map<String, Object> things(RouteScene.State state) {
        var round = round();
        var event = new Visit.Event(
                new Visit.When(test.today(), LocalTime.of(9, 0), LocalTime.of(11, 0)),
                new Visit.Place(Visit.Mode.FACE_TO_FACE, "Receptionen", ""),
                new Visit.Contact("", ""),
                3);
        var visits = test.bean(Visits.class);
        var visit = visits.plan(round, host, event, List.of(employee.id()), planner);
        if (state == RouteScene.State.DRAFT) {
            return Map.of("/visit-rounds/{id}", round, "/visits/{id}", visit);
        }
        var note = note(visit);
        var code = test.bean(VisitRatings.class).link(visit, employee);
        if (state == RouteScene.State.CLOSED) {
            visits.close(visit, "", planner);
        }
        return Map.of(
                "/visit-rounds/{id}",
                round,
                "/visits/{id}",
                visit,
                "/visits/{id}/notes/{note}",
                visit + "/notes/" + note,
                "/v/{code}",
                code);
    }

    private UUID round() {
        var rounds = test.bean(VisitRounds.class);
        var words = new VisitRound.Words("Hvordan bliver brugerne hørt?", "", "da");
        var period = new VisitRound.Period(test.today(), test.today().plusDays(9));
        var round = rounds.plan(new VisitRound.Plan(words, period, List.of()), planner);
        test.bean(VisitPeople.class).bringUpToDate(round, planner);
        rounds.choose(round, List.of(host), planner);
        return round;
    }

    private UUID note(UUID visit) {
        var said = new VisitNote.Said("", "Vi så en tavle", "Alle spørges", "To felter er væk", "da");
        var finding = new VisitNote.Finding(VisitNote.Involvement.NONE, VisitNote.Evidence.TOLD, "", true);
        var draft = new VisitNotes.Draft(UUID.randomUUID(), java.time.Instant.EPOCH, said, finding, List.of());
        return test.bean(VisitNotes.class).note(visit, draft, employee);
    }
}
