package org.samrad.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;

class QuestionTest {
    private static final QuestionSet.Purpose IDEA =
            new QuestionSet.Purpose(Question.Occasion.PROJECT, Phase.IDEA, Question.Audience.LOCAL);

    private static Question.Version version(String code, Question.State state, boolean obligatory, boolean frozen) {
        var place = new Question.Place(Question.Occasion.PROJECT, Phase.IDEA, Question.Audience.LOCAL, 0, 1);
        var question = new Question(UUID.randomUUID(), code, null, place, Question.Focus.GOAL, Question.Answer.TEXT);
        return new Question.Version(
                UUID.randomUUID(),
                question,
                1,
                null,
                words("da", "Hvad mangler?"),
                new Question.Standing(state, obligatory, frozen));
    }

    private static Question.Words words(String language, String text) {
        return new Question.Words(Map.of(language, text), Map.of());
    }

    private static String key(Runnable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(RuleBroken.class, act::run)
                .textKey();
    }

    @Nested
    class AVersion {
        @Test
        void goesFromDraftToReviewedToPublishedToWithdrawn() {
            var draft = version("OWN-1", Question.State.DRAFT, false, false);

            var published = draft.to(Question.State.REVIEWED).to(Question.State.PUBLISHED);

            assertThat(published.standing().state()).isEqualTo(Question.State.PUBLISHED);
            assertThat(published.to(Question.State.WITHDRAWN).standing().state())
                    .isEqualTo(Question.State.WITHDRAWN);
        }

        @Test
        void isNotPublishedUnreviewedAndDoesNotComeBack() {
            var draft = version("OWN-1", Question.State.DRAFT, false, false);
            var withdrawn = draft.to(Question.State.WITHDRAWN);

            assertThat(key(() -> draft.to(Question.State.PUBLISHED))).isEqualTo("question.rule.state.PUBLISHED");
            assertThat(key(() -> withdrawn.to(Question.State.REVIEWED))).isEqualTo("question.rule.state.REVIEWED");
            assertThat(key(() -> withdrawn.to(Question.State.WITHDRAWN))).isEqualTo("question.rule.state.WITHDRAWN");
            assertThat(key(() -> draft.to(Question.State.DRAFT))).isEqualTo("question.rule.state.DRAFT");
        }

        @Test
        void isReworedOnlyWhileItIsAnUnansweredDraft() {
            var fresh = words("da", "Hvem mangler?");

            assertThat(version("OWN-1", Question.State.DRAFT, false, false)
                            .reworded(fresh)
                            .text("da"))
                    .isEqualTo("Hvem mangler?");
            for (var fixed : List.of(
                    version("OWN-1", Question.State.DRAFT, false, true),
                    version("OWN-1", Question.State.REVIEWED, false, false),
                    version("OWN-1", Question.State.PUBLISHED, false, false))) {
                assertThat(key(() -> fixed.reworded(fresh))).isEqualTo("question.rule.frozen");
            }
        }

        @Test
        void comesInTheLanguageThatItsReaderUnderstandsBest() {
            var words = new Question.Words(Map.of("nb", "Hvem?", "sv", "Vilka?", "en", "Who?"), Map.of());

            assertThat(words.nearest("nn")).isEqualTo("nb");
            assertThat(words.nearest("da")).isEqualTo("nb");
            assertThat(words.nearest("sv")).isEqualTo("sv");
            assertThat(words.nearest("fi")).isEqualTo("en");
        }

        @Test
        void hasAtLeastOneLanguageAndIsNotTooLong() {
            assertThat(key(() -> words("da", "  "))).isEqualTo("question.rule.empty");
            assertThat(key(() -> words("sv", "å".repeat(Question.LONGEST + 1)))).isEqualTo("question.rule.long");
        }
    }

    @Nested
    class ASet {
        private final List<Question.Version> standard = List.of(
                version("QB-1", Question.State.PUBLISHED, true, false),
                version("QB-2", Question.State.PUBLISHED, true, false),
                version("QB-3", Question.State.PUBLISHED, false, false));
        private final QuestionSet set = QuestionSet.copied(UUID.randomUUID(), UUID.randomUUID(), IDEA, standard);

        private List<String> codes(QuestionSet of) {
            return of.items().stream().map(item -> item.version().code()).toList();
        }

        @Test
        void isPutInOrder() {
            var third = standard.get(2).question();

            assertThat(codes(set.moved(third, -1))).containsExactly("QB-1", "QB-3", "QB-2");
            assertThat(codes(set.moved(third, 1))).containsExactly("QB-1", "QB-2", "QB-3");
            assertThat(codes(set.moved(third, -9))).containsExactly("QB-3", "QB-1", "QB-2");
        }

        @Test
        void keepsWhatTheStandardDemands() {
            assertThat(codes(set.without(standard.get(2).question()))).containsExactly("QB-1", "QB-2");
            assertThat(key(() -> set.without(standard.get(0).question()))).isEqualTo("question.rule.obligatory-stays");
        }

        @Test
        void mayDemandMoreThanTheStandard() {
            var third = standard.get(2).question();

            var stricter = set.obliged(third, true);

            assertThat(stricter.items().get(2).isMust()).isTrue();
            assertThat(stricter.obliged(third, false).items().get(2).isMust()).isFalse();
            assertThat(set.obliged(standard.get(0).question(), false)
                            .items()
                            .get(0)
                            .isMust())
                    .isTrue();
        }

        @Test
        void holdsAQuestionOnceAndHasAnEnd() {
            assertThat(key(() -> set.with(standard.get(1)))).isEqualTo("question.rule.twice");
            var full = IntStream.range(3, QuestionSet.LARGEST)
                    .mapToObj(i -> version("OWN-" + i, Question.State.PUBLISHED, false, false))
                    .reduce(set, QuestionSet::with, (one, other) -> other);

            assertThat(key(() -> full.with(version("OWN-x", Question.State.PUBLISHED, false, false))))
                    .isEqualTo("question.rule.large");
        }
    }

    @Test
    void everyPhaseIsAskedTheQuestionsOfOneThatHasThem() {
        assertThat(Question.asked(Phase.CONCEPT)).contains(Phase.IDEA);
        assertThat(Question.asked(Phase.USE)).contains(Phase.IMPLEMENTATION);
        assertThat(Question.asked(Phase.CLOSED)).isEmpty();
        assertThat(QuestionSet.PHASES)
                .allSatisfy(phase -> assertThat(Question.asked(phase)).contains(phase));
        assertThat(QuestionSet.Purpose.all()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void aForumGetsTheQuestionsOfItsLevel() {
        assertThat(Question.Audience.of(Forum.Level.AREA)).contains(Question.Audience.LOCAL);
        assertThat(Question.Audience.of(Forum.Level.MAIN)).contains(Question.Audience.MAIN);
        assertThat(Question.Audience.of(Forum.Level.STEERING)).contains(Question.Audience.LEADERSHIP);
        assertThat(Question.Audience.of(Forum.Level.COUNCIL)).isEmpty();
    }

    @Test
    void onlyAQuestionAboutAnInitiativeHasAPhase() {
        assertThatThrownBy(() -> new Question.Place(Question.Occasion.STRATEGY, Phase.IDEA, null, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
