package org.samrad.example;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// An organisation uses an example, in an initiative where there is one. `after` is the use that it learned from, where
/// that was another one than the host's. In half a year somebody says what came of it.
public record Reuse(
        UUID id,
        UUID example,
        User user,
        Telling telling,
        Begun begun,
        @Nullable Result result) {
    public static final int LONGEST = 2000;
    public static final int MONTHS_TO_RESULT = 6;

    /// How new it was, in the three words of the innovation barometers.
    public enum Way {
        /// We did it ourselves before we knew of others.
        FIRST,
        ADAPTED,
        COPIED;

        public String textKey() {
            return "example.reuse.way." + name();
        }
    }

    /// Who uses it; `named` says whether everybody may read who.
    public record User(UUID organisation, @Nullable UUID initiative, boolean named) {}

    /// How it is used, and what was made different there.
    public record Telling(
            Way way, String how, String language, @Nullable UUID after) {
        public Telling(Way way, String how, String language, @Nullable UUID after) {
            this.way = way;
            this.how = how;
            this.language = language;
            this.after = after;
            if (way == Way.ADAPTED && how.isBlank()) {
                throw new RuleBroken("how", "example.rule.adapted-how");
            }
        }
    }

    public record Begun(UUID by, LocalDate on) {}

    public record Result(ReuseOutcome outcome, String said, LocalDate on) {}

    /// What came of it, as those who use it tell it. It may be told again as long as nothing has come.
    public Reuse resulted(Result fresh) {
        if (fresh.outcome() != ReuseOutcome.NOTHING_YET && fresh.said().isBlank()) {
            throw new RuleBroken("said", "example.rule.result-words");
        }
        if (result != null && result.outcome() != ReuseOutcome.NOTHING_YET) {
            throw new RuleBroken("", "example.rule.result-known");
        }
        return new Reuse(id, example, user, telling, begun, fresh);
    }

    public Optional<Result> ended() {
        return Optional.ofNullable(result);
    }

    /// Whether it is still to be said what came of it.
    public boolean isOpen() {
        return result == null || result.outcome() == ReuseOutcome.NOTHING_YET;
    }
}
