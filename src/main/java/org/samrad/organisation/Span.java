package org.samrad.organisation;

import java.time.LocalDate;

/// A year as far as it has come today: what is counted in it stands still once it is over.
public record Span(int year, LocalDate today) {
    public LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    /// The last day that counts.
    public LocalDate to() {
        var last = from().plusYears(1).minusDays(1);
        return isOver() ? last : today;
    }

    public boolean isOver() {
        return today.getYear() > year;
    }
}
