package org.samrad.initiative;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What it costs to leave things as they are: for users, employees and money. “We cannot afford that” is weighed against
/// it. Where a sum for a year is known, it has a source.
public record NotDoing(
        UUID initiative, String words, @Nullable Long yearly, String currency, String source, LocalDate on, UUID by) {
    public static final int LONGEST = 1000;

    public NotDoing {
        if (words.isBlank()) {
            throw new RuleBroken("words", "initiative.rule.not-doing");
        }
        if (yearly != null) {
            mustBeMoney(yearly, currency);
            if (source.isBlank()) {
                throw new RuleBroken("source", "initiative.rule.no-source");
            }
        }
    }

    static void mustBeMoney(long amount, String currency) {
        if (!currency.matches("[A-Z]{3}")) {
            throw new RuleBroken("currency", "initiative.rule.currency");
        }
        if (amount < 0) {
            throw new RuleBroken("amount", "initiative.rule.negative");
        }
    }
}
