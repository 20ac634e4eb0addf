package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.example.ExampleState.Name;

class ExampleTest {
    private static final ExampleState.Done DONE = new ExampleState.Done(UUID.randomUUID(), Instant.EPOCH);
    private static final ExampleContent WHOLE = ExampleWords.whole("Kortere breve");

    private static Example in(Name state) {
        var shown = state == Name.PUBLISHED || state == Name.REVISED ? 1 : null;
        return new Example(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Example.Writer(UUID.randomUUID(), UUID.randomUUID(), null),
                ExampleState.of(state, DONE, "Derfor"),
                1,
                shown);
    }

    /// Every act × every state → the state that comes of it; what does not stand here is refused.
    @Test
    void everyActIsPossibleInItsStatesOnly() {
        var grid = Map.<String, Map<Name, Name>>of(
                "send", Map.of(Name.FOUND, Name.WRITTEN, Name.REVISED, Name.WRITTEN),
                "give back", Map.of(Name.WRITTEN, Name.FOUND, Name.CHECKED, Name.FOUND),
                "check", Map.of(Name.WRITTEN, Name.CHECKED),
                "publish", Map.of(Name.CHECKED, Name.PUBLISHED),
                "revise", Map.of(Name.PUBLISHED, Name.REVISED));
        var acts = Map.<String, UnaryOperator<Example>>of(
                "send", one -> one.written(WHOLE, DONE),
                "give back", one -> one.givenBack(DONE, "Nej"),
                "check", one -> one.checked(1, DONE),
                "publish", one -> one.published(DONE),
                "revise", one -> one.revised(DONE, ""));

        acts.forEach((name, act) -> {
            for (var state : Name.values()) {
                var to = grid.getOrDefault(name, Map.of()).get(state);
                if (to == null) {
                    assertThatThrownBy(() -> act.apply(in(state)))
                            .as(name + " in " + state)
                            .isInstanceOf(RuleBroken.class);
                } else {
                    assertThat(act.apply(in(state)).state().name())
                            .as(name + " in " + state)
                            .isEqualTo(to);
                }
            }
        });
    }

    @Test
    void onlyAnExampleThatIsBeingWrittenIsRewritten() {
        for (var state : Name.values()) {
            if (Set.of(Name.FOUND, Name.REVISED).contains(state)) {
                assertThat(in(state).rewritten(1).version()).isEqualTo(2);
                assertThatThrownBy(() -> in(state).rewritten(2)).hasMessageContaining("web.form.clash");
            } else {
                assertThatThrownBy(() -> in(state).rewritten(1)).isInstanceOf(RuleBroken.class);
            }
        }
    }

