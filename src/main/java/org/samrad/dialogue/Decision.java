package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// How an item ended: what was decided or recommended, who carries it out, and by when.
public record Decision(
        Kind kind,
        String text,
        @Nullable UUID executor,
        @Nullable LocalDate deadline) {
    public enum Kind {
        NOTED,
        RECOMMENDED,
        AGREED,
        NOT_AGREED,
        /// on to the next meeting
        POSTPONED;

        public String textKey() {
            return "dialogue.decision." + name();
        }
    }

    public Decision {
        if (text.isBlank() && kind != Kind.NOTED && kind != Kind.POSTPONED) {
            throw new RuleBroken("decision", "dialogue.rule.decision-missing");
        }
        if ((executor == null) != (deadline == null)) {
            throw new RuleBroken(executor == null ? "executor" : "deadline", "dialogue.rule.executor-and-deadline");
        }
    }

    /// Somebody has something to do, by a day.
    public boolean isTask() {
        return executor != null && deadline != null;
    }
}
