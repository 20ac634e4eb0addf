package org.samrad.demo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.consultation.AudienceGroup;
import org.samrad.consultation.Consultation;
import org.samrad.consultation.Consultations;
import org.samrad.consultation.Decisions;
import org.samrad.consultation.Moderation;
import org.samrad.consultation.Treatment;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.Ambition;
import org.samrad.initiative.Gates;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PlannedDecision;
import org.springframework.stereotype.Component;

/// Two consultations: one that has closed and been answered in part, one that is being answered.
@Component
class ConsultationStories {
    private final Scene scene;
    private final Initiatives initiatives;
    private final InitiativeFacts initiativeFacts;
    private final Gates gates;
    private final Consultations consultations;
    private final Moderation moderation;
    private final Decisions decisions;
    private final Crowd crowd;
    private final Clock clock;

    ConsultationStories(
            Scene scene,
            Initiatives initiatives,
            InitiativeFacts initiativeFacts,
            Gates gates,
            Consultations consultations,
            Moderation moderation,
            Decisions decisions,
            Crowd crowd,
            Clock clock) {
        this.scene = scene;
        this.initiatives = initiatives;
        this.initiativeFacts = initiativeFacts;
        this.gates = gates;
        this.consultations = consultations;
        this.moderation = moderation;
        this.decisions = decisions;
        this.crowd = crowd;
        this.clock = clock;
    }

    /// A consultation that has closed and been answered in part.
    void sharedHr() {
        var liv = scene.person(Cast.LIV);
        var director = scene.person(Cast.BJARNE);
        var initiative = start(
                "Fælles HR-løsning",
                "Én løsning til ansættelse, ferie og fravær i fem myndigheder, så tiden går til kerneopgaven.",
                List.of(Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY, Agency.SMALL),
                liv);
        passTheFirstGates(initiative, liv, director);
        var id = draft(initiative, Story.HR, Consultation.ResultsWhen.AFTER_CLOSING, liv);
        var groups = new HashMap<String, String>();
        for (var agency : List.of(Agency.SHARED, Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY, Agency.SMALL)) {
            groups.put(agency.officialName(), ask(id, agency, liv).code());
        }
        var projects = ask(id, scene.unit(Agency.SHARED, "Projekter og udvikling"), liv);
        consultations.open(id, liv);
        crowd.answer(id, Story.HR, groups.get(Agency.SHARED.officialName()), Agency.SHARED.officialName(), 48);
        crowd.answer(id, Story.HR, projects.code(), Agency.SHARED.officialName(), 17);
        crowd.answer(id, Story.HR, groups.get(Agency.GRANTS.officialName()), Agency.GRANTS.officialName(), 52);
        crowd.answer(id, Story.HR, groups.get(Agency.MUSEUM.officialName()), Agency.MUSEUM.officialName(), 26);
        crowd.answer(id, Story.HR, groups.get(Agency.LABORATORY.officialName()), Agency.LABORATORY.officialName(), 34);
        crowd.answer(id, Story.HR, groups.get(Agency.SMALL.officialName()), Agency.SMALL.officialName(), 3);
        consultations.close(id, liv);
        decide(id, liv);
    }

    /// What the first two gates ask for: told where it was there, waived by the director where it came before Samråd.
    private void passTheFirstGates(UUID initiative, Person owner, Person director) {
        var deciders = scene.agency(Agency.SHARED);
        initiatives.decideBy(
                initiative,
                new PlannedDecision.Decider(deciders, null, "Direktionen", PlannedDecision.Kind.LINE),
                owner);
        initiativeFacts.addGroup(
                initiative,
                new InitiativeFacts.NewGroup(
                        AffectedGroup.Kind.EMPLOYEES,
                        "Medarbejdere, der registrerer ferie og fravær",
                        1400,
                        null,
                        null),
                owner);
        initiativeFacts.assess(initiative, Set.of(Ambition.Criterion.SAME_SERVICE_CHEAPER), owner);
        for (var check : gates.towards(Phase.DEVELOPMENT, initiative, director)) {
            for (var line : check.missing()) {
                gates.waive(
                        initiative,
                        line.criterion(),
                        "Initiativet var i gang, før vi begyndte at bruge Samråd. Materialet ligger i sagen.",
                        director);
            }
        }
        initiatives.enter(initiative, Phase.DEVELOPMENT, owner);
    }

    private void decide(UUID id, Person liv) {
        var statements = moderation.statements(id, liv);
        for (var answer : Story.HR_ANSWERS) {
            decisions.treat(
                    new Treatment(
                            statements.get(answer.line()).id(),
                            answer.kind(),
                            answer.reason(),
                            answer.next(),
                            answer.next().isEmpty() ? null : clock.today().plusDays(60),
                            null),
                    liv);
        }
        decisions.publish(id, liv);
    }

    /// A consultation that is being answered.
    void grants(UUID initiative) {
        var liv = scene.person(Cast.LIV);
        var id = draft(initiative, Story.GRANTS, Consultation.ResultsWhen.AFTER_ANSWERING, liv);
        var grants = ask(id, Agency.GRANTS, liv);
        var museum = ask(id, Agency.MUSEUM, liv);
        var open = consultations.ask(
                id,
                new Consultations.Asked(
                        AudienceGroup.Kind.OPEN, null, null, "Ansøgere", AudienceGroup.Admission.LINK, null, null),
                liv);
        consultations.open(id, liv);
        crowd.answer(id, Story.GRANTS, grants.code(), Agency.GRANTS.officialName(), 31);
        crowd.answer(id, Story.GRANTS, museum.code(), Agency.MUSEUM.officialName(), 12);
        crowd.answer(id, Story.GRANTS, open.code(), "", 22);
    }

    private UUID start(String title, String summary, List<Agency> affected, Person by) {
        var description = new Initiatives.Description(
                new Initiative.Words(title, summary, "da"),
                List.of(),
                affected.stream()
                        .map(agency -> new Initiative.Affected(scene.agency(agency), null))
                        .toList());
        return initiatives.start(description, by).id();
    }

    private UUID draft(UUID initiative, Story story, Consultation.ResultsWhen resultsWhen, Person by) {
        var today = clock.today();
        var closesAt = today.plusDays(14)
                .atTime(LocalTime.of(23, 59))
                .atZone(clock.zone())
                .toInstant();
        var draft = new Consultations.Draft(
                new Consultation.Terms(
                        story.question(), story.why(), story.changeable(), story.promise(), today.plusDays(35), "da"),
                new Consultation.Rules(Consultation.Moderation.LIGHT, resultsWhen, Consultation.Privacy.ANONYMOUS, 5),
                new Consultation.Period(today, closesAt));
        var id = consultations.draft(initiative, draft, by).id();
        moderation.addAll(id, story.lines().stream().map(Story.Line::text).toList(), by);
        return id;
    }

    private AudienceGroup ask(UUID consultation, Agency agency, Person by) {
        return consultations.ask(
                consultation,
                new Consultations.Asked(
                        AudienceGroup.Kind.ORGANISATION,
                        scene.agency(agency),
                        null,
                        agency.officialName(),
                        AudienceGroup.Admission.LINK,
                        null,
                        agency.asked()),
                by);
    }

    private AudienceGroup ask(UUID consultation, UUID unit, Person by) {
        return consultations.ask(
                consultation,
                new Consultations.Asked(
                        AudienceGroup.Kind.UNIT, unit, null, "", AudienceGroup.Admission.LINK, null, 24),
                by);
    }
}
