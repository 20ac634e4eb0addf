package org.samrad.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// One round of a programme: numbered, dated, with themes, content modules and milestones; it can be closed and
/// compared with the others.
public record Round(UUID id, UUID programme, int number, Plan plan, State state, Result result, int version) {
    public static final int LONGEST = 400;

    /// What is planned: themes and content modules line by line, and how many members of the leadership come with the
    /// head.
    public record Plan(
            Period period, List<String> themes, List<String> modules, List<Milestone> milestones, int members) {
        public static final int MOST_MEMBERS = 12;

        public Plan {
            themes = List.copyOf(themes);
            modules = List.copyOf(modules);
            milestones = List.copyOf(milestones);
            if (themes.isEmpty()) {
                throw new RuleBroken("themes", "programme.rule.no-theme");
            }
            if (members < 0 || members > MOST_MEMBERS) {
                throw new RuleBroken("members", "programme.rule.members", MOST_MEMBERS);
            }
        }
    }

    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new RuleBroken("to", "programme.rule.period");
            }
        }
    }

    /// A day in the round that everybody must know.
    public record Milestone(Kind kind, LocalDate on, String text) {
        public enum Kind {
            SIGN_UP_UNTIL,
            PROFILE_UNTIL,
            ANSWER_UNTIL,
            /// The development plans are handed in.
            SUBMISSION,
            PRESENTATION,
            MEETING;

            public String textKey() {
                return "programme.milestone." + name();
            }
        }
    }

    /// How it stands with the round.
    public enum State {
        PLANNED,
        /// Organisations sign up and fill in their profiles.
        OPEN,
        /// No more sign-up; the organisers work at the pairing table.
        PAIRING,
        /// Pairs are published and at work.
        RUNNING,
        CLOSED;

        public String textKey() {
            return "programme.round.state." + name();
        }

        /// Where it can go from here; a round never goes back but to more sign-up, or to the table for those left.
        public List<State> next() {
            return switch (this) {
                case PLANNED -> List.of(OPEN);
                case OPEN -> List.of(PAIRING);
                case PAIRING -> List.of(OPEN, RUNNING);
                case RUNNING -> List.of(PAIRING, CLOSED);
                case CLOSED -> List.of();
            };
        }
    }

    /// What came of it, as published. `participants` is only for a round from before this system, whose participants
    /// are known by number alone; the source tells where it stands.
    public record Result(String text, @Nullable Integer participants, String source) {
        public static final Result NONE = new Result("", null, "");
    }

    public Optional<LocalDate> day(Milestone.Kind kind) {
        return plan.milestones().stream()
                .filter(one -> one.kind() == kind)
                .map(Milestone::on)
                .findFirst();
    }

    public Optional<LocalDate> submission() {
        return day(Milestone.Kind.SUBMISSION);
    }

    public Optional<LocalDate> presentation() {
        return day(Milestone.Kind.PRESENTATION);
    }

    public Round moved(State to) {
        if (!state.next().contains(to)) {
            throw new RuleBroken("", "programme.rule.round-state");
        }
        return new Round(id, programme, number, plan, to, result, version);
    }

    public Round planned(Plan fresh, int builtOn) {
        if (state == State.CLOSED) {
            throw new RuleBroken("", "programme.rule.round-closed");
        }
        if (builtOn != version) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Round(id, programme, number, fresh, state, result, version + 1);
    }

    public Round resulted(Result fresh) {
        return new Round(id, programme, number, plan, state, fresh, version);
    }

    /// Sign-up is open only while the round is, and not after its last day.
    public boolean takesSignUps(LocalDate today) {
        return state == State.OPEN
                && day(Milestone.Kind.SIGN_UP_UNTIL).filter(today::isAfter).isEmpty();
    }

    public void mustTakeSignUps(LocalDate today) {
        if (!takesSignUps(today)) {
            throw new RuleBroken("", "programme.rule.sign-up-closed");
        }
    }
}
