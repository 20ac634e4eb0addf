package org.samrad.dialogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question of the bank has been answered, or left disputed, in a meeting.
public record QuestionAnswered(
        UUID meeting, UUID item, UUID question, @Nullable UUID initiative) {}
