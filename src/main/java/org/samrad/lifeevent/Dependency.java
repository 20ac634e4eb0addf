package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What one actor cannot do until somebody else has done something.
public record Dependency(
        UUID id, UUID initiative, UUID actor, Words words, LocalDate neededBy, UUID by, @Nullable Settled settled) {
    public static final int LONGEST = 600;
    public static final int LONGEST_WHOM = 160;

    /// `onWhom` is an organisation or a function, in words: it need not be known here.
    public record Words(String onWhom, String text, String language) {}

    public record Settled(LocalDate on, String outcome) {}

    public boolean isLate(LocalDate today) {
        return settled == null && neededBy.isBefore(today);
    }

    Dependency settled(LocalDate on, String outcome) {
        if (settled != null) {
            throw new RuleBroken("", "lifeevent.rule.settled");
        }
        if (outcome.isBlank()) {
            throw new RuleBroken("outcome", "web.form.missing");
        }
        return new Dependency(id, initiative, actor, words, neededBy, by, new Settled(on, outcome));
    }
}
