package org.samrad.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What somebody says of a question, and the answer to it. The sender's name is shown to nobody. `organisation` is
/// whose wording it is about, empty for the standard's; `sender` is empty when the account is gone.
public record Feedback(
        UUID id,
        Concern concern,
        Said said,
        @Nullable UUID sender,
        Instant sentAt,
        LocalDate due,
        @Nullable Reply reply) {
    public static final int LONGEST = 2000;
    /// How many working days there are to answer it.
    public static final int DAYS = 20;

    public record Concern(
            UUID question, UUID version, @Nullable UUID organisation) {}

    public record Said(String text, String language) {}

    /// `open` where everybody who sees the question may read it and what it answers.
    public record Reply(Said said, @Nullable UUID by, Instant at, boolean open) {}

    public boolean isAnswered() {
        return reply != null;
    }

    public boolean isOpen() {
        return reply != null && reply.open();
    }

    /// Answered once: what has been said is not rewritten.
    public Feedback answered(Reply with) {
        if (reply != null) {
            throw new RuleBroken("answer", "question.rule.answered");
        }
        return new Feedback(id, concern, said, sender, sentAt, due, with);
    }
}
