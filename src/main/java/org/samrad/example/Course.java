package org.samrad.example;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// How far one has come whom another has asked for help: suggested, accepted, a day set, held, and what came of it; or
/// declined with a reason, or lapsed because nobody answered.
public record Course(
        State state, @Nullable LocalDate day, @Nullable End end) {
    public static final int LAPSES_AFTER_DAYS = 60;
    public static final int LONGEST = 2000;
    public static final Course BEGUN = new Course(State.SUGGESTED, null, null);

    public enum State {
        SUGGESTED,
        ACCEPTED,
        SCHEDULED,
        HELD,
        RECORDED,
        DECLINED,
        LAPSED;

        public String textKey() {
            return "example.course.state." + name();
        }

        public boolean isOver() {
            return this == RECORDED || this == DECLINED || this == LAPSED;
        }
    }

    /// Why somebody says no.
    public enum Reason {
        NO_TIME,
        NOT_PRIORITISED,
        NOT_MEASURED_ON_IT,
        NO_FITTING_COUNTERPART,
        COUNTERPART_UNAVAILABLE,
        ALREADY_KNOWN;

        public String textKey() {
            return "example.course.reason." + name();
        }
    }

    /// How it ended: with a reason, or with an outcome and what is said of it.
    public record End(@Nullable Reason declined, @Nullable ReuseOutcome outcome, String said) {}

    public Course accepted() {
        return moved(state == State.SUGGESTED, State.ACCEPTED, day, null);
    }

    /// A day is set; it may be moved until it has been held.
    public Course scheduled(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            throw new RuleBroken("day", "example.rule.day-past");
        }
        return moved(state == State.ACCEPTED || state == State.SCHEDULED, State.SCHEDULED, on, null);
    }

    public Course held(LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RuleBroken("", "example.rule.not-held-yet");
        }
        return moved(state == State.SCHEDULED, State.HELD, day, null);
    }

    /// What came of it, as the one who learned tells it.
    public Course recorded(ReuseOutcome outcome, String said) {
        return moved(state == State.HELD, State.RECORDED, day, new End(null, outcome, said));
    }

    public Course declined(Reason reason, String said) {
        boolean open = !state.isOver() && state != State.HELD;
        return moved(open, State.DECLINED, day, new End(reason, null, said));
    }

    /// Nobody has answered in time.
    public Course lapsed() {
        return moved(state == State.SUGGESTED, State.LAPSED, day, null);
    }

    private Course moved(boolean allowed, State to, @Nullable LocalDate on, @Nullable End how) {
        if (!allowed) {
            throw new RuleBroken("", "example.rule.course-state");
        }
        return new Course(to, on, how);
    }

    public Optional<LocalDate> on() {
        return Optional.ofNullable(day);
    }

    public Optional<End> ended() {
        return Optional.ofNullable(end);
    }
}
