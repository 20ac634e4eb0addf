package org.samrad.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.Ambition;
import org.samrad.initiative.Amount;
import org.samrad.initiative.Gates;
import org.samrad.initiative.Impact;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.ScopeMeasure;
import org.springframework.stereotype.Component;

/// One entrance to more than four hundred grant schemes, from the idea to its development: what was needed, what the
/// committee asked, what institutions agreed, and a breach case that was withdrawn. All of it is invented.
@Component
class GrantsStory {
    private final Scene scene;
    private final Initiatives initiatives;
    private final InitiativeFacts facts;
    private final Gates gates;
    private final GrantsVoices voices;
    private final GrantsCommittee committee;
    private final GrantsInstitutions institutions;
    private final Clock clock;

    GrantsStory(
            Scene scene,
            Initiatives initiatives,
            InitiativeFacts facts,
            Gates gates,
            GrantsVoices voices,
            GrantsCommittee committee,
            GrantsInstitutions institutions,
            Clock clock) {
        this.scene = scene;
        this.initiatives = initiatives;
        this.facts = facts;
        this.gates = gates;
        this.voices = voices;
        this.committee = committee;
        this.institutions = institutions;
        this.clock = clock;
    }

    /// The initiative that the story is about.
    UUID tell() {
        var made = new UUID[1];
        StoryTime.daysAgo(150, () -> made[0] = start());
        var id = made[0];
        StoryTime.daysAgo(140, () -> voices.plan(id));
        StoryTime.daysAgo(130, () -> voices.speak(id));
        var meeting = new UUID[1];
        StoryTime.daysAgo(125, () -> meeting[0] = committee.prepare(id));
        StoryTime.daysAgo(115, () -> voices.answer(id));
        StoryTime.daysAgo(85, () -> committee.meet(meeting[0]));
        StoryTime.daysAgo(80, () -> committee.publish(meeting[0]));
        StoryTime.daysAgo(75, () -> enter(id, Phase.CONCEPT));
        StoryTime.daysAgo(70, () -> institutions.needs(id));
        StoryTime.daysAgo(60, () -> institutions.agree(id));
        StoryTime.daysAgo(45, () -> committee.guideline());
        committee.yellowCard(id);
        StoryTime.daysAgo(10, () -> institutions.waves(id));
        StoryTime.daysAgo(6, () -> voices.speakAgain(id));
        committee.next(id);
        return id;
    }

    private UUID start() {
        var liv = scene.person(Cast.LIV);
        var decider = new PlannedDecision.Decider(
                scene.agency(Agency.SHARED), null, "Direktionen", PlannedDecision.Kind.LINE);
        var description = new Initiatives.Description(
                new Initiative.Words(
                        "Selvbetjening af tilskud",
                        "Én indgang til mere end fire hundrede tilskudsordninger, med de samme enkle regler for den samme slags ansøger.",
                        "da"),
                new Initiative.Facts(
                        Initiative.Kind.SELF_SERVICE,
                        "En ansøger finder den rette ordning og søger på under en halv time, også uden hjælp.",
                        "Direktør for tilskudsområdet",
                        decider,
                        "OAO",
                        null,
                        null,
                        List.of("Tilskud", "Selvbetjening")),
                List.of(),
                Stream.of(Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY)
                        .map(agency -> new Initiative.Affected(scene.agency(agency), null))
                        .toList());
        var id = initiatives.start(description, liv).id();
        initiatives.decideBy(id, decider, liv);
        tellFacts(id, liv);
        return id;
    }

    private void tellFacts(UUID id, Person liv) {
        group(id, AffectedGroup.Kind.EMPLOYEES, "Sagsbehandlere i tre myndigheder", 340);
        group(id, AffectedGroup.Kind.USERS, "Ansøgere om året (opdigtet)", 18_000);
        group(id, AffectedGroup.Kind.PARTNERS, "Foreninger, der hjælper ansøgere", 45);
        amount(id, 24_000_000, Amount.Kind.ESTIMATE, "Projektgrundlag, version 1 (opdigtet)");
        amount(id, 31_500_000, Amount.Kind.BUDGET, "Finansieringsnotat efter analysen (opdigtet)");
        facts.assess(id, Set.of(Ambition.Criterion.NEW_SERVICE_LOGIC, Ambition.Criterion.USER_DEFINED_OUTCOME), liv);
        var measure = facts.addMeasure(
                id,
                "Tilskudsordninger på fælles regler",
                new ScopeMeasure.Point(clock.today(), 412, 0, "Optælling i projektet (opdigtet)"),
                liv);
        facts.measure(
                id, measure, new ScopeMeasure.Point(clock.today(), 412, 36, "Optælling i projektet (opdigtet)"), liv);
        facts.assessImpact(
                id,
                java.util.Map.of(
                        Impact.Respect.TASKS, "Vejledning i telefonen bliver til opfølgning på digitale ansøgninger."),
                liv);
    }

    private void group(UUID id, AffectedGroup.Kind kind, String name, int people) {
        facts.addGroup(id, new InitiativeFacts.NewGroup(kind, name, people, null, null), scene.person(Cast.LIV));
    }

    private void amount(UUID id, long crowns, Amount.Kind kind, String source) {
        facts.addAmount(
                id,
                new InitiativeFacts.NewAmount(
                        crowns, "DKK", kind, clock.today(), new Amount.Source(source, "", ""), true, null),
                scene.person(Cast.LIV));
    }

    /// On to the next phase; what came before Samråd is waived by the director, for all to see.
    private void enter(UUID id, Phase phase) {
        var director = scene.person(Cast.BJARNE);
        for (var check : gates.towards(phase, id, director)) {
            for (var line : check.missing()) {
                gates.waive(id, line.criterion(), "Blev lavet, før vi begyndte at bruge Samråd.", director);
            }
        }
        initiatives.enter(id, phase, scene.person(Cast.LIV));
    }
}
