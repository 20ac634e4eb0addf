package org.samrad;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.pair.Continuation;
import org.samrad.pair.Continuations;
import org.samrad.pair.Conversations;
import org.samrad.pair.Feedback;
import org.samrad.pair.Gap;
import org.samrad.pair.PairMeeting;
import org.samrad.pair.PairMeetings;
import org.samrad.pair.Plan;
import org.samrad.pair.Plans;
import org.samrad.pair.Presentation;
import org.samrad.pair.Presentations;
import org.samrad.pair.Promise;
import org.samrad.pair.Promises;
import org.samrad.pair.Room;
import org.samrad.pair.Rooms;
import org.samrad.pair.RoundReports;
import org.samrad.pair.SharedDocuments;
import org.samrad.pair.Statement;
import org.samrad.pair.Statements;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Participations;
import org.samrad.programme.Programme;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;

/// A pair of the agency and the affected one, with something in each corner of its room. It has just been accepted, or
/// works, or has presented its plan and goes on.
final class RoutePair {
    private final RouteTable test;
    private final Person organiser;
    private final Person one;
    private final Person other;

    RoutePair(RouteTable test, Person organiser, Person one, Person other) {
        this.test = test;
        this.organiser = organiser;
        this.one = one;
        this.other = other;
    }

    private static UUID home(Person person) {
        return Objects.requireNonNull(person.organisation());
    }

    Map<String, Object> things(RouteScene.State state) {
        var programmes = test.bean(Programmes.class);
        var words = new Programme.Words("Lärprogrammet", "Om att lära.", "sv");
        var programme = programmes.start(new Programmes.Fresh("prov-" + UUID.randomUUID(), words, "Allt"), organiser);
        var period = new Round.Period(test.today(), test.today().plusMonths(8));
        var plan = new Round.Plan(period, List.of("Digitalisering"), List.of(), List.of(), 0);
        var round = programmes.plan(programme, plan, organiser);
        programmes.moveRound(round, Round.State.OPEN, organiser);
        var pair = accepted(round);
        var things = new HashMap<String, Object>();
        for (var page : List.of("presentation", "report", "results")) {
            things.put("/rounds/{id}/" + page, round + "/" + page);
        }
        things.put("/pairs/{id}", pair);
        things.put("/plans/{id}", pair);
        things.put("/rounds/{id}/presentation/{pair}", round + "/presentation/" + pair);
        things.putAll(room(pair));
        things.put("/rounds/{id}/presentation/live/{question}", round + "/presentation/live/" + asked(round, pair));
        if (state == RouteScene.State.CLOSED) {
            things.putAll(presented(round, pair));
        }
        return things;
    }

    private UUID accepted(UUID round) {
        var participations = test.bean(Participations.class);
        participations.signUp(round, one);
        participations.signUp(round, other);
        var pairings = test.bean(Pairings.class);
        var about = new LearningPair.About("Digitalisering", "", "sv");
        var pair = pairings.propose(round, List.of(home(one), home(other)), about, organiser);
        pairings.accept(pair, "", one);
        pairings.accept(pair, "", other);
        return pair;
    }