    @Test
    void whatIsPublishedStandsWhileItIsRevisedAndUntilItIsRetired() {
        var published = in(Name.CHECKED).published(DONE);

        var back = published.revised(DONE, "").rewritten(1).written(WHOLE, DONE).givenBack(DONE, "Tallet");

        assertThat(back.state().name()).isEqualTo(Name.REVISED);
        assertThat(back.published()).contains(1);
        assertThat(back.retired(DONE, "Afløst").published()).isEmpty();
        assertThatThrownBy(() -> back.retired(DONE, " ")).hasMessageContaining("example.rule.why");
        assertThatThrownBy(() -> in(Name.RETIRED).retired(DONE, "Igen")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theHostChecksTheVersionThatItHasSeen() {
        assertThatThrownBy(() -> in(Name.WRITTEN).checked(2, DONE)).hasMessageContaining("web.form.clash");
    }

    @Test
    void nothingIsSentBeforeItIsWhole() {
        var begun = ExampleContent.begun("da", "Kortere breve", "");

        assertThat(begun.missing())
                .contains(ExampleContent.Part.HEARD, ExampleContent.Part.CONTACT)
                .hasSize(9);
        assertThat(WHOLE.missing()).isEmpty();
        assertThatThrownBy(() -> in(Name.FOUND).written(begun, DONE)).hasMessageContaining("example.rule.not-whole");
    }

    @Test
    void whatIsMeasuredShowsAFigureAndAJointServiceItsRoles() {
        assertThat(ExampleWords.of(ExampleContent.Kind.SERVICE, ExampleContent.Evidence.MEASURED, "Færre opkald")
                        .missing())
                .containsExactly(ExampleContent.Part.FIGURE);
        assertThat(ExampleWords.of(ExampleContent.Kind.JOINT_SERVICE, ExampleContent.Evidence.MEASURED, "26 til 14")
                        .missing())
                .containsExactly(
                        ExampleContent.Part.ROLES, ExampleContent.Part.AGREEMENTS, ExampleContent.Part.FUNDING);
    }

    @Test
    void aPersonIsNeverTheContact() {
        for (var contact : List.of("ea@museet.dk", "Ea Lund, 33 12 34 56", "+4740012345")) {
            assertThatThrownBy(() -> ExampleWords.contact(contact))
                    .as(contact)
                    .hasMessageContaining("example.rule.private-contact");
        }
        assertThat(ExampleWords.contact("Leder af afdeling 12").facts().contact())
                .isEqualTo("Leder af afdeling 12");
        assertThatThrownBy(() -> ExampleContent.begun("da", "Skriv til ea@museet.dk", ""))
                .hasMessageContaining("example.rule.address-in-text");
    }

    @Test
    void aPictureIsToldInWordsAndHasItsOwner() {
        assertThatThrownBy(() -> new ExampleContent.Picture(UUID.randomUUID(), " ", "", "Museet"))
                .hasMessageContaining("example.rule.picture-words");
        assertThatThrownBy(() -> new ExampleContent.Picture(UUID.randomUUID(), "En tavle", "", ""))
                .hasMessageContaining("example.rule.picture-credit");
    }

    @Test
    void whatCameOfAUseIsToldOnceUnlessNothingHasComeYet() {
        var today = java.time.LocalDate.of(2026, 11, 22);
        var reuse = new Reuse(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Reuse.User(UUID.randomUUID(), null, true),
                new Reuse.Telling(Reuse.Way.COPIED, "", "da", null),
                new Reuse.Begun(UUID.randomUUID(), today),
                null);

        var nothing = reuse.resulted(new Reuse.Result(ReuseOutcome.NOTHING_YET, "", today));
        var rejected = nothing.resulted(new Reuse.Result(ReuseOutcome.REJECTED, "For stort", today));

        assertThat(nothing.isOpen()).isTrue();
        assertThat(rejected.isOpen()).isFalse();
        assertThatThrownBy(() -> rejected.resulted(new Reuse.Result(ReuseOutcome.ADOPTED, "Jo", today)))
                .hasMessageContaining("example.rule.result-known");
        assertThatThrownBy(() -> nothing.resulted(new Reuse.Result(ReuseOutcome.ADOPTED, "", today)))
                .hasMessageContaining("example.rule.result-words");
        assertThatThrownBy(() -> new Reuse.Telling(Reuse.Way.ADAPTED, "", "da", null))
                .hasMessageContaining("example.rule.adapted-how");
    }

    /// Every step of a talk × every state it may be in.
    @Test
    void aTalkGoesItsCourse() {
        var day = java.time.LocalDate.of(2026, 12, 1);
        var grid = Map.<String, Set<Course.State>>of(
                "accept", Set.of(Course.State.SUGGESTED),
                "day", Set.of(Course.State.ACCEPTED, Course.State.SCHEDULED),
                "hold", Set.of(Course.State.SCHEDULED),
                "record", Set.of(Course.State.HELD),
                "decline", Set.of(Course.State.SUGGESTED, Course.State.ACCEPTED, Course.State.SCHEDULED),
                "lapse", Set.of(Course.State.SUGGESTED));
        var acts = Map.<String, UnaryOperator<Course>>of(
                "accept", Course::accepted,
                "day", course -> course.scheduled(day, day),
                "hold", course -> course.held(day),
                "record", course -> course.recorded(ReuseOutcome.ADAPTED, "Nu ved vi det"),
                "decline", course -> course.declined(Course.Reason.NO_TIME, ""),
                "lapse", Course::lapsed);

        acts.forEach((name, act) -> {
            for (var state : Course.State.values()) {
                var course = new Course(state, day, null);
                if (grid.getOrDefault(name, Set.of()).contains(state)) {
                    assertThat(act.apply(course).state())
                            .as(name + " in " + state)
                            .isNotEqualTo(name.equals("day") ? Course.State.HELD : state);
                } else {
                    assertThatThrownBy(() -> act.apply(course))
                            .as(name + " in " + state)
                            .isInstanceOf(RuleBroken.class);
                }
            }
        });
        assertThatThrownBy(() -> new Course(Course.State.SCHEDULED, day, null).held(day.minusDays(1)))
                .hasMessageContaining("example.rule.not-held-yet");
    }
}
