package org.samrad.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.pair.Conversations;
import org.samrad.pair.Feedback;
import org.samrad.pair.Gap;
import org.samrad.pair.PairMeeting;
import org.samrad.pair.PairMeetings;
import org.samrad.pair.Presentation;
import org.samrad.pair.Presentations;
import org.samrad.pair.Promise;
import org.samrad.pair.Promises;
import org.samrad.pair.Rooms;
import org.samrad.pair.Statement;
import org.samrad.pair.Statements;
import org.samrad.pair.ThemeQuestion;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Participant;
import org.springframework.stereotype.Component;

/// The room of the small inspectorate and the admissions council, from the spring of 2015 until a year after the
/// presentation. That they were a pair, their theme and what they gave each other is told by the source; everything
/// they write here is invented, and says so.
@Component
class PairStory {
    private static final String INVENTED =
            "Påhittat för demonstrationen, och säger inget om de verkliga myndigheterna. ";

    private final Access access;
    private final Pairings pairings;
    private final Rooms rooms;
    private final Statements statements;
    private final Promises promises;
    private final PairMeetings meetings;
    private final Conversations conversations;
    private final Presentations presentations;
    private final PairPlanStory plan;
    private final OtherPairsStory others;
    private final Clock clock;

    PairStory(
            Access access,
            Pairings pairings,
            Rooms rooms,
            Statements statements,
            Promises promises,
            PairMeetings meetings,
            Conversations conversations,
            Presentations presentations,
            PairPlanStory plan,
            OtherPairsStory others,
            Clock clock) {
        this.access = access;
        this.pairings = pairings;
        this.rooms = rooms;
        this.statements = statements;
        this.promises = promises;
        this.meetings = meetings;
        this.conversations = conversations;
        this.presentations = presentations;
        this.plan = plan;
        this.others = others;
        this.clock = clock;
    }

    /// Those who act, by their role accounts.
    record Players(UUID pair, UUID round, Person small, Person council, Person guest, Person organiser) {}

    void tell(Person administrator) {
        var who = players(administrator);
        on(2015, 3, 27, () -> begin(who));
        on(2015, 4, 7, () -> others.begin(administrator));
        on(2015, 4, 10, () -> promise(who));
        on(
                2015,
                4,
                24,
                () -> meet(
                        who,
                        "Första träffen: vad vi har gemensamt",
                        "Vi delar mallar för e-tjänster från och med i dag."));
        on(2015, 5, 12, () -> talk(who));
        on(
                2015,
                6,
                5,
                () -> meet(
                        who,
                        "Roller när systemet byts",
                        "En handläggare från varje myndighet är med i den andras projekt."));
        on(2015, 10, 19, () -> plan.write(who));
        on(2015, 11, 2, () -> plan.submit(who));
        on(2015, 11, 4, () -> others.submit(administrator));
        on(2015, 11, 20, () -> {
            present(who);
            others.present(who.round(), who.organiser(), administrator);
        });
        on(2015, 12, 4, () -> plan.goOn(who));
        on(2015, 12, 14, () -> settle(who));
        on(2016, 1, 18, () -> plan.begun(who));
        on(2016, 5, 18, () -> plan.followUp(who, 6));
        on(2016, 11, 17, () -> plan.followUp(who, 12));
        on(2016, 12, 8, () -> plan.evaluate(who));
    }

    private void on(int year, int month, int day, Runnable what) {
        var then = LocalDate.of(year, month, day);
        StoryTime.daysAgo((int) ChronoUnit.DAYS.between(then, clock.today()), what);
    }

    private Players players(Person administrator) {
        var domain = "@demo.samrad.example";
        var all = access.findByEmail(
                List.of("chef-fmi" + domain, "chef-uhr" + domain, "chef-kustbevakningen" + domain, "program" + domain),
                administrator);
        var small = Objects.requireNonNull(all.get("chef-fmi" + domain));
        var pair = pairings.own(small).getFirst();
        return new Players(
                pair.id(),
                pair.round(),
                small,
                Objects.requireNonNull(all.get("chef-uhr" + domain)),
                Objects.requireNonNull(all.get("chef-kustbevakningen" + domain)),
                Objects.requireNonNull(all.get("program" + domain)));
    }

    static UUID home(Person person) {
        return Objects.requireNonNull(person.organisation());
    }

    private void begin(Players who) {
        rooms.name(
                who.pair(),
                new LearningPair.About("Digitalisering", "", "sv"),
                ThemeQuestion.Theme.DIGITALISATION,
                who.council());
        statements.write(
                who.pair(),
                new Statement(INVENTED + "Hur använder vi digital teknik så att verksamheten går bättre?", "sv"),
                0,
                who.small());
        statements.write(
                who.pair(),
                new Statement(
                        INVENTED
                                + "Båda vill veta hur digital teknik bäst används för att verksamheten ska gå bättre. Den ena har små resurser och behöver välja rätt från början. Den andra har kommit långt i ett system men ojämnt i resten. Ingen av oss löser det ensam: det vi har byggt vet vi för lite om, och det vi behöver har den andra redan prövat.",
                        "sv"),
                1,
                who.council());
        statements.sign(who.pair(), 2, who.small());
        statements.sign(who.pair(), 2, who.council());
    }

