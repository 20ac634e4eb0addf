package org.samrad;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.samrad.access.Person;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.expectation.Adaptations;
import org.samrad.expectation.Agreements;
import org.samrad.expectation.Expectations;
import org.samrad.expectation.Item;
import org.samrad.expectation.Need;
import org.samrad.expectation.Rollouts;
import org.samrad.expectation.Side;
import org.samrad.expectation.TaskPackage;
import org.samrad.expectation.Wave;
import org.samrad.guideline.Guideline;
import org.samrad.guideline.GuidelineVersion;
import org.samrad.guideline.Guidelines;
import org.samrad.guideline.Reach;
import org.samrad.guideline.Step;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.PlannedDecisions;
import org.samrad.initiative.ScopeMeasure;
import org.samrad.involvement.Activity;
import org.samrad.involvement.Contribution;
import org.samrad.involvement.ContributionImport;
import org.samrad.involvement.GroupKind;
import org.samrad.involvement.InfluenceLevel;
import org.samrad.involvement.InvolvementPlan;
import org.samrad.involvement.InvolvementPlans;
import org.samrad.involvement.Involvements;
import org.samrad.involvement.Method;
import org.samrad.organisation.Forum;
import org.samrad.question.Feedback;
import org.samrad.question.Feedbacks;
import org.samrad.question.Question;
import org.samrad.question.QuestionSet;
import org.samrad.question.QuestionSets;
import org.samrad.question.Wordings;

/// What surrounds an initiative, made through the front doors: each thing under the beginning of a path that leads to
/// it.
final class RouteThings {
    /// Who makes the things: owner of the initiative, administrator of the agency, somebody of the agency, an
    /// employees' representative, who looks after the agency's questions, leadership of the affected institution.
    record Makers(
            Person owner, Person administrator, Person employee, Person representative, Person keeper, Person leader) {}

    private final RouteTable test;
    private final Makers makers;
    private final UUID agency;
    private final UUID affected;
    private final RouteForum forum;

    RouteThings(RouteTable test, Makers makers, UUID agency, UUID affected) {
        this.test = test;
        this.makers = makers;
        this.agency = agency;
        this.affected = affected;
        this.forum = new RouteForum(test, agency, makers.administrator());
    }

    /// Families of things by their names: path beginnings like `/meetings/{id}` and what stands for the name in them.
    Map<String, Supplier<Map<String, Object>>> around(Supplier<UUID> initiative, RouteScene.State state) {
        return Map.of(
                "meeting", () -> forum.things(initiative.get(), state),
                "facts", () -> facts(initiative.get()),
                "involved", () -> involved(initiative.get()),
                "agreed", () -> agreed(initiative.get(), state),
                "questions", this::questions,
                "proposal", () -> Map.of("/forums/{forum}/proposals/{id}", proposal(initiative.get())),
                "guideline", () -> Map.of("/guidelines/{id}", guideline(state)),
                "commitment", () -> Map.of("/commitments/{id}", commitment(initiative.get())));
    }

    private String proposal(UUID initiative) {
        return forum.id() + "/proposals/" + forum.proposal(initiative, makers.owner());
    }

    private Map<String, Object> facts(UUID initiative) {
        var facts = test.bean(InitiativeFacts.class);
        var group = new InitiativeFacts.NewGroup(AffectedGroup.Kind.EMPLOYEES, "Team øst", 12, agency, null);
        var point = new ScopeMeasure.Point(test.today(), 400, 3, "Egen optælling");
        var decider = new PlannedDecision.Decider(agency, forum.unit(), "Chef for drift", PlannedDecision.Kind.LINE);
        var decision = test.bean(PlannedDecisions.class)
                .plan(initiative, "Køb af systemet", test.today().plusDays(90), decider, makers.owner());
        return Map.of(
                "/initiatives/{id}/groups/{group}",
                initiative + "/groups/" + facts.addGroup(initiative, group, makers.owner()),
                "/measures/{measure}",
                facts.addMeasure(initiative, "Ordninger", point, makers.owner()),
                "/decisions/{decision}",
                decision,
                "/gates/{criterion}",
                "PROBLEM_AND_GOAL");
    }

