package org.samrad.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What somebody owes somebody, by when, and how it ended.
public record Commitment(UUID id, Subject subject, Parties parties, LocalDate due, Ending ending) {
    public static final int LONGEST = 400;

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
        FOLLOW_UP;

        public String textKey() {
            return "commitment.kind." + name();
        }
    }

    /// The thing that is owed, as the house that knows it tells it. `thing` is the house's own id, `path` the page
    /// where
    /// it stands, `initiative` is empty where it belongs to none.
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

        public static Ending lapsed(LocalDate on, String note) {
            return new Ending(State.LAPSED, on, null, note);
        }
    }

    public boolean isOpen() {
        return ending.state() == State.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }

    /// It ends once; what has ended is not rewritten.
    public Commitment ended(Ending how) {
        if (!isOpen()) {
            throw new RuleBroken("", "commitment.rule.ended");
        }
        return new Commitment(id, subject, parties, due, how);
    }

    /// Another owes it from now on.
    public Commitment owedBy(UUID person) {
        return new Commitment(id, subject, new Parties(person, parties.creditor(), parties.group()), due, ending);
    }
}
