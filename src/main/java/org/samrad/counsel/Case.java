package org.samrad.counsel;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;

/// What one or several agencies ask a council's advice about, from the first contact until the experience talk is over.
public record Case(
        UUID id,
        UUID council,
        Application application,
        List<UUID> applicants,
        Team team,
        State state,
        Days days,
        int version) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_ISSUE = 6000;
    public static final int LONGEST_QUESTION = 600;
    public static final int MOST_QUESTIONS = 12;

    public Case {
        applicants = List.copyOf(applicants);
        if (applicants.isEmpty()) {
            throw new RuleBroken("applicants", "counsel.rule.no-applicant");
        }
    }

    public enum State {
        /// They have applied.
        CONTACT,
        /// The council has taken the case up: a date and the documents are agreed.
        AGREED,
        /// All documents are there; the council's time runs.
        DOCUMENTS_IN,
        /// The secretariat has gone through them.
        REVIEWED,
        /// The meeting has been held.
        MEETING,
        RECOMMENDATION_SENT,
        FOLLOW_UP_PLANNED,
        TALK_HELD,
        CLOSED,
        WITHDRAWN;

        public String textKey() {
            return "counsel.state." + name();
        }

        public boolean isOver() {
            return this == CLOSED || this == WITHDRAWN;
        }

        /// Whether the advice is with the agency.
        public boolean isAdvised() {
            return this == RECOMMENDATION_SENT || this == FOLLOW_UP_PLANNED || this == TALK_HELD || this == CLOSED;
        }

        /// The way a case usually goes.
        public static List<State> usual() {
            return List.copyOf(EnumSet.complementOf(EnumSet.of(WITHDRAWN)));
        }
    }

    public enum Kind {
        PROJECT,
        PROGRAMME,
        STRATEGY,
        SERVICE,
        OTHER;

        public String textKey() {
            return "counsel.kind." + name();
        }
    }

    /// By the whole investment, as the Norwegian council groups it; many come without any estimate.
    public enum Size {
        UNKNOWN,
        /// Up to 25 million.
        SMALL,
        /// Up to 200 million.
        MEDIUM,
        LARGE;

        public String textKey() {
            return "counsel.size." + name();
        }
    }

    /// Whether the council may point others to it, without names.
    public enum Reuse {
        WITHOUT_NAMES,
        NONE;

        public String textKey() {
            return "counsel.reuse." + name();
        }
    }

    /// What they ask: in their own words, with their own questions.
    public record Application(
            String title,
            String issue,
            String language,
            List<String> questions,
            Kind kind,
            Size size,
            Phase phase,
            Set<Theme> themes,
            Reuse reuse,
            @Nullable UUID initiative) {
        public Application {
            questions = questions.stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            themes = Set.copyOf(themes);
            if (title.isBlank()) {
                throw new RuleBroken("title", "web.form.missing");
            }
            if (issue.isBlank()) {
                throw new RuleBroken("issue", "web.form.missing");
            }
            if (questions.isEmpty()) {
                throw new RuleBroken("questions", "counsel.rule.no-question");
            }
            if (questions.size() > MOST_QUESTIONS) {
                throw new RuleBroken("questions", "counsel.rule.many-questions", MOST_QUESTIONS);
            }
            if (themes.isEmpty()) {
                throw new RuleBroken("themes", "counsel.rule.no-theme");
            }
        }

        public List<Theme> inOrder() {
            return List.copyOf(themes.isEmpty() ? EnumSet.noneOf(Theme.class) : EnumSet.copyOf(themes));
        }
    }

    /// Who applied for the agencies, and who in the secretariat has the case, or has it while the first one is away.
    public record Team(
            UUID appliedBy, @Nullable UUID handler, @Nullable UUID substitute) {
        public Team {
            if (handler != null && handler.equals(substitute)) {
                throw new RuleBroken("substitute", "counsel.rule.substitute-self");
            }
        }
    }

    /// The days that count: `due` is that of the letter, `talk` that of the experience talk.
    public record Days(
            LocalDate applied,
            @Nullable LocalDate documents,
            @Nullable LocalDate due,
            @Nullable LocalDate meeting,
            @Nullable LocalDate sent,
            @Nullable LocalDate talk,
            @Nullable LocalDate ended) {
        public static Days applied(LocalDate on) {
            return new Days(on, null, null, null, null, null, null);
        }

        Days ended(LocalDate on) {
            return new Days(applied, documents, due, meeting, sent, talk, on);
        }

        public Optional<LocalDate> dueOn() {
            return Optional.ofNullable(due);
        }

        public Optional<LocalDate> meetingOn() {
            return Optional.ofNullable(meeting);
        }

        public Optional<LocalDate> sentOn() {
            return Optional.ofNullable(sent);
        }

        public Optional<LocalDate> talkOn() {
            return Optional.ofNullable(talk);
        }
    }

    /// A state it has been in; `by` is empty where it went by itself.
    public record Step(State state, LocalDate on, String why, @Nullable UUID by) {}

    public static Case applied(UUID council, Application what, List<UUID> applicants, UUID by, LocalDate on) {
        return new Case(
                UUID.randomUUID(),
                council,
                what,
                applicants.stream().distinct().toList(),
                new Team(by, null, null),
                State.CONTACT,
                Days.applied(on),
                0);
    }

    public UUID lead() {
        return applicants.getFirst();
    }

    public boolean isOf(@Nullable UUID organisation) {
        return organisation != null && applicants.contains(organisation);
    }

    /// Until the documents are complete, the agencies may still say it in other words.
    public Case rewritten(Application fresh) {
        must(state == State.CONTACT || state == State.AGREED);
        return new Case(id, council, fresh, applicants, team, state, days, version);
    }

    public Case handled(UUID handler, @Nullable UUID substitute) {
        must(!state.isOver());
        return new Case(
                id,
                council,
                application,
                applicants,
                new Team(team.appliedBy(), handler, substitute),
                state,
                days,
                version);
    }

    /// The council takes it up: somebody has it, and a day for the meeting is agreed.
    public Case agreed(UUID handler, LocalDate meeting, LocalDate today) {
        must(state == State.CONTACT);
        if (meeting.isBefore(today)) {
            throw new RuleBroken("meeting", "counsel.rule.meeting-past");
        }
        return handled(handler, team.substitute())
                .at(State.AGREED, new Days(days.applied, null, null, meeting, null, null, null));
    }

    /// The documents are complete on a day: from the next one the council's working days are counted.
    public Case documentsIn(LocalDate on, LocalDate due, LocalDate today) {
        must(state == State.AGREED);
        if (on.isAfter(today) || on.isBefore(days.applied)) {
            throw new RuleBroken("on", "counsel.rule.documents-day", days.applied);
        }
        return at(State.DOCUMENTS_IN, new Days(days.applied, on, due, days.meeting, null, null, null));
    }

    public Case reviewed() {
        must(state == State.DOCUMENTS_IN);
        return at(State.REVIEWED, days);
    }

    /// The meeting is moved; what was held is not.
    public Case meetingOn(LocalDate day) {
        must(state == State.AGREED || state == State.DOCUMENTS_IN || state == State.REVIEWED);
        return at(state, new Days(days.applied, days.documents, days.due, day, null, null, null));
    }

    public Case met(LocalDate on) {
        must(state == State.DOCUMENTS_IN || state == State.REVIEWED);
        return at(State.MEETING, new Days(days.applied, days.documents, days.due, on, null, null, null));
    }

    /// The letter has gone out, with one recommendation at least.
    public Case sent(LocalDate on, int recommendations) {
        must(state == State.MEETING);
        if (recommendations < 1) {
            throw new RuleBroken("", "counsel.rule.no-recommendation");
        }
        return at(
                State.RECOMMENDATION_SENT,
                new Days(days.applied, days.documents, days.due, days.meeting, on, null, null));
    }

    /// The day of the experience talk is known; it may be moved until the talk has been held.
    public Case talkPlanned(LocalDate talk) {
        must(state == State.RECOMMENDATION_SENT || state == State.FOLLOW_UP_PLANNED);
        return at(
                State.FOLLOW_UP_PLANNED,
                new Days(days.applied, days.documents, days.due, days.meeting, days.sent, talk, null));
    }

    public Case talkHeld(LocalDate on) {
        must(state == State.FOLLOW_UP_PLANNED);
        return at(
                State.TALK_HELD,
                new Days(days.applied, days.documents, days.due, days.meeting, days.sent, on, null));
    }

    public Case closed(LocalDate on) {
        must(state == State.TALK_HELD);
        return at(State.CLOSED, days.ended(on));
    }

    /// They need no advice any more, or the council does not treat it; either way somebody says why.
    public Case withdrawn(LocalDate on, String why) {
        must(!state.isOver() && !state.isAdvised());
        if (why.isBlank()) {
            throw new RuleBroken("why", "counsel.rule.why");
        }
        return at(State.WITHDRAWN, days.ended(on));
    }

    private Case at(State next, Days fresh) {
        return new Case(id, council, application, applicants, team, next, fresh, version);
    }

    private static void must(boolean allowed) {
        if (!allowed) {
            throw new RuleBroken("", "counsel.rule.state");
        }
    }

    /// Whether the letter should have been with the agency before this day.
    public boolean isLate(LocalDate today) {
        return days.sent == null && days.due != null && !state.isOver() && days.due.isBefore(today);
    }

    /// Where the agencies' side works.
    public Scope agencies() {
        return Scope.of("case", id, applicants);
    }

    public String address() {
        return "/counsel/" + id;
    }
}