    private Map<String, Object> involved(UUID initiative) {
        var involvements = test.bean(Involvements.class);
        var said = new Involvements.Said(
                Contribution.Kind.NEED,
                new Contribution.Words("Se hele sagen", "", "da"),
                new Contribution.Voice(GroupKind.EMPLOYEES, "", ""));
        involvements.openLink(initiative, makers.owner());
        var sent = new ContributionImport.Sent("text\nHurtigere\n".getBytes(StandardCharsets.UTF_8), true, "da");
        return Map.of(
                "/contributions/{id}",
                involvements.contribute(initiative, said, Involvements.Name.SHOWN, makers.employee()),
                "/b/{code}",
                involvements.channel(initiative, makers.owner()).code(),
                "/activities/{activity}",
                activity(initiative),
                "/contributions/import/{upload}",
                test.bean(ContributionImport.class).keep(initiative, sent, makers.owner()),
                "/methods/{key}",
                Method.INTERVIEW.key());
    }

    private UUID activity(UUID initiative) {
        var day = test.today().plusDays(7);
        var terms = new Activity.Terms(
                InvolvementPlan.Part.BEFORE,
                Method.INTERVIEW,
                new Activity.Said("Vi vil vide, hvad der mangler", "Alt", "Når intet nyt kommer", "da"),
                new Activity.Period(day, day),
                makers.owner().id(),
                new Activity.Effort(BigDecimal.ONE, InfluenceLevel.INVOLVE));
        var groups = List.of(new Activity.Group(GroupKind.EMPLOYEES, "Team øst", null));
        return test.bean(InvolvementPlans.class).plan(initiative, terms, groups, makers.owner());
    }

    /// A draft, or offered, or signed by both; with its wave.
    private Map<String, Object> agreed(UUID initiative, RouteScene.State state) {
        var agreements = test.bean(Agreements.class);
        var words = new Need.Words("Uden egen pc", "da", Need.Weight.IMPORTANT);
        var need = test.bean(Expectations.class)
                .state(initiative, affected, new Expectations.Statement(null, "Ferie", words), makers.leader());
        var id = agreements.draft(initiative, affected, "da", makers.owner());
        var value = new Item.Words(Item.Kind.VALUE, "Ferie på mobil", Side.PROVIDER, LocalDate.of(2027, 3, 1));
        var item = agreements.addItem(id, value, makers.owner());
        if (state != RouteScene.State.DRAFT) {
            agreements.offer(id, makers.owner());
        }
        if (state == RouteScene.State.CLOSED) {
            int version = agreements.get(id, makers.owner()).version();
            agreements.sign(id, version, makers.owner());
            agreements.sign(id, version, makers.leader());
        }
        var things = new HashMap<>(rolledOut(initiative, state));
        things.put("/needs/{id}", need);
        things.put("/agreements/{id}/items/{item}", id + "/items/" + item);
        things.put(
                "/agreements/{id}/versions/{version}",
                id + "/versions/" + agreements.get(id, makers.owner()).version());
        things.put("/agreements/{id}", id);
        return things;
    }

