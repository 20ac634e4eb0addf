package org.samrad.pair;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Participant;
import org.samrad.programme.Participations;
import org.samrad.programme.Programme;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.springframework.beans.factory.annotation.Autowired;

/// A round with two accepted pairs, their heads, a member of a leadership, an organiser, and people with no part in it.
abstract class InARoom extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Programmes programmes;

    @Autowired
    protected Participations participations;

    @Autowired
    protected Pairings pairings;

    @Autowired
    protected Commitments commitments;

    @Autowired
    protected Rooms rooms;

    @Autowired
    protected Statements statements;

    @Autowired
    protected Plans plans;

    @Autowired
    protected Continuations continuations;

    @Autowired
    protected Promises promises;

    @Autowired
    protected PairMeetings meetings;

    @Autowired
    protected SharedDocuments documents;

    @Autowired
    protected Conversations conversations;

    @Autowired
    protected Presentations presentations;

    @Autowired
    protected RoundReports reports;

    @Autowired
    protected Clock clock;

    protected Person ada;
    protected Person organiser;
    protected Person small;
    protected Person smallMember;
    protected Person large;
    protected Person third;
    protected Person fourth;
    protected Person colleague;
    protected Person stranger;
    protected UUID round;
    protected UUID pair;
    protected UUID otherPair;

    @BeforeEach
    void aRoundWithTwoPairs() {
        ada = administrator();
        organiser = person("Ingrid", organisation("Rådet"), Role.PROGRAMME_ORGANISER, ada);
        small = person("Sigrid", organisation("Inspektionen"), Role.LEADERSHIP, ada);
        smallMember = person("Nils", home(small), Role.EMPLOYEE, ada);
        colleague = person("Omar", home(small), Role.LEADERSHIP, ada);
        large = person("Lars", organisation("Rådet för antagning"), Role.LEADERSHIP, ada);
        third = person("Tuva", organisation("Verket"), Role.LEADERSHIP, ada);
        fourth = person("Karl", organisation("Länet"), Role.LEADERSHIP, ada);
        stranger = person("Greta", organisation("Museet"), Role.LEADERSHIP, ada);
        round = openRound();
        for (var head : List.of(small, large, third, fourth)) {
            participations.signUp(round, head);
        }
        participations.seat(round, smallMember.email(), Participant.Level.LEADERSHIP, small);
        pair = accepted(small, large);
        otherPair = accepted(third, fourth);
    }

    protected static UUID home(Person person) {
        return Optional.ofNullable(person.organisation()).orElseThrow();
    }

    protected UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "Prov", "", null),
                ada);
    }

    private UUID openRound() {
        var address = "prov-" + UUID.randomUUID();
        var programme = programmes.start(
                new Programmes.Fresh(address, new Programme.Words("Lärprogrammet", "Om att lära.", "sv"), "Allt"),
                organiser);
        var plan = new Round.Plan(
                new Round.Period(clock.today(), clock.today().plusMonths(8)),
                List.of("Digitalisering"),
                List.of(),
                List.of(),
                0);
        var id = programmes.plan(programme, plan, organiser);
        programmes.moveRound(id, Round.State.OPEN, organiser);
        return id;
    }

    private UUID accepted(Person one, Person other) {
        var about = new LearningPair.About("", "", "sv");
        var id = pairings.propose(round, List.of(home(one), home(other)), about, organiser);
        pairings.accept(id, "", one);
        pairings.accept(id, "", other);
        return id;
    }

    protected Room room(Person by) {
        return rooms.enter(pair, by);
    }

    protected void signedStatement() {
        signedStatement(pair, small, large);
    }

    protected void signedStatement(UUID of, Person one, Person other) {
        statements.write(of, new Statement("Vi bygger var för sig.", "sv"), 0, one);
        statements.sign(of, 1, one);
        statements.sign(of, 1, other);
    }

    protected Plan.MeasureWords measure(Plan.Kind kind, Plan.Work work, UUID goal) {
        return new Plan.MeasureWords(
                "Gemensam introduktion",
                kind,
                work,
                goal,
                new Plan.Responsible(home(small), small.id()),
                new Plan.Effort(clock.today().plusMonths(6), 40));
    }

    /// A plan with everything that it needs; answers its version.
    protected int wholePlan(UUID of, Person by) {
        for (var section : Plan.Section.values()) {
            plans.write(of, section, "Text om " + section, 0, by);
        }
        var goal = plans.addGoal(of, "Ärenden avgörs en gång", Optional.empty(), by);
        var words = new Plan.MeasureWords(
                "Gemensam introduktion",
                Plan.Kind.RELATION,
                Plan.Work.DEVELOPMENT,
                goal,
                new Plan.Responsible(home(by), by.id()),
                new Plan.Effort(clock.today().plusMonths(6), 40));
        plans.addMeasure(of, words, by);
        plans.addIndicator(
                of,
                new Plan.IndicatorWords(
                        "Andel rätt första gången",
                        goal,
                        "Inte mätt",
                        "90 %",
                        clock.today().plusYears(1)),
                by);
        return plans.get(rooms.enter(of, by), by).version();
    }

    protected void submitted(UUID of, Person one, Person other) {
        signedStatement(of, one, other);
        int version = wholePlan(of, one);
        plans.submit(of, version, one);
        plans.submit(of, version, other);
    }

    /// The day is today.
    protected void dayOfPresentation() {
        var day = new Presentation.Day(
                new PairMeeting.When(clock.today(), LocalTime.of(9, 0), LocalTime.of(15, 0)),
                new PairMeeting.Place(PairMeeting.Mode.ROOM, "Stora salen", ""),
                clock.today(),
                40);
        presentations.plan(round, day, 0, organiser);
    }

    protected void presented() {
        submitted(pair, small, large);
        dayOfPresentation();
        presentations.present(round, pair, organiser);
    }

    protected Continuations.NewArea area(String name) {
        var owners = List.of(
                new Continuation.Owner(home(small), smallMember.id()), new Continuation.Owner(home(large), large.id()));
        return new Continuations.NewArea(
                new Continuation.Words(name, "Träffas varje kvartal", "sv"),
                owners,
                clock.today().plusDays(30));
    }

    protected void continued() {
        presented();
        continuations.addArea(pair, area("Roller och arbetssätt"), small);
        continuations.sign(pair, 1, small);
        continuations.sign(pair, 1, large);
    }

    protected Promise.Effort effort(Person inCharge, int hours) {
        return new Promise.Effort(hours, clock.today(), clock.today().plusDays(60), inCharge.id());
    }

    protected PairMeeting.Event event(LocalDate day) {
        return new PairMeeting.Event(
                "Första träffen",
                "sv",
                new PairMeeting.When(day, LocalTime.of(9, 0), LocalTime.of(11, 0)),
                new PairMeeting.Place(PairMeeting.Mode.HYBRID, "Sal 2", "https://mote.example/1"));
    }

    protected PairMeeting.Log log() {
        return new PairMeeting.Log(
                List.of(
                        new PairMeeting.Met(home(small), Participant.Level.HEAD, 1),
                        new PairMeeting.Met(home(large), Participant.Level.LEADERSHIP, 2),
                        new PairMeeting.Met(home(large), Participant.Level.SPECIALIST, 1)),
                "Vi delar mallar från och med nu.");
    }

    protected Map<UUID, FollowUp.Result> all(FollowUp.Result result) {
        var areas = new ArrayList<>(continuations.agreed(room(small), small).areas());
        return areas.stream().collect(java.util.stream.Collectors.toMap(Continuation.Area::id, area -> result));
    }
}
