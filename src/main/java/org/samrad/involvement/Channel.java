package org.samrad.involvement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// How people reach an initiative: within how many working days they are answered, and the code of an open link where
/// one has been switched on.
public record Channel(
        UUID initiative,
        int days,
        @Nullable String code,
        @Nullable LocalDate openedOn) {
    public static final int USUAL_DAYS = 20;
    public static final int MOST_DAYS = 60;

    static Channel usual(UUID initiative) {
        return new Channel(initiative, USUAL_DAYS, null, null);
    }

    public boolean isOpen() {
        return code != null;
    }

    public Channel answeringWithin(int newDays) {
        if (newDays < 1 || newDays > MOST_DAYS) {
            throw new RuleBroken("days", "involvement.rule.days", MOST_DAYS);
        }
        return new Channel(initiative, newDays, code, openedOn);
    }

    public Channel opened(String newCode, LocalDate on) {
        return new Channel(initiative, days, newCode, on);
    }

    /// The link leads nowhere from now on; opened again, it gets another code.
    public Channel closed() {
        return new Channel(initiative, days, null, null);
    }
}
