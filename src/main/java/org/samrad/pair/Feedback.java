package org.samrad.pair;

import java.time.Instant;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// What somebody from another pair says to a presentation: praise, a question or advice. It is for the pair it is
/// given to.
public record Feedback(UUID id, UUID pair, Kind kind, Words words, From from, String answer) {
    public static final int LONGEST = 2000;

    public enum Kind {
        PRAISE,
        QUESTION,
        ADVICE;

        public String textKey() {
            return "pair.feedback.kind." + name();
        }
    }

    public record Words(String text, String language) {}

    public record From(UUID organisation, UUID by, Instant at) {}

    public Feedback answered(String fresh) {
        if (!answer.isEmpty()) {
            throw new RuleBroken("", "pair.rule.answered-already");
        }
        return new Feedback(id, pair, kind, words, from, fresh);
    }
}
