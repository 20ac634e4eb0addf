package org.samrad.commitment;

/// Which letters somebody wants, and in which language, by its tag.
public record LetterChoice(Digest digest, String language) {
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
