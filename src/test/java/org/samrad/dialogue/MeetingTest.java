package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.dialogue.Meeting.State;
import org.samrad.organisation.Mandate.Side;

class MeetingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    /// In which states each act is possible, and where it leads.
    private static final Map<String, Set<State>> ALLOWED = Map.of(
            "change", EnumSet.of(State.PLANNED, State.AGENDA_OPEN),
            "plan", EnumSet.of(State.PLANNED, State.AGENDA_OPEN),
            "send", EnumSet.of(State.AGENDA_OPEN),
            "take back", EnumSet.of(State.AGENDA_SENT),
            "hold", EnumSet.of(State.AGENDA_SENT),
            "draft", EnumSet.of(State.HELD),
            "approve", EnumSet.of(State.MINUTES_DRAFTED),
            "publish", EnumSet.of(State.MINUTES_APPROVED),
            "cancel", EnumSet.of(State.PLANNED, State.AGENDA_OPEN, State.AGENDA_SENT));

    private static final Map<String, Function<Meeting, Meeting>> ACTS = Map.of(
            "change", Meeting::agendaChanged,
            "plan", meeting -> meeting.planned(meeting.plan()),
            "send", meeting -> meeting.agendaSent(said(meeting, Side.MANAGEMENT, Side.EMPLOYEES)),
            "take back", Meeting::agendaTakenBack,
            "hold", meeting -> meeting.held(DAY),
            "draft", Meeting::minutesDrafted,
            "approve", Meeting::minutesApproved,
            "publish", Meeting::published,
            "cancel", meeting -> meeting.cancelled("Nobody can come"));

    @Test
    void eachActIsPossibleInItsStatesOnly() {
        ACTS.forEach((act, move) -> {
            for (var state : State.values()) {
                if (ALLOWED.getOrDefault(act, Set.of()).contains(state)) {
                    assertThat(move.apply(in(state))).as("%s in %s", act, state).isNotNull();
                } else {
                    assertThatThrownBy(() -> move.apply(in(state)))
                            .as("%s in %s", act, state)
                            .isInstanceOf(RuleBroken.class);
                }
            }
        });
    }

    @Test
    void aChangeOfTheAgendaIsAVersionToWhichNobodyHasSaidYes() {
        var meeting = in(State.AGENDA_OPEN);

        var changed = meeting.agendaChanged();

        assertThat(changed.agendaVersion()).isEqualTo(meeting.agendaVersion() + 1);
        assertThatThrownBy(() -> said(changed).mustHaveSeen(meeting.agendaVersion()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void oneSideAloneDoesNotSendTheAgenda() {
        for (var side : Side.values()) {
            var meeting = in(State.AGENDA_OPEN);
            assertThatThrownBy(() -> meeting.agendaSent(said(meeting, side)))
                    .hasMessageContaining("dialogue.rule.agenda-agreed");
        }
    }

    @Test
    void aMeetingIsNotHeldBeforeItsDay() {
        assertThatThrownBy(() -> in(State.AGENDA_SENT).held(DAY.minusDays(1)))
                .hasMessageContaining("dialogue.rule.not-yet");
        assertThat(in(State.AGENDA_SENT).held(DAY.plusDays(1)).state()).isEqualTo(State.HELD);
    }

    @Test
    void anExtraordinaryMeetingNeedsAReasonAndARoomNeedsAName() {
        var place = new Meeting.Place(Meeting.Mode.ROOM, "Lokale 3", "");
        var when = new Meeting.When(DAY, LocalTime.of(9, 0), LocalTime.of(11, 0));

        assertThatThrownBy(() -> new Meeting.Plan(Meeting.Kind.EXTRAORDINARY, " ", when, place))
                .hasMessageContaining("theme-missing");
        assertThatThrownBy(() -> new Meeting.Place(Meeting.Mode.HYBRID, "", "https://example.org/m"))
                .hasMessageContaining("room-missing");
        assertThatThrownBy(() -> new Meeting.Place(Meeting.Mode.REMOTE, "", "javascript:alert(1)"))
                .hasMessageContaining("dialogue.rule.link");
    }

    @Test
    void itemsReachTheChairsTwelveWorkingDaysBeforeADanishMeeting() {
        var dates = MeetingDates.of(DAY, 12, 10, WorkingDays.of(WorkingDays.Calendar.DK));

        assertThat(dates.itemsBy()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(dates.sendBy()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(dates.isLate(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(dates.isLate(LocalDate.of(2026, 5, 2))).isTrue();
    }

    @Test
    void aRhythmGivesTheDaysOfTheYearOnWorkingDays() {
        var days = MeetingYear.days(
                LocalDate.of(2026, 2, 15), MeetingYear.Rhythm.QUARTERLY, WorkingDays.of(WorkingDays.Calendar.NO));

        assertThat(days)
                .containsExactly(
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 5, 15),
                        LocalDate.of(2026, 8, 17),
                        LocalDate.of(2026, 11, 16));
    }

    private static Meeting in(State state) {
        var when = new Meeting.When(DAY, LocalTime.of(9, 0), LocalTime.of(11, 0));
        var place = new Meeting.Place(Meeting.Mode.ROOM, "Lokale 3", "");
        var plan = new Meeting.Plan(Meeting.Kind.ORDINARY, "", when, place);
        return new Meeting(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), plan, state, 3);
    }

    private static BothSides said(Meeting meeting, Side... sides) {
        var yes = Arrays.stream(sides)
                .map(side -> new BothSides.Yes(side, UUID.randomUUID(), Instant.EPOCH))
                .toList();
        return new BothSides(meeting.id(), meeting.agendaVersion(), List.copyOf(yes));
    }
}
