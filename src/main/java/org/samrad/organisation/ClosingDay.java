package org.samrad.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// A day on which an organisation is closed though the country is not: an eve, a bridging day. It may come back every
/// year on its date.
public record ClosingDay(UUID id, UUID organisation, LocalDate on, Returns returns, String reason) {
    public static final int LONGEST = 200;
    private static final int YEARS = 10;

    public enum Returns {
        ONCE,
        YEARLY;

        public String textKey() {
            return "organisation.closing." + name();
        }
    }

    public ClosingDay {
        if (reason.isBlank()) {
            throw new RuleBroken("reason", "organisation.reason.missing");
        }
    }

    /// All days on which these close, some years before and after the day they were entered for.
    static Set<LocalDate> days(List<ClosingDay> closing) {
        var days = new HashSet<LocalDate>();
        for (var one : closing) {
            days.add(one.on);
            for (int years = 1; one.returns == Returns.YEARLY && years <= YEARS; years++) {
                days.add(one.on.plusYears(years));
                days.add(one.on.minusYears(years));
            }
        }
        return days;
    }
}