    /// A wave that is planned; once the agreement has been signed, one that has begun and delivered.
    private Map<String, Object> rolledOut(UUID initiative, RouteScene.State state) {
        var rollouts = test.bean(Rollouts.class);
        var day = test.today();
        var wave = rollouts.plan(initiative, new Wave.Plan("Første", "da", day, day.plusMonths(5), 1), makers.owner());
        var words = new TaskPackage.Words("Oplæring", "Alle kan", "10 ledere", "", day);
        rollouts.addPackage(wave, words, makers.owner());
        rollouts.include(wave, List.of(affected), makers.owner());
        var seen = rollouts.wave(wave, makers.leader());
        var rollout = rollouts.inWave(seen, makers.leader()).getFirst().id();
        var things = new HashMap<String, Object>();
        things.put("/waves/{id}", wave);
        things.put("/rollouts/{id}", rollout);
        things.put(
                "/packages/{id}",
                rollouts.packages(seen, makers.leader()).getFirst().id());
        things.put("/adaptations/{id}", UUID.randomUUID());
        if (state == RouteScene.State.CLOSED) {
            rollouts.start(wave, makers.owner());
            rollouts.deliver(rollout, day, makers.owner());
            things.put(
                    "/adaptations/{id}",
                    test.bean(Adaptations.class).ask(initiative, "Flere felter", "da", makers.leader()));
        }
        return things;
    }

    /// The agency's own question in its own set, with a wording that is still a draft and feedback on it.
    private Map<String, Object> questions() {
        var sets = test.bean(QuestionSets.class);
        var by = makers.keeper();
        var purpose = new QuestionSet.Purpose(Question.Occasion.PROJECT, Phase.IDEA, Question.Audience.LOCAL);
        var set = sets.copy(agency, purpose, by);
        var words = new Question.Words(Map.of("da", "Hvad siger receptionen?"), Map.of());
        if (own(sets.get(set, by)).isEmpty()) {
            var change = new QuestionSets.Change(set, sets.get(set, by).edition());
            sets.addOwn(change, new QuestionSets.OwnQuestion(Question.Focus.SERVICE, Question.Answer.TEXT, words), by);
        }
        var question = own(sets.get(set, by)).getFirst();
        var code = question.code();
        return Map.of(
                "/question-sets/{id}/items/{question}",
                set + "/items/" + question.id(),
                "/question-sets/{id}",
                set,
                "/questions/{code}/feedback/{id}",
                code + "/feedback/"
                        + test.bean(Feedbacks.class).give(code, new Feedback.Said("Uklart", "da"), makers.employee()),
                "/wording/{version}",
                test.bean(Wordings.class).draft(code, agency, words, by),
                "/questions/{code}",
                code);
    }

    private List<Question> own(QuestionSet set) {
        return set.items().stream()
                .map(item -> item.version().of())
                .filter(question -> agency.equals(question.organisation()))
                .toList();
    }

    /// Being negotiated, or agreed.
    private UUID guideline(RouteScene.State state) {
        var guidelines = test.bean(Guidelines.class);
        var subject = new Guideline.Subject(Guideline.Kind.GUIDELINE, "Ny teknologi", "da", null, null);
        var id = guidelines.request(forum.id(), subject, "Det går stærkt", forum.viceChair());
        guidelines.talk(id, test.today(), forum.chair());
        var wording = new GuidelineVersion.Wording(
                "Vi drøfter først.",
                new Reach("Mere end ét team", "", "", "", 50, null, "DKK"),
                List.of(new Step(Phase.IDEA, Forum.Level.MAIN, "Beskrivelse", 15)),
                "Kun enstemmigt.",
                test.today());
        guidelines.write(id, wording, 0, forum.viceChair());
        if (state == RouteScene.State.CLOSED) {
            guidelines.approve(id, 1, forum.chair());
            guidelines.approve(id, 1, forum.viceChair());
        }
        return id;
    }

    /// Owed by the initiative's owner to an employees' representative.
    private UUID commitment(UUID initiative) {
        var commitments = test.bean(Commitments.class);
        var thing = UUID.randomUUID();
        return commitments.raise(
                new Commitment.Subject(
                        "dialogue",
                        Commitment.Kind.ANSWER,
                        thing,
                        initiative,
                        "Svar",
                        "da",
                        "/initiatives/" + initiative),
                new Commitment.Parties(
                        makers.owner().id(), makers.representative().id(), ""),
                test.today().plusDays(20),
                makers.owner());
    }

    /// The committee that all of it goes to.
    RouteForum forum() {
        return forum;
    }
}
