package org.samrad.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.guideline.Guideline.State;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Profile;

class GuidelineTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Guideline.Terms MED = new Guideline.Terms(3, Profile.Procedural.UNANIMITY);
    private static final Reach REACH = new Reach("Mere end ét team", "", "", "", 50, 1_000_000L, "DKK");
    private static final Step STEP = new Step(Phase.IDEA, Forum.Level.MAIN, "Business case", 15);

    private static Guideline in(State state, Guideline.Kind kind) {
        var id = UUID.randomUUID();
        var initiative = kind == Guideline.Kind.SUPPLEMENT ? UUID.randomUUID() : null;
        return new Guideline(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Guideline.Subject(kind, "Ny teknologi", "da", initiative, null),
                new Guideline.Asked(UUID.randomUUID(), Mandate.Side.EMPLOYEES, ASKED, "Det går for stærkt"),
                state,
                GuidelineVersion.first(id, 1, wording()).agreed(ASKED));
    }

    private static GuidelineVersion.Wording wording() {
        return new GuidelineVersion.Wording("Vi drøfter før vi beslutter.", REACH, List.of(STEP), "", ASKED);
    }

    private static final List<State> STATES = List.of(
            new State.Requested(ASKED, ASKED.plusDays(30)),
            new State.Negotiating(ASKED),
            new State.Agreed(ASKED, ASKED),
            new State.NoticeGiven(ASKED, ASKED.plusMonths(3), Mandate.Side.MANAGEMENT, "Forældet"),
            new State.Expired(TODAY),
            new State.Refused(ASKED, ASKED, "Begge parter talte"));

    /// State × move: a plus where the move is possible.
    @Test
    void everyStateAllowsItsMovesAndNoOthers() {
        var grid = """
                Requested    talk refuse
                Negotiating  write agree refuse
                Agreed       write agree notice
                NoticeGiven
                Expired
                Refused
                """;

        for (var state : STATES) {
            var name = state.getClass().getSimpleName();
            var row = grid.lines()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow();
            var one = in(state, Guideline.Kind.GUIDELINE);
            assertMove(row, "talk", () -> one.talked(TODAY, TODAY));
            assertMove(row, "write", one::mustBeOpenToWording);
            assertMove(row, "agree", () -> one.agreed(TODAY, TODAY));
            assertMove(row, "refuse", () -> one.refused(TODAY, "Grundigt drøftet", TODAY));
            assertMove(row, "notice", () -> one.noticeGiven(Mandate.Side.EMPLOYEES, "Forældet", TODAY, MED));
            assertMove(row, "expire", () -> one.expired(TODAY));
        }
    }

    private static void assertMove(String row, String move, ThrowingCallable act) {
        if (row.contains(" " + move)) {
            assertThatCodeRuns(row + ": " + move, act);
        } else {
            assertThatThrownBy(act).as(row + ": " + move).isInstanceOf(RuleBroken.class);
        }
    }

    private static void assertThatCodeRuns(String what, ThrowingCallable act) {
        org.assertj.core.api.Assertions.assertThatCode(act).as(what).doesNotThrowAnyException();
    }

    @Test
    void noticeIsThreeCalendarMonthsAndBindsUntilThen() {
        var noticed = in(new State.Agreed(ASKED, ASKED), Guideline.Kind.GUIDELINE)
                .noticeGiven(Mandate.Side.MANAGEMENT, "Forældet", TODAY, MED);
        var end = LocalDate.of(2027, 2, 28);

        assertThat(noticed.state())
                .isInstanceOfSatisfying(
                        State.NoticeGiven.class,
                        notice -> assertThat(notice.ends()).isEqualTo(end));
        assertThat(noticed.binds(end.minusDays(1))).isTrue();
        assertThat(noticed.binds(end)).isFalse();
        assertThatThrownBy(() -> noticed.expired(end.minusDays(1))).isInstanceOf(RuleBroken.class);
        assertThat(noticed.expired(end).stage(end)).isEqualTo(Guideline.Stage.EXPIRED);
    }

    @Test
    void proceduralGuidelineKnowsNoNotice() {
        var procedural = in(new State.Agreed(ASKED, ASKED), Guideline.Kind.PROCEDURAL);

        assertThatThrownBy(() -> procedural.noticeGiven(Mandate.Side.MANAGEMENT, "Væk", TODAY, MED))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("guideline.rule.no-notice"));
        assertThat(procedural.needsUnanimity(Profile.Procedural.UNANIMITY)).isTrue();
        assertThat(in(new State.Negotiating(ASKED), Guideline.Kind.PROCEDURAL)
                        .needsUnanimity(Profile.Procedural.UNANIMITY))
                .isFalse();
        assertThat(in(new State.Agreed(ASKED, ASKED), Guideline.Kind.GUIDELINE)
                        .needsUnanimity(Profile.Procedural.UNANIMITY))
                .isFalse();
    }

    @Test
    void noNeedsADiscussionOnRecord() {
        var asked = in(new State.Requested(ASKED, TODAY), Guideline.Kind.GUIDELINE);

        assertThatThrownBy(() -> asked.refused(TODAY, " ", TODAY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> asked.refused(TODAY.plusDays(1), "Drøftet", TODAY))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> asked.refused(ASKED.minusDays(1), "Drøftet", TODAY))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void bothSidesApproveTheSameWords() {
        var draft = GuidelineVersion.first(UUID.randomUUID(), 1, wording());
        var chair = new GuidelineVersion.Approval(UUID.randomUUID(), Mandate.Side.MANAGEMENT, TODAY);
        var vice = new GuidelineVersion.Approval(UUID.randomUUID(), Mandate.Side.EMPLOYEES, TODAY);
        var both = new GuidelineVersion.Consent.BothSides();

        var half = draft.approved(chair, 1);
        assertThat(half.hasAll(both)).isFalse();
        assertThat(half.approved(vice, 1).hasAll(both)).isTrue();
        assertThatThrownBy(() -> half.approved(chair, 1)).isInstanceOf(RuleBroken.class);
        var anew = half.rewritten(wording(), 1);
        assertThat(anew.approvals()).isEmpty();
        assertThatThrownBy(() -> anew.approved(vice, 1)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> anew.rewritten(wording(), 1)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @SuppressWarnings("DistinctVarargsChecker")
    void unanimityMeansEverybody() {
        var people = Set.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var everybody = new GuidelineVersion.Consent.Everybody(people);
        var draft = GuidelineVersion.first(UUID.randomUUID(), 2, wording());

        var sides = List.of(Mandate.Side.MANAGEMENT, Mandate.Side.EMPLOYEES, Mandate.Side.EMPLOYEES);
        int i = 0;
        for (var person : people) {
            assertThat(draft.hasAll(everybody)).isFalse();
            draft = draft.approved(new GuidelineVersion.Approval(person, sides.get(i++), TODAY), 1);
        }

        assertThat(draft.hasAll(everybody)).isTrue();
    }

    @Test
    void everyKindSaysWhatItMust() {
        var bare = new GuidelineVersion.Wording("Tekst", Reach.NONE, List.of(), "", TODAY);

        assertThatCodeRuns("guideline", () -> bare.mustSuit(Guideline.Kind.GUIDELINE));
        assertThatThrownBy(() -> bare.mustSuit(Guideline.Kind.PROCEDURAL)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> bare.mustSuit(Guideline.Kind.SUPPLEMENT)).isInstanceOf(RuleBroken.class);
        assertThatCodeRuns("procedural", () -> wording().mustSuit(Guideline.Kind.PROCEDURAL));
    }

    @Test
    void largerIsSaidByNumbersOrByTheForum() {
        assertBasis(Reach.Basis.PEOPLE, true, size(50, null), Optional.empty());
        assertBasis(Reach.Basis.COST, true, size(10, 1_000_000L), Optional.empty());
        assertBasis(Reach.Basis.BELOW, false, size(49, 999_999L), Optional.empty());
        assertBasis(Reach.Basis.OPEN, true, size(49, null), Optional.empty());
        assertBasis(Reach.Basis.CHOICE, false, size(500, null), Optional.of(Reach.Choice.DOES_NOT));
        assertBasis(Reach.Basis.CHOICE, true, size(1, 1L), Optional.of(Reach.Choice.COUNTS));
    }

    private static Reach.Size size(int people, @org.jspecify.annotations.Nullable Long cost) {
        return new Reach.Size(Optional.of(people), Optional.ofNullable(cost));
    }

    private static void assertBasis(Reach.Basis basis, boolean counts, Reach.Size size, Optional<Reach.Choice> said) {
        var finding = REACH.of(size, said);
        assertThat(finding.basis()).isEqualTo(basis);
        assertThat(finding.counts()).isEqualTo(counts);
    }
}
