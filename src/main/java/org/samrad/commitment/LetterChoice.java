package org.samrad.commitment;

import org.samrad.web.Language;

/// Which letters somebody wants, and in which language.
public record LetterChoice(Digest digest, Language language) {
    /// How often everything that is open comes in one letter. Reminders come in any case, but never on the same day.
    public enum Digest {
        NONE,
        DAILY,
        WEEKLY;

        public String textKey() {
            return "commitment.digest." + name();
        }
    }
}
