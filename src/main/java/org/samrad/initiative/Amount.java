package org.samrad.initiative;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A sum as one source gave it on a day. Another source gives another row; so does a correction, which names the row it
/// corrects. `oneSource` says that nobody else has been found to say the same.
public record Amount(
        UUID id,
        UUID initiative,
        long amount,
        String currency,
        Kind kind,
        LocalDate on,
        Source source,
        boolean oneSource,
        @Nullable UUID corrects) {

    /// What the sum is.
    public enum Kind {
        ESTIMATE,
        BUDGET,
        CONTRACT,
        ACTUAL,
        VOLUME;

        public String textKey() {
            return "initiative.amount." + name();
        }
    }

    public record Source(String text, String link, String note) {
        public static final int LONGEST = 300;

        public Source {
            if (text.isBlank()) {
                throw new RuleBroken("source", "initiative.rule.no-source");
            }
            mustBeAddress(link);
        }
    }

    public Amount {
        if (!currency.matches("[A-Z]{3}")) {
            throw new RuleBroken("currency", "initiative.rule.currency");
        }
        if (amount < 0) {
            throw new RuleBroken("amount", "initiative.rule.negative");
        }
    }

    /// As it stands in a history that readers of every language share: “DKK 137 000 000 (Finansloven 2019)”.
    String words() {
        var grouped = String.format(Locale.ROOT, "%,d", amount).replace(',', '\u00a0');
        return currency + '\u00a0' + grouped + " (" + source.text() + ")";
    }

    /// Nothing but the web's own addresses may become a link.
    static void mustBeAddress(String link) {
        if (!link.isEmpty() && !link.matches("https?://\\S{3,500}")) {
            throw new RuleBroken("link", "initiative.rule.link");
        }
    }
}
