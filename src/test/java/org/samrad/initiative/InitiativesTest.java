package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class InitiativesTest extends SamradTest {
    /// A description does not say who decides; whoever stands here is passed over.
    private static final PlannedDecision.Decider NOBODY =
            new PlannedDecision.Decider(new UUID(0, 0), null, "", PlannedDecision.Kind.LINE);

    @Autowired
    private Organisations organisations;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeFacts facts;

    @Autowired
    private PlannedDecisions decisions;

    @Autowired
    private Gates gates;

    @Autowired
    private InitiativeData data;

    @Autowired
    private Clock clock;

    private Person liv;
    private Person bjarne;
    private Person stranger;
    private UUID home;
    private UUID id;

    @BeforeEach
    void anInitiative() {
        var ada = administrator();
        home = agency(ada);
        liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        bjarne = person("Bjarne", home, Role.LEADERSHIP, ada);
        stranger = person("Tuva", agency(ada), Role.INITIATIVE_OWNER, ada);
        id = initiatives.start(described("Selvbetjening"), liv).id();
    }

    private UUID agency(Person ada) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
    }

    private static Initiatives.Description described(String title, String... areas) {
        var kind = new Initiative.Facts(
                Initiative.Kind.SELF_SERVICE, "", "", NOBODY, Vocabulary.OWN, null, null, List.of(areas));
        return new Initiatives.Description(
                new Initiative.Words(title, "Så det går lettere", "da"), kind, List.of(), List.of());
    }

    private PlannedDecision.Decider decider(PlannedDecision.Kind kind) {
        return new PlannedDecision.Decider(home, null, "Kontorchefen", kind);
    }

    private static InitiativeFacts.NewGroup group(AffectedGroup.Kind kind) {
        return new InitiativeFacts.NewGroup(kind, "Ansøgere", 1200, null, null);
    }

    private void waiveAllTowards(Phase phase) {
        gates.towards(phase, id, bjarne)
                .forEach(check -> check.missing()
                        .forEach(line -> gates.waive(id, line.criterion(), "Begyndte før Samråd", bjarne)));
    }

    @Test
    void thePhaseIsRefusedWhileTheGateIsOpen() {
        assertRefused(() -> initiatives.enter(id, Phase.CONCEPT, liv), "initiative.rule.gate-open");
        waiveAllTowards(Phase.CONCEPT);

        initiatives.enter(id, Phase.CONCEPT, liv);

        assertThat(initiatives.get(id, liv).phase()).isEqualTo(Phase.CONCEPT);
        assertRefused(() -> initiatives.enter(id, Phase.IMPLEMENTATION, liv), "initiative.rule.gate-open");
        initiatives.enter(id, Phase.IDEA, liv);
        assertThat(initiatives.phases(initiatives.get(id, liv), liv))
                .extracting(Initiative.PhaseRun::phase)
                .containsExactly(Phase.IDEA, Phase.CONCEPT, Phase.IDEA);
    }

    @Test
    void selfServiceNeedsAGroupOfUsers() {
        facts.addGroup(id, group(AffectedGroup.Kind.EMPLOYEES), liv);
        assertThat(line(Gate.Criterion.AFFECTED_GROUPS).result()).isEqualTo(GateCheck.Result.NOT_MET);

        facts.addGroup(id, group(AffectedGroup.Kind.USERS), liv);

        assertThat(line(Gate.Criterion.AFFECTED_GROUPS).result()).isEqualTo(GateCheck.Result.MET);
    }

    @Test
    void itMustNotDecideAloneAndALineFunctionClosesTheCriterion() {
        assertRefused(
                () -> initiatives.decideBy(id, decider(PlannedDecision.Kind.IT), liv), "initiative.rule.it-alone");
        var words = new Gates.Evidence(
                Gate.Criterion.DECISION_OWNER, GateCheck.Result.MET, "Vi ved det godt", "", clock.today());
        assertRefused(() -> gates.prove(id, words, liv), "initiative.rule.found-by-house");

        initiatives.decideBy(id, decider(PlannedDecision.Kind.LINE), liv);

        assertThat(line(Gate.Criterion.DECISION_OWNER).result()).isEqualTo(GateCheck.Result.MET);
    }

    @Test
    void theImpactIsCompleteWhenEveryRespectIsSaid() {
        var words = new EnumMap<Impact.Respect, String>(Impact.Respect.class);
        for (var respect : Impact.Respect.values()) {
            words.put(respect, "Intet ændres");
        }
        facts.assessImpact(id, words, liv);
        words.put(Impact.Respect.TASKS, "Papirgangen forsvinder");

        facts.assessImpact(id, words, liv);

        assertThat(line(Gate.Criterion.WORKFLOW_AND_SERVICE_IMPACT).result()).isEqualTo(GateCheck.Result.MET);
        assertThat(facts.changes(id, 0, 100, liv))
                .filteredOn(change -> change.what().equals("impact"))
                .hasSize(Impact.Respect.values().length + 1);
    }

    @Test
    void onlyTheLeadershipWaivesAndItStaysVisible() {
        var criterion = Gate.Criterion.BUSINESS_CASE;
        assertThatThrownBy(() -> gates.waive(id, criterion, "Vi har travlt", liv))
                .isInstanceOf(NotAllowed.class);
        assertRefused(() -> gates.waive(id, criterion, " ", bjarne), "initiative.rule.waive-reason");

        gates.waive(id, criterion, "Regnes ud i fællesskab til maj", bjarne);

        assertThat(line(criterion).result()).isEqualTo(GateCheck.Result.WAIVED);
        assertThat(gates.proofs(id, liv)).extracting(GateCheck.Proof::by).containsExactly(bjarne.id());
    }

    @Test
    void evidenceHoldsUntilItIsSaidToHoldNoLonger() {
        var criterion = Gate.Criterion.TRAINING_PLAN;
        var day = clock.today();
        gates.prove(id, new Gates.Evidence(criterion, GateCheck.Result.MET, "Plan", "https://example.org", day), liv);
        assertThat(line(criterion).result()).isEqualTo(GateCheck.Result.MET);

        gates.prove(id, new Gates.Evidence(criterion, GateCheck.Result.NOT_MET, "Planen er opgivet", "", day), liv);

        assertThat(line(criterion).result()).isEqualTo(GateCheck.Result.NOT_MET);
        assertThat(gates.proofs(id, liv)).hasSize(2);
    }

    @Test
    void amountsOfSeveralSourcesStandSideBySideAndACorrectionIsARow() {
        var first = facts.addAmount(id, amount(68_000_000, LocalDate.of(2015, 1, 1), null), liv);
        facts.addAmount(id, amount(120_000_000, LocalDate.of(2019, 8, 23), null), liv);

        facts.addAmount(id, amount(68_400_000, LocalDate.of(2015, 1, 1), first), liv);

        assertThat(facts.amounts(id, liv))
                .extracting(Amount::amount)
                .containsExactly(120_000_000L, 68_400_000L, 68_000_000L);
        assertRefused(
                () -> facts.addAmount(id, amount(1, clock.today(), UUID.randomUUID()), liv),
                "initiative.rule.corrects");
    }

    private static InitiativeFacts.NewAmount amount(long sum, LocalDate on, @Nullable UUID corrects) {
        return new InitiativeFacts.NewAmount(
                sum, "DKK", Amount.Kind.BUDGET, on, new Amount.Source("Aktstykke", "", ""), true, corrects);
    }

    @Test
    void aMeasureKeepsEachCount() {
        var measure = facts.addMeasure(
                id, "Ordninger på fælles regler", new ScopeMeasure.Point(LocalDate.of(2019, 1, 1), 400, 0, ""), liv);

        facts.measure(id, measure, new ScopeMeasure.Point(LocalDate.of(2020, 1, 1), 412, 60, "Optælling"), liv);

        assertThat(facts.measures(id, liv)).singleElement().satisfies(one -> {
            assertThat(one.points()).hasSize(2);
            assertThat(one.latest().total()).isEqualTo(412);
        });
    }

    @Test
    void aDecisionKeepsEachDayItWasPlannedFor() {
        var day = clock.today().plusDays(30);
        var decision = decisions.plan(id, "Om vi køber ind", day, decider(PlannedDecision.Kind.LINE), liv);

        decisions.move(id, decision, day.plusDays(7), "Udvalget når det ikke", liv);
        decisions.take(id, decision, clock.today(), liv);

        assertThat(decisions.days(id, liv)).extracting(PlannedDecision.Day::on).containsExactly(day, day.plusDays(7));
        assertThat(initiatives.decisions(id, liv)).singleElement().matches(PlannedDecision::isTaken);
        assertThatThrownBy(() -> decisions.move(UUID.randomUUID(), decision, day, "Fejl", liv))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverSavesLastSeesThatSomebodyElseHas() {
        int version = initiatives.get(id, liv).version();
        initiatives.describe(id, version, described("Først"), liv);

        assertRefused(
                () -> initiatives.describe(id, version, described("Sidst"), liv), "initiative.rule.changed-meanwhile");

        assertThat(initiatives.get(id, liv).words().title()).isEqualTo("Først");
    }

    @Test
    void theListIsChosenByAreaKindAndHorizon() {
        var soon = new Initiative.Facts(
                Initiative.Kind.STRATEGY, "", "", NOBODY, "OAO", clock.today().plusDays(90), null, List.of("løn"));
        var coming = initiatives
                .start(
                        new Initiatives.Description(
                                new Initiative.Words("Strategi", "Kommer", "da"), soon, List.of(), List.of()),
                        liv)
                .id();

        assertThat(found(new Initiatives.Sought("", null, null, "løn", null, null, null)))
                .containsExactly(coming);
        assertThat(found(new Initiatives.Sought("", Phase.IDEA, Initiative.Kind.SELF_SERVICE, "", home, null, null)))
                .containsExactly(id);
        assertThat(found(new Initiatives.Sought("", null, null, "", null, null, clock.today())))
                .containsExactly(coming);
        assertThat(found(new Initiatives.Sought("", null, null, "", null, home, null)))
                .isEmpty();
        assertThat(initiatives.areas(liv)).containsExactly("løn");
        assertThat(initiatives.areas(stranger)).isEmpty();
    }

    private List<UUID> found(Initiatives.Sought sought) {
        return initiatives.list(sought, 0, 10, liv).stream().map(Initiative::id).toList();
    }

    @Test
    void aStoppedOneKeepsItsReasonAndAMergedOneItsNewHome() {
        var other = initiatives.start(described("Det store"), liv).id();

        initiatives.merge(id, other, "Samme sag", liv);

        assertThat(initiatives.get(id, liv).ending()).satisfies(ending -> {
            assertThat(ending).isNotNull();
            assertThat(ending.into()).isEqualTo(other);
        });
        assertRefused(() -> initiatives.stop(id, "Igen", liv), "initiative.rule.ended");
        initiatives.resume(id, liv);
        assertThat(initiatives.get(id, liv).ending()).isNull();
    }

    @Test
    void othersSeeNothingOfItAndOnlyTheOwnerChangesIt() {
        List<ThrowingCallable> changes = List.of(
                () -> initiatives.decideBy(id, decider(PlannedDecision.Kind.LINE), bjarne),
                () -> facts.addGroup(id, group(AffectedGroup.Kind.USERS), bjarne),
                () -> facts.assess(id, Set.of(Ambition.Criterion.CROSS_SECTOR), bjarne),
                () -> decisions.plan(id, "Nej", clock.today(), decider(PlannedDecision.Kind.LINE), bjarne),
                () -> initiatives.stop(id, "Nej", bjarne));

        assertThat(changes).allSatisfy(change -> assertThatThrownBy(change).isInstanceOf(NotAllowed.class));
        assertThatThrownBy(() -> facts.amounts(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gates.check(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.list(id, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoChangedSomethingCanSeeIt() {
        facts.assess(id, Set.of(Ambition.Criterion.NEW_SERVICE_LOGIC), liv);
        facts.contest(id, Ambition.Class.TRANSFORMATION, "Loven ændres", liv);

        assertThat(String.valueOf(data.export(liv).get("changes"))).contains("Loven ændres");
        assertThat(facts.ambitions(id, liv))
                .extracting(Ambition::origin)
                .containsExactly(Ambition.Origin.CONTESTED, Ambition.Origin.DERIVED);
    }

    private GateCheck.Line line(Gate.Criterion criterion) {
        return gates.check(id, liv).stream()
                .filter(check -> check.gate() == criterion.gate())
                .findFirst()
                .orElseThrow()
                .line(criterion);
    }

    private static void assertRefused(ThrowingCallable act, String textKey) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo(textKey));
    }
}
