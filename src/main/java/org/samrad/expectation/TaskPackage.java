package org.samrad.expectation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;

/// What one institution must do to take a solution into use. It is copied from the wave's template, and then the
/// institution's own: it names who is responsible and says how it went.
public record TaskPackage(
        UUID id,
        UUID rollout,
        Words words,
        @Nullable UUID responsible,
        @Nullable Outcome outcome) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST = 1000;

    /// The same for every institution of a wave, until one changes its day.
    public record Words(String title, String purpose, String participants, String competences, LocalDate due) {}

    /// The wave's own, from which every institution gets a copy.
    public record Template(UUID id, UUID wave, Words words) {}

    public record Outcome(Result result, Commitment.@Nullable Reason reason, String note, UUID by, LocalDate on) {}

    public enum Result {
        DONE,
        NOT_DONE;

        public String textKey() {
            return "expectation.package." + name();
        }
    }

    public boolean overdue(LocalDate today) {
        return outcome == null && words.due().isBefore(today);
    }

    public TaskPackage givenTo(UUID person, LocalDate due) {
        mustBeOpen();
        return new TaskPackage(
                id,
                rollout,
                new Words(words.title(), words.purpose(), words.participants(), words.competences(), due),
                person,
                null);
    }

    public TaskPackage ended(Outcome how) {
        mustBeOpen();
        if (how.result() == Result.NOT_DONE && how.reason() == null) {
            throw new RuleBroken("reason", "expectation.rule.mark-reason");
        }
        if (how.result() == Result.NOT_DONE && how.note().isBlank()) {
            throw new RuleBroken("note", "expectation.rule.package-note");
        }
        return new TaskPackage(id, rollout, words, responsible, how);
    }

    private void mustBeOpen() {
        if (outcome != null) {
            throw new RuleBroken("", "expectation.rule.package-ended");
        }
    }
}
