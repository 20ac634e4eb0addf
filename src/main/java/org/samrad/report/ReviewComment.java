package org.samrad.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says to a draft or to one of its chapters, until the writers have dealt with it.
public record ReviewComment(
        UUID id,
        UUID report,
        @Nullable UUID chapter,
        AnnualReport.Words words,
        Written written,
        @Nullable LocalDate settledOn) {
    public static final int LONGEST = 2000;

    public ReviewComment(
            UUID id,
            UUID report,
            @Nullable UUID chapter,
            AnnualReport.Words words,
            Written written,
            @Nullable LocalDate settledOn) {
        this.id = id;
        this.report = report;
        this.chapter = chapter;
        this.words = words;
        this.written = written;
        this.settledOn = settledOn;
    }

    /// `by` is nobody where the account has been erased.
    public record Written(@Nullable UUID by, Instant at) {
        public Written(@Nullable UUID by, Instant at) {
            this.by = by;
            this.at = at;
        }
    }

    public boolean isOpen() {
        return settledOn == null;
    }
}