    private void promise(Players who) {
        var from = clock.today();
        promises.promise(
                who.pair(),
                home(who.small()),
                new Promise.Words("Teknik", "Råd om teknik: vilka delar av en e-tjänst som går att återanvända.", "sv"),
                new Promise.Effort(40, from, from.plusMonths(8), who.council().id()),
                who.council());
        promises.promise(
                who.pair(),
                home(who.council()),
                new Promise.Words(
                        "Förvaltningsteknik", "Kunskap om förvaltningsteknik: handläggning med få händer.", "sv"),
                new Promise.Effort(40, from, from.plusMonths(8), who.small().id()),
                who.small());
    }

    private void meet(Players who, String about, String changed) {
        var place = new PairMeeting.Place(PairMeeting.Mode.ROOM, "Karlstad", "");
        var when = new PairMeeting.When(clock.today(), LocalTime.of(10, 0), LocalTime.of(15, 0));
        var id =
                meetings.plan(who.pair(), new PairMeeting.Event(about + " (påhittat)", "sv", when, place), who.small());
        var met = List.of(
                new PairMeeting.Met(home(who.small()), Participant.Level.HEAD, 1),
                new PairMeeting.Met(home(who.small()), Participant.Level.LEADERSHIP, 2),
                new PairMeeting.Met(home(who.council()), Participant.Level.HEAD, 1),
                new PairMeeting.Met(home(who.council()), Participant.Level.LEADERSHIP, 3),
                new PairMeeting.Met(home(who.council()), Participant.Level.SPECIALIST, 1));
        meetings.hold(who.pair(), id, new PairMeeting.Log(met, changed), 0, who.small());
        for (var one : promises.list(rooms.enter(who.pair(), who.small()), who.small())) {
            boolean bySmall = one.between().giver().equals(home(who.small()));
            var giver = bySmall ? who.small() : who.council();
            int hours = bySmall ? 12 : 16;
            promises.give(who.pair(), one.id(), clock.today(), hours, about, giver);
        }
    }

    private void talk(Players who) {
        answer(who, "DIGITALISATION.1", "Att skriva samma uppgifter i två system.", who.small());
        answer(
                who,
                "DIGITALISATION.1",
                "Att kontrollera handlingar som redan finns hos en annan myndighet.",
                who.council());
        answer(
                who,
                "DIGITALISATION.2",
                "Vi kan handläggning med få händer. Tekniken har vi inte råd att prova oss fram i.",
                who.small());
        answer(who, "DIGITALISATION.2", "Ett system är långt framme, resten är ojämnt.", who.council());
        answer(who, "COMMON.1", "Någon som redan har valt och kan säga vad det kostade.", who.small());
        conversations.addGap(
                who.pair(),
                new Gap.Words(
                        "Tillsyn, inspektionen",
                        "Service, inspektionen",
                        "Påhittat: samma fråga från en kund besvaras på två sätt.",
                        "sv"),
                who.small().id(),
                who.small());
    }

    private void answer(Players who, String question, String text, Person by) {
        conversations.answer(who.pair(), question, new Statement(text, "sv"), 0, by);
    }

    private void present(Players who) {
        var day = new Presentation.Day(
                new PairMeeting.When(clock.today(), LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new PairMeeting.Place(PairMeeting.Mode.ROOM, "Stockholm (påhittad dag)", ""),
                clock.today().minusDays(14),
                40);
        presentations.plan(who.round(), day, 0, who.organiser());
        var asked = new Feedback.Words("Vem äger det gemensamma arbetet när projektet är slut?", "sv");
        presentations.ask(who.round(), who.pair(), asked, who.guest());
        presentations.present(who.round(), who.pair(), who.organiser());
        say(who, Feedback.Kind.PRAISE, "Ni är olika stora och ger ändå lika mycket.");
        say(who, Feedback.Kind.ADVICE, "Börja med en e-tjänst och låt den bli klar innan nästa.");
        var heard = presentations.heard(rooms.enter(who.pair(), who.small()), who.small());
        presentations.answer(who.pair(), heard.getLast().id(), "Det gör vi: registreringen först.", who.small());
    }

    private void say(Players who, Feedback.Kind kind, String text) {
        presentations.say(who.round(), who.pair(), kind, new Feedback.Words(text, "sv"), who.guest());
    }

    /// Each says of the other's promise how it went.
    private void settle(Players who) {
        for (var one : promises.list(rooms.enter(who.pair(), who.small()), who.small())) {
            boolean bySmall = one.between().giver().equals(home(who.small()));
            var outcome = bySmall
                    ? new Promise.Outcome(
                            Commitment.State.PARTLY,
                            Commitment.Reason.NO_TIME,
                            "Två av tre genomgångar blev av.",
                            clock.today())
                    : new Promise.Outcome(Commitment.State.KEPT, null, "Vi valde teknik efter råden.", clock.today());
            promises.end(who.pair(), one.id(), outcome, bySmall ? who.council() : who.small());
        }
    }

    /// What a story about a real agency begins with.
    static String invented(String text) {
        return INVENTED + text;
    }
}
