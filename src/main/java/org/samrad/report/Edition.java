package org.samrad.report;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;

/// A report as it was frozen on a day. What it holds is kept as the very text over which the fingerprint was taken, so
/// that anybody can take it again.
public record Edition(
        UUID report, int number, String text, String hash, Freezing freezing, @Nullable LocalDate publishedOn) {
    public static final int LONGEST_CORRECTION = 1000;

    public Edition(
            UUID report,
            int number,
            String text,
            String hash,
            Freezing freezing,
            @Nullable LocalDate publishedOn) {
        this.report = report;
        this.number = number;
        this.text = text;
        this.hash = hash;
        this.freezing = freezing;
        this.publishedOn = publishedOn;
    }

    /// `correction` says what the edition before had wrong; empty for the first.
    public record Freezing(LocalDate on, String correction) {}

    static Edition of(UUID report, int number, String text, Freezing freezing) {
        if (number > 1 && freezing.correction().isBlank()) {
            throw new RuleBroken("correction", "report.rule.correction");
        }
        return new Edition(report, number, text, fingerprint(text), freezing, null);
    }

    /// SHA-256, as hexadecimal digits.
    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(Token.hash(text));
    }

    /// Whether the text is still the one that was frozen.
    public boolean isIntact() {
        return fingerprint(text).equals(hash);
    }

    public boolean isPublished() {
        return publishedOn != null;
    }

    Edition published(LocalDate on) {
        if (publishedOn != null) {
            throw new RuleBroken("", "report.rule.published");
        }
        return new Edition(report, number, text, hash, freezing, on);
    }

    public String path() {
        return "/reports/" + report + "/editions/" + number;
    }
}
