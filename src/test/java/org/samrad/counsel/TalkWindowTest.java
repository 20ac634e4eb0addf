package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.base.WorkingDays;

class TalkWindowTest {
    private static final WorkingDays NORWAY = WorkingDays.of(WorkingDays.Calendar.NO);

    private static TalkWindow after(LocalDate meeting) {
        return new TalkWindow(
                WorkingDays.monthsAfter(meeting, 10),
                WorkingDays.monthsAfter(meeting, 12),
                WorkingDays.monthsAfter(meeting, 14));
    }

    /// The nearest working day; of two that are equally near, the later one. 17 May and Good Friday are holidays.
    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2027-03-04",
        "2026-05-17, 2027-05-18",
        "2026-03-26, 2027-03-24",
        "2026-02-28, 2027-03-01",
        "2025-12-25, 2026-12-24"
    })
    void isAYearAfterTheMeetingOnAWorkingDay(LocalDate meeting, LocalDate talk) {
        assertThat(after(meeting).proposed(Map.of(), NORWAY)).isEqualTo(talk);
    }

    @Test
    void hundredMeetingsOfOneDayDoNotMakeHundredTalksOfOneDay() {
        var window = after(LocalDate.of(2026, 3, 4));
        var taken = new HashMap<LocalDate, Integer>();

        for (int i = 0; i < 60; i++) {
            taken.merge(window.proposed(taken, NORWAY), 1, Integer::sum);
        }

        assertThat(taken.values()).allMatch(many -> many == TalkWindow.MOST_ON_A_DAY);
        assertThat(taken.keySet()).hasSize(30).allMatch(window::holds).allMatch(NORWAY::isWorkingDay);
    }

    @Test
    void aFullWindowStillHasADay() {
        var window = after(LocalDate.of(2026, 3, 4));
        var full = new HashMap<LocalDate, Integer>();
        window.earliest().datesUntil(window.latest().plusDays(1)).forEach(day -> full.put(day, 9));

        assertThat(window.proposed(full, NORWAY)).isEqualTo(LocalDate.of(2027, 3, 4));
    }

    @Test
    void isMovedByTwoMonthsAndNotByMore() {
        var window = after(LocalDate.of(2026, 3, 4));

        window.mustHold(LocalDate.of(2027, 1, 4), NORWAY);
        window.mustHold(LocalDate.of(2027, 5, 4), NORWAY);
        assertThatThrownBy(() -> window.mustHold(LocalDate.of(2026, 12, 30), NORWAY))
                .hasMessageContaining("talk-window");
        assertThatThrownBy(() -> window.mustHold(LocalDate.of(2027, 5, 5), NORWAY))
                .hasMessageContaining("talk-window");
        assertThatThrownBy(() -> window.mustHold(LocalDate.of(2027, 3, 6), NORWAY))
                .hasMessageContaining("talk-working-day");
        var closed = WorkingDays.of(WorkingDays.Calendar.NO, Set.of(LocalDate.of(2027, 3, 4)));
        assertThatThrownBy(() -> window.mustHold(LocalDate.of(2027, 3, 4), closed))
                .hasMessageContaining("talk-working-day");
    }

    @Test
    void isPreparedAMonthBeforeAndToldToOthersTenWorkingDaysAfter() {
        var planned = LocalDate.of(2027, 3, 4);

        assertThat(TalkWindow.stage(planned, planned.minusDays(31), NORWAY)).isEqualTo(TalkWindow.Stage.NOT_YET);
        assertThat(TalkWindow.stage(planned, planned.minusDays(30), NORWAY)).isEqualTo(TalkWindow.Stage.PREPARES);
        assertThat(TalkWindow.stage(planned, LocalDate.of(2027, 3, 18), NORWAY)).isEqualTo(TalkWindow.Stage.PREPARES);
        assertThat(TalkWindow.stage(planned, LocalDate.of(2027, 3, 19), NORWAY)).isEqualTo(TalkWindow.Stage.ESCALATES);
    }
}
