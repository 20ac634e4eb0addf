package org.samrad.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// A meeting of a forum, from the year plan to the published minutes. `agendaVersion` counts up with every
/// change of the agenda, so that both sides say yes to one and the same.
public record Meeting(UUID id, UUID forum, UUID organisation, Plan plan, State state, int agendaVersion) {
    public static final int LONGEST = 300;

    /// What kind it is, when and where. `theme` is the theme, or why it is extraordinary.
    public record Plan(Kind kind, String theme, When when, Place place) {
        public Plan {
            if (kind != Kind.ORDINARY && theme.isBlank()) {
                throw new RuleBroken("theme", "dialogue.rule.theme-missing");
            }
        }
    }

    public enum Kind {
        ORDINARY,
        /// on the reasoned request of one side
        EXTRAORDINARY,
        THEME;

        public String textKey() {
            return "dialogue.kind." + name();
        }
    }

    public record When(LocalDate day, LocalTime from, LocalTime to) {
        public When {
            if (!to.isAfter(from)) {
                throw new RuleBroken("to", "dialogue.rule.ends-first");
            }
        }
    }

    /// `where` is the room, `link` the address of a remote meeting.
    public record Place(Mode mode, String where, String link) {
        public Place {
            if (mode != Mode.REMOTE && where.isBlank()) {
                throw new RuleBroken("where", "dialogue.rule.room-missing");
            }
            if (!link.isEmpty() && !link.matches("https?://\\S+")) {
                throw new RuleBroken("link", "dialogue.rule.link");
            }
        }
    }

    public enum Mode {
        ROOM,
        REMOTE,
        HYBRID;

        public String textKey() {
            return "dialogue.mode." + name();
        }
    }

    /// How far it has come, in this order; a cancelled one has left the row.
    public enum State {
        PLANNED,
        AGENDA_OPEN,
        AGENDA_SENT,
        HELD,
        MINUTES_DRAFTED,
        MINUTES_APPROVED,
        PUBLISHED,
        CANCELLED;

        public String textKey() {
            return "dialogue.state." + name();
        }
    }

    private static final Set<State> AHEAD = EnumSet.of(State.PLANNED, State.AGENDA_OPEN, State.AGENDA_SENT);
    private static final Set<State> MINUTED =
            EnumSet.of(State.MINUTES_DRAFTED, State.MINUTES_APPROVED, State.PUBLISHED);

    public LocalDate day() {
        return plan.when().day();
    }

    /// It has not been held yet.
    public boolean isAhead() {
        return AHEAD.contains(state);
    }

    /// Items can be put on its agenda and changed.
    public boolean isOpen() {
        return state == State.PLANNED || state == State.AGENDA_OPEN;
    }

    /// What is said can be noted, until the minutes are drafted from it.
    public boolean isRecording() {
        return state == State.AGENDA_SENT || state == State.HELD;
    }

    public boolean hasMinutes() {
        return MINUTED.contains(state);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /// Another time or place: whoever said yes to the agenda said it to the former one.
    public Meeting planned(Plan fresh) {
        mustBe("dialogue.rule.sent", State.PLANNED, State.AGENDA_OPEN);
        return new Meeting(id, forum, organisation, fresh, state, agendaVersion + 1);
    }

    /// Something on the agenda has changed, which opens it where it was not open yet.
    public Meeting agendaChanged() {
        mustBe("dialogue.rule.sent", State.PLANNED, State.AGENDA_OPEN);
        return new Meeting(id, forum, organisation, plan, State.AGENDA_OPEN, agendaVersion + 1);
    }

    /// The agenda goes out, when both sides have said yes to this version.
    public Meeting agendaSent(BothSides agreed) {
        mustBe("dialogue.rule.not-open", State.AGENDA_OPEN);
        agreed.mustBeWhole("dialogue.rule.agenda-agreed");
        return to(State.AGENDA_SENT);
    }

    /// What was sent is taken back to be changed, and must be agreed and sent again.
    public Meeting agendaTakenBack() {
        mustBe("dialogue.rule.not-sent", State.AGENDA_SENT);
        return new Meeting(id, forum, organisation, plan, State.AGENDA_OPEN, agendaVersion + 1);
    }

    public Meeting held(LocalDate today) {
        mustBe("dialogue.rule.not-sent", State.AGENDA_SENT);
        if (today.isBefore(day())) {
            throw new RuleBroken("", "dialogue.rule.not-yet", day());
        }
        return to(State.HELD);
    }

    public Meeting minutesDrafted() {
        mustBe("dialogue.rule.not-held", State.HELD);
        return to(State.MINUTES_DRAFTED);
    }

    public Meeting minutesApproved() {
        mustBe("dialogue.rule.not-drafted", State.MINUTES_DRAFTED);
        return to(State.MINUTES_APPROVED);
    }

    public Meeting published() {
        mustBe("dialogue.rule.not-approved", State.MINUTES_APPROVED);
        return to(State.PUBLISHED);
    }

    public Meeting cancelled(String reason) {
        mustBe("dialogue.rule.held", State.PLANNED, State.AGENDA_OPEN, State.AGENDA_SENT);
        if (reason.isBlank()) {
            throw new RuleBroken("reason", "dialogue.rule.reason-missing");
        }
        return to(State.CANCELLED);
    }

    private Meeting to(State next) {
        return new Meeting(id, forum, organisation, plan, next, agendaVersion);
    }

    private void mustBe(String refusal, State... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new RuleBroken("", refusal);
        }
    }
}
