package org.samrad.involvement;

import java.time.LocalDate;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// What became of a contribution, or of several that say the same.
public record Response(UUID id, UUID initiative, Reply reply, LocalDate on, UUID by) {
    public static final int LONGEST = 2000;
    public static final int LONGEST_TO = 200;

    public enum Kind {
        /// It changes the solution; the words say how.
        TAKEN_IN,
        /// Some of it does; the words say what, and why not the rest.
        PARTLY,
        /// It does not; the words say why.
        NOT_TAKEN,
        /// Others must decide; it was sent on to them.
        FORWARDED;

        public String textKey() {
            return "involvement.response." + name();
        }

        public boolean changesTheSolution() {
            return this == TAKEN_IN || this == PARTLY;
        }
    }

    /// `to` says whom it was sent on to, and is empty otherwise.
    public record Reply(Kind kind, String words, String to, String language) {
        /// Every answer says something: how, why not, or to whom.
        public Reply checked() {
            if (words.isBlank()) {
                throw new RuleBroken("words", "involvement.rule.words." + kind);
            }
            if (kind == Kind.FORWARDED && to.isBlank()) {
                throw new RuleBroken("to", "involvement.rule.to");
            }
            return kind == Kind.FORWARDED ? this : new Reply(kind, words, "", language);
        }
    }
}
