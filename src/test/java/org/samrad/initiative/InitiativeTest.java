package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.base.RuleBroken;

class InitiativeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID HOME = UUID.randomUUID();
    private static final PlannedDecision.Decider LINE =
            new PlannedDecision.Decider(HOME, null, "Kontorchefen", PlannedDecision.Kind.LINE);

    private static Initiative initiative(Phase phase, Initiative.@Nullable Ending ending) {
        return new Initiative(
                UUID.randomUUID(),
                new Initiative.Words("Nyt system", "Så det går lettere", "da"),
                HOME,
                UUID.randomUUID(),
                phase,
                DAY,
                Initiative.Facts.NONE,
                List.of(),
                List.of(),
                ending,
                0);
    }

    @Test
    void itNeverDecidesAlone() {
        var it = new PlannedDecision.Decider(HOME, null, "IT-chefen", PlannedDecision.Kind.IT);

        assertRefused(() -> initiative(Phase.IDEA, null).decidedBy(it), "initiative.rule.it-alone");
        assertThat(initiative(Phase.IDEA, null).decidedBy(LINE).facts().decisionOwner())
                .isEqualTo(LINE);
        assertThat(new PlannedDecision.Decider(HOME, null, "Byrådet", PlannedDecision.Kind.POLITICAL))
                .satisfies(PlannedDecision.Decider::mustAnswerForTheWork);
    }

    @Test
    void whatHasEndedGoesOnOnlyWhenItIsTakenUpAgain() {
        var stopped = initiative(Phase.CONCEPT, null)
                .ended(new Initiative.Ending(Initiative.Ending.How.STOPPED, DAY, "Ingen penge", null));

        assertRefused(() -> stopped.in(Phase.DEVELOPMENT), "initiative.rule.ended");
        assertThat(stopped.resumed().in(Phase.IDEA).phase()).isEqualTo(Phase.IDEA);
        assertRefused(() -> initiative(Phase.IDEA, null).resumed(), "initiative.rule.not-ended");
    }

    @Test
    void anEndingHasAReasonAndAMergerAnother() {
        var one = initiative(Phase.IDEA, null);
        var silent = new Initiative.Ending(Initiative.Ending.How.STOPPED, DAY, " ", null);
        var itself = new Initiative.Ending(Initiative.Ending.How.MERGED, DAY, "Samme sag", one.id());

        assertRefused(() -> one.ended(silent), "initiative.rule.end-reason");
        assertRefused(() -> one.ended(itself), "initiative.rule.merge-into");
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_SERVICE_CHEAPER, EFFICIENCY",
        "SAME_SERVICE_CHEAPER CROSS_SECTOR, DIGITALISATION",
        "NEW_SERVICE_LOGIC, DIGITALISATION",
        "NEW_SERVICE_LOGIC USER_DEFINED_OUTCOME, DIGITALISATION",
        "NEW_SERVICE_LOGIC ROLES_OR_LAW, TRANSFORMATION",
        "NEW_SERVICE_LOGIC CROSS_SECTOR, TRANSFORMATION",
        "ROLES_OR_LAW CROSS_SECTOR, DIGITALISATION",
    })
    void theClassFollowsFromTheCriteria(String holding, Ambition.Class reach) {
        var criteria = EnumSet.noneOf(Ambition.Criterion.class);
        List.of(holding.split(" ")).forEach(name -> criteria.add(Ambition.Criterion.valueOf(name)));

        assertThat(Ambition.derived(HOME, criteria, DAY, HOME).reach()).isEqualTo(reach);
    }

    @Test
    void aClassIsContestedWithAReasonAndAnotherClass() {
        var derived = Ambition.derived(HOME, Set.of(Ambition.Criterion.NEW_SERVICE_LOGIC), DAY, HOME);

        var contested = derived.contested(Ambition.Class.TRANSFORMATION, "Loven ændres næste år", DAY, HOME);

        assertThat(contested.origin()).isEqualTo(Ambition.Origin.CONTESTED);
        assertThat(contested.criteria()).isEqualTo(derived.criteria());
        assertRefused(
                () -> derived.contested(Ambition.Class.DIGITALISATION, "Ja", DAY, HOME), "initiative.rule.same-class");
        assertRefused(
                () -> derived.contested(Ambition.Class.EFFICIENCY, "", DAY, HOME), "initiative.rule.contest-reason");
        assertRefused(() -> Ambition.reach(Set.of()), "initiative.rule.no-criterion");
        assertRefused(
                () -> Ambition.reach(
                        Set.of(Ambition.Criterion.SAME_SERVICE_CHEAPER, Ambition.Criterion.NEW_SERVICE_LOGIC)),
                "initiative.rule.same-and-new");
    }

    @Test
    void aDecisionMovesWithAReasonUntilItIsTaken() {
        var planned = new PlannedDecision(UUID.randomUUID(), HOME, "Om vi køber ind", DAY, LINE, null);
        var taken = planned.taken(DAY, DAY);

        assertThat(planned.moved(DAY.plusDays(7), "Udvalget når det ikke").on()).isEqualTo(DAY.plusDays(7));
        assertRefused(() -> planned.moved(DAY.plusDays(7), ""), "initiative.rule.move-reason");
        assertRefused(() -> planned.moved(DAY, "Samme"), "initiative.rule.same-day");
        assertRefused(() -> planned.taken(DAY.plusDays(1), DAY), "initiative.rule.not-yet");
        assertRefused(() -> taken.moved(DAY.plusDays(7), "For sent"), "initiative.rule.taken");
    }

    @Test
    void aSourceIsNamedAndOnlyTheWebIsLinked() {
        assertRefused(() -> new Amount.Source("", "", ""), "initiative.rule.no-source");
        assertRefused(() -> new Amount.Source("Avisen", "javascript:alert(1)", ""), "initiative.rule.link");
        assertThat(new Amount.Source("Aktstykke G", "https://example.org/g", "").text())
                .isEqualTo("Aktstykke G");
    }

    @Test
    void noMoreIsDoneThanThereIs() {
        assertRefused(() -> new ScopeMeasure.Point(DAY, 400, 401, ""), "initiative.rule.done");
        assertRefused(() -> new ScopeMeasure.Point(DAY, 0, 0, ""), "initiative.rule.no-total");
        assertThat(new ScopeMeasure.Point(DAY, 400, 399, "").percent()).isEqualTo(99);
    }

    @Test
    void aVocabularyMayDivideOurPhasesOrJoinThem() {
        var own = new Vocabulary(
                "MODEL",
                Map.of("da", "Model"),
                List.of(
                        new Vocabulary.Step(Map.of("da", "Idé"), List.of(Phase.IDEA, Phase.CONCEPT)),
                        new Vocabulary.Step(Map.of("da", "Anskaffelse"), List.of(Phase.DEVELOPMENT)),
                        new Vocabulary.Step(
                                Map.of("da", "Gennemførelse"), List.of(Phase.DEVELOPMENT, Phase.IMPLEMENTATION))));
        var head = new InitiativeHead(initiative(Phase.DEVELOPMENT, null), own, false);

        assertThat(head.ownWords(Phase.CONCEPT, "da")).isEqualTo("Idé");
        assertThat(head.ownWords(Phase.DEVELOPMENT, "da")).isEqualTo("Anskaffelse / Gennemførelse");
        assertThat(head.ownWords(Phase.CLOSED, "da")).isEmpty();
    }

    private static void assertRefused(ThrowingCallable act, String textKey) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo(textKey));
    }
}
