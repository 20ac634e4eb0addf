package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.insight.Findings;

class ResultViewTest {
    @Test
    void groupsAreCalledByLettersAfterTheirSize() {
        var view = MadeUp.full().view();

        assertThat(view.groups()).extracting(ResultView.Group::letter).containsExactly("A", "B", "C");
        assertThat(view.groups())
                .extracting(group -> group.size().people())
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void sharesStandInTheLettersOrderWhateverTheGroupsNumbers() {
        var published = MadeUp.full().published();
        var turned = with(published, turned(published.findings()));

        var line = ResultView.of(turned).lines().getFirst();

        assertThat(line.groups())
                .isEqualTo(published.findings().statements().getFirst().byOpinionGroup());
    }

    @Test
    void tenthsAreSaidAsPeopleSayThem() {
        assertThat(IntStream.of(0, 4, 5, 31, 72, 94, 95, 100).map(ResultView::tenths))
                .containsExactly(0, 0, 1, 3, 7, 9, 10, 10);
    }

    @Test
    void aLongStatementIsShortenedAtAWord() {
        var words = MadeUp.full().view().lines().get(4).words();

        assertThat(words.brief(40)).isEqualTo("Den, der behandler sagen, skal kunne se …");
        assertThat(words.brief(400)).isEqualTo(words.text());
    }

    @Test
    void aStatementTakenOutAfterTheRoundIsNowhere() {
        var published = MadeUp.full().published();
        var statements = new ArrayList<>(published.statements());
        for (int column : List.of(0, 1, 2, 5)) {
            statements.set(column, MadeUp.statement(column, Statement.State.WITHDRAWN));
        }

        var view = ResultView.of(new Results.Published(
                published.consultation(), statements, published.groups(), published.round(), Map.of()));

        assertThat(view.lines()).hasSize(36);
        assertThat(view.toString())
                .doesNotContain(statements.get(0).text() + ",")
                .doesNotContain("text=" + statements.get(1).text() + ",");
        assertThat(view.core()).noneMatch(common -> common.words().number() == 1);
        assertThat(view.divisions()).noneMatch(divide -> divide.words().number() == 2);
        assertThat(view.groups())
                .allSatisfy(group -> assertThat(group.voices())
                        .noneMatch(said ->
                                List.of(1, 2, 3, 6).contains(said.words().number())));
    }

    @Test
    void whatIsUnansweredIsCounted() {
        assertThat(MadeUp.full().view().told()).isEqualTo(new ResultView.Told(0, 40));
        assertThat(MadeUp.full().decided().view().told()).isEqualTo(new ResultView.Told(14, 26));
    }

    @Test
    void onlyPlacesWithNeedsAreNamedAndInTheOrderTheyWereAsked() {
        var view = MadeUp.full().view();

        assertThat(view.places())
                .extracting(ResultView.Place::name)
                .containsExactly(MadeUp.PLACES.get(1), MadeUp.PLACES.get(2), MadeUp.PLACES.get(3));
        assertThat(view.needs()).isEqualTo(10);
    }

    @Test
    void tooFewIsSaidOnceAndNothingElse() {
        var view = MadeUp.full().silent().view();

        assertThat(view.tooFew()).isTrue();
        assertThat(view.core()).isEmpty();
        assertThat(view.map().empty()).isTrue();
    }

    @Nested
    class TheTable {
        private final ResultView view = MadeUp.full().view();

        @Test
        void comesInThreeOrders() {
            assertThat(view.sorted(ResultView.Order.AGREEMENT))
                    .isSortedAccordingTo((one, other) -> Integer.compare(other.agree(), one.agree()));
            assertThat(view.sorted(ResultView.Order.DIVISION))
                    .isSortedAccordingTo((one, other) -> Integer.compare(other.spread(), one.spread()));
            assertThat(view.sorted(ResultView.Order.NUMBER)).isEqualTo(view.lines());
        }

        @Test
        void takesAnUnknownOrderForAgreement() {
            assertThat(ResultView.Order.of("division")).isEqualTo(ResultView.Order.DIVISION);
            assertThat(ResultView.Order.of("'; drop table")).isEqualTo(ResultView.Order.AGREEMENT);
        }

        @Test
        void isPagedWhenItIsLong() {
            var long900 = new MadeUp(900, 3, 8).view();

            var first = ResultPages.page(long900, "number", 1, null, false).table();
            var last = ResultPages.page(long900, "number", 18, null, false).table();
            var beyond = ResultPages.page(long900, "number", 99, null, false).table();

            assertThat(first.lines().rows()).hasSize(50);
            assertThat(first.lines().more()).isTrue();
            assertThat(last.lines().rows().getLast().words().number()).isEqualTo(900);
            assertThat(last.lines().more()).isFalse();
            assertThat(beyond.lines().rows()).isEmpty();
        }

        @Test
        void standsBesideAPlaceOnlyWhereItIsShown() {
            assertThat(ResultPages.page(view, "number", 1, "1", false).table().place())
                    .isEqualTo(1);
            assertThat(ResultPages.page(view, "number", 1, "6", false).table().place())
                    .isNull();
            assertThat(ResultPages.page(view, "number", 1, "x", false).table().place())
                    .isNull();
        }
    }

    private static Results.Published with(Results.Published of, Findings findings) {
        var round = of.round();
        return new Results.Published(
                of.consultation(),
                of.statements(),
                of.groups(),
                new PublishedRound(round.number(), round.madeOn(), findings, round.last()),
                of.treatments());
    }

    /// The same findings, the engine having numbered the groups the other way round.
    private static Findings turned(Findings f) {
        int last = f.opinionGroups().size() - 1;
        var statements = f.statements().stream()
                .map(s -> new Findings.StatementFinding(
                        s.column(),
                        s.everyone(),
                        s.byOpinionGroup().reversed(),
                        s.byAudienceGroup(),
                        s.coreBound(),
                        s.certainty()))
                .toList();
        var groups = f.opinionGroups().reversed().stream()
                .map(g -> new Findings.OpinionGroup(last - g.number(), g.size(), g.voices()))
                .toList();
        return new Findings(
                f.threshold(),
                f.participants(),
                f.votes(),
                statements,
                f.commonCore(),
                f.divisions(),
                groups,
                f.localNeeds(),
                f.map(),
                f.suppressed());
    }
}
