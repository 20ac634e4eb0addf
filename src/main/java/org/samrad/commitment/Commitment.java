package org.samrad.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;

/// What somebody owes somebody, by when, and how it ended.
public record Commitment(UUID id, Subject subject, Parties parties, LocalDate due, Ending ending) {
    public static final int LONGEST = 400;
    public static final int LONGEST_NOTE = 2000;
    private static final int COUNTED_IN_WORKING_DAYS = 92;

    /// What is owed.
    public enum Kind {
        /// An answer to somebody who has contributed.
        ANSWER,
        /// A discussion in a forum before a decision.
        DISCUSSION,
        /// What an expectation agreement says.
        EXPECTATION,
        /// An action that a meeting has decided.
        ACTION,
        /// To look again at something that was left open.
        FOLLOW_UP,
        /// What a learning pair has promised each other, or owes after its plan was presented.
        PAIR,
        /// What the catalogue of examples is owed: a check, an answer, what came of using one again.
        EXAMPLE,
        /// A note of what a customer visit has shown.
        VISIT,
        /// What is owed in a case of a council: the letter, the answer to it, what advice was accepted.
        ADVICE;

        public String textKey() {
            return "commitment.kind." + name();
        }
    }

    /// The thing that is owed, as the house that knows it tells it. `thing` is the house's own id, `path` the page
    /// where it stands, `initiative` is empty where it belongs to none.
    public record Subject(
            String house, Kind kind, UUID thing, @Nullable UUID initiative, String what, String language, String path) {
        public Subject {
            if (what.codePointCount(0, what.length()) > LONGEST) {
                what = what.substring(0, what.offsetByCodePoints(0, LONGEST - 1)) + "…";
            }
        }
    }

    /// Who owes, and who is owed: a person with an account, or a group in words (“those who answered”, a forum).
    public record Parties(UUID debtor, @Nullable UUID creditor, String group) {}

    /// How it stands.
    public enum State {
        OPEN,
        KEPT,
        PARTLY,
        NOT_KEPT,
        LAPSED;

        public String textKey() {
            return "commitment.state." + name();
        }
    }

    /// Why something was not kept, or only in part.
    public enum Reason {
        NO_TIME,
        NOT_PRIORITISED,
        NO_MONEY,
        OTHER_DECISION,
        NOT_POSSIBLE,
        OVERTAKEN,
        OTHER;

        public String textKey() {
            return "commitment.reason." + name();
        }
    }

    /// The state with what belongs to it: `on` the day it ended, a reason where it was not kept, and a note.
    public record Ending(
            State state, @Nullable LocalDate on, @Nullable Reason reason, String note) {
        public static final Ending NONE = new Ending(State.OPEN, null, null, "");

        public static Ending kept(LocalDate on, String note) {
            return new Ending(State.KEPT, on, null, note);
        }

        public static Ending partly(LocalDate on, Reason reason, String note) {
            return new Ending(State.PARTLY, on, reason, note);
        }

        public static Ending notKept(LocalDate on, Reason reason, String note) {
            return new Ending(State.NOT_KEPT, on, reason, note);
        }

        /// No longer wanted or no longer possible to ask for, which the note says. Time alone lets nothing lapse.
        public static Ending lapsed(LocalDate on, String note) {
            return new Ending(State.LAPSED, on, null, note);
        }
    }

    /// How the day it is due lies to today, in words: a text key and a number for it.
    public record Distance(String textKey, long count) {}

    public boolean isOpen() {
        return ending.state() == State.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }

    /// Whether this person owes it, or is owed it by name.
    public boolean concerns(UUID person) {
        return isOwedBy(person) || isOwedTo(person);
    }

    public boolean isOwedBy(UUID person) {
        return parties.debtor().equals(person);
    }

    public boolean isOwedTo(UUID person) {
        return person.equals(parties.creditor());
    }

    /// Whether the one who owes tells here how it went. Everything else is ended on the page of the thing itself.
    public boolean isReportedHere() {
        return subject.kind() == Kind.ACTION || subject.kind() == Kind.FOLLOW_UP;
    }

    /// It ends once; what has ended is not rewritten.
    public Commitment ended(Ending how) {
        mustBeOpen();
        if (how.state() == State.OPEN) {
            throw new RuleBroken("outcome", "commitment.rule.outcome");
        }
        return new Commitment(id, subject, parties, due, how);
    }

    /// The one who owes says how it went. What was not kept in full has a reason, and words that can be read.
    public Commitment reported(Ending how) {
        if (!isReportedHere()) {
            throw new RuleBroken("", "commitment.rule.own-page");
        }
        if (how.state() == State.LAPSED) {
            throw new RuleBroken("outcome", "commitment.rule.outcome");
        }
        if (how.state() != State.KEPT && how.reason() == null) {
            throw new RuleBroken("reason", "commitment.rule.reason");
        }
        if (how.state() != State.KEPT && how.note().isBlank()) {
            throw new RuleBroken("note", "commitment.rule.note");
        }
        return ended(how);
    }

    /// The one who is owed lets it go, and says why.
    public Commitment waived(LocalDate on, String why) {
        if (why.isBlank()) {
            throw new RuleBroken("why", "commitment.rule.why");
        }
        return ended(Ending.lapsed(on, why));
    }

    /// Another owes it from now on.
    public Commitment owedBy(UUID person) {
        mustBeOpen();
        if (isOwedBy(person)) {
            throw new RuleBroken("to", "commitment.rule.same-person");
        }
        return new Commitment(id, subject, new Parties(person, parties.creditor(), parties.group()), due, ending);
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleBroken("", "commitment.rule.ended");
        }
    }

    public Distance distance(LocalDate today, WorkingDays days) {
        long ahead = ChronoUnit.DAYS.between(today, due);
        if (ahead >= 0) {
            return new Distance("commitment.due.ahead", ahead);
        }
        if (ahead < -COUNTED_IN_WORKING_DAYS) {
            return new Distance("commitment.due.months-late", ChronoUnit.MONTHS.between(due, today));
        }
        return new Distance("commitment.due.late", days.between(due, today));
    }
}
