package org.samrad.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Organisations;
import org.samrad.pulse.Pulse;
import org.samrad.pulse.PulseAnswers;
import org.samrad.pulse.PulseQuestion;
import org.samrad.pulse.PulseResults;
import org.samrad.pulse.PulseRules;
import org.samrad.pulse.Pulses;
import org.samrad.pulse.ReadyQuestion;
import org.springframework.stereotype.Component;

/// The agency for shared solutions asks twice how much change its small teams can take, says in between what came of
/// it, and is now asking whether the parts of the house belong together.
@Component
class PulseStory {
    private static final String TITLE = "Kan vi følge med i forandringerne?";

    private final Pulses pulses;
    private final PulseAnswers answers;
    private final PulseResults results;
    private final Organisations organisations;
    private final Scene scene;
    private final Clock clock;

    PulseStory(
            Pulses pulses,
            PulseAnswers answers,
            PulseResults results,
            Organisations organisations,
            Scene scene,
            Clock clock) {
        this.pulses = pulses;
        this.answers = answers;
        this.results = results;
        this.organisations = organisations;
        this.scene = scene;
        this.clock = clock;
    }

    void tell() {
        var liv = scene.person(Cast.LIV);
        var people = people();
        pulses.decide(new PulseRules(5, 6, 0), liv);
        var first = new UUID[1];
        StoryTime.daysAgo(141, () -> first[0] = ask(TITLE, ReadyQuestion.Set.CHANGE, people, 4, "", liv));
        StoryTime.daysAgo(129, () -> results.results(first[0], liv));
        StoryTime.daysAgo(
                110,
                () -> results.tellOutcome(
                        first[0],
                        "To projekter er udskudt til efteråret, og hver har fået en halv dag om ugen til at lære det nye.",
                        liv));
        var second = new UUID[1];
        StoryTime.daysAgo(
                30,
                () -> second[0] =
                        ask(TITLE, ReadyQuestion.Set.CHANGE, people, 7, "To projekter er udskudt: hjalp det?", liv));
        StoryTime.daysAgo(19, () -> results.results(second[0], liv));
        openNow(people, liv);
    }

    /// How many work directly in each unit; the teams are as small as teams are.
    private Map<UUID, Integer> people() {
        var people = new LinkedHashMap<UUID, Integer>();
        var teams = Map.of(
                "Projekter og udvikling",
                Map.of("Portalholdet", 7, "Dataholdet", 4, "Prøveholdet", 3),
                "Drift og support",
                Map.of("Dagvagten", 9, "Nattevagten", 3));
        var home = scene.agency(Agency.SHARED);
        teams.forEach((unit, inside) -> inside.forEach((team, size) -> people.put(
                organisations.addUnit(home, scene.unit(Agency.SHARED, unit), team, scene.administrator()), size)));
        people.put(scene.unit(Agency.SHARED, "Økonomi"), 24);
        people.put(scene.unit(Agency.SHARED, "HR og jura"), 18);
        return people;
    }

    private Pulses.Draft draft(String title, ReadyQuestion.Set set) {
        var questions = new ArrayList<PulseQuestion>();
        set.questions().forEach(one -> questions.add(new PulseQuestion(questions.size() + 1, one, "")));
        var today = clock.today();
        return new Pulses.Draft(
                new Pulse.Words(
                        title,
                        "Vi vil vide, om der er for mange forandringer på én gang, før vi lægger næste halvårs plan.",
                        "Arbejdsgiverens ret og pligt til at planlægge arbejdet. Svarene rummer ingen personoplysninger.",
                        "Hver leder taler om tallene med sin enhed, og samarbejdsudvalget drøfter dem.",
                        "da"),
                new Pulse.Period(today, today.plusDays(10), today.plusDays(40)),
                5,
                questions);
    }

    /// Everybody answers but a few; `good` of ten say yes.
    private UUID ask(
            String title, ReadyQuestion.Set set, Map<UUID, Integer> people, int good, String again, Person liv) {
        var id = pulses.draft(draft(title, set), liv);
        pulses.ask(id, people, liv);
        pulses.plan(id, again, liv);
        var number = new int[1];
        people.forEach((unit, size) -> {
            var slips = pulses.makeSlips(id, unit, liv);
            slips.subList(0, size < 10 ? size : size - 3).forEach(slip -> {
                answers.answer(slip, said(set.questions(), number[0], good), Guest.GUEST);
                number[0]++;
            });
        });
        return id;
    }

    private static Map<Integer, Integer> said(List<ReadyQuestion> questions, int who, int good) {
        var said = new HashMap<Integer, Integer>();
        for (int i = 0; i < questions.size(); i++) {
            int mood = (who * 7 + i * 3) % 10;
            said.put(i + 1, mood < good ? 1 : mood < good + 2 ? 0 : -1);
        }
        return said;
    }

    private void openNow(Map<UUID, Integer> people, Person liv) {
        var id = pulses.draft(draft("Hører vi sammen?", ReadyQuestion.Set.COMMUNITY), liv);
        pulses.ask(id, people, liv);
        pulses.plan(id, "", liv);
    }
}
