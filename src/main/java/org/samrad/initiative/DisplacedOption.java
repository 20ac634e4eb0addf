package org.samrad.initiative;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A renewal that gave way to a demand for savings. It is kept with what it was thought to be worth, so that a better and
/// cheaper service is not lost out of sight; it can be taken up again.
public record DisplacedOption(
        UUID id, UUID initiative, Words words, Value value, LocalDate on, UUID by, @Nullable TakenUp takenUp) {
    public static final int LONGEST = 1000;

    /// What would have been renewed, and which demand displaced it.
    public record Words(String option, String demand) {
        public Words {
            if (option.isBlank()) {
                throw new RuleBroken("option", "web.form.missing");
            }
            if (demand.isBlank()) {
                throw new RuleBroken("demand", "initiative.rule.demand");
            }
        }
    }

    /// What it was thought to be worth, and who says so.
    public record Value(long amount, String currency, String source) {
        public Value {
            NotDoing.mustBeMoney(amount, currency);
            if (source.isBlank()) {
                throw new RuleBroken("source", "initiative.rule.no-source");
            }
        }
    }

    public record TakenUp(String how, LocalDate on) {}

    DisplacedOption takenUp(String how, LocalDate today) {
        if (takenUp != null) {
            throw new RuleBroken("", "initiative.rule.taken-up");
        }
        if (how.isBlank()) {
            throw new RuleBroken("how", "web.form.missing");
        }
        return new DisplacedOption(id, initiative, words, value, on, by, new TakenUp(how, today));
    }
}
