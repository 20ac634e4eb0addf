package org.samrad.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.pair.Continuation;
import org.samrad.pair.Continuations;
import org.samrad.pair.Evaluation;
import org.samrad.pair.FollowUp;
import org.samrad.pair.Plan;
import org.samrad.pair.Plans;
import org.samrad.pair.Rooms;
import org.springframework.stereotype.Component;

/// The invented plan of the pair, what it went on with, and what came of it. That it went on with roles, ways of
/// working and communication in digital channels is told by the source.
@Component
class PairPlanStory {
    private final Rooms rooms;
    private final Plans plans;
    private final Continuations continuations;
    private final Commitments commitments;
    private final Clock clock;

    PairPlanStory(Rooms rooms, Plans plans, Continuations continuations, Commitments commitments, Clock clock) {
        this.rooms = rooms;
        this.plans = plans;
        this.continuations = continuations;
        this.commitments = commitments;
        this.clock = clock;
    }

    void write(PairStory.Players who) {
        plans.speak(who.pair(), "sv", who.small());
        section(
                who,
                Plan.Section.PRESENT_STATE,
                "Inspektionen registrerar varje ärende två gånger. Rådet har ett modernt system för antagning och äldre system runt omkring. Ingen av oss mäter hur ofta en kund måste fråga igen.");
        section(
                who,
                Plan.Section.GOVERNANCE,
                "De två cheferna är styrgrupp och möts varje kvartal. Planen står i båda verksamhetsplanerna, och uppföljningen görs i den ordinarie tertialrapporten.");
        section(
                who,
                Plan.Section.LEADERSHIP,
                "Cheferna börjar själva: varje ledningsgrupp ägnar en timme i månaden åt det den andra har prövat, och säger öppet vad som inte fungerade.");
        measures(who);
    }

    private void measures(PairStory.Players who) {
        var once = plans.addGoal(who.pair(), "En uppgift skrivs en gång", Optional.empty(), who.small());
        var first = plans.addGoal(who.pair(), "Kunden får rätt svar första gången", Optional.of(once), who.council());
        measure(
                who,
                new Words(
                        "Gemensam e-tjänst för registrering, byggd av rådets delar",
                        Plan.Kind.TECHNICAL,
                        Plan.Work.DEVELOPMENT,
                        160),
                once,
                who.small());
        measure(
                who,
                new Words("Handläggare byter plats två veckor", Plan.Kind.RELATION, Plan.Work.DEVELOPMENT, 80),
                first,
                who.council());
        measure(
                who,
                new Words(
                        "Kurs i att skriva beslut som går att förstå", Plan.Kind.COMPETENCE, Plan.Work.DEVELOPMENT, 40),
                first,
                who.council());
        measure(
                who,
                new Words("Samma svarsmallar i båda växlarna", Plan.Kind.ORGANISATION, Plan.Work.RUNNING, 30),
                first,
                who.small());
        measure(who, new Words("Gemensam studieresa", Plan.Kind.OTHER, Plan.Work.DEVELOPMENT, 24), null, who.council());
        look(who, once, first);
    }

    private void look(PairStory.Players who, UUID once, UUID first) {
        indicator(who, "Ärenden som registreras två gånger", once, "Alla (egen räkning)", "Inga");
        indicator(who, "Kunder som måste fråga igen", first, "Inte mätt", "Högst var tionde");
        plans.comment(who.pair(), "LEADERSHIP", "Ska vi säga vad vi gör om en månad faller bort?", "sv", who.council());
    }

    private void section(PairStory.Players who, Plan.Section section, String text) {
        var written = section == Plan.Section.PRESENT_STATE ? PairStory.invented(text) : text;
        plans.write(who.pair(), section, written, 0, who.small());
    }

    private record Words(String title, Plan.Kind kind, Plan.Work work, int hours) {}

    private void measure(PairStory.Players who, Words words, @Nullable UUID goal, Person responsible) {
        plans.addMeasure(
                who.pair(),
                new Plan.MeasureWords(
                        words.title(),
                        words.kind(),
                        words.work(),
                        goal,
                        new Plan.Responsible(PairStory.home(responsible), responsible.id()),
                        new Plan.Effort(clock.today().plusMonths(9), words.hours())),
                responsible);
    }

