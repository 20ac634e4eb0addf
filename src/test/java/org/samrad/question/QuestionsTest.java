package org.samrad.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionsTest extends SamradTest {
    private static final QuestionSet.Purpose IDEA =
            new QuestionSet.Purpose(Question.Occasion.PROJECT, Phase.IDEA, Question.Audience.LOCAL);

    @Autowired
    private Organisations organisations;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Commitments commitments;

    @Autowired
    private QuestionData data;

    private Person ada;
    private UUID home;
    private Person otto;
    private Person sanne;

    @BeforeEach
    void anOrganisation() {
        ada = administrator();
        home = organisation();
        otto = person("Otto", home, Role.ORGANISATION_ADMINISTRATOR, ada);
        sanne = person("Sanne", home, Role.EMPLOYEE, ada);
    }

    private UUID organisation() {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
    }

    private List<Question.Version> due() {
        return questions.due(home, Phase.CONCEPT, Question.Audience.LOCAL, Guest.GUEST);
    }

    private List<String> codes() {
        return due().stream().map(Question.Version::code).toList();
    }

    private QuestionSets.Change change(UUID set) {
        return new QuestionSets.Change(set, sets.get(set, otto).edition());
    }

    private static Question.Words danish(String text) {
        return new Question.Words(Map.of("da", text), Map.of());
    }

    @Test
    void standardBankIsThereForEverybodyFromTheStart() {
        assertThat(questions.bank(Questions.Sought.ALL, Guest.GUEST)).hasSizeGreaterThanOrEqualTo(105);
        assertThat(questions.counts(Guest.GUEST).get(IDEA)).isEqualTo(8);
        assertThat(codes()).hasSize(8).startsWith("QB-I-L-1");
        assertThat(due().getFirst().text("da")).startsWith("Hvilket hverdagsproblem");
        assertThat(questions.due(home, Phase.CLOSED, Question.Audience.LOCAL, Guest.GUEST))
                .isEmpty();
        assertThat(questions.due(home, Question.Occasion.STRATEGY, Guest.GUEST)).hasSize(6);
    }

    @Test
    void aForumIsAskedTheSetThatItsOrganisationHasAdapted() {
        var set = sets.copy(home, IDEA, otto);
        sets.move(change(set), questions.get("QB-I-L-4", otto).id(), -1, otto);
        sets.remove(change(set), questions.get("QB-I-L-5", otto).id(), otto);
        sets.oblige(change(set), questions.get("QB-I-L-6", otto).id(), otto);
        sets.addOwn(
                change(set),
                new QuestionSets.OwnQuestion(
                        Question.Focus.SERVICE, Question.Answer.TEXT, danish("Hvad siger receptionen?")),
                otto);
        sets.add(change(set), "qb-d-l-6", otto);

        assertThat(codes())
                .startsWith("QB-I-L-1", "QB-I-L-2", "QB-I-L-4", "QB-I-L-3", "QB-I-L-6")
                .endsWith("QB-D-L-6");
        assertThat(due()).filteredOn(Question.Version::obligatory).hasSize(4);
        assertThat(due().get(7).text("sv")).isEqualTo("Hvad siger receptionen?");
        assertThat(questions.due(organisation(), Phase.IDEA, Question.Audience.LOCAL, sanne))
                .hasSize(8);

        sets.end(set, otto);
        assertThat(codes()).hasSize(8);
    }

    @Test
    void aCopyIsMadeOnceAndChangedByOneAtATime() {
        var set = sets.copy(home, IDEA, otto);
        var seen = change(set);
        sets.move(seen, questions.get("QB-I-L-4", otto).id(), 1, otto);

        assertThat(sets.copy(home, IDEA, otto)).isEqualTo(set);
        assertThatThrownBy(
                        () -> sets.remove(seen, questions.get("QB-I-L-5", otto).id(), otto))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("question.rule.edited"));
        assertThatThrownBy(() ->
                        sets.remove(change(set), questions.get("QB-I-L-1", otto).id(), otto))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void othersReadOrAreKeptOut() {
        var set = sets.copy(home, IDEA, otto);
        var stranger = person("Henrik", organisation(), Role.ORGANISATION_ADMINISTRATOR, ada);

        assertThat(sets.get(set, sanne).items()).hasSize(8);
        assertThatThrownBy(() -> sets.end(set, sanne)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sets.get(set, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.end(set, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.copy(home, IDEA, stranger)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNewWordingCountsFromNowOnAndWhatWasAskedKeepsItsOwn() {
        var set = sets.copy(home, IDEA, otto);
        var asked = due().getFirst();
        questions.freeze(List.of(asked.id()), sanne);

        var draft = wordings.draft("QB-I-L-1", home, danish("Hvad driller i hverdagen?"), otto);
        assertThat(due().getFirst().id()).isEqualTo(asked.id());
        wordings.reword(draft, danish("Hvad driller os i hverdagen?"), otto);
        wordings.move(draft, Question.State.REVIEWED, otto);
        wordings.move(draft, Question.State.PUBLISHED, otto);

        assertThat(due().getFirst().text("da")).isEqualTo("Hvad driller os i hverdagen?");
        assertThat(due().getFirst().obligatory()).isTrue();
        assertThat(due().getFirst().question()).isEqualTo(asked.question());
        assertThat(questions.versions(List.of(asked.id()), sanne))
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.isFrozen()).isTrue();
                    assertThat(old.text("da")).isEqualTo(asked.text("da"));
                });
        assertThat(sets.renewed(sets.get(set, otto), otto)).isEmpty();
        assertThatThrownBy(() -> wordings.reword(draft, danish("Nej"), otto)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theStandardIsWordedByItsOwnerInAllLanguages() {
        assertThatThrownBy(() -> wordings.draft("QB-M-U-6", null, danish("Hvad nu?"), otto))
                .isInstanceOf(NotAllowed.class);
        var draft = wordings.draft("QB-M-U-6", null, danish("Hvad nu?"), ada);
        wordings.move(draft, Question.State.REVIEWED, ada);

        assertThatThrownBy(() -> wordings.move(draft, Question.State.PUBLISHED, ada))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("question.rule.languages"));
        wordings.move(draft, Question.State.WITHDRAWN, ada);
        assertThat(wordings.of(questions.get("QB-M-U-6", ada), Guest.GUEST))
                .filteredOn(shown -> shown.version().standing().state() == Question.State.PUBLISHED)
                .hasSize(1);
    }

    @Test
    void feedbackIsOwedAnAnswerAndGetsIt() {
        var id = feedbacks.give("QB-I-L-2", new Feedback.Said("Hvad er en kollega?", "da"), sanne);

        var owed = commitments.about(id, sanne);
        assertThat(owed).singleElement().satisfies(one -> {
            assertThat(one.isOpen()).isTrue();
            assertThat(one.subject().path()).isEqualTo("/questions/QB-I-L-2");
            assertThat(one.parties().creditor()).isEqualTo(sanne.id());
        });
        var question = questions.get("QB-I-L-2", sanne);
        assertThat(feedbacks.about(question, sanne)).anyMatch(shown -> shown.own() && !shown.mayAnswer());
        assertThat(ids(question, Guest.GUEST)).doesNotContain(id);

        assertThatThrownBy(() ->
                        feedbacks.answer(id, new Feedback.Said("Alle her", "da"), Feedbacks.Openness.EVERYBODY, otto))
                .isInstanceOf(NotAllowed.class);
        feedbacks.answer(id, new Feedback.Said("Alle her", "da"), Feedbacks.Openness.EVERYBODY, ada);

        assertThat(ids(question, Guest.GUEST)).contains(id);
        assertThat(commitments.about(id, sanne).getFirst().ending().state()).isEqualTo(Commitment.State.KEPT);
        assertThatThrownBy(
                        () -> feedbacks.answer(id, new Feedback.Said("Igen", "da"), Feedbacks.Openness.EVERYBODY, ada))
                .isInstanceOf(RuleBroken.class);
    }

    private List<UUID> ids(Question question, org.samrad.access.Visitor by) {
        return feedbacks.about(question, by).stream()
                .map(shown -> shown.feedback().id())
                .toList();
    }

    @Test
    void feedbackOnAnOwnWordingGoesToTheOrganisationAndStaysThere() {
        var draft = wordings.draft("QB-I-L-3", home, danish("Hvad ændrer sig først?"), otto);
        wordings.move(draft, Question.State.REVIEWED, otto);
        wordings.move(draft, Question.State.PUBLISHED, otto);

        var id = feedbacks.give("QB-I-L-3", new Feedback.Said("Godt", "da"), sanne);

        assertThat(commitments.about(id, sanne).getFirst().parties().debtor()).isEqualTo(otto.id());
        feedbacks.answer(id, new Feedback.Said("Tak", "da"), Feedbacks.Openness.EVERYBODY, otto);
        var question = questions.get("QB-I-L-3", sanne);
        assertThat(ids(question, sanne)).contains(id);
        assertThat(ids(question, Guest.GUEST)).doesNotContain(id);
    }

    @Test
    void anOwnQuestionIsForItsOrganisationOnly() {
        var set = sets.copy(home, IDEA, otto);
        sets.addOwn(
                change(set),
                new QuestionSets.OwnQuestion(Question.Focus.GOAL, Question.Answer.TEXT, danish("Hvem ringer?")),
                otto);
        var code = codes().getLast();

        assertThat(code).startsWith("OWN-");
        assertThat(questions.get(code, sanne).organisation()).isEqualTo(home);
        assertThatThrownBy(() -> questions.get(code, Guest.GUEST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.get(code, person("Liv", organisation(), null, ada)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatAPersonHasSaidIsShownAndForgotten() {
        var id = feedbacks.give("QB-D-U-2", new Feedback.Said("Hvilke ord?", "da"), sanne);
        assertThat(data.export(sanne).toString()).contains("Hvilke ord?");

        data.erase(sanne);

        assertThat(data.export(sanne).toString()).doesNotContain("Hvilke ord?");
        assertThat(ids(questions.get("QB-D-U-2", ada), ada)).contains(id);
    }
}