    private Map<String, Object> room(UUID pair) {
        var room = test.bean(Rooms.class).enter(pair, one);
        test.bean(Statements.class).write(pair, new Statement("Problemet", "sv"), 0, one);
        var effort = new Promise.Effort(5, test.today(), test.today().plusDays(9), one.id());
        var promise = test.bean(Promises.class)
                .promise(pair, home(other), new Promise.Words("Teknik", "Råd", "sv"), effort, one);
        var documents = test.bean(SharedDocuments.class);
        var upload = new SharedDocuments.Upload("a.txt", "A".getBytes(StandardCharsets.US_ASCII));
        documents.put(pair, Optional.empty(), "Mall", upload, one);
        var gap = test.bean(Conversations.class).addGap(pair, new Gap.Words("A", "B", "Risk", "sv"), one.id(), one);
        var goal = test.bean(Plans.class).addGoal(pair, "Ett mål", Optional.empty(), one);
        var file = documents.list(room, one).getFirst().id();
        return Map.of(
                "/pairs/{id}/promises/{promise}", pair + "/promises/" + promise,
                "/pairs/{id}/documents/{document}/{version}", pair + "/documents/" + file + "/1",
                "/pairs/{id}/gaps/{gap}", pair + "/gaps/" + gap,
                "/pairs/{id}/questions/{code}", pair + "/questions/COMMON.1",
                "/pairs/{id}/statement/{version}", pair + "/statement/1",
                "/pairs/{id}/plan/versions/{version}", pair + "/plan/versions/1",
                "/pairs/{id}/plan/sections/{section}", pair + "/plan/sections/GOVERNANCE",
                "/pairs/{id}/plan/{kind}/{part}", pair + "/plan/goals/" + goal,
                "/pairs/{id}/plan/parts/{part}", pair + "/plan/parts/" + goal,
                "/pairs/{id}/meetings/{meeting}", pair + "/meetings/" + meeting(pair));
    }

    private UUID meeting(UUID pair) {
        return test.bean(PairMeetings.class).plan(pair, new PairMeeting.Event("Träff", "sv", when(), place()), one);
    }

    private PairMeeting.When when() {
        return new PairMeeting.When(test.today(), LocalTime.of(9, 0), LocalTime.of(10, 0));
    }

    private static PairMeeting.Place place() {
        return new PairMeeting.Place(PairMeeting.Mode.ROOM, "Sal 1", "");
    }

    private UUID asked(UUID round, UUID pair) {
        var presentations = test.bean(Presentations.class);
        presentations.plan(round, new Presentation.Day(when(), place(), test.today(), 30), 0, organiser);
        presentations.ask(round, pair, new Feedback.Words("Hur?", "sv"), one);
        return presentations.questions(round, one).getFirst().id();
    }

    private Map<String, Object> presented(UUID round, UUID pair) {
        for (var person : List.of(one, other)) {
            test.bean(Statements.class).sign(pair, 1, person);
        }
        var room = test.bean(Rooms.class).enter(pair, one);
        int version = whole(room);
        for (var person : List.of(one, other)) {
            test.bean(Plans.class).submit(pair, version, person);
        }
        test.bean(Presentations.class).present(round, pair, organiser);
        var continuations = test.bean(Continuations.class);
        var owners =
                List.of(new Continuation.Owner(home(one), one.id()), new Continuation.Owner(home(other), other.id()));
        var words = new Continuation.Words("Roller", "Träffas", "sv");
        var area = continuations.addArea(
                pair, new Continuations.NewArea(words, owners, test.today().plusDays(9)), one);
        for (var person : List.of(one, other)) {
            continuations.sign(pair, 1, person);
        }
        test.bean(RoundReports.class).publish(round, organiser);
        var followUp = continuations.followUps(room, one).stream()
                .filter(each -> each.organisation().equals(home(one)))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "/pairs/{id}/continuation/areas/{area}", pair + "/continuation/areas/" + area,
                "/pairs/{id}/follow-ups/{followUp}", pair + "/follow-ups/" + followUp.id(),
                "/pairs/{id}/feedback/{feedback}", pair + "/feedback/" + UUID.randomUUID());
    }

    private int whole(Room room) {
        var plans = test.bean(Plans.class);
        for (var section : Plan.Section.values()) {
            plans.write(room.id(), section, "Text", 0, one);
        }
        var goal = plans.get(room, one).content().goals().getFirst().id();
        var effort = new Plan.Effort(test.today().plusMonths(3), 5);
        var responsible = new Plan.Responsible(home(one), one.id());
        plans.addMeasure(
                room.id(),
                new Plan.MeasureWords("Åtgärd", Plan.Kind.RELATION, Plan.Work.DEVELOPMENT, goal, responsible, effort),
                one);
        var seen = new Plan.IndicatorWords("Andel", goal, "1", "2", test.today().plusMonths(9));
        plans.addIndicator(room.id(), seen, one);
        return plans.get(room, one).version();
    }
}