    private void indicator(PairStory.Players who, String what, UUID of, String now, String target) {
        var words = new Plan.IndicatorWords(what, of, now, target, clock.today().plusYears(1));
        plans.addIndicator(who.pair(), words, who.small());
    }

    void submit(PairStory.Players who) {
        int version =
                plans.get(rooms.enter(who.pair(), who.small()), who.small()).version();
        plans.submit(who.pair(), version, who.council());
        plans.submit(who.pair(), version, who.small());
    }

    void goOn(PairStory.Players who) {
        area(who, "Roller och arbetssätt", "Vad varje roll gör när tekniken gör resten. (Innehållet är påhittat.)");
        area(
                who,
                "Kommunikation i digitala kanaler",
                "Samma ton och samma svar i alla kanaler. (Innehållet är påhittat.)");
        continuations.sign(who.pair(), 2, who.small());
        continuations.sign(who.pair(), 2, who.council());
    }

    private void area(PairStory.Players who, String name, String what) {
        var owners = List.of(
                new Continuation.Owner(PairStory.home(who.small()), who.small().id()),
                new Continuation.Owner(
                        PairStory.home(who.council()), who.council().id()));
        continuations.addArea(
                who.pair(),
                new Continuations.NewArea(
                        new Continuation.Words(name, what, "sv"),
                        owners,
                        clock.today().plusDays(45)),
                who.small());
    }

    /// The first steps were taken, as each owner says on “What I owe”.
    void begun(PairStory.Players who) {
        for (var by : List.of(who.small(), who.council())) {
            var room = rooms.enter(who.pair(), by);
            continuations.steps(room, by).values().stream()
                    .filter(step -> step.isOwedBy(by.id()))
                    .forEach(step -> commitments.report(
                            step.id(), Commitment.State.KEPT, null, "Påhittat: vi sågs som vi hade sagt.", by));
        }
    }

    void followUp(PairStory.Players who, int months) {
        boolean half = months == FollowUp.HALF_A_YEAR;
        say(
                who,
                who.small(),
                months,
                half ? FollowUp.Result.UNDER_WAY : FollowUp.Result.REACHED,
                half
                        ? "E-tjänsten är beställd. Handläggarna har bytt plats en gång."
                        : "Påhittat: registreringen görs en gång, och svarsmallarna används i båda växlarna.");
        say(
                who,
                who.council(),
                months,
                FollowUp.Result.UNDER_WAY,
                half
                        ? "Vi har fått bättre beslutstexter. Kanalerna väntar på ny webb."
                        : "Påhittat: rollerna är klara, men kanalerna tar ett år till.");
    }

    private void say(PairStory.Players who, Person by, int months, FollowUp.Result result, String words) {
        var room = rooms.enter(who.pair(), by);
        var asked = continuations.followUps(room, by).stream()
                .filter(one ->
                        one.organisation().equals(room.own()) && one.asked().months() == months)
                .findFirst()
                .orElseThrow();
        var results = continuations.agreed(room, by).areas().stream()
                .collect(Collectors.toMap(Continuation.Area::id, area -> result));
        var answer = new FollowUp.Answer(results, words, "sv", months == FollowUp.A_YEAR, by.id(), clock.now());
        continuations.answer(who.pair(), asked.id(), answer, by);
    }

    void evaluate(PairStory.Players who) {
        evaluate(
                who,
                who.small(),
                EnumSet.of(Evaluation.Cause.MUTUAL_NEED, Evaluation.Cause.DIFFERENCES),
                "Påhittat: vi behövde varandra, trots olikheterna.");
        evaluate(
                who,
                who.council(),
                EnumSet.of(Evaluation.Cause.MUTUAL_NEED, Evaluation.Cause.SAME_LEVEL),
                "Påhittat: cheferna var med hela vägen.");
    }

    private void evaluate(PairStory.Players who, Person by, Set<Evaluation.Cause> causes, String why) {
        var evaluation = new Evaluation(
                PairStory.home(by),
                causes,
                new Evaluation.Words(why, "Påhittat: vi ringer den andra innan vi köper något.", "sv", true),
                new Evaluation.Meetings(1, 6),
                new Evaluation.Said(by.id(), clock.now()));
        continuations.evaluate(who.pair(), evaluation, by);
    }
}
