package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;

class VisitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final VisitNote.Finding PLAIN =
            new VisitNote.Finding(VisitNote.Involvement.AD_HOC, VisitNote.Evidence.TOLD, "", false);

    private static Visit.Event event(LocalDate day) {
        return new Visit.Event(
                new Visit.When(day, LocalTime.of(9, 0), LocalTime.of(11, 0)),
                new Visit.Place(Visit.Mode.FACE_TO_FACE, "Receptionen", ""),
                new Visit.Contact("Leder af support", ""),
                3);
    }

    private static Visit planned() {
        return Visit.planned(UUID.randomUUID(), UUID.randomUUID(), event(DAY), NOW);
    }

    private static Visit in(Visit.State state) {
        var visit = planned();
        return switch (state) {
            case PLANNED -> visit;
            case HELD -> visit.held(DAY, NOW);
            case DOCUMENTED -> visit.documented(DAY, NOW);
            case CLOSED -> visit.documented(DAY, NOW).closed("", NOW);
            case CANCELLED -> visit.cancelled("Syg vært", NOW);
        };
    }

    /// Every state × every act: where it leads, or that it is refused.
    @Test
    void everyActIsAllowedInItsStatesOnly() {
        Map<String, UnaryOperator<Visit>> acts = Map.of(
                "move", visit -> visit.moved(event(DAY), visit.saved().sequence(), NOW),
                "cancel", visit -> visit.cancelled("Flyttet", NOW),
                "hold", visit -> visit.held(DAY, NOW),
                "note", visit -> visit.documented(DAY, NOW),
                "close", visit -> visit.closed("Intet at tage med", NOW));
        var seen = new ArrayList<String>();
        for (var state : Visit.State.values()) {
            var row = new StringJoiner(" ", state + ": ", "");
            for (var act : List.of("move", "cancel", "hold", "note", "close")) {
                row.add(act + "→" + after(acts, act, in(state)));
            }
            seen.add(row.toString());
        }

        assertThat(seen)
                .containsExactly(
                        "PLANNED: move→PLANNED cancel→CANCELLED hold→HELD note→DOCUMENTED close→no",
                        "HELD: move→no cancel→no hold→no note→DOCUMENTED close→CLOSED",
                        "DOCUMENTED: move→no cancel→no hold→no note→DOCUMENTED close→CLOSED",
                        "CLOSED: move→no cancel→no hold→no note→no close→no",
                        "CANCELLED: move→no cancel→no hold→no note→no close→no");
    }

    private static String after(Map<String, UnaryOperator<Visit>> acts, String act, Visit visit) {
        try {
            return acts.getOrDefault(act, UnaryOperator.identity())
                    .apply(visit)
                    .state()
                    .name();
        } catch (RuleBroken refused) {
            return "no";
        }
    }

    @Test
    void aVisitIsHeldOnItsDayAtTheEarliestAndClosedWithoutANoteForAReason() {
        assertThatThrownBy(() -> planned().held(DAY.minusDays(1), NOW)).hasMessageContaining("not-yet");
        assertThatThrownBy(() -> in(Visit.State.HELD).closed(" ", NOW)).hasMessageContaining("no-note");
        assertThatThrownBy(() -> planned().cancelled(" ", NOW)).hasMessageContaining("rule.why");
    }

    @Test
    void twoWhoMoveAtOnceDoNotOverwriteEachOther() {
        var moved = planned().moved(event(DAY.plusDays(1)), 0, NOW);

        assertThatThrownBy(() -> moved.moved(event(DAY.plusDays(2)), 0, NOW)).hasMessageContaining("web.form.clash");
        assertThat(moved.saved().sequence()).isEqualTo(1);
    }

    @Test
    void whatIsTypedMustMakeSense() {
        assertThatThrownBy(() -> new Visit.When(DAY, LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("ends-first");
        assertThatThrownBy(() -> new Visit.Place(Visit.Mode.FACE_TO_FACE, " ", ""))
                .hasMessageContaining("rule.where");
        assertThatThrownBy(() -> new Visit.Place(Visit.Mode.VIDEO, "", "javascript:alert(1)"))
                .hasMessageContaining("rule.link");
        assertThatThrownBy(() -> new Visit.Contact("", "ikke en adresse")).hasMessageContaining("person.email");
        assertThatThrownBy(() -> new VisitRound.Period(DAY, DAY.minusDays(1))).hasMessageContaining("period");
        assertThatThrownBy(() -> VisitPerson.mustExplain(VisitPerson.Reason.OTHER, " "))
                .hasMessageContaining("reason-note");
        assertThatThrownBy(() -> new VisitRating(0, 3, 3)).hasMessageContaining("choose");
    }

    @Test
    void aQuoteNeedsConsentAMeasurementItsBasisAndACandidateItsStory() {
        assertThatThrownBy(() -> VisitNote.quote("Vi er trætte", "Vagtleder", VisitNote.Consent.NOT_ASKED, "consent-1"))
                .hasMessageContaining("consent");
        assertThatThrownBy(() ->
                        new VisitNote.Finding(VisitNote.Involvement.NONE, VisitNote.Evidence.MEASURED, " ", false))
                .hasMessageContaining("basis");
        var candidate = new VisitNote.Finding(VisitNote.Involvement.PLANNED, VisitNote.Evidence.TOLD, "", true);
        assertThatThrownBy(() -> VisitNote.mustBeWhole(new VisitNote.Said("", "Så", "", "Alt", "da"), candidate))
                .hasMessageContaining("candidate");

        VisitNote.mustBeWhole(new VisitNote.Said("", "Så", "", "", "da"), PLAIN);
    }

    @Test
    void aRoundIsClosedWhenNobodyIsWithoutOrStillToGo() {
        var words = new VisitRound.Words("Tema", "", "da");
        var plan = new VisitRound.Plan(words, new VisitRound.Period(DAY, DAY), List.of());
        var round = new VisitRound(UUID.randomUUID(), UUID.randomUUID(), plan, VisitRound.State.OPEN, 1);

        assertThatThrownBy(() -> round.closed(new VisitCoverage(8, 1, 1, 2))).hasMessageContaining("somebody-without");
        assertThatThrownBy(() -> round.closed(new VisitCoverage(8, 1, 1, 0))).hasMessageContaining("visits-ahead");
        assertThat(round.closed(new VisitCoverage(9, 0, 1, 0)).isOpen()).isFalse();
    }

    @Test
    void coverageIsRoundedDownSoThatAHundredIsEverybody() {
        assertThat(new VisitCoverage(198, 0, 1, 1).percent()).isEqualTo(99);
        assertThat(new VisitCoverage(0, 0, 0, 0).percent()).isZero();
        assertThat(new VisitCoverage(3, 2, 1, 0).isWhole()).isTrue();
    }

    @Test
    void theRestIsSpreadSoThatNobodyGoesAloneWhileOthersCrowd() {
        var people = java.util.stream.Stream.generate(UUID::randomUUID).limit(6).toList();
        var full = new VisitSpread.Room(UUID.randomUUID(), 2, 2);
        var begun = new VisitSpread.Room(UUID.randomUUID(), 1, 4);
        var empty = new VisitSpread.Room(UUID.randomUUID(), 0, 2);

        var spread = VisitSpread.of(List.of(full, begun, empty), people);

        assertThat(spread.get(begun.visit())).hasSize(3);
        assertThat(spread.get(empty.visit())).hasSize(2);
        assertThat(spread).doesNotContainKey(full.visit());
        var placed = new HashSet<UUID>();
        spread.values().forEach(placed::addAll);
        assertThat(placed).hasSize(5);
    }

    @Test
    void whatIsCoveredAndWhatIsNotIsCountedForEachKind() {
        var museum = traits(Organisation.Type.STATE_AGENCY, "Kulturministeriet", 90);
        var medicine = traits(Organisation.Type.STATE_AGENCY, "Sundhedsministeriet", 480);
        var board = traits(Organisation.Type.COUNCIL, "Sundhedsministeriet", 12);

        var unknown =
                new Organisation.Traits(UUID.randomUUID(), Name.of("da", "Navn"), Organisation.Type.COUNCIL, " ", null);

        var variety = VisitVariety.of(List.of(museum, medicine, board, unknown), Set.of(museum.id()));

        assertThat(variety.covered()).isEqualTo(3);
        assertThat(variety.kinds()).isEqualTo(7);
        assertThat(variety.adds(medicine)).isEqualTo(2);
        assertThat(variety.adds(board)).isEqualTo(3);
        assertThat(variety.adds(unknown)).isEqualTo(1);
        assertThat(variety.ministries())
                .extracting(VisitVariety.Kind::what, VisitVariety.Kind::chosen, VisitVariety.Kind::all)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kulturministeriet", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("Sundhedsministeriet", 0, 2));
    }

    private static Organisation.Traits traits(Organisation.Type type, String ministry, int size) {
        return new Organisation.Traits(
                UUID.randomUUID(), Name.of("da", "Navn"), type, ministry, new Organisation.Size(size, 2025));
    }

    @Test
    void nothingIsShownOfFewRatingsAndMeansAreInTenths() {
        assertThat(VisitRating.Together.of(List.of())).isInstanceOf(VisitRating.Together.TooFew.class);
        var five = List.of(
                new VisitRating(5, 4, 1),
                new VisitRating(4, 4, 1),
                new VisitRating(4, 4, 1),
                new VisitRating(4, 4, 2),
                new VisitRating(4, 4, 2));

        assertThat(VisitRating.Together.of(five)).isEqualTo(new VisitRating.Together.Shown(5, 42, 40, 14));
    }
}
