package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionViewTest {
    private static final Instant PUBLISHED = Instant.parse("2026-11-20T11:00:00Z");

    @Test
    void everyStatementStandsInOnePart() {
        var view = DecisionView.of(MadeUp.full().view(), List.of());

        assertThat(view.items()).hasSize(40).extracting(DecisionView.Item::id).doesNotHaveDuplicates();
        for (var part : DecisionView.Part.values()) {
            assertThat(view.in(part)).as(part.name()).hasSize(10);
        }
    }

    @Test
    void theFiguresPointToATreatmentOrToNone() {
        assertThat(suggested(DecisionView.Part.CORE, 0)).isEqualTo(Treatment.Kind.COMMON);
        assertThat(suggested(DecisionView.Part.CORE, 1)).isEqualTo(Treatment.Kind.CONFIGURABLE);
        assertThat(suggested(DecisionView.Part.LOCAL, 2)).isEqualTo(Treatment.Kind.LOCAL);
        assertThat(suggested(DecisionView.Part.LOCAL, 3)).isEqualTo(Treatment.Kind.CONFIGURABLE);
        assertThat(suggested(DecisionView.Part.DIVIDED, 0)).isEqualTo(Treatment.Kind.CONFIGURABLE);
        assertThat(suggested(DecisionView.Part.REST, 0)).isNull();
    }

    @Test
    void aChangedAnswerIsADraftAgain() {
        var view = DecisionView.of(
                MadeUp.full().view(), List.of(MadeUp.treatment(0, PUBLISHED), MadeUp.treatment(3, null)));

        assertThat(view.count(DecisionView.Progress.PUBLISHED)).isEqualTo(1);
        assertThat(view.count(DecisionView.Progress.DRAFT)).isEqualTo(1);
        assertThat(view.count(DecisionView.Progress.UNTREATED)).isEqualTo(38);
    }

    @Test
    void oneGoesFromUntreatedToUntreatedAndRoundAgain() {
        var results = MadeUp.full().view();
        var items = DecisionView.of(results, List.of()).items();
        var second = (int) items.get(1).id().getLeastSignificantBits();
        var view = DecisionView.of(results, List.of(MadeUp.treatment(second, null)));

        assertThat(view.nextUntreated()).contains(view.items().getFirst());
        assertThat(view.nextUntreated(items.getFirst().id()))
                .contains(view.items().get(2));
        assertThat(view.nextUntreated(items.getLast().id()))
                .contains(view.items().getFirst());
        assertThat(view.nextUntreated(new UUID(9, 9))).isPresent();
    }

    @Test
    void afterTheLastThereIsNoNext() {
        var results = MadeUp.full().view();
        var all = results.lines().stream()
                .map(line -> MadeUp.treatment((int) line.words().id().getLeastSignificantBits(), null))
                .toList();
        var view = DecisionView.of(results, all);

        assertThat(view.nextUntreated()).isEmpty();
        assertThat(view.nextUntreated(view.items().getFirst().id())).isEmpty();
        assertThat(new DecisionView(List.of()).nextUntreated(new UUID(9, 9))).isEmpty();
    }

    private static Treatment.@org.jspecify.annotations.Nullable Kind suggested(DecisionView.Part part, int places) {
        return DecisionView.suggestion(part, places).kind();
    }
}
