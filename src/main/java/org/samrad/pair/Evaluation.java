package org.samrad.pair;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// What made it work, and what changed, as one organisation says it when the pair closes.
public record Evaluation(UUID organisation, Set<Cause> causes, Words words, Meetings meetings, Said said) {
    public static final int LONGEST = 4000;
    public static final int MOST_MEETINGS = 500;

    public Evaluation {
        causes = Set.copyOf(causes);
        if (causes.isEmpty()) {
            throw new RuleBroken("causes", "web.form.choose");
        }
        if (words.changed().isBlank()) {
            throw new RuleBroken("changed", "web.form.missing");
        }
    }

    /// What made it work.
    public enum Cause {
        MUTUAL_NEED,
        TRUST,
        SAME_LEVEL,
        DIFFERENCES,
        TIME_SET_ASIDE,
        CLEAR_PLAN,
        WHOLE_LEADERSHIP,
        FACILITATION,
        DID_NOT_WORK;

        public String textKey() {
            return "pair.cause." + name();
        }
    }

    /// `shared` lets the words stand in the report of the round.
    public record Words(String why, String changed, String language, boolean shared) {}

    /// How many meetings with leadership groups of other agencies there were in the year before and in this one.
    public record Meetings(int before, int after) {}

    public record Said(UUID by, Instant at) {}
}
