package org.samrad.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.pair.Plan;
import org.samrad.pair.Plans;
import org.samrad.pair.Presentations;
import org.samrad.pair.Rooms;
import org.samrad.pair.Statement;
import org.samrad.pair.Statements;
import org.samrad.pair.ThemeQuestion;
import org.samrad.programme.Pairings;
import org.springframework.stereotype.Component;

/// The two other pairs of 2015. Who they were, and their themes, is told by the source; their plans are invented, and
/// say so.
@Component
class OtherPairsStory {
    private static final String DOMAIN = "@demo.samrad.example";

    private final Access access;
    private final Pairings pairings;
    private final Rooms rooms;
    private final Statements statements;
    private final Plans plans;
    private final Presentations presentations;
    private final Clock clock;

    OtherPairsStory(
            Access access,
            Pairings pairings,
            Rooms rooms,
            Statements statements,
            Plans plans,
            Presentations presentations,
            Clock clock) {
        this.access = access;
        this.pairings = pairings;
        this.rooms = rooms;
        this.statements = statements;
        this.plans = plans;
        this.presentations = presentations;
        this.clock = clock;
    }

    /// What a pair writes: two accounts of its heads, the problem, the sections, a goal with its measures and
    /// indicator.
    private record Written(
            String one,
            String other,
            ThemeQuestion.Theme theme,
            String problem,
            Map<Plan.Section, String> sections,
            String goal,
            List<Measure> measures,
            Sign sign) {}

    private record Measure(String title, Plan.Kind kind, Plan.Work work, int hours) {}

    private record Sign(String what, String now, String target) {}

    private static final List<Written> ALL = List.of(
            new Written(
                    "chef-skatteverket",
                    "chef-kriminalvarden",
                    ThemeQuestion.Theme.PARTICIPATION,
                    "Hur gör vi det inre beroendet synligt, så att alla känner sig lika mycket värda och är beredda att rycka in för varandra?",
                    Map.of(
                            Plan.Section.PRESENT_STATE,
                            "Båda är stora, och känslan av att höra ihop är olika i olika delar. De som sällan möts vet lite om vad de betyder för varandra.",
                            Plan.Section.GOVERNANCE,
                            "Planen följs upp i den ordinarie verksamhetsdialogen, del för del, två gånger om året.",
                            Plan.Section.LEADERSHIP,
                            "Varje chef berättar en gång i kvartalet för sin egen grupp vad den har fått av en annan del."),
                    "Vi rycker in för varandra",
                    List.of(
                            new Measure(
                                    "Karta över vilka enheter som är beroende av varandra",
                                    Plan.Kind.ORGANISATION,
                                    Plan.Work.DEVELOPMENT,
                                    60),
                            new Measure("En dag hos en annan enhet", Plan.Kind.RELATION, Plan.Work.RUNNING, 120),
                            new Measure(
                                    "Säga högt vems kunnande som hjälpte", Plan.Kind.RELATION, Plan.Work.RUNNING, 20)),
                    new Sign("Hur många som har hjälpt en annan enhet", "Räknas inte", "Hälften av enheterna")),
            new Written(
                    "chef-kustbevakningen",
                    "chef-lst-stockholm",
                    ThemeQuestion.Theme.EMPLOYER,
                    "Hur blir arbetsuppgifterna och kompetensen något att söka sig till, och hur ser alla verksamhetens mål?",
                    Map.of(
                            Plan.Section.PRESENT_STATE,
                            "Uppgifterna följer den gamla indelningen. Mellan några enheter finns glapp som medborgarna kan få känna av.",
                            Plan.Section.GOVERNANCE,
                            "Ledningsgrupperna går igenom målen tillsammans innan budgeten läggs.",
                            Plan.Section.LEADERSHIP,
                            "Cheferna visar öppet hur uppgifter förs ihop, och vad det gör för dem som söker arbete."),
                    "En uppgift som går att växa i",
                    List.of(
                            new Measure(
                                    "Uppgifter som binder ihop två enheter",
                                    Plan.Kind.TASK_DEVELOPMENT,
                                    Plan.Work.DEVELOPMENT,
                                    90),
                            new Measure("Utbyte av handledare", Plan.Kind.COMPETENCE, Plan.Work.DEVELOPMENT, 45),
                            new Measure("Målen på en sida, för alla", Plan.Kind.ORGANISATION, Plan.Work.RUNNING, 10)),
                    new Sign("Sökande per ledig plats", "Egen räkning saknas", "Fler än året innan")));

    private Person head(String account, Person administrator) {
        var address = account + DOMAIN;
        return Objects.requireNonNull(
                access.findByEmail(List.of(address), administrator).get(address));
    }

    private UUID pair(Written of, Person administrator) {
        return pairings.own(head(of.one(), administrator)).getFirst().id();
    }

    void begin(Person administrator) {
        for (var one : ALL) {
            var pair = pair(one, administrator);
            var heads = List.of(head(one.one(), administrator), head(one.other(), administrator));
            var about = pairings.pair(pair, heads.getFirst()).about();
            rooms.name(pair, about, one.theme(), heads.getFirst());
            statements.write(pair, new Statement(PairStory.invented(one.problem()), "sv"), 0, heads.getFirst());
            heads.forEach(head -> statements.sign(pair, 1, head));
        }
    }

    void submit(Person administrator) {
        for (var one : ALL) {
            var pair = pair(one, administrator);
            var heads = List.of(head(one.one(), administrator), head(one.other(), administrator));
            write(one, pair, heads);
            int version = plans.get(rooms.enter(pair, heads.getFirst()), heads.getFirst())
                    .version();
            heads.forEach(head -> plans.submit(pair, version, head));
        }
    }

    private void write(Written one, UUID pair, List<Person> heads) {
        var first = heads.getFirst();
        plans.speak(pair, "sv", first);
        one.sections()
                .forEach((section, text) -> plans.write(
                        pair,
                        section,
                        section == Plan.Section.PRESENT_STATE ? PairStory.invented(text) : text,
                        0,
                        first));
        var goal = plans.addGoal(pair, one.goal(), Optional.empty(), first);
        int turn = 0;
        for (var measure : one.measures()) {
            var responsible = heads.get(turn++ % heads.size());
            plans.addMeasure(
                    pair,
                    new Plan.MeasureWords(
                            measure.title(),
                            measure.kind(),
                            measure.work(),
                            goal,
                            new Plan.Responsible(PairStory.home(responsible), responsible.id()),
                            new Plan.Effort(clock.today().plusMonths(9), measure.hours())),
                    responsible);
        }
        var sign = one.sign();
        var year = clock.today().plusYears(1);
        plans.addIndicator(pair, new Plan.IndicatorWords(sign.what(), goal, sign.now(), sign.target(), year), first);
    }

    void present(UUID round, Person organiser, Person administrator) {
        ALL.forEach(one -> presentations.present(round, pair(one, administrator), organiser));
    }
}
