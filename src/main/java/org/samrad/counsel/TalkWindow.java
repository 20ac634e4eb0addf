package org.samrad.counsel;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;

/// When the experience talk is to be: about a year after the meeting, give or take some months.
public record TalkWindow(LocalDate earliest, LocalDate middle, LocalDate latest) {
    /// So many talks are put on one day by themselves, so that a spring of meetings is no week of talks.
    static final int MOST_ON_A_DAY = 2;

    static final int PREPARED_DAYS_BEFORE = 30;
    static final int ESCALATES_WORKING_DAYS_AFTER = 10;

    public TalkWindow {
        if (middle.isBefore(earliest) || latest.isBefore(middle)) {
            throw new IllegalArgumentException("A window is in order, not " + earliest + " " + middle + " " + latest);
        }
    }

    static TalkWindow of(Council.Rules rules, LocalDate meeting) {
        return new TalkWindow(rules.earliestTalk(meeting), rules.talk(meeting), rules.latestTalk(meeting));
    }

    /// Where a talk stands that has not been held.
    public enum Stage {
        NOT_YET,
        /// Both sides prepare.
        PREPARES,
        /// The day has gone by, and there was no talk: others are told.
        ESCALATES
    }

    /// The working day nearest to the middle that has room; without any, the nearest one.
    public LocalDate proposed(Map<LocalDate, Integer> taken, WorkingDays days) {
        return nearest(days)
                .filter(day -> taken.getOrDefault(day, 0) < MOST_ON_A_DAY)
                .findFirst()
                .or(() -> nearest(days).findFirst())
                .orElse(middle);
    }

    private Stream<LocalDate> nearest(WorkingDays days) {
        int most = (int) Math.max(latest.toEpochDay() - middle.toEpochDay(), middle.toEpochDay() - earliest.toEpochDay());
        return IntStream.rangeClosed(0, most)
                .boxed()
                .flatMap(distance -> Stream.of(middle.plusDays(distance), middle.minusDays(distance)))
                .distinct()
                .filter(this::holds)
                .filter(days::isWorkingDay);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    /// A day that somebody has chosen lies within the window and on a working day.
    public void mustHold(LocalDate day, WorkingDays days) {
        if (!holds(day)) {
            throw new RuleBroken("day", "counsel.rule.talk-window", earliest, latest);
        }
        if (!days.isWorkingDay(day)) {
            throw new RuleBroken("day", "counsel.rule.talk-working-day");
        }
    }

    public static Stage stage(LocalDate planned, LocalDate today, WorkingDays days) {
        if (today.isAfter(days.after(planned, ESCALATES_WORKING_DAYS_AFTER))) {
            return Stage.ESCALATES;
        }
        return today.isBefore(planned.minusDays(PREPARED_DAYS_BEFORE)) ? Stage.NOT_YET : Stage.PREPARES;
    }
}
